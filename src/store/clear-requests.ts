import { type Kysely, sql } from 'kysely';
import type { Load, RequestsBefore, Urgency } from '../core/ports/requests.ts';
import { PRIORITY } from './request-claims.ts';
import { IS_OPEN } from './request-lanes.ts';
import type { Tables } from './tables.ts';

// The same words as the indexes that hold these rows.
const IS_ENDED = sql<boolean>`state in ('done', 'failed')`;
const WAS_PERSONS = sql<boolean>`priority = 0 and state in ('done', 'failed')`;
const IS_UPKEEP = sql<boolean>`kind = 'upkeep'`;

/** Deletes some of what ended long ago, oldest first, and gives how many those were. */
export async function clearRequests(
  db: Kysely<Tables>,
  { persons, upkeep, most }: RequestsBefore,
): Promise<number> {
  let cleared = 0;
  for (const [which, before] of [[WAS_PERSONS, persons] as const, [IS_UPKEEP, upkeep] as const]) {
    const { numDeletedRows } = await db
      .deleteFrom('request')
      .where('seq', 'in', ({ selectFrom }) =>
        selectFrom('request')
          .select('seq')
          .where(which)
          .where(IS_ENDED)
          .where('received_at', '<', before)
          .orderBy('received_at')
          .limit(most),
      )
      .executeTakeFirst();
    cleared += Number(numDeletedRows);
  }
  return cleared;
}

/** How much waits and how much is worked, of each urgency. */
export async function loadOf(db: Kysely<Tables>): Promise<Load> {
  const rows = await db
    .selectFrom('request')
    .select(({ fn }) => [
      'priority',
      fn.countAll<number>().as('open'),
      sql<number>`sum(case when due_at is null and claimed_by is not null then 1 else 0 end)`.as(
        'working',
      ),
    ])
    .where(IS_OPEN)
    .groupBy('priority')
    .execute();
  const of = (urgency: Urgency) => {
    const { open = 0, working = 0 } =
      rows.find(({ priority }) => priority === PRIORITY[urgency]) ?? {};
    return { waiting: Number(open) - Number(working), working: Number(working) };
  };
  return { person: of('person'), bulk: of('bulk') };
}
