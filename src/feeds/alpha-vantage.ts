import * as z from 'zod';
import type { Feed, FiscalQuarter, Listed, Watched } from '../core/ports/feeds.ts';
import { refuseOther } from './form/as-asked.ts';
import { quarterOf, sentCall } from './form/call-of-feed.ts';
import { type Openness, openAsker } from './wire/asker.ts';

const BASE = 'https://www.alphavantage.co/query';
const DAY_MS = 86_400_000;
// A fiscal label runs up to a year ahead of the calendar; what ended longer ago is no news.
const OLDEST_MS = 270 * DAY_MS;

const Transcript = z.object({
  symbol: z.string(),
  quarter: z.string(),
  transcript: z.array(
    z.object({ speaker: z.string().nullish(), title: z.string().nullish(), content: z.string() }),
  ),
});
const Reply = z.union([z.strictObject({}), Transcript]);

/**
 * Alpha Vantage: the call of a quarter that one has to name; it lists none and gives no day. Asked for
 * are the quarter after the newest call that is here, or, where none is, the last two of the calendar.
 * Its errors come with status 200. The free plan has 25 requests a day, so each company has one look.
 */
export function alphaVantage(apiKey: string, openness: Openness): Feed {
  const asker = openAsker(
    'alphavantage',
    { hosts: ['www.alphavantage.co'], gapMs: 1100 },
    openness,
  );
  const ask = async (company: Watched, quarter: FiscalQuarter): Promise<Listed | null> => {
    const label = labelOf(quarter);
    const url = new URL(BASE);
    const fields = { function: 'EARNINGS_CALL_TRANSCRIPT', symbol: company.ticker ?? '' };
    for (const [name, value] of Object.entries({ ...fields, quarter: label, apikey: apiKey }))
      url.searchParams.set(name, value);
    const found = await asker.json(url, Reply);
    if (!found || !('transcript' in found) || found.transcript.length === 0) return null;
    const [year, part] = found.quarter.split('Q');
    const said = { ticker: found.symbol, year, quarter: part };
    refuseOther('alphavantage', { ticker: company.ticker, quarter }, said);
    const call = { quarter, date: null };
    const turns = found.transcript.map(({ speaker = null, title, content: text }) => {
      return { speaker, title, text };
    });
    const sent = sentCall(company, call, { said: turns });
    return sent && { ...call, ref: refOf(company, quarter), revision: null, sent };
  };
  return {
    name: 'alphavantage',
    everyMs: DAY_MS,
    aRound: 10,
    list: async (company, again) => {
      if (company.ticker === null) return [];
      const found: Listed[] = [];
      const asked = again.flatMap((ref) => quarterIn(ref) ?? []);
      for (const quarter of [...quartersToAsk(company, openness.clock.now()), ...asked]) {
        const listed = await ask(company, quarter);
        if (listed) found.push(listed);
      }
      return found;
    },
    byQuarter: { refOf, call: ask },
    fetch: async (company, { quarter }) => (quarter && (await ask(company, quarter))?.sent) ?? null,
  };
}

function labelOf({ year, quarter }: FiscalQuarter): string {
  return `${year}Q${quarter}`;
}

/** `LUMO-2024Q3` */
function refOf({ ticker }: Watched, quarter: FiscalQuarter): string {
  return `${ticker}-${labelOf(quarter)}`;
}

function quarterIn(ref: string): FiscalQuarter | null {
  const [, year, quarter] = /-(\d{4})Q([1-4])$/.exec(ref) ?? [];
  return quarterOf(year, quarter);
}

/** The quarters that may have news of a company, the newest first. */
export function quartersToAsk({ newest }: Watched, now: number): readonly FiscalQuarter[] {
  if (newest?.quarter && endOf(newest.quarter) >= now - OLDEST_MS)
    return [after(newest.quarter, 1)];
  const date = new Date(now);
  const running = Math.floor(date.getUTCMonth() / 3) + 1;
  const current = quarterAt(date.getUTCFullYear(), running);
  return [after(current, -1), after(current, -2)];
}

function after({ year, quarter }: FiscalQuarter, count: number): FiscalQuarter {
  return quarterAt(year, quarter + count);
}

/** Quarter 0 of a year is the fourth of the one before. */
function quarterAt(year: number, quarter: number): FiscalQuarter {
  const at = year * 4 + quarter - 1;
  const found = ([1, 2, 3, 4] as const)[((at % 4) + 4) % 4] ?? 1;
  return { year: Math.floor(at / 4), quarter: found };
}

function endOf({ year, quarter }: FiscalQuarter): number {
  return Date.UTC(year, quarter * 3);
}
