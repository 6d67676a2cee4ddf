import { guarded } from '../../core/guarded/guarded.ts';
import type { Carried } from '../carry/carried.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';

// "Turning to Kilns. Total premium fell 3%, our total claims ratio was 40%": of all that Kilns has, or of all
const OF_COMPANY = guarded(
  /\b(?:company|group|firm|consolidated|corporate|combined|company-?wide)\b/i,
);

/** Whether a part was turned to, and the sentence does not say that the company is meant. */
export function isTurnedToPart(text: string, { isTurnedTo, segment }: Carried): boolean {
  return isTurnedTo && segment !== null && !OF_COMPANY.test(text);
}

// "Paints grew 5% to $40 million, and our gross margin was", "…, while on a consolidated basis margin was"
const ANEW =
  /[,;]\s(?:and|while|but)\s(?:our|the (?:company|group)['’]s|on a consolidated basis,?(?: our)?)\s(?:(?:overall|total|reported|adjusted|non-gaap|gaap|quarterly)\s){0,3}$/i;
// "In Paints, sales grew 5% and our margin was": all of it is told of that place
const IN_A_PART =
  /^(?:(?:and|but|now|so|next|finally|lastly|then),?\s)*(?:in|at|for|within|across|on|turning|moving|looking|as for|with)\b/i;

/** Whether a clause goes back to the company behind what a part, its sentence's subject, did. */
export function startsAnew({ text }: Sight, { start }: MetricMention): boolean {
  const before = text.slice(0, start);
  return /\d/.test(before) && ANEW.test(before) && !IN_A_PART.test(text);
}

// Others of its parts may have lost.
const EARNED = /\b(?:income|profit|earnings|ebit(?:d?a)?)\b/;

/** A part that goes on from a sentence before never has more than the company was said to have, but for profits. */
export function isAboveTotal(
  { totals }: Sight,
  { name }: MetricMention,
  { figure }: SpokenFigure,
  { isOwnTopic }: Carried,
): boolean {
  const total = totals?.get(name);
  if (isOwnTopic || total === undefined || EARNED.test(name)) return false;
  return figure.unit === 'money' && figure.value > total;
}
