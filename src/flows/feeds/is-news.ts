import type { FeedCall, FiscalQuarter, Listed, Watched } from '../../core/ports/feeds.ts';

/** When and for whom a list of calls is read. */
export interface Look {
  readonly company: Watched;
  /** This feed was never asked for this company. */
  readonly isFirst: boolean;
  readonly now: number;
}

const DAY_MS = 86_400_000;
// Some feeds take two weeks for a small company. An older call is no news to whoever follows from now on.
const NEWS_MS = 21 * DAY_MS;
const OLDEST_LABEL_MS = 270 * DAY_MS; // the end of the label's quarter, where a feed gives no day

/**
 * What to do with a call that a feed lists: `take` it, `note` that it was there before anybody followed,
 * or nothing for now. A call that was taken is taken again where the feed says that it changed, or when it
 * is time to look.
 */
export function actionFor(
  listed: Listed,
  row: FeedCall | undefined,
  look: Look,
): 'take' | 'note' | null {
  const { date, revision } = listed;
  if (date !== null && Date.parse(date) > look.now) return null; // announced, not held
  if (!row) {
    if (isNews(listed, look)) return 'take';
    return date === null ? 'note' : null; // the day tells it next time, too
  }
  if (revision !== null && revision !== row.revision) return 'take';
  return row.dueAt !== null && row.dueAt <= look.now ? 'take' : null;
}

function isNews({ date, quarter }: Listed, { company: { newest }, isFirst, now }: Look): boolean {
  if (quarter && newest?.quarter && orderOf(quarter) <= orderOf(newest.quarter)) return false;
  if (date !== null) return Date.parse(date) >= now - NEWS_MS;
  if (!quarter) return !isFirst;
  const isRecent = Date.UTC(quarter.year, quarter.quarter * 3) >= now - OLDEST_LABEL_MS;
  return isRecent && (Boolean(newest?.quarter) || !isFirst);
}

/** Whether the library has a newer call than the newest of this list. */
export function isBehind({ newest }: Watched, listed: readonly Listed[]): boolean {
  const quarters = listed.flatMap(({ quarter }) => (quarter ? [orderOf(quarter)] : []));
  if (!newest?.quarter || quarters.length === 0) return false;
  return Math.max(...quarters) < orderOf(newest.quarter);
}

/** The day of the newest call that was held. */
export function newestDay(listed: readonly Listed[], now: number): string | null {
  const held = listed.flatMap(({ date }) => (date && Date.parse(date) <= now ? [date] : []));
  return held.toSorted().at(-1) ?? null;
}

function orderOf({ year, quarter }: FiscalQuarter): number {
  return year * 4 + quarter;
}
