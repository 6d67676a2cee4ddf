import * as z from 'zod';
import { EarningsError, type Fault } from '../core/faults.ts';
import type { Feed, Listed } from '../core/ports/feeds.ts';
import { refuseOther } from './form/as-asked.ts';
import { dayOf, quarterOf, sentCall } from './form/call-of-feed.ts';
import { nameKey } from './form/name-key.ts';
import { type Openness, openAsker } from './wire/asker.ts';

const BASE = 'https://v2.api.earningscall.biz';
const DAY_MS = 86_400_000;
// In the order in which symbols-v2.txt numbers them.
const EXCHANGES = ['NYSE', 'NASDAQ', 'AMEX', 'TSX', 'TSXV', 'OTC', 'LSE', 'CBOE'];

const Events = z.object({
  company_name: z.string().nullish(),
  events: z.array(z.unknown()),
});
const Stated = z.union([z.number(), z.string()]);
const Held = z.object({ year: Stated, quarter: Stated, conference_date: z.string().nullish() });
const Event = z.object({ year: Stated.nullish(), quarter: Stated.nullish() }).nullish();
const Speakers = z.object({
  event: Event,
  speakers: z.array(z.object({ speaker: z.string(), text: z.string() })),
  speaker_name_map_v2: z
    .record(z.string(), z.object({ name: z.string(), title: z.string().nullish() }))
    .nullish(),
});
const Plain = z.object({ event: Event, text: z.string() });

interface Symbol {
  readonly exchange: string;
  readonly name: string;
}

/**
 * EarningsCall: events of a company, and their transcripts. Who speaks is level 2, which needs a better
 * plan than the words alone (level 1): without it the words are taken, and the feed counts as degraded.
 */
export function earningscall(apiKey: string, openness: Openness): Feed {
  const asker = openAsker(
    'earningscall',
    { hosts: ['v2.api.earningscall.biz'], gapMs: 250 },
    openness,
  );
  const at = (path: string, fields: Readonly<Record<string, string | number>>) => {
    const url = new URL(path, BASE);
    for (const [name, value] of Object.entries({ ...fields, apikey: apiKey }))
      url.searchParams.set(name, String(value));
    return url;
  };

  let symbols: { readonly all: ReadonlyMap<string, Symbol>; readonly until: number } | null = null;
  const allSymbols = async () => {
    const now = openness.clock.now();
    if (!symbols || symbols.until < now) {
      const text = (await asker.bytes(at('symbols-v2.txt', {})))?.toString('utf8') ?? '';
      symbols = { all: readSymbols(text), until: now + DAY_MS };
    }
    return symbols.all;
  };
  const names = new Map<string, string>(); // what a list says of a company, its transcripts do not

  return {
    name: 'earningscall',
    everyMs: 15 * 60_000,
    aRound: 30,
    resolve: async ({ name }) => findSymbol(await allSymbols(), name),
    list: async ({ ticker }) => {
      const symbol = ticker === null ? undefined : (await allSymbols()).get(ticker);
      if (!ticker || !symbol) return [];
      const { exchange } = symbol;
      const found = await asker.json(at('events', { exchange, symbol: ticker }), Events);
      if (found?.company_name) names.set(ticker, found.company_name);
      return asker.items(found?.events ?? [], Held).flatMap((event) => listedOf(ticker, event));
    },
    fetch: async (company, listed) => {
      const { exchange, name } = (await allSymbols()).get(company.ticker ?? '') ?? {};
      if (!exchange || !company.ticker || !listed.quarter) return null;
      const fields = { exchange, symbol: company.ticker, ...listed.quarter };
      const call = await transcriptOf(asker, (level) => at('transcript', { ...fields, level }));
      if (!call) return null;
      refuseOther('earningscall', { ticker: null, quarter: listed.quarter }, call.event ?? {});
      return sentCall(company, listed, { company: names.get(company.ticker) ?? name, ...call });
    },
  };
}

async function transcriptOf(asker: ReturnType<typeof openAsker>, at: (level: number) => URL) {
  try {
    const found = await asker.json(at(2), Speakers);
    return found && { event: found.event, said: found.speakers.map((each) => saidBy(found, each)) };
  } catch (error) {
    const lacks = planFaultOf(error);
    if (!lacks) throw error;
    const found = await asker.json(at(1), Plain);
    return found && { event: found.event, said: found.text, lacks };
  }
}

function planFaultOf(error: unknown): Fault | null {
  const isOfPlan = error instanceof EarningsError && error.fault.code === 'feed.plan_forbidden';
  return isOfPlan ? error.fault : null;
}

function saidBy(
  { speaker_name_map_v2: names }: z.infer<typeof Speakers>,
  { speaker, text }: { readonly speaker: string; readonly text: string },
) {
  const { name, title } = names?.[speaker] ?? { name: speaker };
  return { speaker: name, title, text };
}

function listedOf(ticker: string, event: z.infer<typeof Held>): Listed[] {
  const quarter = quarterOf(event.year, event.quarter);
  if (!quarter) return [];
  const ref = `${ticker}-${quarter.year}-${quarter.quarter}`;
  return [{ ref, revision: null, quarter, date: dayOf(event.conference_date) }];
}

/** `1\tLUMO\tLumo Labs Inc.\t3\t40`: exchange, symbol, name, sector, industry; the first exchange counts. */
function readSymbols(text: string): ReadonlyMap<string, Symbol> {
  const found = new Map<string, Symbol>();
  const rows = text.split('\n').map((line) => line.split('\t'));
  for (const [at = '', symbol = '', name = ''] of rows.toSorted(
    ([a], [b]) => Number(a) - Number(b),
  )) {
    const exchange = EXCHANGES[Number(at)];
    if (exchange && symbol !== '' && !found.has(symbol)) found.set(symbol, { exchange, name });
  }
  return found;
}

function findSymbol(symbols: ReadonlyMap<string, Symbol>, typed: string) {
  const ticker = typed.trim().toUpperCase();
  const own = symbols.get(ticker);
  if (own) return { ticker, name: own.name };
  const key = nameKey(typed);
  const found = [...symbols].filter(([, { name }]) => nameKey(name) === key);
  const [only] = found;
  return only && found.length === 1 ? { ticker: only[0], name: only[1].name } : null;
}
