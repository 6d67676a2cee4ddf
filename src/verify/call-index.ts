import type { Call } from '../core/call.ts';
import type { Transcript, Turn } from '../core/transcript.ts';
import type { Fact } from '../figures/fact.ts';
import { mayHoldFigure, readFigures } from '../figures/grammar/read-figures.ts';
import type { SpokenFigure } from '../figures/grammar/spoken-figure.ts';
import { findMetrics, termOf } from '../figures/lexicon/lexicon.ts';
import { readFacts } from '../figures/read-facts.ts';
import type { PeriodMention } from '../figures/time/fiscal.ts';
import { findPeriods } from '../figures/time/periods.ts';
import { sameMetric } from './figure/compare.ts';

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
  /** The sentence before it in its turn. */
  readonly before: IndexedSentence | null;
  /** The end of the question that its turn answers; empty where it answers none. */
  readonly asked: string;
}

export interface CallIndex {
  readonly call: Call;
  readonly sentences: ReadonlyMap<string, IndexedSentence>;
  readonly facts: readonly Fact[];
  /** Levels of a time before, told for comparison. */
  readonly priors: readonly Fact[];
  /** The sentence behind each, in its turn. */
  readonly behind: ReadonlyMap<string, IndexedSentence>;
  /** The parts of the company that the call gives figures of. */
  readonly segments: ReadonlySet<string>;
  /** The same, by metric. */
  readonly parts: ReadonlyMap<string, ReadonlySet<string>>;
}

const cache = new WeakMap<Transcript, CallIndex>();

/** Indexes a call once; every claim about it is then held against its figures and facts. */
export function indexCall(transcript: Transcript): CallIndex {
  const known = cache.get(transcript);
  if (known) return known;

  const facts = readFacts(transcript);
  const bySentence = Map.groupBy(facts, ({ sentence }) => sentence);
  const sentences = new Map<string, IndexedSentence>();
  const behind = new Map<string, IndexedSentence>();
  for (const turn of transcript.turns) {
    const asked = askedBefore(transcript, turn);
    let before: IndexedSentence | null = null;
    for (const { id, start, end } of turn.sentences) {
      const facts = bySentence.get(id) ?? [];
      const sentence: IndexedSentence = new ReadLater(
        { id, turn, start, end, text: turn.text.slice(start, end), facts, before, asked },
        transcript.call,
      );
      sentences.set(id, sentence);
      if (before) behind.set(before.id, sentence);
      before = sentence;
    }
  }
  const parts = new Map<string, Set<string>>();
  for (const { metric, segment } of facts)
    if (segment !== null) parts.set(metric, (parts.get(metric) ?? new Set()).add(segment));
  const segments = new Set([...parts.values()].flatMap((each) => [...each]));
  const priors = facts.filter(({ role, versus }) => role === 'level' && versus !== null);
  const index = { call: transcript.call, sentences, behind, facts, priors, parts, segments };
  cache.set(transcript, index);
  return index;
}

/**
 * A sentence whose figures are read when somebody first asks for them. A class, since a getter in a literal
 * makes of each sentence an object of its own form, which is slow to look into.
 */
class ReadLater implements IndexedSentence {
  readonly id: string;
  readonly turn: Turn;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly before: IndexedSentence | null;
  readonly asked: string;
  readonly periods: () => readonly PeriodMention[];
  readonly #currency: string | null;
  #figures: readonly SpokenFigure[] | null = null;

  constructor(told: Omit<IndexedSentence, 'figures' | 'periods'>, call: Call) {
    this.id = told.id;
    this.turn = told.turn;
    this.start = told.start;
    this.end = told.end;
    this.text = told.text;
    this.facts = told.facts;
    this.before = told.before;
    this.asked = told.asked;
    this.periods = () => findPeriods(told.text, call);
    this.#currency = call.currency ?? null;
  }

  get figures(): readonly SpokenFigure[] {
    this.#figures ??= mayHoldFigure(this.text)
      ? readFigures(this.text, { currency: this.#currency })
      : [];
    return this.#figures;
  }
}

const QUESTION = 500; // characters of a long question that an answer takes up

function askedBefore({ turns }: Transcript, turn: Turn): string {
  const last = turns[turn.index - 1];
  return turn.section === 'qa' && last?.text.includes('?') ? last.text.slice(-QUESTION) : '';
}

const RETURNS = /\breturn(?:s|ed|ing)?\b[^.;]{0,60}\b(?:share|stock)holders\b/i;

/** Whether a sentence names a metric, by a term of the lexicon or by the words of its name. */
export function speaksOf({ text }: Pick<IndexedSentence, 'text'>, metric: string): boolean {
  const named = findMetrics(text);
  if (named.some(({ name }) => sameMetric(name, metric))) return true;
  const isLonger = ({ start, end }: (typeof named)[number]) =>
    text.slice(start, end).split(' ').length > metric.split(' ').length;
  const others = termOf(metric) === null ? [] : named.filter(isLonger);
  // "the minus 2% comp": a noun that is too short for the lexicon
  if (metric === 'same-store sales' && /\bcomps?\b/i.test(text)) return true;
  if (metric === 'capital returned' && RETURNS.test(text)) return true;
  // "Free cash flow" names no cash
  const said = others
    .reduce((left, { start, end }) => left.replace(text.slice(start, end), ' '), text)
    .toLowerCase();
  return metric
    .split(' ')
    .filter((word) => !/^(?:paid|returned)$/.test(word)) // "1.5 billion of our dividend"
    .every((word) => said.includes(word.replace(/s$/, '')));
}
