import type { Kysely, Selectable } from 'kysely';
import type { Fault } from '../core/faults.ts';
import {
  FEED_NAMES,
  type FeedCall,
  type FeedCompany,
  type FeedName,
  type FeedState,
  type Feeds,
} from '../core/ports/feeds.ts';
import type { Clock } from '../core/ports/host.ts';
import { lightly } from './lightly.ts';
import type { Tables } from './tables.ts';
import { watchedCompanies } from './watched.ts';

/**
 * How feeds do and what became of their calls, over one database. What is lost of it with the power is asked
 * for once more.
 */
export function openFeeds(db: Kysely<Tables>, clock: Clock): Feeds {
  return {
    watched: () => watchedCompanies(db),
    claim: async (feed, now, until) => {
      await db
        .insertInto('feed')
        .values({ name: feed, failures: 0, due_at: 0, companies: 0, ailing: 0 })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      // One statement: of several processes that ask at once one sees it due.
      const { numUpdatedRows } = await db
        .updateTable('feed')
        .set({ due_at: until })
        .where('name', '=', feed)
        .where('due_at', '<=', now)
        .modifyEnd(lightly)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return null;
      const row = await db
        .selectFrom('feed')
        .selectAll()
        .where('name', '=', feed)
        .executeTakeFirstOrThrow();
      return toState(row);
    },
    put: async ({ feed: name, ...state }) => {
      const row = fromState(state);
      await db
        .insertInto('feed')
        .values({ name, ...row })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
        .modifyEnd(lightly)
        .execute();
    },
    hurry: async () => {
      await db
        .updateTable('feed')
        .set({ due_at: clock.now() })
        .where('failures', '=', 0)
        .where('due_at', '>', clock.now())
        .execute();
    },
    states: async () => {
      const rows = await db.selectFrom('feed').selectAll().orderBy('name').execute();
      return rows.filter(({ name }) => isFeed(name)).map(toState);
    },
    companies: async (feed) => {
      const rows = await db
        .selectFrom('feed_company')
        .selectAll()
        .where('feed', '=', feed)
        .orderBy('company')
        .execute();
      return rows.map(toCompany);
    },
    putCompany: async (feed, { company, lookedAt, dueAt, newest, hasCalls, isBehind, fault }) => {
      const row = {
        ...{ looked_at: lookedAt, due_at: dueAt, newest },
        ...{ has_calls: hasCalls ? 1 : 0, is_behind: isBehind ? 1 : 0 },
        fault_json: fault && JSON.stringify(fault),
      };
      await db
        .insertInto('feed_company')
        .values({ feed, company, ...row })
        .onConflict((conflict) => conflict.columns(['feed', 'company']).doUpdateSet(row))
        .modifyEnd(lightly)
        .execute();
    },
    calls: async (feed, company, refs = []) => {
      const rows = await db
        .selectFrom('feed_call')
        .selectAll()
        .where('feed', '=', feed)
        .where(({ eb, or }) =>
          or([eb('company', '=', company), ...(refs.length > 0 ? [eb('ref', 'in', refs)] : [])]),
        )
        .orderBy('ref')
        .execute();
      return rows.map(toCall);
    },
    putCall: async (feed, { ref, callId, dueAt, ...call }) => {
      const row = { ...call, call_id: callId, due_at: dueAt, seen_at: clock.now() };
      await db
        .insertInto('feed_call')
        .values({ feed, ref, ...row })
        .onConflict((conflict) => conflict.columns(['feed', 'ref']).doUpdateSet(row))
        .modifyEnd(lightly)
        .execute();
    },
    putFiling: async ({ id, company, form, filedOn, url, text }) => {
      const row = { company, form, filed_on: filedOn, url, text, taken_in_at: clock.now() };
      await db
        .insertInto('filing')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
    filings: async (company) => {
      const rows = await db
        .selectFrom('filing')
        .selectAll()
        .where('company', '=', company)
        .orderBy('filed_on', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(({ id, form, filed_on: filedOn, url, text }) => {
        return { id, company, form, filedOn, url, text };
      });
    },
  };
}

function isFeed(name: string): name is FeedName {
  return FEED_NAMES.some((each) => each === name);
}

function fromState({ lookedAt, succeededAt, fault, dueAt, ...state }: Omit<FeedState, 'feed'>) {
  return {
    ...{ ...state, looked_at: lookedAt, succeeded_at: succeededAt, due_at: dueAt },
    fault_json: fault && JSON.stringify(fault),
  };
}

// Only `put` and its siblings write these rows, and they take nothing else.
function toState(row: Selectable<Tables['feed']>): FeedState {
  const { failures, newest, companies, ailing } = row;
  return {
    ...{ feed: row.name as FeedName, state: row.state as FeedState['state'] },
    ...{ lookedAt: row.looked_at, succeededAt: row.succeeded_at, dueAt: row.due_at },
    ...{ failures, newest, companies, ailing, fault: readFault(row.fault_json) },
  };
}

function toCompany(row: Selectable<Tables['feed_company']>): FeedCompany {
  const { company, looked_at: lookedAt, due_at: dueAt, newest } = row;
  return {
    ...{ company, lookedAt, dueAt, newest },
    ...{ hasCalls: row.has_calls === 1, isBehind: row.is_behind === 1 },
    fault: readFault(row.fault_json),
  };
}

function toCall(row: Selectable<Tables['feed_call']>): FeedCall {
  const { ref, company, revision, sha256, call_id: callId, outcome, tries, due_at: dueAt } = row;
  return { ref, company, revision, sha256, callId, outcome, tries, dueAt };
}

function readFault(json: string | null): Fault | null {
  return json === null ? null : (JSON.parse(json) as Fault);
}
