import type { Reason } from '../../core/verdict.ts';
import type { IndexedSentence } from '../call-index.ts';
import type { Claim, Written } from '../claim/read-claim.ts';

// "has already reached 40%" of "how to get to the 40%"
const ALREADY = /\b(?:already|by now|so far|to date)\b/i;
const AIMED =
  /\b(?:how to|path to|(?:on (?:the|our) )?way to|get(?:ting)? (?:us )?to|reach|target\w*|goal|aim\w*|plan(?:s|ned|ning)?|toward)\b[^.;]{0,60}$/i;

// "an outlook from a range of 3% to 4% to a range of 4.5% to 5%"
const OLD =
  /\bfrom\s(?:(?:an?|our|the|its)\s)?(?:(?:previous|prior|earlier|original|initial|old)\s)?(?:(?:range|guidance|outlook|forecast|target|plan|estimate)\s(?:of\s)?)?$/i;
const NEW = /^\s(?:up\s|down\s)?to\s/i;
const PLAN = /\b(?:guid(?:ance|e|ed|ing)|outlook|forecast|range|target|estimate|expect\w*)\b/i;
const BEFORE =
  /\b(?:from|previous(?:ly)?|prior|earlier|former(?:ly)?|before|original(?:ly)?|initial(?:ly)?|old|had)\b/i;

/** Whether a claim tells as reached what is only aimed at, or as the forecast what another has taken the place of. */
export function timesNamed(
  { words, isPrior }: Written,
  claim: Claim,
  { text, figures }: IndexedSentence,
  at: number,
): readonly Reason[] {
  const spoken = figures[at];
  if (!spoken) return [];
  const before = text.slice(figures[at - 1]?.end ?? 0, spoken.start);
  const isOld =
    !isPrior &&
    !BEFORE.test(words) &&
    PLAN.test(text) &&
    OLD.test(before) &&
    NEW.test(text.slice(spoken.end)) &&
    figures[at + 1]?.figure.unit === spoken.figure.unit;
  return [
    ...(ALREADY.test(claim.text) && AIMED.test(before) ? (['modality'] as const) : []),
    ...(isOld ? (['period'] as const) : []),
  ];
}
