import type { Transcript } from '../core/transcript.ts';
import type { Reason } from '../core/verdict.ts';
import type { Fact } from '../figures/fact.ts';
import { isLater } from '../figures/fiscal.ts';
import { findMetrics, termOf } from '../figures/lexicon.ts';
import { isAtConstantRates } from '../figures/rates.ts';
import type { SpokenFigure } from '../figures/spoken-figure.ts';
import { directionOf, wordsAround } from './around.ts';
import { type CallIndex, type IndexedSentence, speaksOf } from './call-index.ts';
import { type Context, compareFacts, sameMetric, sameSegment } from './compare.ts';
import { impliedMoves } from './implied-moves.ts';
import { contentWords, sentenceLike } from './lexical.ts';
import { partsNamed } from './parts-named.ts';
import type { Claim, Written } from './read-claim.ts';
import { isInBand, isSameFigure } from './same-figure.ts';

/** The place in the call that fits a written figure best, and in what it differs. */
export interface Finding {
  readonly reasons: readonly Reason[];
  readonly sentence: IndexedSentence;
  /** What the call says of the figure; null where no metric of the lexicon is near it. */
  readonly fact: Fact | null;
}

/** Where figures are looked for: the whole call, or the sentences that are cited. */
export interface Scope {
  readonly transcript: Transcript;
  readonly index: CallIndex;
  readonly sentences: readonly IndexedSentence[];
  readonly isCited: boolean;
}

// Of the words around a figure that no metric explains, the share that its sentence takes up.
const LEAST_LIKE = 0.25;
const LEAST_LIKE_OF_METRIC = 0.34;
// Of the most that any sentence takes up, the share that another must.
const NEAR_MOST = 0.75;

/** Looks for a figure of a claim; null when the call, or what is cited of it, does not hold it. */
export function findFigure(written: Written, claim: Claim, scope: Scope): Finding | null {
  const findings = scope.sentences.flatMap((sentence) => [
    ...factsIn(sentence, written, claim, scope).map((fact) => ({
      reasons: [
        ...(scope.isCited ? [] : unnamedReasons(written, claim, sentence)),
        ...compareFacts(written, fact, contextOf(sentence, scope)),
        ...levelMoves(written, fact, claim, scope),
      ],
      ...{ sentence, fact },
    })),
    ...bareIn(sentence, written).map((at) => ({
      reasons: bareReasons(written, claim, { sentence, at }, scope),
      ...{ sentence, fact: null },
    })),
  ]);
  const told = scope.isCited ? [] : findings.filter(({ fact }) => fact && isAbout(written, fact));
  const [best] = (told.length > 0 ? told : nearest(findings, written, claim, scope)).toSorted(
    (one, other) => weight(one) - weight(other),
  );
  if (!best) return null;
  const otherwise =
    best.fact === null && (!scope.isCited || written.role === 'change')
      ? toldOtherwise(written, claim, scope)
      : null;
  return otherwise ?? { ...best, reasons: [...new Set(best.reasons)] };
}

/** Of a figure of nothing that has a name, only what is said where most of the claim's words are. */
function nearest(
  findings: readonly Finding[],
  written: Written,
  claim: Claim,
  { isCited }: Scope,
): readonly Finding[] {
  if (isCited || written.metric !== null || findings.length < 2) return findings;
  const likes = findings.map(({ sentence }) => likeness(written, claim, sentence));
  const most = Math.max(...likes);
  return findings.filter((_, at) => (likes[at] ?? 0) >= most * NEAR_MOST);
}

// "up 16% in constant currency": one move by another measure than the call's first
const BY_MEASURE =
  /\b(?:constant|local)[- ]currenc|\b(?:currency|FX)[- ]neutral|\b(?:organic|underlying|comparable|like-for-like|sequential)|\b(?:two|three)-year|\bexcluding|\bex-/i;

/**
 * A figure that no fact explains bears nothing out where the call says another of the very same thing:
 * nine per cent of a region is not the company's growth.
 */
function toldOtherwise(
  written: Written,
  { text }: Claim,
  { transcript, index, sentences, isCited }: Scope,
): Finding | null {
  if (!written.isOwnMetric || BY_MEASURE.test(text)) return null;
  for (const sentence of sentences)
    for (const fact of sentence.facts) {
      const [one, other] = [written.spoken.figure, fact.spoken.figure];
      if (!isAbout(written, fact) || one.unit !== other.unit || one.currency !== other.currency)
        continue;
      const context = contextOf(sentence, { transcript, index, sentences, isCited });
      if (compareFacts(written, fact, context).length === 0)
        return { reasons: ['value'], sentence, fact };
    }
  return null;
}

/** A figure of nothing in particular is that of a sentence that says more of the claim than the figure. */
function unnamedReasons(
  written: Written,
  claim: Claim,
  sentence: IndexedSentence,
): readonly Reason[] {
  if (written.metric !== null || likeness(written, claim, sentence) >= LEAST_LIKE) return [];
  const others = claim.figures.filter((other) => other !== written);
  return others.some((other) => sentence.figures.some((spoken) => isIt(other, spoken)))
    ? []
    : ['not_found'];
}

/** The fewest differences win; among equals what is said of a metric, then of the same one. */
function weight({ reasons, fact }: Omit<Finding, 'sentence'>): number {
  return (
    reasons.length * 4 +
    (reasons.includes('not_found') ? 8 : 0) +
    (reasons.includes('metric') ? 2 : 0) +
    (fact ? 0 : 1)
  );
}

function factsIn(
  sentence: IndexedSentence,
  written: Written,
  { figures }: Claim,
  { index }: Scope,
): readonly Fact[] {
  const said = sentence.facts.filter(({ spoken }) => isIt(written, spoken));
  if (said.length > 0 || written.role !== 'change') return said;
  return impliedMoves(sentence.facts, index.facts)
    .filter(
      ({ operands }) =>
        written.band !== null ||
        operands.every((operand) => figures.some(({ spoken }) => isSameFigure(spoken, operand))),
    )
    .map(({ move }) => move)
    .filter(({ spoken }) => isIt(written, spoken));
}

function isIt({ spoken: written, band }: Written, spoken: SpokenFigure): boolean {
  return isSameFigure(written, spoken) || (band !== null && isInBand(written, band, spoken));
}

function contextOf({ text }: IndexedSentence, { transcript, index, isCited }: Scope): Context {
  return {
    fiscal: transcript.call,
    isCited,
    sentence: text,
    parts: index.parts,
    isPartOnly: (metric) =>
      index.facts.every((fact) => fact.metric !== metric || fact.segment !== null) &&
      new Set(index.facts.flatMap((fact) => (fact.metric === metric ? [fact.segment] : [])))
        .size === 1,
  };
}

/** "Rose to 38.4 million" where the call has it fall, or "rose to 38.4 from 41.0". */
function levelMoves(
  { direction, isLoss, isPrior, role, spoken }: Written,
  fact: Fact,
  { figures, text }: Claim,
  { index }: Scope,
): readonly Reason[] {
  const value = fact.spoken.figure.value;
  if (fact.role !== 'level' || role === 'change' || isPrior) return [];
  if (isLoss || value < 0 || termOf(fact.metric)?.isCost) return [];
  const [next] = figures.slice(figures.findIndex((each) => each.spoken.start === spoken.start) + 1);
  if (next?.isPrior && next.spoken.figure.unit === spoken.figure.unit) {
    const way = directionOf(text.slice(spoken.end, next.spoken.start), '') ?? direction;
    const isUp = spoken.figure.value > next.spoken.figure.value;
    return way === null || isUp === (way === 'up') ? [] : ['direction'];
  }
  if (direction === null) return [];
  const moves = index.facts.filter(
    (each) =>
      each.role === 'change' &&
      each.spoken.figure.unit !== 'multiple' &&
      each.metric === fact.metric &&
      each.segment === fact.segment &&
      each.period === fact.period,
  );
  const isUp = direction === 'up';
  return moves.length > 0 && moves.every((move) => move.spoken.figure.value > 0 !== isUp)
    ? ['direction']
    : [];
}

/** Places of figures in a sentence that are the written one and that no fact explains. */
function bareIn({ figures, facts }: IndexedSentence, written: Written): readonly number[] {
  return figures.flatMap((spoken, at) =>
    isIt(written, spoken) && !facts.some((fact) => fact.spoken.start === spoken.start) ? [at] : [],
  );
}

function bareReasons(
  written: Written,
  claim: Claim,
  { sentence, at }: { readonly sentence: IndexedSentence; readonly at: number },
  { transcript, index, isCited }: Scope,
): readonly Reason[] {
  const spoken = sentence.figures[at];
  const around = wordsAround(sentence.text, sentence.figures, at);
  const like = likeness(written, claim, sentence);
  const isNamed = written.metric !== null && isNamedNear(written.metric, sentence, isCited);
  // "We guide to $88 million": a forecast of nothing in particular is taken for what is claimed.
  const isOpen =
    written.modality === 'guidance' &&
    around.modality === 'guidance' &&
    findMetrics(sentence.text).length === 0;
  if (like < LEAST_LIKE && !isNamed && !isOpen && !isCited) return ['not_found'];
  if (written.role === 'change' && around.direction === null && !isCited) return ['not_found'];
  const reasons: Reason[] = [];
  if (!BY_MEASURE.test(claim.text) && isAtConstantRates(sentence.text, sentence.figures, at))
    reasons.push('basis');
  if (written.metric !== null && !isNamed && !isOpen && (isCited || like < LEAST_LIKE_OF_METRIC))
    reasons.push('metric');
  if (written.isDenied !== around.isDenied) reasons.push('direction');
  if (isOpposite(written.direction, around.direction)) reasons.push('direction');
  const isMinus = written.isLoss || written.spoken.figure.value < 0;
  const wasMinus = around.isLoss || (spoken?.figure.value ?? 0) < 0;
  if (isMinus !== wasMinus && written.direction === null) reasons.push('sign');
  if (isOpposite(written.modality, around.modality) || isToCome(written, transcript))
    reasons.push('modality');
  if (around.isPrior && !written.isPrior && written.period === null) reasons.push('period');
  if (!isCited && isOfOtherTime(written, sentence, transcript)) reasons.push('period');
  if (spoken && isOfOtherPart(written, { sentence, spoken }, { transcript, index, isCited }))
    reasons.push('segment');
  return reasons;
}

/** Whether the part named nearest to a figure, before it if any is, is another than the claim's. */
function isOfOtherPart(
  { segment }: Written,
  { sentence, spoken }: { readonly sentence: IndexedSentence; readonly spoken: SpokenFigure },
  { transcript, index, isCited }: Pick<Scope, 'transcript' | 'index' | 'isCited'>,
): boolean {
  if (segment === null) return false;
  if (!isCited && !isPartNear(segment, sentence)) return true;
  const parts = partsNamed(sentence.text, transcript, index);
  const before = parts.findLast(({ end }) => end <= spoken.start);
  const own = sentence.text.slice(0, spoken.start).toLowerCase().lastIndexOf(segment);
  if (own >= 0 && own >= (before?.start ?? 0)) return false;
  const part = before ?? parts.find(({ start }) => start >= spoken.end);
  return part !== undefined && !sameSegment(segment, part.name);
}

/** Whether a part is named in a sentence or not long before it in its turn. */
function isPartNear(segment: string, { turn, start, end }: IndexedSentence): boolean {
  const said = turn.text.slice(Math.max(0, start - 4 * REACH), end).toLowerCase();
  return segment.split(' ').every((word) => said.includes(word));
}

/** Whether a claim names a period that is neither the call's own nor named in the sentence. */
function isOfOtherTime(
  { period }: Written,
  sentence: IndexedSentence,
  { call }: Transcript,
): boolean {
  if (period === null || period === call.period || /^\d{4}-/.test(period)) return false;
  return !sentence.periods().some(({ label }) => label === period);
}

/** A result of a period that is not over: nobody can tell one. */
function isToCome({ modality, period }: Written, { call }: Transcript): boolean {
  return modality === 'actual' && period !== null && isLater(period, call);
}

// What any figure is told with says nothing of what it is of.
const UNITS =
  /\b(?:rmb|usd|eur|gbp|jpy|inr|yen|euros?|dollars?|rupees?|crores?|lakh|thousand|million|billion|trillion|percent|percentage|basis|points?|about|around|reached|came|there|increas\w*|decreas\w*|rose|rise|fell|fall|up|down|over|company|report\w*|forecast\w*|expect\w*)\b/gi;

/** How much of the claim's words the sentence takes up; with several figures, those near this one. */
function likeness(written: Written, { text, figures }: Claim, sentence: IndexedSentence): number {
  const plain = (words: string) => words.replaceAll(UNITS, ' ');
  const near = sentenceLike(plain(written.words), sentence.text);
  const isTold = figures.length > 1 && contentWords(plain(written.words)).size > 1;
  return isTold ? near : Math.max(near, sentenceLike(plain(text), sentence.text));
}

const REACH = 160; // how far back a sentence that names no metric takes up one

/** "Last year it was positive 2.3 billion": the metric was named just before. */
function isNamedNear(metric: string, sentence: IndexedSentence, isCited: boolean): boolean {
  if (speaksOf(sentence, metric)) return true;
  if (isCited || findMetrics(sentence.text).length > 0) return false;
  const { turn, start } = sentence;
  return speaksOf({ text: turn.text.slice(Math.max(0, start - REACH), start) }, metric);
}

function isOpposite<T>(one: T | null, other: T | null): boolean {
  return one !== null && other !== null && one !== other;
}

/** Whether a fact is of what is claimed, whatever its value. */
export function isAbout({ metric, segment }: Written, fact: Fact): boolean {
  return metric !== null && sameMetric(metric, fact.metric) && sameSegment(segment, fact.segment);
}
