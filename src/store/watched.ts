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
  const followed = new Map<string, { label: string; targets: string[]; isKnown: boolean }>();
  for (const { target, label } of follows.filter((each) => each.target !== ALL)) {
    const found = await findCompany(db, PUBLIC, target);
    const isKnown = found.kind === 'found';
    const key = isKnown ? found.key : target;
    const targets = [...(followed.get(key)?.targets ?? []), target];
    followed.set(key, { label, targets, isKnown });
  }
  const isAll = follows.some(({ target }) => target === ALL);
  const keys = [...followed].flatMap(([key, { isKnown }]) => (isKnown ? key : []));
  const known = await knownCompanies(db, isAll ? null : keys);
  const named = [...followed].map(([key, { label: name, targets }]): Watched => {
    const unknown = { key, name, ticker: null, newest: null };
    return { ...(known.get(key) ?? unknown), targets };
  });
  return [...named, ...[...known.values()].filter(({ key }) => isAll && !followed.has(key))];
}

/** Companies as their newest calls have them; a ticker may stand in an older one alone. Null: all. */
async function knownCompanies(
  db: Db,
  keys: readonly string[] | null,
): Promise<ReadonlyMap<string, Watched>> {
  if (keys?.length === 0) return new Map();
  let query = db
    .selectFrom('call')
    .select(['company_key', 'call_json', 'ticker'])
    .where('space', '=', EVERYBODY)
    .orderBy('company_key')
    .orderBy('period_order', 'desc');
  if (keys) query = query.where('company_key', 'in', keys);
  const companies = Map.groupBy(await query.execute(), (row) => row.company_key);
  return new Map(
    [...companies].map(([key, rows]) => {
      const [newest] = rows;
      const {
        company: name,
        date = null,
        ...call
      } = Call.parse(JSON.parse(newest?.call_json ?? ''));
      const ticker = rows.find((row) => row.ticker !== null)?.ticker ?? null;
      const quarter = quarterOf(call);
      return [key, { key, targets: [], name, ticker, newest: { quarter, date } }];
    }),
  );
}

function quarterOf({
  fiscalYear: year,
  fiscalQuarter: quarter,
}: Pick<Call, 'fiscalYear' | 'fiscalQuarter'>): FiscalQuarter | null {
  return year !== null && quarter !== null ? { year, quarter } : null;
}
