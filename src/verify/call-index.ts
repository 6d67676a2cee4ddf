import type { Transcript, Turn } from '../core/transcript.ts';
import type { Fact } from '../figures/fact.ts';
import type { PeriodMention } from '../figures/fiscal.ts';
import { findMetrics } from '../figures/lexicon.ts';
import { findPeriods } from '../figures/periods.ts';
import { readFacts } from '../figures/read-facts.ts';
import { mayHoldFigure, readFigures } from '../figures/read-figures.ts';
import type { SpokenFigure } from '../figures/spoken-figure.ts';
import { sameMetric } from './compare.ts';

/** One sentence with what it says in figures. */
export interface IndexedSentence {
  readonly id: string;
  readonly turn: Turn;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly figures: readonly SpokenFigure[];
  readonly facts: readonly Fact[];
  readonly periods: () => readonly PeriodMention[];
}

export interface CallIndex {
  readonly sentences: ReadonlyMap<string, IndexedSentence>;
  readonly facts: readonly Fact[];
  /** The parts of the company that the call gives figures of. */
  readonly parts: ReadonlySet<string>;
}

const cache = new WeakMap<Transcript, CallIndex>();

/** Indexes a call once; every claim about it is then held against its figures and facts. */
export function indexCall(transcript: Transcript): CallIndex {
  const known = cache.get(transcript);
  if (known) return known;

  const facts = readFacts(transcript);
  const bySentence = Map.groupBy(facts, ({ sentence }) => sentence);
  const currency = transcript.call.currency ?? null;
  const sentences = new Map<string, IndexedSentence>();
  for (const turn of transcript.turns)
    for (const { id, start, end } of turn.sentences) {
      const text = turn.text.slice(start, end);
      let figures: readonly SpokenFigure[] | null = null;
      sentences.set(id, {
        id,
        turn,
        start,
        end,
        text,
        get figures() {
          figures ??= mayHoldFigure(text) ? readFigures(text, { currency }) : [];
          return figures;
        },
        facts: bySentence.get(id) ?? [],
        periods: () => findPeriods(text, transcript.call),
      });
    }
  const parts = new Set(facts.flatMap(({ segment }) => segment ?? []));
  const index = { sentences, facts, parts };
  cache.set(transcript, index);
  return index;
}

/** Whether a sentence names a metric, by a term of the lexicon or by the words of its name. */
export function speaksOf({ text }: Pick<IndexedSentence, 'text'>, metric: string): boolean {
  if (findMetrics(text).some(({ name }) => sameMetric(name, metric))) return true;
  const said = text.toLowerCase();
  return metric.split(' ').every((word) => said.includes(word.replace(/s$/, '')));
}
