import { randomUUID } from 'node:crypto';
import type { Database } from './engine.ts';
import { lightly } from './lightly.ts';

/** One process at work on the requests; what it claims bears its name. */
export interface Worker {
  readonly id: string;
  /** Says that it lives; whoever does not for a while is taken for dead. */
  beat(): Promise<void>;
  /** Forgets the workers that live no more. */
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
      await db.deleteFrom('worker').where(engine.isDead(id)).modifyEnd(lightly).execute();
    },
    leave: async () => {
      await db.deleteFrom('worker').where('id', '=', id).modifyEnd(lightly).execute();
    },
  };
}
