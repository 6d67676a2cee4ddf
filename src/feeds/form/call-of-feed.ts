import type { Fault } from '../../core/faults.ts';
import type { FiscalQuarter, Listed, Sent, Watched } from '../../core/ports/feeds.ts';

/** One thing said, as a feed has it. */
export interface Said {
  readonly speaker: string | null;
  readonly title?: string | null | undefined;
  readonly affiliation?: string | null | undefined;
  readonly session?: string | null | undefined;
  readonly text: string;
}

/** A call in a feed's words, before it is a transcript. */
export interface CallOfFeed {
  /** The company as the feed names it. */
  readonly company?: string | null | undefined;
  readonly people?: readonly object[] | undefined;
  /** Turns, or the whole as one text. */
  readonly said: readonly Said[] | string;
  readonly lacks?: Fault | null;
}

/**
 * One form for the calls of all feeds, which the reader of JSON knows: what a feed says besides, and may
 * change from day to day (moods, times, ids), makes no other text of it. Null where nothing is said.
 */
export function sentCall(
  watched: Watched,
  { quarter, date }: Pick<Listed, 'quarter' | 'date'>,
  { company = null, people = [], said, lacks = null }: CallOfFeed,
): Sent | null {
  const characters = lengthOf(said);
  if (characters === 0) return null;
  const call = {
    // The library's own name for a company that it has: one company stays one.
    company_name: watched.newest ? watched.name : company,
    symbol: watched.ticker,
    ...(quarter && { year: quarter.year, quarter: quarter.quarter }),
    date,
    ...(people.length > 0 && { participants: people }),
    ...(typeof said === 'string' ? { content: said } : { transcript: said.map(turnOf) }),
  };
  return {
    kind: 'transcript',
    bytes: Buffer.from(JSON.stringify(call)),
    characters,
    period: quarter && periodOf(quarter),
    lacks,
  };
}

/** Q3 2024 */
export function periodOf({ year, quarter }: FiscalQuarter): string {
  return `Q${quarter} ${year}`;
}

/** The quarter that a feed states; null for what is none: a full year, a conference. */
export function quarterOf(year: unknown, quarter: unknown): FiscalQuarter | null {
  const [, part] = /^q?([1-4])$/i.exec(String(quarter)) ?? []; // 3, "3", "Q3"
  const whole = Number(year);
  const found = ([1, 2, 3, 4] as const).find((each) => String(each) === part);
  return found && whole >= 1990 && whole < 2100 ? { year: whole, quarter: found } : null;
}

/** The day of "2024-11-05", "2024-11-05 17:00:00", "2024-11-05T17:00:00-04:00"; null for anything else. */
export function dayOf(printed: string | null | undefined): string | null {
  const [day] = /^\d{4}-\d\d-\d\d/.exec(printed ?? '') ?? [];
  return day && !Number.isNaN(Date.parse(day)) ? day : null;
}

function turnOf({ speaker, title, affiliation, session, text }: Said) {
  return {
    speaker: speaker?.trim() || 'Unknown',
    ...(title && { title }),
    ...(affiliation && { affiliation }),
    ...(session && { session }),
    text,
  };
}

function lengthOf(said: CallOfFeed['said']): number {
  const texts = typeof said === 'string' ? [said] : said.map(({ text }) => text);
  return texts.reduce((sum, text) => sum + text.trim().length, 0);
}
