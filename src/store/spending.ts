import { type Kysely, sql } from 'kysely';
import type { Clock } from '../core/ports/host.ts';
import type { Budgets, Micros, Spending, Whose } from '../core/ports/spending.ts';
import type { Database } from './engine.ts';
import { lightly } from './lightly.ts';
import type { Tables } from './tables.ts';

/** Whose budgets are asked, the widest first. */
const ALL: readonly Whose[] = ['day', 'workspace', 'user'];

/** The ledger of model calls. */
export function openSpending(
  { db, engine }: Pick<Database, 'db' | 'engine'>,
  clock: Clock,
): Spending {
  return {
    book: (call, budgets) =>
      engine.transaction(db, async (tx) => {
        const day = dayOf(clock);
        const limited = ALL.filter((whose) => budgets[whose] !== null);
        if (limited.length > 0) await engine.lock(tx, ['spending']);
        for (const whose of limited)
          if (await isOver(tx, { day, whose, call, budgets })) return { kind: 'over', whose };
        const { seq } = await tx
          .insertInto('model_call')
          .values({
            day,
            at: clock.now(),
            team: call.team,
            asked_by: call.user,
            task: call.task,
            model: call.model,
            outcome: 'booked',
            input_tokens: 0,
            cached_tokens: 0,
            output_tokens: 0,
            micros: Math.ceil(call.micros),
            is_estimated: 1,
          })
          .returning('seq')
          .executeTakeFirstOrThrow();
        return { kind: 'booked', id: seq };
      }),
    settle: async (id, call) => {
      await db
        .updateTable('model_call')
        .set({
          outcome: call.outcome,
          input_tokens: call.inputTokens,
          cached_tokens: call.cachedTokens,
          output_tokens: call.outputTokens,
          micros: Math.ceil(call.micros),
          is_estimated: call.isEstimated ? 1 : 0,
        })
        .where('seq', '=', id)
        .modifyEnd(lightly)
        .execute();
    },
    spent: (of = {}) => spent(db, dayOf(clock), of),
    clear: async (before, most) => {
      const { numDeletedRows } = await db
        .deleteFrom('model_call')
        .where('seq', 'in', ({ selectFrom }) =>
          selectFrom('model_call').select('seq').where('at', '<', before).orderBy('at').limit(most),
        )
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

async function isOver(
  db: Kysely<Tables>,
  {
    day,
    whose,
    call: { team, user },
    budgets,
  }: {
    readonly day: string;
    readonly whose: Whose;
    readonly call: { readonly team: string; readonly user: string | null };
    readonly budgets: Budgets;
  },
): Promise<boolean> {
  if (whose === 'user' && user === null) return false;
  const of = {
    day: {},
    workspace: { team },
    user: { team, ...(user !== null && { user }) },
  }[whose];
  return (await spent(db, day, of)) >= (budgets[whose] ?? Number.POSITIVE_INFINITY);
}

async function spent(
  db: Kysely<Tables>,
  day: string,
  { team, user }: { readonly team?: string; readonly user?: string },
): Promise<Micros> {
  const { micros } = await db
    .selectFrom('model_call')
    .select(sql<number | null>`sum(micros)`.as('micros'))
    .where('day', '=', day)
    .$if(team !== undefined, (query) => query.where('team', '=', team ?? ''))
    .$if(user !== undefined, (query) => query.where('asked_by', '=', user ?? ''))
    .executeTakeFirstOrThrow();
  return Number(micros ?? 0);
}

/** "2026-11-28", in UTC. */
function dayOf(clock: Clock): string {
  return new Date(clock.now()).toISOString().slice(0, 10);
}
