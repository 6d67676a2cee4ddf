import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import type { CallIndex, IndexedSentence } from '../call-index.ts';
import { directionOf, wordsAround } from '../claim/around.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import type { Finding } from '../figure/finding.ts';
import { holdsAll } from '../figure/place.ts';
import { isWritten } from '../figure/same-figure.ts';
import { midOf, permits } from '../figure/sizes.ts';
import { meaningOf } from '../words/meaning.ts';

/** What a figure comes to by those that the claim tells beside it and the call bears out. */
export function workedOutBeside(
  written: Written,
  claim: Claim,
  borne: ReadonlyMap<Written, IndexedSentence>,
  index: CallIndex,
): Finding | null {
  for (const [other, sentence] of borne) {
    const isHeld =
      isQuotient(written, other, claim, [...borne.keys()]) ||
      isShareOf(written, other, { claim, sentence, index }) ||
      isBeforeMove(written, other, sentence);
    if (isHeld) return { reasons: [], sentence, fact: null };
  }
  return null;
}

const EACH = /^\s(?:a|per|each|apiece|for each|for every)\b/i;

/** "28 a share: 1.33 million shares for 37.5 million", "four times the latest" */
function isQuotient(
  written: Written,
  { spoken: one }: Written,
  { text }: Claim,
  others: readonly Written[],
): boolean {
  const { figure, end } = written.spoken;
  return others.some(({ spoken: other }) => {
    const isEach =
      figure.unit === one.figure.unit &&
      other.figure.unit === 'count' &&
      EACH.test(text.slice(end));
    const isTimes = figure.unit === 'multiple' && one.figure.unit === other.figure.unit;
    return (isEach || isTimes) && permits(written, midOf(one) / midOf(other));
  });
}

const OF_WHICH = /\bof (?:which|it|that|them),?\s(?:\w+\s){0,3}$/i;

/** "866 million, more than two thirds of it as dividends": a share of what is told beside it. */
function isShareOf(
  written: Written,
  whole: Written,
  {
    claim,
    sentence,
    index,
  }: {
    readonly claim: Claim;
    readonly sentence: IndexedSentence;
    readonly index: CallIndex;
  },
): boolean {
  const { figure, start, end } = written.spoken;
  const { text } = claim;
  const isBehind = OF_WHICH.test(text.slice(0, start));
  if (figure.unit !== 'percent' || !(isBehind || /^\sof\s/i.test(text.slice(end)))) return false;
  const next = claim.figures.find((other) => other !== whole && other.spoken.start >= end);
  const after = text.slice(isBehind ? end : whole.spoken.end, next?.spoken.start);
  const own = meaningOf(isBehind ? after : `${written.ahead} ${after}`);
  const near = new Set([sentence, sentence.before, index.behind.get(sentence.id)]);
  return [...index.sentences.values()].some((each) =>
    each.figures.some((part, at) => {
      if (part.figure.unit !== whole.spoken.figure.unit || isWritten(whole, part)) return false;
      if (!permits(written, (100 * midOf(part)) / midOf(whole.spoken))) return false;
      return near.has(each)
        ? !own.isDisjointFrom(meaningOf(wordsAround(each.text, each.figures, at).words))
        : holdsAll(meaningOf(each.text), own);
    }),
  );
}

const BY = /\bby\s(?:(?:about|around|approximately|roughly|nearly|almost|some)\s)?$/i;

/** "From 64 to 86" where the call has it grow by 22 to 86. */
function isBeforeMove(written: Written, now: Written, { text, figures }: IndexedSentence): boolean {
  const { unit } = written.spoken.figure;
  if (!written.isPrior || unit !== now.spoken.figure.unit) return false;
  return figures.some((move, at) => {
    const before = text.slice(figures[at - 1]?.end ?? 0, move.start);
    const way = BY.test(before) ? directionOf(before, '') : null;
    if (way === null || move.figure.unit !== unit) return false;
    return permits(written, midOf(now.spoken) - signed(move, way));
  });
}

function signed(move: SpokenFigure, way: 'up' | 'down'): number {
  return Math.abs(midOf(move)) * (way === 'up' ? 1 : -1);
}
