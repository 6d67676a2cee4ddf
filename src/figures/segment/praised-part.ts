import { guarded } from '../../core/guarded/guarded.ts';
import { findMetrics } from '../lexicon/lexicon.ts';
import { isCause, mayBePart } from './may-be-part.ts';
import type { Segments } from './segments.ts';

const NAME = "([A-Z][\\w&'’-]+(?:\\s(?:and\\s|&\\s)?[\\w&'’-]+){0,2}?)";
// "Repairs had its best quarter yet.", "Boat storage was the weak spot."
const SHOWED = guarded(
  new RegExp(
    `^(?:And |But |Now,? )?(?:Our |The )?${NAME}(?:\\s(?:business|segment|division|franchise))?\\s(?:(?:had|enjoyed|delivered|posted|turned in|put in)\\s(?:its|another|an?)\\s(?:[\\w-]+\\s){0,3}(?:quarter|year|half|period|season)\\b|(?:was|were|is|remains?|remained)\\s(?:again\\s|once again\\s|still\\s)?(?:the|our)\\s(?:[\\w-]+\\s){0,2}(?:spot|standout|laggard|exception|star|highlight|drag|disappointment)\\b)`,
  ),
);
// "We delivered exceptional growth in our Garden Tools segment."
const SHOWED_IN = guarded(
  new RegExp(
    `\\b[Ww]e (?:delivered|had|saw|generated|achieved|posted|reported|enjoyed)\\s(?:[a-z-]+\\s){1,6}(?:growth|results?|performance|quarter|profitability)\\s(?:in|from|by|for|within)\\s(?:our|the)\\s${NAME}\\s(?:segment|division)(?: (?:again|as well|too|this quarter|in the quarter))?\\.$`,
  ),
);
// What shines or drags besides parts.
const NO_SHOW =
  /\b(?:demand|weather|markets?|industry|economy|consumers?|customers?|teams?|people|pricing|execution|performance|results?|growth|quarter|cash|costs?|supply|inflation|mix|traffic|orders?|this|that|everything|everyone)\b/i;

/** A part that a sentence without a figure calls good or bad: what stands behind it is told of that part. */
export function praisedPart(text: string, segments: Segments): string | null {
  const name = (SHOWED.exec(text) ?? SHOWED_IN.exec(text))?.[1] ?? '';
  if (name === '' || NO_SHOW.test(name) || !mayBePart(name) || isCause(name)) return null;
  return segments.isCompany(name) || findMetrics(name).length > 0 ? null : segments.canonical(name);
}
