import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** A turn as it is looked for. */
export interface NewPassage {
  readonly call_key: string;
  readonly turn: number;
  /** In order, as stems. */
  readonly words: readonly string[];
  /** What filters look for. */
  readonly tags: readonly string[];
}

/** What turns are to have. Everything in it is letters and digits, whoever typed it. */
export interface PassageQuery {
  readonly phrases: readonly (readonly string[])[];
  /** None of these is said. */
  readonly never?: readonly (readonly string[])[];
  /** All phrases, or any. */
  readonly wants: 'all' | 'any';
  /**
   * None that has the tag, but for those with any of the others: leaving out what is other people's is
   * quicker than counting what is everybody's. Null: nothing is left out.
   */
  readonly without: { readonly tag: string; readonly unless: readonly string[] } | null;
  /** Of each filter one way, with all of its tags. */
  readonly filters: readonly (readonly (readonly string[])[])[];
}

export interface FoundPassage {
  readonly call_key: string;
  readonly turn: number;
  /** Grows with how well it fits. */
  readonly score: number;
}

/** The turns of all calls by their words, as a database has them. */
export interface PassageIndex {
  put(tx: Transaction<Tables>, passages: readonly NewPassage[]): Promise<void>;
  /** The best of them, best first; of very many that fit only some are compared. */
  find(db: Kysely<Tables>, query: PassageQuery, most: number): Promise<readonly FoundPassage[]>;
  /** A turn of the transcript in the row at hand, as JSON. */
  turnAt(place: number): RawBuilder<string | null>;
}
