import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Still to be worked, or worked at the moment. The states stand in the text of the query: an index over
 * open rows is used only where the query says the same, which a bound value does not.
 */
export const IS_OPEN = sql<boolean>`state in ('received', 'briefed')`;

/** Of kind `paste`; it stands in the text for the same reason. */
export const IS_PASTE = sql<boolean>`kind = 'paste'`;

/** Given up. */
export const IS_FAILED = sql<boolean>`state = 'failed'`;

/** The open requests of a lane; none where there is no lane. */
export function openInLane(db: Kysely<Tables>, lane: string | null) {
  return db.selectFrom('request').select('seq').where('lane', '=', lane).where(IS_OPEN);
}

/** What comes after an open request in its lane; none where there is no lane. */
export function nextInLane(db: Kysely<Tables>, key: string) {
  return db
    .selectFrom('request as ended')
    .innerJoin('request as next', 'next.lane', 'ended.lane')
    .select(({ fn }) => fn.min('next.seq').as('seq'))
    .where('ended.key', '=', key)
    .where(sql<boolean>`ended.state in ('received', 'briefed')`)
    .where(sql<boolean>`next.state in ('received', 'briefed')`)
    .whereRef('next.seq', '>', 'ended.seq');
}
