import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from './engine.ts';
import { lightly } from './lightly.ts';
import { IS_OPEN } from './request-lanes.ts';

/** One process at work on the requests; what it claims bears its name. */
export interface Worker {
  readonly id: string;
  /** Says that it lives; whoever does not for a while is taken for dead. */
  beat(): Promise<void>;
  /** Forgets the workers that live no more; what they had in hand counts a death. */
  buryDead(): Promise<void>;
  leave(): Promise<void>;
}

/** A worker of this process, which nobody knows before its first beat. */
export function openWorker({ db, engine }: Pick<Database, 'db' | 'engine'>): Worker {
  const id = randomUUID();
  return {
    id,
    beat: async () => {
      const seen = { seen_at: engine.now() };
      await db
        .insertInto('worker')
        .values({ id, ...seen })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(seen))
        .modifyEnd(lightly)
        .execute();
    },
    buryDead: async () => {
      await engine.transaction(db, async (tx) => {
        // Of two that bury at once one alone is given the dead.
        const dead = await tx
          .deleteFrom('worker')
          .where(engine.isDead(id))
          .returning('id')
          .execute();
        if (dead.length === 0) return;
        await tx
          .updateTable('request')
          .set({ deaths: sql<number>`deaths + 1` })
          .where(
            'claimed_by',
            'in',
            dead.map((each) => each.id),
          )
          .where(IS_OPEN)
          .where('due_at', 'is', null)
          .execute();
      });
    },
    leave: async () => {
      await db.deleteFrom('worker').where('id', '=', id).modifyEnd(lightly).execute();
    },
  };
}
