import type { Reason } from '../../core/verdict.ts';
import type { Fact } from '../../figures/fact.ts';
import type { Fiscal } from '../../figures/time/fiscal.ts';
import type { CallIndex, IndexedSentence } from '../call-index.ts';
import type { Claim } from '../claim/read-claim.ts';

/** A place of the call where a figure of a claim stands, and what seems to differ there. */
export interface Place {
  readonly sentence: IndexedSentence;
  readonly fact: Fact | null;
  readonly reasons: readonly Reason[];
  /** Those of them that the words themselves bear out. */
  readonly sure: readonly Reason[];
  /** Those that the words of the claim and of the sentence both tell. */
  readonly told: readonly Reason[];
}

/** What a difference is weighed by. */
export interface Context {
  readonly claim: Claim;
  readonly index: CallIndex;
  /** Its own period is what is meant where none is named. */
  readonly call: Fiscal;
}

/** A sentence with the two before it. */
export function aheadOf({ before, text }: IndexedSentence): string {
  return `${before?.before?.text ?? ''} ${before?.text ?? ''} ${text}`;
}

/** Whether a text holds all wanted words, and any is wanted. */
export function holdsAll(said: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  return wanted.size > 0 && [...wanted].every((word) => said.has(word));
}
