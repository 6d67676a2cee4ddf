import type { FiscalQuarter } from '../../core/ports/feeds.ts';

const AHEAD = 3; // quarters by which a fiscal year may be before the calendar
const MOST_EMPTY = 4;
const MOST_EMPTY_AT_FIRST = 8;
const MOST = 60;

/** How far back a feed was asked, and how many of those quarters it had. */
export interface Walked {
  readonly from: FiscalQuarter;
  readonly to: FiscalQuarter;
  readonly found: number;
}

/**
 * Asks quarter by quarter back from the newest that there may be, until several in a row have nothing: a
 * company's calls begin somewhere, and each request counts against a plan.
 */
export async function goBack({
  now,
  isStopped,
  isKnown,
  take,
}: {
  readonly now: number;
  readonly isStopped: () => boolean;
  /** Whether it is here already. */
  readonly isKnown: (quarter: FiscalQuarter) => Promise<boolean>;
  /** Whether there was a call of it. */
  readonly take: (quarter: FiscalQuarter) => Promise<boolean>;
}): Promise<Walked> {
  const date = new Date(now);
  const first = date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3) + AHEAD;
  let [at, found, empty] = [first, 0, 0];
  for (; first - at < MOST && !isStopped(); at--) {
    const quarter = quarterAt(at);
    const isThere = (await isKnown(quarter)) || (await take(quarter));
    found += isThere ? 1 : 0;
    empty = isThere ? 0 : empty + 1;
    if (empty >= (found > 0 ? MOST_EMPTY : MOST_EMPTY_AT_FIRST)) break;
  }
  return { from: quarterAt(first), to: quarterAt(Math.max(at, first - MOST + 1)), found };
}

function quarterAt(at: number): FiscalQuarter {
  const quarter = ([1, 2, 3, 4] as const)[at % 4] ?? 1;
  return { year: Math.floor(at / 4), quarter };
}
