import type { Kysely } from 'kysely';
import { CallId } from '../core/call.ts';
import { type CallQuery, readCallId, readCallQuery } from '../core/call-id.ts';
import { companyWords } from '../core/company-words.ts';
import type { Found } from '../core/ports/library.ts';
import type { Sight } from '../core/space.ts';
import { companiesCalled } from './find-company.ts';
import { nearCalls } from './near-calls.ts';
import type { Tables } from './tables.ts';
import { callOf, isSeen, meant } from './visible.ts';

type Db = Kysely<Tables>;

const MOST_MATCHES = 5; // as many buttons as one row of Slack shows well

/** What the library says to something people typed: an id, a company and a period, a company alone. */
export async function findCall(db: Db, sight: Sight, typed: string): Promise<Found> {
  const id = readCallId(typed);
  const exact = id && (await callOf(db, sight, id));
  if (exact) return { kind: 'found', id: CallId.parse(exact.id) };

  const query = readCallQuery(typed);
  if (!query) return { kind: 'unknown', near: [] };
  const matches = await latestOfEach(db, sight, { typed, query });
  const [first] = matches;
  if (!first) return { kind: 'unknown', near: await nearCalls(db, sight, query) };
  return matches.length === 1
    ? { kind: 'found', id: first }
    : { kind: 'ambiguous', matches: matches.slice(0, MOST_MATCHES) };
}

/** The newest fitting call of each company meant, newest first. */
async function latestOfEach(
  db: Db,
  sight: Sight,
  { typed, query }: { readonly typed: string; readonly query: CallQuery },
): Promise<readonly CallId[]> {
  const { words, period } = query;
  // "Q2 Holdings" is a company, not somebody's second quarter.
  const whole = period?.includes('-') ? [] : await companiesCalled(db, sight, companyWords(typed));
  if (whole.length > 0) return latest(db, sight, { companies: whole, period: null });
  if (words.length === 0) return latest(db, sight, { companies: null, period });
  const companies = await companiesCalled(db, sight, words);
  return companies.length > 0 ? latest(db, sight, { companies, period }) : [];
}

async function latest(
  db: Db,
  sight: Sight,
  {
    companies,
    period,
  }: { readonly companies: readonly string[] | null; readonly period: string | null },
): Promise<readonly CallId[]> {
  const calls = await db
    .selectFrom('call')
    .select(['key', 'id', 'space', 'taken_in_at', 'company_key'])
    .where(isSeen(sight))
    .$if(companies !== null, (query) => query.where('company_key', 'in', companies ?? []))
    .$if(period !== null, (query) =>
      period?.includes('-')
        ? query.where('period', '=', period)
        : query.where('period', 'like', `${period}-%`),
    )
    .orderBy('period_order', 'desc')
    .orderBy('id')
    .execute();
  const newest = new Map<string, string>();
  for (const { id, company_key } of await meant(db, sight, calls))
    if (!newest.has(company_key)) newest.set(company_key, id);
  return [...newest.values()].map((id) => CallId.parse(id));
}
