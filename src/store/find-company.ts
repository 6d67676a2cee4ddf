import type { Kysely } from 'kysely';
import { Call, type CallId } from '../core/call.ts';
import { companyWords, withoutLegalForms } from '../core/company-words.ts';
import type { FoundCompany, KnownCompany } from '../core/ports/library.ts';
import type { Sight } from '../core/space.ts';
import { aliasesSeen } from './aliases.ts';
import { companyNames, RANK } from './company-names.ts';
import { nearCompanies } from './near-calls.ts';
import type { Tables } from './tables.ts';
import { callOf, isKnownName, isSeen } from './visible.ts';

type Db = Kysely<Tables>;

const MOST_NAMES = 5; // as many as one sentence lists well
const MOST_NEAR = 3;

/** The company that these words name most surely: a ticker or whole name, initials, its first words. */
export async function findCompany(db: Db, sight: Sight, typed: string): Promise<FoundCompany> {
  const words = companyWords(typed);
  if (words.length === 0) return { kind: 'unknown', near: [] };
  const keys = await companiesCalled(db, sight, words);
  const companies = await Promise.all(
    keys
      .slice(0, MOST_NAMES)
      .map(async (key) => ({ key, name: await printedName(db, sight, key) })),
  );
  const [company] = companies;
  if (!company) {
    return { kind: 'unknown', near: await nearCompanyNames(db, sight, words) };
  }
  return companies.length === 1 ? { kind: 'found', ...company } : { kind: 'ambiguous', companies };
}

/** The companies that bear this very name or ticker, printed or given by hand. */
export async function companiesNamed(
  db: Db,
  sight: Sight,
  typed: string,
): Promise<readonly KnownCompany[]> {
  const name = companyWords(typed).join('');
  const given = await givenTo(db, sight, name);
  const all = [...(await keysPrinted(db, sight, name)), ...given.map((row) => row.company_key)];
  const keys = [...new Set(all)];
  return Promise.all(keys.map(async (key) => ({ key, name: await printedName(db, sight, key) })));
}

/** The keys of the companies whose calls print this for a whole name or ticker. */
export async function keysPrinted(db: Db, sight: Sight, name: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('company_name')
    .select('company_key')
    .distinct()
    .where('name', '=', name)
    .where('rank', '=', RANK.whole)
    .where(isKnownName(sight))
    .execute();
  return rows.map(({ company_key }) => company_key);
}

/** What companies are called that may have been meant. */
export async function nearCompanyNames(
  db: Db,
  sight: Sight,
  words: readonly string[],
): Promise<readonly string[]> {
  const near = (await nearCompanies(db, sight, words)).slice(0, MOST_NEAR);
  return Promise.all(near.map((key) => printedName(db, sight, key)));
}

/** The companies that the words name most surely: a ticker before initials, those before first words. */
export async function companiesCalled(
  db: Db,
  sight: Sight,
  words: readonly string[],
): Promise<readonly string[]> {
  if (words.length === 0) return [];
  const whole = words.join('');
  const printed = await db
    .selectFrom('company_name')
    .select(['name', 'company_key', 'rank'])
    .where('name', 'in', [whole, withoutLegalForms(words).join('')])
    .where(isKnownName(sight))
    .where('rank', '<', RANK.inner)
    .orderBy('rank')
    .execute();
  const given = await givenTo(db, sight, whole);
  const found = [...given, ...printed];
  // "KC Ltd" is called just so, whoever else has KC for a ticker.
  const exact = found.filter(({ name, rank }) => name === whole && rank === RANK.whole);
  const rows = exact.length > 0 ? exact : found;
  const surest = rows.filter(({ rank }) => rank === rows[0]?.rank);
  return [...new Set(surest.map(({ company_key }) => company_key))];
}

/** The companies that somebody gave this name, where a call of theirs may be seen; it is as sure as a printed one. */
async function givenTo(db: Db, sight: Sight, name: string) {
  const aliases = await aliasesSeen(db, sight, [name]);
  if (aliases.length === 0) return [];
  const keys = [...new Set(aliases.map(({ companyKey }) => companyKey))];
  const rows = await db
    .selectFrom('call')
    .select('company_key')
    .distinct()
    .where('company_key', 'in', keys)
    .where(isSeen(sight))
    .execute();
  return rows.map(({ company_key }) => ({ name, company_key, rank: RANK.whole }));
}

/**
 * What follows of a call's company may be stored under: its key, every whole name and ticker that is no
 * other company's key, and first words that name no other company. Somebody may follow a company before
 * its first call comes.
 */
export async function followKeys(db: Db, sight: Sight, id: CallId): Promise<readonly string[]> {
  const call = await callOf(db, sight, id);
  if (!call) return [];
  const row = await db
    .selectFrom('call')
    .select(['company_key', 'call_json'])
    .where('key', '=', call.key)
    .executeTakeFirstOrThrow();
  const names = companyNames(Call.parse(JSON.parse(row.call_json)));
  const whole = names.filter(({ rank }) => rank === RANK.whole).map(({ name }) => name);
  const beginnings = names.filter(({ rank }) => rank === RANK.beginning).map(({ name }) => name);
  const own = await unlessOthers(db, sight, { names: whole, key: row.company_key });
  return [...new Set([row.company_key, ...own, ...(await unshared(db, sight, beginnings))])];
}

/** The names that do not stand for another company: KC Ltd is not Kelda Crafts, whose ticker is KC. */
async function unlessOthers(
  db: Db,
  sight: Sight,
  { names, key }: { readonly names: readonly string[]; readonly key: string },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('call')
    .select('company_key')
    .distinct()
    .where('company_key', 'in', names)
    .where('company_key', '!=', key)
    .where(isSeen(sight))
    .execute();
  const others = new Set(rows.map(({ company_key }) => company_key));
  return names.filter((name) => !others.has(name));
}

async function unshared(
  db: Db,
  sight: Sight,
  names: readonly string[],
): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const rows = await db
    .selectFrom('company_name')
    .select('name')
    .where('name', 'in', names)
    .where(isKnownName(sight))
    .groupBy('name')
    .having(({ fn }) => fn.count('company_key').distinct(), '=', 1)
    .execute();
  return rows.map(({ name }) => name);
}

/** The company's name as its latest call prints it. */
async function printedName(db: Db, sight: Sight, key: string): Promise<string> {
  const row = await db
    .selectFrom('call')
    .select('call_json')
    .where('company_key', '=', key)
    .where(isSeen(sight))
    .orderBy('period_order', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? Call.parse(JSON.parse(row.call_json)).company : key;
}
