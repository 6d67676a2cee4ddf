/** So many calls in any stretch of so long. */
export interface Rate {
  readonly most: number;
  readonly periodMs: number;
}

/** Lets calls through at a rate, in the order they came; whoever has to wait keeps its turn. */
export interface Turns {
  /** Milliseconds until it is the turn of `who`; 0: it goes now. */
  take(who: string, now: number, rate: Rate): number;
  /** Whether a call goes now; one that does not keeps no turn. */
  takeNow(now: number, rate: Rate): boolean;
  /** Counts a call that went without a turn of these. */
  note(now: number, rate: Rate): void;
  /** Nobody goes before this moment; the turns kept so far come later by as much. */
  hold(now: number, until: number): void;
}

const KEPT_MS = 5000; // for one that comes late to its turn

/**
 * A sliding window over the calls made and promised. A turn is a promise of one moment to one caller, so
 * that a thousand callers wake once each instead of all of them whenever one may go.
 */
export function openTurns(): Turns {
  const kept = new Map<string, number>();
  let times: number[] = []; // in order; what lies ahead is promised
  let heldUntil = Number.NEGATIVE_INFINITY;

  const forget = (now: number, periodMs: number) => {
    const first = times.findIndex((at) => at > now - periodMs);
    if (first !== 0) times = first === -1 ? [] : times.slice(first);
    for (const [who, at] of kept) {
      if (at > now - KEPT_MS) break; // turns are given in order
      kept.delete(who);
    }
  };

  const promise = (at: number) => {
    const later = times.findLastIndex((each) => each <= at) + 1;
    times.splice(later, 0, at);
  };

  const freeAt = (now: number, { most, periodMs }: Rate): number => {
    const full = times.length < most ? undefined : times[times.length - most];
    return Math.max(now, heldUntil, full === undefined ? now : full + periodMs);
  };

  return {
    take: (who, now, { most, periodMs }) => {
      forget(now, periodMs);
      const mine = kept.get(who);
      if (mine !== undefined) {
        if (mine > now) return mine - now;
        kept.delete(who);
        return 0;
      }
      const at = freeAt(now, { most, periodMs });
      promise(at);
      if (at > now) kept.set(who, at);
      return at - now;
    },
    takeNow: (now, rate) => {
      forget(now, rate.periodMs);
      const isFree = freeAt(now, rate) <= now;
      if (isFree) promise(now);
      return isFree;
    },
    note: (now, { periodMs }) => {
      forget(now, periodMs);
      promise(now);
    },
    hold: (now, until) => {
      const from = Math.max(now, heldUntil); // what was held till then is later already
      if (until <= from) return;
      const shifted = (at: number) => (at >= from ? at + until - from : at);
      for (const [who, at] of kept) kept.set(who, shifted(at));
      times = times.map(shifted);
      heldUntil = until;
    },
  };
}
