import * as z from 'zod';
import type { Feed } from '../core/ports/feeds.ts';
import { refuseOther } from './form/as-asked.ts';
import { dayOf, quarterOf, sentCall } from './form/call-of-feed.ts';
import { nameKey } from './form/name-key.ts';
import { type Openness, openAsker } from './wire/asker.ts';

const BASE = 'https://financialmodelingprep.com/stable/';

const Rows = z.array(z.unknown());
const Held = z.object({
  quarter: z.union([z.number(), z.string()]),
  fiscalYear: z.union([z.number(), z.string()]),
  date: z.string().nullish(),
});
const Found = z.object({ symbol: z.string(), name: z.string().nullish() });
const Stated = z.union([z.string(), z.number()]).nullish();
const Transcripts = z.array(
  z.object({ symbol: z.string(), year: Stated, period: Stated, content: z.string() }),
);

interface Company {
  readonly ticker: string;
  readonly name: string;
}

/** Financial Modeling Prep: dates of calls, and each as one text. The fiscal year is the one it lists. */
export function fmp(apiKey: string, openness: Openness): Feed {
  const asker = openAsker('fmp', { hosts: ['financialmodelingprep.com'], gapMs: 250 }, openness);
  const at = (path: string, fields: Readonly<Record<string, string | number>>) => {
    const url = new URL(path, BASE);
    for (const [name, value] of Object.entries({ ...fields, apikey: apiKey }))
      url.searchParams.set(name, String(value));
    return url;
  };
  const known = new Map<string, Company | null>(); // a name that is typed is looked up once
  const search = async (path: string, query: string) =>
    asker.items((await asker.json(at(path, { query }), Rows)) ?? [], Found);
  const lookUp = async (typed: string): Promise<Company | null> => {
    const bySymbol = await search('search-symbol', typed);
    const own = bySymbol.find(({ symbol }) => symbol === typed.toUpperCase());
    if (own) return { ticker: own.symbol, name: own.name ?? typed };
    const byName = await search('search-name', typed);
    // "LUMO.DE" is the same company on another exchange.
    const named = byName.filter(
      ({ symbol, name }) => !symbol.includes('.') && nameKey(name ?? '') === nameKey(typed),
    );
    const [only] = named;
    return only && named.length === 1 ? { ticker: only.symbol, name: only.name ?? typed } : null;
  };

  return {
    name: 'fmp',
    everyMs: 15 * 60_000,
    aRound: 30,
    resolve: async ({ name }) => {
      const found = known.has(name) ? (known.get(name) ?? null) : await lookUp(name);
      known.set(name, found);
      return found;
    },
    list: async ({ ticker }) => {
      if (ticker === null) return [];
      const dates = await asker.json(at('earning-call-transcript-dates', { symbol: ticker }), Rows);
      return asker.items(dates ?? [], Held).flatMap(({ quarter: part, fiscalYear, date }) => {
        const quarter = quarterOf(fiscalYear, part);
        if (!quarter) return [];
        const ref = `${ticker}-${quarter.year}-${quarter.quarter}`;
        return [{ ref, revision: null, quarter, date: dayOf(date) }];
      });
    },
    fetch: async (company, listed) => {
      const { ticker } = company;
      if (ticker === null || !listed.quarter) return null;
      const url = at('earning-call-transcript', { symbol: ticker, ...listed.quarter });
      const [found] = (await asker.json(url, Transcripts)) ?? [];
      if (!found) return null;
      const { symbol, year, period } = found;
      refuseOther(
        'fmp',
        { ticker, quarter: listed.quarter },
        { ticker: symbol, year, quarter: period },
      );
      return sentCall(company, listed, { said: found.content });
    },
  };
}
