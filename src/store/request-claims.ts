import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { Clock } from '../core/ports/host.ts';
import type { StoredRequest, Urgency } from '../core/ports/requests.ts';
import type { Database } from './engine.ts';
import { lightly } from './lightly.ts';
import { IS_OPEN } from './request-lanes.ts';
import type { Tables } from './tables.ts';
import type { Worker } from './workers.ts';

/** Urgencies as they are stored: the lower is worked first. */
export const PRIORITY = { person: 0, bulk: 1 } as const satisfies Record<Urgency, number>;

/** Who claims. */
export interface Claimant {
  readonly worker: Worker;
  readonly clock: Clock;
  /** The workspace that had its turn last; the others come first. */
  readonly last: string;
}

/** Which request is claimed, and for whom. */
export interface Claim extends Claimant {
  readonly urgency: Urgency;
  /** Workspaces that have as much at work as they may. */
  readonly without: readonly string[];
}

/**
 * Claims for a worker what is due of an urgency, of each workspace in its turn the request that is due
 * longest; null where none is due. However much one workspace has waiting, another's waits for one of it.
 */
export async function claim(
  { db, engine }: Pick<Database, 'db' | 'engine'>,
  { worker, clock, urgency, last, without }: Claim,
): Promise<StoredRequest | null> {
  const next = nextInTurn({
    priority: sql.lit(PRIORITY[urgency]),
    now: clock.now(),
    last,
    without,
    unclaimed: engine.unclaimed,
  });
  // In plain words: put together by the builder it takes three times as long as it runs.
  const { rows } = await sql<Selectable<Tables['request']>>`
    update request set due_at = null, attempts = attempts + 1, claimed_by = ${worker.id}
    where seq = ${next} returning * ${lightly}`.execute(db);
  const [row] = rows;
  return row ? claimedOf(row, urgency) : null;
}

/** A claimed row, for whoever works it. */
export function claimedOf(row: Selectable<Tables['request']>, urgency: Urgency): StoredRequest {
  return {
    key: row.key,
    kind: row.kind,
    payload: JSON.parse(row.payload_json),
    state: row.state === 'briefed' ? 'briefed' : 'received', // others are never due
    attempts: row.attempts,
    deaths: row.deaths,
    receivedAt: row.received_at,
    urgency,
    team: row.team,
  };
}

/**
 * The place of the first request of the first workspace that has one due: the workspaces by name, from the
 * one after the last to the last itself. Each costs one look into the index, however much it has waiting.
 */
function nextInTurn({
  priority,
  now,
  last,
  without,
  unclaimed,
}: Pick<Claim, 'last' | 'without'> & {
  readonly priority: RawBuilder<unknown>;
  readonly now: number;
  readonly unclaimed: RawBuilder<unknown>;
}) {
  const from = sql`cast(${last} as text)`;
  const those = without.length > 0 ? sql`and turn.team not in (${sql.join(without)})` : sql``;
  return sql`(
    with recursive turn (team, lap) as (
      select (${firstTeam(priority, from)}), 0
      union all
      select
        case when turn.team is null then (${firstTeam(priority)})
        else (${firstTeam(priority, sql`turn.team`)}) end,
        case when turn.team is null then 1 else turn.lap end
      from turn
      where turn.lap = 0 or turn.team < ${from}
    )
    select seq from (
      select (
        select seq from request
        where priority = ${priority} and team = turn.team and due_at <= ${now}
        order by due_at, seq limit 1 ${unclaimed}
      ) as seq
      from turn where turn.team is not null ${those}
    ) as found
    where seq is not null
    limit 1
  )`;
}

/** Makes due what nobody who lives has claimed, of each lane the first alone. */
export async function release(db: Kysely<Tables>): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('request')
    .set(({ ref }) => ({ due_at: ref('received_at'), claimed_by: null }))
    .where(IS_OPEN)
    .where('due_at', 'is', null)
    .where(({ eb, or, selectFrom }) =>
      or([
        eb('claimed_by', 'is', null),
        eb('claimed_by', 'not in', selectFrom('worker').select('id')),
      ]),
    )
    .where(({ eb, or, selectFrom }) =>
      or([
        eb('lane', 'is', null),
        eb(
          'seq',
          'in',
          selectFrom('request')
            .select(({ fn }) => fn.min('seq').as('seq'))
            .where('lane', 'is not', null)
            .where(IS_OPEN)
            .groupBy('lane'),
        ),
      ]),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** When the next request of an urgency is due, or null. */
export async function dueAtOf(db: Kysely<Tables>, urgency: Urgency): Promise<number | null> {
  const priority = sql.lit(PRIORITY[urgency]);
  const { rows } = await sql<{ due_at: number | null }>`
    with recursive turn (team) as (
      select (${firstTeam(priority)})
      union all
      select (${firstTeam(priority, sql`turn.team`)}) from turn where turn.team is not null
    )
    select min((
      select min(due_at) from request
      where priority = ${priority} and team = turn.team and due_at is not null
    )) as due_at
    from turn where turn.team is not null`.execute(db);
  return rows[0]?.due_at ?? null;
}

/** The first workspace by name that has anything put off or due, of all or of those after one. */
export function firstTeam(priority: RawBuilder<unknown>, after?: RawBuilder<unknown>) {
  const those = after ? sql`and team > ${after}` : sql``;
  return sql`
    select min(team) from request where priority = ${priority} and due_at is not null ${those}`;
}
