import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Feed, FiscalQuarter, Listed, Watched } from '../core/ports/feeds.ts';
import { refuseOther } from './form/as-asked.ts';
import { dayOf, quarterOf, type Said, sentCall } from './form/call-of-feed.ts';
import { type Openness, openAsker } from './wire/asker.ts';
import { faultOfReply } from './wire/fault-of-reply.ts';

const URL_OF_CALLS = 'https://api.api-ninjas.com/v1/earningstranscript';
const LONGEST_NOTICE = 500; // what is shorter and speaks of plans is no call

const Call = z.object({
  ticker: z.string().nullish(),
  year: z.union([z.number(), z.string()]),
  quarter: z.union([z.number(), z.string()]),
  date: z.string().nullish(),
  transcript: z.string().nullish(),
  transcript_split: z
    .array(
      z.object({ speaker: z.string().nullish(), text: z.string(), role: z.string().nullish() }),
    )
    .nullish(),
});
// "", [] and {} say that there is none; a plan without fields sends the bare text.
const Nothing = z.union([z.tuple([]), z.strictObject({}), z.null()]).transform(() => null);
const Reply = z.union([
  Nothing,
  z.string(),
  Call,
  z.array(z.union([Call, z.string()])).transform(([first]) => first ?? null),
]);

/** API Ninjas: the newest call of a company, text and all, in one reply. */
export function apiNinjas(apiKey: string, openness: Openness): Feed {
  const asker = openAsker('apininjas', { hosts: ['api.api-ninjas.com'], gapMs: 500 }, openness);
  const ask = async (company: Watched, fields: Readonly<Record<string, string | number>>) => {
    const url = new URL(URL_OF_CALLS);
    for (const [name, value] of Object.entries({ ticker: company.ticker ?? '', ...fields }))
      url.searchParams.set(name, String(value));
    const found = await asker.json(url, Reply, { 'x-api-key': apiKey });
    if (typeof found !== 'string') return found;
    refuseNotice(found, openness);
    return found.trim() === '' ? null : found;
  };
  const callOf = async (company: Watched, quarter: FiscalQuarter | null) => {
    const found = await ask(company, { ...quarter });
    if (found === null) return null;
    if (typeof found !== 'string') refuseOther('apininjas', { ticker: null, quarter }, found);
    return listedOf(company, found);
  };
  return {
    name: 'apininjas',
    everyMs: 3_600_000,
    aRound: 20,
    list: async (company) => {
      if (company.ticker === null) return [];
      const found = await ask(company, {});
      const listed = found === null ? null : listedOf(company, found);
      return listed ? [listed] : [];
    },
    byQuarter: {
      refOf,
      call: async (company, quarter) => {
        const listed = await callOf(company, quarter);
        return listed && { ...listed, ref: refOf(company, quarter), revision: null };
      },
    },
    fetch: async (company, { quarter }) => (await callOf(company, quarter))?.sent ?? null,
  };
}

function listedOf(company: Watched, found: string | z.infer<typeof Call>): Listed | null {
  if (typeof found === 'string') {
    const plain = { quarter: null, date: null };
    const revision = createHash('sha256').update(found).digest('hex').slice(0, 16);
    const sent = sentCall(company, plain, { said: found });
    return sent && { ...plain, ref: `${company.ticker}-latest`, revision, sent };
  }
  refuseOther('apininjas', company, { ticker: found.ticker });
  const quarter = quarterOf(found.year, found.quarter);
  if (!quarter) return null;
  const call = { quarter, date: dayOf(found.date) };
  const ref = refOf(company, quarter);
  const turns = found.transcript_split?.map(
    ({ speaker = null, role, text }): Said => ({ speaker, title: role, text }),
  );
  const said = turns?.length ? turns : (found.transcript ?? '');
  const sent = sentCall(company, call, { said });
  return { ...call, ref, revision: null, ...(sent && { sent }) };
}

function refOf({ ticker }: Watched, { year, quarter }: FiscalQuarter): string {
  return `${ticker}-${year}-${quarter}`;
}

/** A sentence in place of a call: "This endpoint is for premium users only." */
function refuseNotice(words: string, { clock }: Openness): void {
  if (words === '' || words.length > LONGEST_NOTICE) return;
  const fault = faultOfReply('apininjas', { status: 200, words }, clock.now());
  if (fault.fault.code !== 'feed.bad_reply') throw fault;
}
