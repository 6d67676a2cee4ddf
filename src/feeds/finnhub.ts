import * as z from 'zod';
import type { Feed } from '../core/ports/feeds.ts';
import { refuseOther } from './form/as-asked.ts';
import { dayOf, quarterOf, type Said, sentCall } from './form/call-of-feed.ts';
import { type Openness, openAsker } from './wire/asker.ts';

const BASE = 'https://finnhub.io/api/v1/stock/';

const List = z.object({
  symbol: z.string().nullish(),
  transcripts: z.array(z.unknown()).nullish(),
});
const Label = z.union([z.number(), z.string()]).nullish();
const Item = z.object({
  id: z.string(),
  time: z.string().nullish(),
  year: Label,
  quarter: Label,
});
const Transcript = z.object({
  symbol: z.string().nullish(),
  participant: z
    .array(
      z.object({
        name: z.string(),
        description: z.string().nullish(),
        role: z.string().nullish(),
      }),
    )
    .nullish(),
  // A text, or a list of its paragraphs: both are sent.
  transcript: z
    .array(
      z.object({
        name: z.string().nullish(),
        session: z.string().nullish(),
        speech: z.union([z.string(), z.array(z.string())]).nullish(),
      }),
    )
    .nullish(),
});

/** Finnhub: a list of calls with ids, and each with its people and sessions. Its lists may be old. */
export function finnhub(apiKey: string, openness: Openness): Feed {
  const asker = openAsker('finnhub', { hosts: ['finnhub.io'], gapMs: 1000 }, openness);
  const key = { 'x-finnhub-token': apiKey };
  const at = (path: string, name: string, value: string) => {
    const url = new URL(path, BASE);
    url.searchParams.set(name, value);
    return url;
  };
  return {
    name: 'finnhub',
    everyMs: 15 * 60_000,
    aRound: 30,
    list: async ({ ticker }) => {
      if (ticker === null) return [];
      const found = await asker.json(at('transcripts/list', 'symbol', ticker), List, key);
      refuseOther('finnhub', { ticker }, { ticker: found?.symbol });
      return asker.items(found?.transcripts ?? [], Item).map(({ id, time, year, quarter }) => ({
        ref: id,
        revision: null,
        quarter: quarterOf(year, quarter),
        date: dayOf(time),
      }));
    },
    fetch: async (company, listed) => {
      const found = await asker.json(at('transcripts', 'id', listed.ref), Transcript, key);
      refuseOther('finnhub', { ticker: company.ticker }, { ticker: found?.symbol });
      const said = (found?.transcript ?? []).map(
        ({ name = null, session, speech }): Said => ({
          ...{ speaker: name, session: sessionOf(session) },
          text: Array.isArray(speech) ? speech.join('\n') : (speech ?? ''),
        }),
      );
      return sentCall(company, listed, { said, people: found?.participant ?? [] });
    },
  };
}

/** "management_discussion", "question_answer" */
function sessionOf(printed: string | null | undefined): string | null {
  if (!printed) return null;
  return /^q|question/i.test(printed) ? 'qa' : 'prepared';
}
