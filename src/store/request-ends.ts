import { type Kysely, sql } from 'kysely';
import type { Clock } from '../core/ports/host.ts';
import type { Batches, Database } from './engine.ts';
import { inBatches } from './in-batches.ts';
import { lightly } from './lightly.ts';
import { atTime, IS_OPEN, lanesOf, nextInLane } from './request-lanes.ts';
import type { Tables } from './tables.ts';

/** How a request ended. */
export interface End {
  readonly key: string;
  readonly state: 'done' | 'failed';
  readonly reason?: string;
}

// Two dozen ends cost hardly more than one; the next of a lane and a free place wait so long at most.
const TOGETHER = { most: 50, gatherMs: 15 };

/** Ends open requests; where a statement is a journey, those that end at about the same time together. */
export function openEnds(
  { db, engine }: Pick<Database, 'db' | 'engine'>,
  clock: Clock,
): (end: End) => Promise<void> {
  const { batches } = engine;
  if (!batches) return (each) => end(db, clock, each);
  return inBatches((ends) => endAll({ db, engine }, batches, clock, ends), TOGETHER);
}

/** Ends an open request and lets the next of its lane be due, in one statement: a lane never stalls. */
async function end(db: Kysely<Tables>, clock: Clock, { key, state, reason }: End): Promise<void> {
  const ended = sql<boolean>`key = ${key}`;
  await db
    .updateTable('request')
    .set({
      state: sql<string>`case when ${ended} then ${state} else state end`,
      reason: sql<string | null>`case when ${ended} then ${reason ?? null} else reason end`,
      due_at: sql<number | null>`case when ${ended} then null else ${atTime(clock.now())} end`,
    })
    .where('seq', 'in', (eb) =>
      eb
        .selectFrom('request')
        .select('seq')
        .where('key', '=', key)
        .where(IS_OPEN)
        .unionAll(nextInLane(db, key)),
    )
    .modifyEnd(lightly)
    .execute();
}

/** The same for many, while nobody else changes their lanes; of one that is told twice the first counts. */
function endAll(
  { db, engine }: Pick<Database, 'db' | 'engine'>,
  batches: Batches,
  clock: Clock,
  ends: readonly End[],
): Promise<void> {
  const first = new Map(ends.toReversed().map((each) => [each.key, each]));
  return engine.transaction(db, async (tx) => {
    await engine.lock(tx, lanesOf([...first.keys()]));
    await batches.end(tx, clock.now(), [...first.values()]);
  });
}
