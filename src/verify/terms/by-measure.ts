import {
  isAtConstantRates,
  isAtReportedRates,
  namesConstantRates,
} from '../../figures/grammar/rates.ts';
import type { IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';

// "up 16% in constant currency": one move by another measure than the call's first
const BY_MEASURE =
  /\b(?:constant|local)[- ]currenc|\b(?:currency|FX|exchange)[- ](?:neutral|adjusted)|\b(?:organic|underlying|comparable|like-for-like|sequential)|\b(?:two|three)-year|\bexcluding|\bwithout\b|\bex-|\b(?:leaving|setting|putting) aside\b|\baside from\b|\badjust(?:ed|ing) for\b|\bstripping out\b|\bnormali[sz]/i;

/** Whether a claim speaks of a move by another measure than the usual one. */
export function isByMeasure(text: string): boolean {
  return BY_MEASURE.test(text) || namesConstantRates(text);
}

/** A move at constant rates of which the claim does not say so, or one as reported that it tells so. */
export function isAtOtherRates(
  { text, figures }: Claim,
  written: Written,
  sentence: IndexedSentence,
  at: number,
): boolean {
  if (isAtConstantRates(sentence.text, sentence.figures, at)) return !isByMeasure(text);
  const own = figures.map(({ spoken }) => spoken);
  return (
    isAtReportedRates(sentence.text, sentence.figures, at) &&
    isAtConstantRates(text, own, figures.indexOf(written))
  );
}
