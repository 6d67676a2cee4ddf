import type { SetAside } from '../../turns/draft.ts';

/** One caption: when it is shown, in seconds, and its lines with their marks. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

const STAMP = '(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,](\\d{3})';
// "00:01:02,500 --> 00:01:04,000"; an end that is cut off loses nothing of what is said.
const TIMES = new RegExp(`^\\s*${STAMP}\\s+-->(?:\\s+${STAMP})?`);

/** The captions of a WebVTT or SubRip text, in its order; its notes and styles are set aside. */
export function readCues(text: string): {
  readonly cues: readonly Cue[];
  readonly setAside: readonly SetAside[];
} {
  const cues: Cue[] = [];
  const setAside: SetAside[] = [];
  for (const block of text.split(/\n\s*\n/)) {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    const at = lines.findIndex((line) => TIMES.test(line));
    const times = TIMES.exec(lines[at] ?? '');
    if (times) {
      const [start = 0, end = 0] = [times.slice(1, 5), times.slice(5, 9)].map(secondsOf);
      cues.push({ start, end: Math.max(start, end), lines: lines.slice(at + 1) });
      // What stands before the times is the caption's number, or its name.
      for (const name of lines.slice(0, at))
        if (/\p{L}/u.test(name)) setAside.push({ text: name.trim(), reason: 'caption name' });
    } else for (const line of lines) setAside.push({ text: line.trim(), reason: 'caption note' });
  }
  return { cues, setAside };
}

/** Captions without what the one before already shows: a line that moves up, or one that grows. */
export function withoutRepeats(cues: readonly Cue[]): readonly Cue[] {
  return cues.map((cue, at) => {
    const before = cues[at - 1];
    return before ? { ...cue, lines: linesAfter(before.lines, cue.lines) } : cue;
  });
}

function linesAfter(before: readonly string[], lines: readonly string[]): readonly string[] {
  for (let shared = Math.min(before.length, lines.length); shared > 0; shared--) {
    const tail = before.slice(-shared);
    const isSame = tail.every((line, at) => line === lines[at]);
    // One short line may be said twice: "Yes."
    if (isSame && (shared < lines.length || before.length > 1 || (tail[0] ?? '').length > 20))
      return lines.slice(shared);
    const grown = lines[shared - 1] ?? '';
    const last = tail.at(-1) ?? '';
    const isGrown =
      tail.slice(0, -1).every((line, at) => line === lines[at]) && grown.startsWith(`${last} `);
    if (isGrown) return [grown.slice(last.length + 1), ...lines.slice(shared)];
  }
  return lines;
}

function secondsOf(parts: readonly (string | undefined)[]): number {
  const [hours = 0, minutes = 0, seconds = 0, millis = 0] = parts.map((part) => Number(part ?? 0));
  return hours * 3600 + minutes * 60 + seconds + millis / 1000;
}
