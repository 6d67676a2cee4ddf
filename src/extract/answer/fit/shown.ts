import type { Fact } from '../../../figures/fact.ts';
import type { Book, Said } from '../book/book.ts';
import { type Term, termsOf } from '../book/terms.ts';
import type { Draft } from '../wording/draft.ts';

/** What a draft shows for the answer. */
export interface Shown {
  /** Figures that words of ours state first; empty where the call's own words are shown. */
  readonly facts: readonly Fact[];
  /** The words that state them. */
  readonly told: ReadonlySet<Term>;
  /** The sentences it cites. */
  readonly said: readonly Said[];
  /** Words of asking, which need not be said. */
  readonly asking: ReadonlySet<Term>;
}

const NONE: ReadonlySet<Term> = new Set();

/** Reads off a draft what it shows. */
export function shownBy({ sentences, asking = NONE }: Draft, { said }: Book): Shown {
  const ids = new Set(sentences.flatMap((sentence) => sentence.ids));
  const facts = sentences[0]?.facts ?? [];
  return {
    facts,
    told: new Set(facts.length > 0 ? termsOf(sentences[0]?.wordings[0] ?? '') : []),
    said: said.filter(({ id }) => ids.has(id)),
    asking,
  };
}
