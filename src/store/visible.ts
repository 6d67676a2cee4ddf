import { createHash } from 'node:crypto';
import type { ExpressionBuilder, Kysely } from 'kysely';
import { EVERYBODY, type Sight, type Space } from '../core/space.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** Names the row of a call. */
export function keyIn(space: Space, id: string): string {
  return space === EVERYBODY ? id : `${id}@${space}`;
}

/**
 * The hash that a source has in a space. A private text is one of its own: nothing that is kept of a
 * text, its briefs or notes, is ever taken for that of another's, though the bytes are the same.
 */
export function hashIn(space: Space, sourceSha256: string): string {
  if (space === EVERYBODY) return sourceSha256;
  return createHash('sha256').update(`${space}\n${sourceSha256}`).digest('hex');
}

/** Whether a call may be seen: it is in one of the spaces, or shared with one. */
export function isSeen({ spaces }: Sight) {
  return ({ eb, or, lit, selectFrom }: ExpressionBuilder<Tables, 'call'>) => {
    if (spaces === null) return eb(lit(1), '=', lit(1));
    const isOwn = eb('call.space', 'in', spaces);
    if (!spaces.some((space) => space !== EVERYBODY)) return isOwn;
    const shared = selectFrom('share').select('call_key').where('space', 'in', spaces);
    return or([isOwn, eb('call.key', 'in', shared)]);
  };
}

/** Whether a name of a company is known: names of calls that are shared are known where they are. */
export function isKnownName({ spaces }: Sight) {
  return ({ eb, lit }: ExpressionBuilder<Tables, 'company_name'>) =>
    spaces === null ? eb(lit(1), '=', lit(1)) : eb('company_name.space', 'in', spaces);
}

/** What tells which of several calls of one id is meant. */
export interface Owned {
  readonly key: string;
  readonly id: string;
  readonly space: Space;
  readonly taken_in_at: number;
}

/** The calls in this order, of each id only the one that is meant: the most private, then the newest. */
export async function meant<R extends Owned>(
  db: Db,
  { spaces }: Sight,
  rows: readonly R[],
): Promise<readonly R[]> {
  if (new Set(rows.map(({ id }) => id)).size === rows.length) return rows;
  const shares = await sharesWith(db, spaces);
  const rankOf = ({ key, space }: Owned) => {
    if (spaces === null) return space === EVERYBODY ? 0 : 1;
    const all = [space, ...(shares.get(key) ?? [])].map((each) => spaces.indexOf(each));
    return Math.min(...all.filter((at) => at >= 0));
  };
  const best = new Map<string, R>();
  for (const row of rows) {
    const known = best.get(row.id);
    const order = known && (rankOf(row) - rankOf(known) || known.taken_in_at - row.taken_in_at);
    if (order === undefined || order < 0) best.set(row.id, row);
  }
  return rows.filter((row) => best.get(row.id) === row);
}

async function sharesWith(
  db: Db,
  spaces: readonly Space[] | null,
): Promise<ReadonlyMap<string, readonly Space[]>> {
  const rows = await db
    .selectFrom('share')
    .select(['call_key', 'space'])
    .$if(spaces !== null, (query) => query.where('space', 'in', spaces ?? []))
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ call_key }) => call_key)].map(([key, of]) => [
      key,
      of.map(({ space }) => space),
    ]),
  );
}

/** The call that an id, or another id under which it came, means here. */
export async function callOf(db: Db, sight: Sight, id: string): Promise<Owned | null> {
  const columns = ['call.key', 'call.id', 'call.space', 'call.taken_in_at'] as const;
  const own = await db
    .selectFrom('call')
    .select(columns)
    .where('call.id', '=', id)
    .where(isSeen(sight))
    .execute();
  if (own.length > 0) return (await meant(db, sight, own))[0] ?? null;
  const byAlias = await db
    .selectFrom('alias')
    .innerJoin('call', 'call.key', 'alias.call_key')
    .select(columns)
    .where('alias.alias', '=', id)
    .where(isSeen(sight))
    .execute();
  // Aliases of several calls: each stands for its own.
  const [first] =
    (await meant(
      db,
      sight,
      byAlias.map((row) => ({ ...row, id })),
    )) ?? [];
  return byAlias.find(({ key }) => key === first?.key) ?? null;
}

/** Every space in which a text that may be seen can lie. */
export async function spacesSeen(db: Db, { spaces }: Sight): Promise<readonly Space[]> {
  const shared = db
    .selectFrom('share')
    .select('call_key')
    .where('space', 'in', spaces ?? []);
  const rows = await db
    .selectFrom('call')
    .select('space')
    .distinct()
    .where('space', '!=', EVERYBODY)
    .$if(spaces !== null, (query) => query.where('key', 'in', shared))
    .execute();
  return [...new Set([...(spaces ?? [EVERYBODY]), ...rows.map(({ space }) => space)])];
}
