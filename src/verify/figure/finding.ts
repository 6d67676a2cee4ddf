import type { Transcript } from '../../core/transcript.ts';
import type { Reason } from '../../core/verdict.ts';
import type { Fact } from '../../figures/fact.ts';
import type { CallIndex, IndexedSentence } from '../call-index.ts';

/** The place in the call that fits a written figure best, and in what it differs. */
export interface Finding {
  readonly reasons: readonly Reason[];
  readonly sentence: IndexedSentence;
  /** What the call says of the figure; null where no metric of the lexicon is near it. */
  readonly fact: Fact | null;
  /** Those of the reasons that the words of the claim and of the sentence both tell. */
  readonly told?: readonly Reason[];
}

/** Where figures are looked for: the whole call, or the sentences that are cited. */
export interface Scope {
  readonly transcript: Transcript;
  readonly index: CallIndex;
  readonly sentences: readonly IndexedSentence[];
  readonly isCited: boolean;
}
