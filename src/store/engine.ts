import type { Expression, Kysely, RawBuilder, SqlBool, Transaction } from 'kysely';
import type { StoredRequest, Wanted } from '../core/ports/requests.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Claimant } from './request-claims.ts';
import type { End } from './request-ends.ts';
import type { Tables } from './tables.ts';

/** What the two databases do differently. Every query that is not here is the same for both. */
export interface Engine {
  /** Whether several services may work on one database. */
  readonly isShared: boolean;
  /** Runs statements that count together or not at all; where others got in the way, it runs them again. */
  transaction<T>(db: Kysely<Tables>, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** Runs what only reads, over the data as they stand at one moment. */
  snapshot<T>(db: Kysely<Tables>, work: (at: Kysely<Tables>) => Promise<T>): Promise<T>;
  /**
   * Makes every other transaction that asks for one of these names wait until this one has ended; the
   * names themselves, or a query for them.
   */
  lock(tx: Transaction<Tables>, names: readonly string[] | RawBuilder<unknown>): Promise<void>;
  /** Claims and ends many requests by one statement each; null where a statement costs no journey. */
  readonly batches: Batches | null;
  /** Ends a query for requests: leaves out the rows that another process is claiming at the moment. */
  readonly unclaimed: RawBuilder<unknown>;
  /** The place of a request after all that were taken. */
  nextSeq(): Expression<number>;
  /** Has rows to come follow those that were put in with places of their own. */
  continueSeqs(tx: Transaction<Tables>): Promise<void>;
  readonly passages: PassageIndex;
  /** Now, by the one clock that all who work on this database share; milliseconds since 1970. */
  now(): Expression<number>;
  /** Whether a worker works no more, as far as this one can tell. */
  isDead(me: string): Expression<SqlBool>;
}

/** What is done to many requests at once. */
export interface Batches {
  /** What so many claims one after another would give, in their order. */
  claim(db: Kysely<Tables>, claimant: Claimant, wanted: Wanted): Promise<readonly StoredRequest[]>;
  /** Ends open requests, each key once, and lets the next of each lane be due; their lanes are locked. */
  end(tx: Transaction<Tables>, now: number, ends: readonly End[]): Promise<void>;
}

/** An open database. */
export interface Database {
  readonly db: Kysely<Tables>;
  readonly engine: Engine;
  /** Throws when it is no longer there. */
  check(): Promise<void>;
  /** Whether a service works on it at the moment. */
  isServed(): Promise<boolean>;
  close(): Promise<void>;
}
