const LONGEST_MS = 86_400_000; // no limit counts longer: more is a slip, which would rest us for years

/** Who asks to wait at most so long, when it does not say how long. */
export const USUAL_WAIT_MS = 30_000;

/**
 * The milliseconds that a `Retry-After` asks for, as seconds or as a date, a day at most; null where it
 * says neither.
 */
export function readRetryAfter(said: unknown, now: number): number | null {
  if (typeof said !== 'number' && typeof said !== 'string') return null;
  if (String(said).trim() === '') return null;
  const seconds = Number(said);
  if (Number.isNaN(seconds)) return boundedMs(Math.max(0, dateIn(String(said)) - now));
  return boundedMs(seconds * 1000);
}

// "Wed, 21 Oct 2026 07:28:00 GMT"; what else a parser of dates takes for one is no answer to this.
function dateIn(said: string): number {
  return /^\w{3,9}, .{9,20} GMT$/.test(said.trim()) ? Date.parse(said) : Number.NaN;
}

function boundedMs(ms: number): number | null {
  return Number.isFinite(ms) && ms >= 0 ? Math.min(ms, LONGEST_MS) : null;
}
