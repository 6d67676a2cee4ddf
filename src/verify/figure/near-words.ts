import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { type IndexedSentence, speaksOf } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';
import { contentWords, sentenceLike } from '../words/lexical.ts';

const REACH = 160; // how far back a sentence that names no metric takes up one

const TAKES_UP =
  /^(?:(?:[\w\s-]{0,30},\s)?(?:and |but )?(?:this|that|it|these|those|which)\s|the [\d.,]+ ?(?:%|percent|(?:percentage |basis )?points?|bps)? ?(?:increase|decrease|decline|improvement|growth|reduction)\b)/i;

// What any figure is told with says nothing of what it is of.
const UNITS =
  /\b(?:rmb|usd|eur|gbp|jpy|inr|yen|euros?|dollars?|rupees?|crores?|lakh|thousand|million|billion|trillion|percent|percentage|basis|points?|about|around|reached|came|there|increas\w*|decreas\w*|rose|rise|fell|fall|up|down|over|higher|lower|more|less|than|above|below|versus|against|ago|year-over-year|sequentially|constant|currenc(?:y|ies)|company|report\w*|forecast\w*|expect\w*)\b/gi;

/** How much of the claim's words the sentence takes up; with several figures, those near this one. */
export function likeness(
  written: Written,
  { text, figures }: Claim,
  sentence: IndexedSentence,
): number {
  const plain = (words: string) => words.replaceAll(UNITS, ' ');
  const near = sentenceLike(plain(written.words), sentence.text);
  const isTold = figures.length > 1 && contentWords(plain(written.words)).size > 1;
  return isTold ? near : Math.max(near, sentenceLike(plain(text), sentence.text));
}

/** "Last year it was positive 2.3 billion": the metric was named just before, or in the question. */
export function isNamedNear(metric: string, sentence: IndexedSentence, isCited: boolean): boolean {
  if (speaksOf(sentence, metric)) return true;
  // "On a rate basis, that made 28.6% of sales": of what the sentence before is about
  if (TAKES_UP.test(sentence.text) && sentence.before)
    return speaksOf(sentence.before, metric.replace(/ ratio$/, ''));
  if (isCited || findMetrics(sentence.text).length > 0) return false;
  const { turn, start } = sentence;
  return (
    speaksOf({ text: turn.text.slice(Math.max(0, start - REACH), start) }, metric) ||
    speaksOf({ text: askedOf(sentence) }, metric)
  );
}

/** Whether a part is named in a sentence, not long before it in its turn, or in the question. */
export function isPartNear(segment: string, sentence: IndexedSentence): boolean {
  const { turn, start, end } = sentence;
  const said =
    `${askedOf(sentence)} ${turn.text.slice(Math.max(0, start - 4 * REACH), end)}`.toLowerCase();
  return segment.split(/[\s-]/).every((word) => said.includes(word.replace(/(?<=\w{3})s$/, '')));
}

// "Moving to page five, let's start with Household & Local Lending"
const TURNS_TO =
  /\b(?:moving|turning|shifting|switching|now) (?:\w+ )?to\b|\b(?:start(?:ing)?|begin(?:ning)?) with\b|\b(?:let['’]s|let me|i['’]ll) (?:\w+ )?(?:start|begin|turn|move|go|look)\b|^(?:now|next|finally|in terms of|as for|within|at|in)\b/i;
const MOST_BACK = 60; // sentences of a turn that a heading may hold for

/** The sentence by which the speaker last turned to something, if it is not far above. */
export function turnAbove({ before }: IndexedSentence): IndexedSentence | null {
  let above = before;
  for (let back = 0; above && back < 12; back++, above = above.before)
    if (TURNS_TO.test(above.text)) return above;
  return null;
}

/** The part whose heading a sentence stands under in its turn: named where the speaker turned to it last. */
export function headingOver(
  sentence: IndexedSentence,
  partIn: (text: string) => string | null,
): string | null {
  let above = sentence.before;
  for (let back = 0; above && back < MOST_BACK; back++, above = above.before) {
    const part = TURNS_TO.test(above.text) ? partIn(above.text) : null;
    if (part !== null) return part;
  }
  return null;
}

/** Whether the sentence names no period of its own while one just before it in its turn names this. */
export function isPeriodCarried(
  period: string,
  { before, periods }: IndexedSentence,
  here: string,
): boolean {
  if (periods().some(({ isTime, label }) => isTime && label !== null && label !== here))
    return false;
  return before?.periods().some(({ label }) => label === period) ?? false;
}

/** The question that the first words of an answer lean on; empty further on. */
export function askedOf({ asked, start }: IndexedSentence): string {
  return start < REACH ? asked : '';
}
