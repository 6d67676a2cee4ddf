import type { Reason } from '../../core/verdict.ts';
import type { Fact } from '../../figures/fact.ts';
import {
  isAtConstantRates,
  isAtReportedRates,
  namesConstantRates,
} from '../../figures/grammar/rates.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import type { CallIndex, IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';

// "All growth rates are at constant currency unless I say otherwise": of figures anywhere.
const OF_ALL = /\b(?:all|unless|throughout|every)\b/i;

/**
 * Whether a claim measures a move otherwise than the call: at constant rates where the call says nothing
 * of them, or as reported what the call tells at constant rates alone.
 */
export function ratesNamed(
  written: Written,
  { text, figures }: Claim,
  {
    sentence,
    fact,
    index,
  }: { readonly sentence: IndexedSentence; readonly fact: Fact; readonly index: CallIndex },
): readonly Reason[] {
  if (fact.role !== 'change' || namesConstantRates(fact.metric)) return [];
  const spoken = figures.map((each) => each.spoken);
  const claimed = spoken.indexOf(written.spoken);
  const told = sentence.figures.findIndex(({ start }) => start === fact.spoken.start);
  const isOperational = OPERATIONAL.test(sentence.text.slice(fact.spoken.end));
  if (isOperational || isAtConstantRates(sentence.text, sentence.figures, told)) {
    const isReported = written.basis === 'reported' || isAtReportedRates(text, spoken, claimed);
    // "3% better operationally but flat as reported": the second is another figure
    const [own = ''] = written.words.slice(written.ahead.length).split(/\s(?:but|and|while)\s/);
    return isReported || /\breported\b/i.test(`${written.ahead}${own}`) ? ['basis'] : [];
  }
  if (!isAtConstantRates(text, spoken, claimed)) return [];
  if (hasConstantTwin(sentence.text, sentence.figures, told)) return ['basis'];
  if (isAtReportedRates(sentence.text, sentence.figures, told)) return ['basis'];
  const isNamed = [sentence, sentence.before, sentence.before?.before].some(
    (each) => each && namesConstantRates(each.text),
  );
  const isOfAll = () =>
    [...index.sentences.values()].some(
      (each) => namesConstantRates(each.text) && OF_ALL.test(each.text),
    );
  return isNamed || isOfAll() ? [] : ['basis'];
}

// "9% operationally": as makers of medicines call a growth without exchange rates
const OPERATIONAL = /^\s(?:operationally|on an operational basis|operational growth)\b/i;
const AND =
  /^(?:\s(?:as reported|reported|year[- ]over[- ]year|growth))?,?\s(?:and|or)\s(?:by\s|up\s)?$/i;

/** "Income grew 25% and 27% in constant currency": the move at constant rates is the second, and not the first. */
function hasConstantTwin(text: string, figures: readonly SpokenFigure[], at: number): boolean {
  const [own, next] = [figures[at], figures[at + 1]];
  if (!own || next?.figure.unit !== own.figure.unit) return false;
  return AND.test(text.slice(own.end, next.start)) && isAtConstantRates(text, figures, at + 1);
}
