import type { Kysely } from 'kysely';
import { Call } from '../core/call.ts';
import type { FiscalQuarter, Watched } from '../core/ports/feeds.ts';
import { EVERYBODY, PUBLIC } from '../core/space.ts';
import { findCompany } from './find-company.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

const ALL = '*';

/**
 * The companies that channels follow at the moment, each once; all we have where one follows everything.
 * What is private is not spoken of: feeds are asked by these names.
 */
export async function watchedCompanies(db: Db): Promise<readonly Watched[]> {
  const follows = await db
    .selectFrom('follow')
    .select(['target', ({ fn }) => fn.min('label').as('label')])
    .where('paused_at', 'is', null)
    .groupBy('target')
    .orderBy('target')
    .execute();
  const watched = new Map<string, Watched>();
  for (const { target, label } of follows) {
    if (target === ALL) continue;
    const found = await findCompany(db, PUBLIC, target);
    const key = found.kind === 'found' ? found.key : target;
    const known = found.kind === 'found' ? await knownCompany(db, key) : null;
    const targets = [...(watched.get(key)?.targets ?? []), target];
    const unknown = { key, name: label, ticker: null, newest: null };
    watched.set(key, { ...(known ?? unknown), targets });
  }
  if (follows.some(({ target }) => target === ALL))
    for (const key of await companyKeys(db)) {
      const known = watched.has(key) ? null : await knownCompany(db, key);
      if (known) watched.set(key, known);
    }
  return [...watched.values()];
}

async function companyKeys(db: Db): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('call')
    .select('company_key')
    .distinct()
    .where('space', '=', EVERYBODY)
    .orderBy('company_key')
    .execute();
  return rows.map(({ company_key }) => company_key);
}

/** A company as its newest call has it; its ticker may stand in an older one alone. */
async function knownCompany(db: Db, key: string): Promise<Watched | null> {
  const rows = await db
    .selectFrom('call')
    .select(['call_json', 'ticker'])
    .where('company_key', '=', key)
    .where('space', '=', EVERYBODY)
    .orderBy('period_order', 'desc')
    .execute();
  if (!rows[0]) return null;
  const { company: name, date = null, ...call } = Call.parse(JSON.parse(rows[0].call_json));
  const ticker = rows.map((row) => row.ticker).find((each) => each !== null) ?? null;
  return { key, targets: [], name, ticker, newest: { quarter: quarterOf(call), date } };
}

function quarterOf({
  fiscalYear: year,
  fiscalQuarter: quarter,
}: Pick<Call, 'fiscalYear' | 'fiscalQuarter'>): FiscalQuarter | null {
  return year !== null && quarter !== null ? { year, quarter } : null;
}
