import { type Selectable, sql } from 'kysely';
import type { StoredRequest } from '../../core/ports/requests.ts';
import type { Batches } from '../engine.ts';
import { lightly } from '../lightly.ts';
import { claimedOf, firstTeam, PRIORITY } from '../request-claims.ts';
import { atTime } from '../request-lanes.ts';
import type { Tables } from '../tables.ts';

type Claimed = Selectable<Tables['request']> & { readonly was_due_at: number };

/**
 * Many requests by one journey to the server. The share of each workspace is counted first and locks
 * nothing; then each gives so many, passing over what another process is claiming at the moment.
 */
export const postgresBatches: Batches = {
  claim: async (db, { worker, clock, last }, { urgency, most, ofOne, running }) => {
    const priority = sql.lit(PRIORITY[urgency]);
    const from = sql`cast(${last} as text)`;
    const rooms = JSON.stringify(
      Object.fromEntries([...running].map(([team, count]) => [team, Math.max(0, ofOne - count)])),
    );
    const due = (team: string) => sql`
      priority = ${priority} and team = ${sql.ref(team)} and due_at <= ${atTime(clock.now())}`;
    // An array is found once and looked up by the key; a join might read the whole table.
    const { rows } = await sql<Claimed>`
      with recursive turn (team, lap, place) as (
        select (${firstTeam(priority, from)}), 0, 0
        union all
        select
          case when turn.team is null then (${firstTeam(priority)})
          else (${firstTeam(priority, sql`turn.team`)}) end,
          case when turn.team is null then 1 else turn.lap end,
          turn.place + 1
        from turn
        where turn.lap = 0 or turn.team < ${from}
      ),
      having_due as materialized (
        select team, place, coalesce((cast(${rooms} as jsonb) ->> team)::int, ${sql.lit(ofOne)}) as room
        from turn
        where team is not null and (lap = 0 or team <= ${from})
          and exists (select from request where ${due('turn.team')})
          and coalesce((cast(${rooms} as jsonb) ->> team)::int, 1) > 0
        limit ${sql.lit(most)}
      ),
      share as materialized (
        select team, count(*) as quota from (
          select having_due.team from having_due, lateral (
            select row_number() over () as round from (
              select from request where ${due('having_due.team')}
              limit least(having_due.room, ${sql.lit(most)})
            ) as waiting
          ) as rounds
          order by round, place limit ${sql.lit(most)}
        ) as turns
        group by team
      )
      update request set due_at = null, attempts = attempts + 1, claimed_by = ${worker.id}
      where seq = any (array(
        select found.seq from share, lateral (
          select seq from request where ${due('share.team')}
          order by due_at, seq limit share.quota for update skip locked
        ) as found
      ))
      returning *,
        (select due_at from request as before where before.seq = request.seq) as was_due_at
        ${lightly}`.execute(db);
    return inTurns(rows, last).map((row): StoredRequest => claimedOf(row, urgency));
  },

  end: async (tx, now, ends) => {
    await sql`
      with ended as materialized (
        select request.seq, request.lane, told.state, told.reason
        from unnest(
          ${ends.map(({ key }) => key)}::text[],
          ${ends.map(({ state }) => state)}::text[],
          ${ends.map(({ reason }) => reason ?? null)}::text[]
        ) as told (key, state, reason)
        join request on request.key = told.key
        where request.state in ('received', 'briefed')
      ),
      changed as materialized (
        select seq, state, reason from ended
        union
        select (
          select min(next.seq) from request as next
          where next.lane = ended.lane and next.state in ('received', 'briefed')
            and next.seq > ended.seq and next.seq <> all (array(select seq from ended))
        ), null, null
        from ended where lane is not null
      )
      update request set
        state = coalesce(changed.state, request.state),
        reason = case when changed.state is null then request.reason else changed.reason end,
        due_at = case when changed.state is null then ${atTime(now)} end
      from changed where request.seq = changed.seq ${lightly}`.execute(tx);
  },
};

/** In the order of the turns: of each workspace the one that is due longest, then the next of each. */
function inTurns(rows: readonly Claimed[], last: string): readonly Claimed[] {
  const byAge = rows.toSorted(
    (one, other) => one.was_due_at - other.was_due_at || one.seq - other.seq,
  );
  const teams = Map.groupBy(byAge, ({ team }) => team);
  const isLate = (team: string) => team <= last;
  const names = [...teams.keys()].toSorted(
    (one, other) => Number(isLate(one)) - Number(isLate(other)) || (one < other ? -1 : 1),
  );
  const rounds = Math.max(0, ...[...teams.values()].map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) =>
    names.flatMap((team) => teams.get(team)?.[round] ?? []),
  ).flat();
}
