import { guarded } from '../../core/guarded/guarded.ts';
import type { Reason } from '../../core/verdict.ts';
import type { IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';

// "125 wafers per hour", "4 million a day", "daily"
const PER = guarded(
  /\b(?:per|an?|each|every)\s(?<unit>second|minute|hour|day|night|week|month|quarter|year)\b(?!\s(?:ago|earlier|before|later|over|on)\b)|\b(?<adverb>hour|dai|week|month|quarter|annual)ly\b/i,
);
const OF_ADVERB: Readonly<Record<string, string>> = { dai: 'day', annual: 'year' };
const NEAR = 40; // characters behind a figure

/** Whether claim and sentence both tell how much a figure is of in a time, and not of the same: "a day" is not "per hour". */
export function denominatorsNamed(
  { spoken }: Written,
  claim: Claim,
  { text, figures }: IndexedSentence,
  at: number,
): readonly Reason[] {
  const next = claim.figures.find((other) => other.spoken.start >= spoken.end);
  const claimed = timeBehind(claim.text.slice(spoken.end, next?.spoken.start));
  const told = timeBehind(text.slice(figures[at]?.end, figures[at + 1]?.start));
  return claimed !== null && told !== null && claimed !== told ? ['unit'] : [];
}

function timeBehind(after: string): string | null {
  const { unit, adverb } = PER.exec(after.slice(0, NEAR).split(/[.;]\s/, 1)[0] ?? '')?.groups ?? {};
  return (
    unit?.toLowerCase() ??
    (adverb ? (OF_ADVERB[adverb.toLowerCase()] ?? adverb.toLowerCase()) : null)
  );
}
