import type { Reason } from '../../core/verdict.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import { type CallIndex, type IndexedSentence, speaksOf } from '../call-index.ts';
import type { Written } from '../claim/read-claim.ts';
import { sentenceLike } from '../words/lexical.ts';
import { isAbout } from './about-figures.ts';
import type { Finding } from './finding.ts';

/**
 * For a figure that stands nowhere in the call: what the call says of the same thing instead, which tells
 * value from scale, unit and range; null when the call says nothing of it.
 */
export function nearestValue(written: Written, index: CallIndex): Finding | null {
  const about = index.facts.filter((fact) => isAbout(written, fact));
  const now = about.filter(({ period }) => period === written.period);
  const [fact] = (now.length > 0 ? now : about).toSorted(
    (one, other) => likeness(one.spoken, written) - likeness(other.spoken, written),
  );
  const sentence = fact && index.sentences.get(fact.sentence);
  const reason = fact && howItDiffers(fact.spoken, written.spoken);
  if (fact && sentence && reason && reason !== 'value')
    return { reasons: [reason], sentence, fact };
  const meant = elsewhere(written, index);
  if (meant || !fact || !sentence) return meant;
  return { reasons: ['value'], sentence, fact };
}

/** The same digits in another scale or unit, in a sentence that speaks alike. */
function elsewhere(
  { spoken: written, words, metric }: Written,
  { sentences }: CallIndex,
): Finding | null {
  if (written.figure.unit === 'count') return null;
  for (const sentence of sentences.values())
    for (const spoken of isAlike(sentence, words, metric) ? sentence.figures : []) {
      const reason = howItDiffers(spoken, written);
      if (MEANT.includes(reason)) return { reasons: [reason], sentence, fact: null };
    }
  return null;
}

function isAlike(sentence: IndexedSentence, words: string, metric: string | null): boolean {
  return (
    (metric !== null && speaksOf(sentence, metric)) || sentenceLike(words, sentence.text) > 0.25
  );
}

// The same digits were meant, before any nearer number.
const MEANT: readonly Reason[] = ['scale', 'unit', 'range'];

function likeness(spoken: SpokenFigure, { spoken: written }: Written): number {
  const isMeant = MEANT.includes(howItDiffers(spoken, written));
  if (isMeant) return -1;
  const [one, other] = [spoken.figure, written.figure];
  return one.unit === other.unit ? Math.abs(one.value - other.value) : Number.POSITIVE_INFINITY;
}

function howItDiffers({ figure: one }: SpokenFigure, { figure: other }: SpokenFigure): Reason {
  const same = (a = Number.NaN, b = Number.NaN) =>
    Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  if (one.unit !== other.unit || one.currency !== other.currency)
    return same(digitsOf(one.value), digitsOf(other.value)) ? 'unit' : 'value';
  const isRange = one.high !== undefined || other.high !== undefined;
  if (isRange && (same(one.low, other.low) || same(one.high, other.high))) return 'range';
  const ratio = other.value === 0 ? 0 : Math.abs(one.value / other.value);
  const isPower = [1e3, 1e6, 1e7, 1e9, 1e-3, 1e-6, 1e-7, 1e-9, 10, 0.1, 100, 0.01].some((power) =>
    same(ratio, power),
  );
  return isPower ? 'scale' : 'value';
}

/** The digits of a value, whatever its size: 270 of 2.7. */
function digitsOf(value: number): number {
  const size = Math.abs(value);
  return size === 0 ? 0 : size / 10 ** Math.floor(Math.log10(size) + 1e-12);
}
