import type { Reason } from '../../core/verdict.ts';
import type { Fact } from '../../figures/fact.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import { findMetrics, termOf } from '../../figures/lexicon/lexicon.ts';
import { LONGEST } from '../../figures/read-turn.ts';
import { directionOf } from '../../figures/role/directions.ts';
import type { SegmentMention } from '../../figures/segment/segment-finder.ts';
import type { IndexedSentence } from '../call-index.ts';
import { wordsAround } from '../claim/around.ts';
import { basisIn } from '../claim/claimed-basis.ts';
import { partsNamed } from '../claim/parts-named.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { isAtOtherRates } from '../terms/by-measure.ts';
import { isOfOtherTime, isToCome } from './bare-times.ts';
import { CAME_OR_WENT, COUNTED, isNeverSo, isOtherSide, sameMetric } from './compare.ts';
import type { Scope } from './finding.ts';
import { isImpact, pushOf } from './impact.ts';
import { askedOf, headingOver, isNamedNear, isPartNear, likeness } from './near-words.ts';
import { isWritten } from './same-figure.ts';
import { isAbroad, sameSegment } from './same-part.ts';

// Of the words around a figure that no metric explains, the share that its sentence takes up.
const LEAST_LIKE = 0.25;
const LEAST_LIKE_OF_METRIC = 0.34;

// "The same-store portfolio grew": of other things than the portfolio
const QUALIFIED =
  /\b(?:same[- ]store|organic\w*|underlying(?= (?:revenues?|sales|growth)\b)|like[- ]for[- ]like|(?:two|three)[- ]year stack)\b/i;

/** "Commercial Banking earned 1 billion": a profit of the part that is named. */
function isItsProfit({ words, segment }: Written, { metric, segment: part }: Fact): boolean {
  const isProfit = /income|profit|earnings|ebitda/.test(metric);
  return (
    isProfit && segment !== null && sameSegment(segment, part) && /\b(?:earned|made)\b/i.test(words)
  );
}

/** A figure of nothing in particular is that of a sentence that says more of the claim than the figure. */
export function unnamedReasons(
  written: Written,
  claim: Claim,
  sentence: IndexedSentence,
  fact: Fact,
): readonly Reason[] {
  if (isItsProfit(written, fact)) return [];
  if (written.metric !== null || likeness(written, claim, sentence) >= LEAST_LIKE) return [];
  const others = claim.figures.filter((other) => other !== written);
  return others.some((other) => sentence.figures.some((spoken) => isWritten(other, spoken)))
    ? []
    : ['not_found'];
}

/** Places of figures in a sentence that are the written one and that no fact explains. */
export function bareIn(
  { text, figures, facts }: IndexedSentence,
  written: Written,
): readonly number[] {
  if (text.length > LONGEST) return [];
  return figures.flatMap((spoken, at) =>
    isWritten(written, spoken) && !facts.some((fact) => fact.spoken.start === spoken.start)
      ? [at]
      : [],
  );
}

/** In what a claim differs from a figure that no fact explains. */
export function bareReasons(
  written: Written,
  claim: Claim,
  { sentence, at }: { readonly sentence: IndexedSentence; readonly at: number },
  { transcript, index, isCited }: Scope,
): readonly Reason[] {
  const spoken = sentence.figures[at];
  const around = wordsAround(sentence.text, sentence.figures, at);
  const like = likeness(written, claim, sentence);
  const isNamed =
    written.metric !== null &&
    (isNamedNear(written.metric, sentence, isCited) || isNetAdded(written, sentence.text));
  // "We guide to $88 million": a forecast of nothing in particular is taken for what is claimed.
  const isOpen =
    written.modality === 'guidance' &&
    around.modality === 'guidance' &&
    findMetrics(`${askedOf(sentence)} ${sentence.text}`).length === 0;
  const isAway = like < LEAST_LIKE && !isNamed && !isOpen && !isCited;
  const isSigned = (spoken?.figure.value ?? 0) < 0; // "the minus 2% comp"
  const direction = around.direction ?? (isSigned ? 'down' : directionOf(sentence.text));
  const isPush = isImpact(written.words) && isImpact(sentence.text);
  const [push, told] = [pushOf(written.words), pushOf(around.words)];
  const isPushed = isPush && push !== null && told !== null;
  const isUnmoved = written.role === 'change' && direction === null && !isCited && !isPush;
  const reasons: Reason[] = isAway || isUnmoved ? ['not_found'] : [];
  const isOfOtherBasis = isOpposite(written.basis, basisIn(sentence.text, sentence.figures, at));
  if (isAtOtherRates(claim, written, sentence, at) || isOfOtherBasis) reasons.push('basis');
  if (spoken && isOtherSide(written, spoken, sentence.text)) reasons.push('range');
  if (
    written.metric !== null &&
    !isNamed &&
    !isOpen &&
    (isCited || (!isAway && like < LEAST_LIKE_OF_METRIC) || isOtherAmount(written, spoken))
  )
    reasons.push('metric');
  if (written.isDenied !== around.isDenied) reasons.push('direction');
  if (
    !isPushed &&
    !isJudgedAlike(written.words, sentence.text) &&
    isOpposite(written.direction, direction)
  )
    reasons.push('direction');
  const isMinus = written.isLoss || written.spoken.figure.value < 0;
  const wasMinus = around.isLoss || (spoken?.figure.value ?? 0) < 0;
  if (isPushed ? push !== told : isMinus !== wasMinus && written.direction === null)
    reasons.push('sign');
  const before = sentence.text.slice(0, spoken?.start);
  const isUnreal = isNeverSo(before, written.words);
  if (isOpposite(written.modality, around.modality) || isToCome(written, transcript) || isUnreal)
    reasons.push('modality');
  if (spoken && isOfOtherTime(written, { sentence, spoken, around, isCited }, transcript))
    reasons.push('period');
  if (!isCited && isAbroad(written.words, sentence.text)) reasons.push('segment');
  if (spoken && isOfOtherPart(written, { sentence, spoken }, { transcript, index, isCited }))
    reasons.push('segment');
  return reasons;
}

// "Costs improved 380 basis points" of what improved so: which way, both leave to the metric
const JUDGED = /\b(?:improv|worsen|deteriorat)(?=\w)/i;

function isJudgedAlike(claim: string, said: string): boolean {
  const [one, other] = [claim, said].map((text) => JUDGED.exec(text)?.[0]?.toLowerCase());
  return one !== undefined && one === other;
}

/** Whether the words around a figure that no fact explains tell it of something else than the claim does. */
export function isToldOfOther(
  written: Written,
  { text, figures }: IndexedSentence,
  at: number,
  { isCited }: Pick<Scope, 'isCited'>,
): boolean {
  const spoken = figures[at];
  if (!spoken) return false;
  return (
    isOfMetricBefore(written, text, spoken) ||
    (!isCited && QUALIFIED.test(written.words) && !QUALIFIED.test(text)) ||
    isMoveTakenForLevel(written, text.slice(0, spoken.start))
  );
}

/** Whether the sentence of such a figure names another part of it than the claim. */
export function isToldOfOtherPart(
  { segment, ahead }: Written,
  sentence: IndexedSentence,
  at: number,
  { transcript, index }: Pick<Scope, 'transcript' | 'index'>,
): boolean {
  const spoken = sentence.figures[at];
  if (segment === null || !spoken) return false;
  const parts = partsNamed(sentence.text, transcript, index);
  return isBesideOtherPart({ segment, ahead }, { sentence, spoken }, parts);
}

/** "Added half a million customers" of net additions. */
function isNetAdded({ metric, words }: Written, text: string): boolean {
  return (
    COUNTED.test(metric ?? '') &&
    CAME_OR_WENT.test(words) &&
    /\bnet (?:add(?:s|ition(?:s)?)|loss(?:es)?)\b/i.test(text)
  );
}

/** "Lease revenues were 132 million": an amount of a standard term that the sentence does not name. */
function isOtherAmount(
  { metric, isOwnMetric }: Written,
  spoken: SpokenFigure | undefined,
): boolean {
  return isOwnMetric && spoken?.figure.unit === 'money' && termOf(metric ?? '') !== null;
}

/** "Operating income grew 25% and 27%, and EPS was 1.14": what is named behind a figure is told after it. */
function isOfMetricBefore(
  { metric }: Written,
  text: string,
  { start, end }: SpokenFigure,
): boolean {
  if (metric === null || termOf(metric) === null) return false;
  const named = findMetrics(text);
  const isOwn = ({ name }: (typeof named)[number]) => sameMetric(name, metric);
  const before = named.filter((mention) => mention.end <= start);
  const next = named.find((mention) => mention.start >= end);
  return (
    before.length > 0 &&
    !before.some(isOwn) &&
    next !== undefined &&
    isOwn(next) &&
    /[,;.]|\band\b/.test(text.slice(end, next.start))
  );
}

// "up 1.1 billion", "declined by about 5 million"
const MOVED_BY =
  /\b(?:(?<!\b(?:sign(?:s|ed|ing)?|set|made|pick(?:ed|ing)|open(?:ed|ing)|built|lined) )up|down|increased|decreased|grew|rose|fell|declined|dropped|improved|higher|lower)\s(?:by\s)?(?:(?:about|around|approximately|roughly|nearly|almost|over|some|more than)\s)*$/i;

/** "Net interest income was 1.1 billion" where the call says that it was up 1.1 billion. */
function isMoveTakenForLevel({ spoken, direction, role }: Written, before: string): boolean {
  const isAmount = spoken.figure.unit === 'money' || spoken.figure.unit === 'count';
  return isAmount && direction === null && role !== 'change' && MOVED_BY.test(before);
}

/** Whether the part named nearest to a figure, before it if any is, is another than the claim's. */
function isOfOtherPart(
  { segment, ahead }: Written,
  { sentence, spoken }: { readonly sentence: IndexedSentence; readonly spoken: SpokenFigure },
  { transcript, index, isCited }: Pick<Scope, 'transcript' | 'index' | 'isCited'>,
): boolean {
  if (segment === null) return false;
  const partsIn = (text: string) => partsNamed(text, transcript, index);
  const parts = partsIn(sentence.text);
  if (!isCited && !isPartNear(segment, sentence)) {
    const over =
      parts.length > 0 ? null : headingOver(sentence, (text) => partsIn(text)[0]?.name ?? null);
    return over === null || !sameSegment(segment, over);
  }
  return isBesideOtherPart({ segment, ahead }, { sentence, spoken }, parts);
}

/** Whether a sentence itself names another part of its figure. */
function isBesideOtherPart(
  { segment, ahead }: { readonly segment: string; readonly ahead: string },
  { sentence, spoken }: { readonly sentence: IndexedSentence; readonly spoken: SpokenFigure },
  parts: readonly SegmentMention[],
): boolean {
  const before = parts.findLast(({ end }) => end <= spoken.start);
  if (isNamedRightBehind(segment, sentence.text.slice(spoken.end))) return false;
  const own = sentence.text.slice(0, spoken.start).toLowerCase().lastIndexOf(segment);
  if (own >= 0 && own >= (before?.start ?? 0)) return false;
  const part = before ?? parts.find(({ start }) => start >= spoken.end);
  // "International attendance in Orlando": the claim names both
  if (part && ahead.toLowerCase().includes(part.name)) return false;
  return part !== undefined && !sameSegment(segment, part.name);
}

/** "2.5 points of growth from Larkspur": of the part behind, whatever came before. */
function isNamedRightBehind(segment: string, after: string): boolean {
  return new RegExp(
    `^\\s(?:of |in )?(?:[\\w-]+\\s){0,5}(?:from|at|in|for|of|by)\\s(?:the\\s|our\\s)?${RegExp.escape(segment)}s?\\b`,
    'i',
  ).test(after);
}

function isOpposite<T>(one: T | null, other: T | null): boolean {
  return one !== null && other !== null && one !== other;
}
