import { type Kysely, sql } from 'kysely';
import { CallId } from '../core/call.ts';
import type { CallQuery } from '../core/call-id.ts';
import { withoutLegalForms } from '../core/company-words.ts';
import { periodOrder } from '../core/period-order.ts';
import { slipsBetween } from '../core/slips-between.ts';
import type { Sight } from '../core/space.ts';
import { RANK } from './company-names.ts';
import type { Tables } from './tables.ts';
import { isKnownName, isSeen, meant } from './visible.ts';

type Db = Kysely<Tables>;

const MOST_NEAR = 3;
const MOST_SLIPS = 3;

/** Up to three calls that may have been meant: of a company of nearly that name, nearest in time first. */
export async function nearCalls(
  db: Db,
  sight: Sight,
  { words, period }: CallQuery,
): Promise<readonly CallId[]> {
  const companies = await companiesSharing(db, sight, words);
  const near = companies.length > 0 ? companies : await companiesLike(db, sight, words.join(''));
  if (near.length === 0) return [];

  const calls = await db
    .selectFrom('call')
    .select(['key', 'id', 'space', 'taken_in_at', 'company_key', 'period_order'])
    .where('company_key', 'in', near)
    .where(isSeen(sight))
    .orderBy('period_order', 'desc')
    .orderBy('id')
    .execute();
  const wanted = period?.includes('-') ? periodOrder(period) : null;
  const away = (order: number) => (wanted === null ? 0 : Math.abs(order - wanted));
  return (await meant(db, sight, calls))
    .toSorted(
      (one, other) =>
        near.indexOf(one.company_key) - near.indexOf(other.company_key) ||
        away(one.period_order) - away(other.period_order),
    )
    .slice(0, MOST_NEAR)
    .map(({ id }) => CallId.parse(id));
}

/**
 * Companies whose name may have been meant, nearest first: a slip of the finger, or one word inside it.
 * A name that only begins like another is another company's.
 */
export async function nearCompanies(
  db: Db,
  sight: Sight,
  words: readonly string[],
): Promise<readonly string[]> {
  const inside = words.length === 1 ? await companiesSharing(db, sight, words) : [];
  return [...new Set([...inside, ...(await companiesLike(db, sight, words.join('')))])];
}

/** Companies that the first words name, with fewer and fewer of them; or one word inside a name. */
async function companiesSharing(
  db: Db,
  sight: Sight,
  words: readonly string[],
): Promise<readonly string[]> {
  const plain = withoutLegalForms(words);
  const runs = plain.map((_, at) => plain.slice(0, plain.length - at).join(''));
  if (runs.length === 0) return [];
  const rows = await db
    .selectFrom('company_name')
    .select(['name', 'company_key', 'rank'])
    .where('name', 'in', runs)
    .where(isKnownName(sight))
    .where('rank', '<=', runs.length === 1 ? RANK.inner : RANK.beginning)
    .execute();
  return rows
    .filter(({ name, rank }) => name.length >= 3 || rank <= RANK.initials)
    .toSorted((one, other) => other.name.length - one.name.length || one.rank - other.rank)
    .map(({ company_key }) => company_key);
}

/** Companies whose name differs by a few slips of the finger: one in three letters at most. */
async function companiesLike(db: Db, sight: Sight, typed: string): Promise<readonly string[]> {
  const most = Math.min(MOST_SLIPS, Math.floor(typed.length / 3));
  if (most === 0) return [];
  const names = await db
    .selectFrom('company_name')
    .select(['name', 'company_key'])
    .where(isKnownName(sight))
    .where('rank', 'in', [RANK.whole, RANK.beginning])
    .where(sql<number>`length(name)`, '>=', typed.length - most)
    .where(sql<number>`length(name)`, '<=', typed.length + most)
    .execute();
  return names
    .map(({ name, company_key }) => ({ company_key, slips: slipsBetween(typed, name, most) }))
    .filter(({ slips }) => slips <= most)
    .toSorted((one, other) => one.slips - other.slips)
    .map(({ company_key }) => company_key);
}
