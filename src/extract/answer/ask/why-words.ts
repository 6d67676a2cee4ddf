import { type Direction, FALLING, RISING } from '../../../figures/role/directions.ts';

// "Why was it higher than expected", "short of the guide": what was expected of what was.
const EXPECTED_THEN =
  /\b(?:than|versus|vs\.?|ahead of|above|below|short of|under|over|beat|miss(?:ed)?|exceed(?:ed)?|behind)\s(?:(?:we|they|it|you|management|the company|analysts|was|were|had|been|originally|initially|previously|the|their|its|our|prior|original|initial|internal)\s){0,4}(?:expect(?:ed|ations?)|anticipated|forecast(?:ed|s)?|planned|plans?|guid(?:ed|ance|e)|projected|assumed|outlook|targets?)\b/gi;
const LESS =
  'cut|cutting|trim(?:med|ming)?|slash(?:ed|ing)?|pull(?:ed|ing)? back|scal(?:e|ed|ing) back|dial(?:ed|ing)? back';
const MORE =
  'hik(?:e|ed|ing)|lift(?:ed|ing)?|boost(?:ed|ing)?|step(?:ped|ping)? up|ramp(?:ed|ing)? up';
const DONE_TO = new RegExp(
  `\\b(?:did|do|does|have|has|are|is|were|was) (?:they|we|it|management|the company|you)(?: \\w+ly)? (?:(${LESS})|(${MORE}))\\b`,
  'i',
);
// "We trimmed capex", "marketing was cut": by them, where "price cuts" are of something else
const DONE = new RegExp(
  `\\b(?:we|they|it|management|the company|have|has|had|are|is|was|were|been|being|also|to)(?:['’]ve)?(?: \\w+ly)? (?:(${LESS})|(${MORE}))\\b`,
  'i',
);

// "Why did the margin slip": a verb of the question alone, else a slip of paper or a contract.
const WENT =
  /\bwhy(?:['’]?d| did| do| does)\b.*\b(?:(slip|contract|sag|sink|tumble|plummet|crater|compress|moderate|ease)|(spike|soar|swell|balloon|tick up|pick up|rebound|strengthen))\b/i;
const HAS_GONE =
  /\b(?:(sagg?ed|sank|tumbled|plummeted|cratered|compressed|moderated|eased)|(spiked|soared|swelled|ballooned|ticked up|picked up|rebounded))\b/i;

/** A question for a reason without what was expected then, which is no outlook. */
export function withoutExpected(text: string): string {
  return text.replaceAll(EXPECTED_THEN, ' ');
}

/** "Why did they cut marketing": which way it was taken, by a verb that is no move of its own. */
export function wayDone(text: string): Direction | null {
  if (RISING.test(text) || FALLING.test(text)) return null;
  return wayIn(DONE_TO.exec(text) ?? WENT.exec(text));
}

/** "We cut marketing", "margins sagged": which way it is said to have been taken, or to have gone, in such verbs. */
export function wayToldPlainly(text: string): Direction | null {
  return wayIn(DONE.exec(text) ?? HAS_GONE.exec(text));
}

function wayIn(match: RegExpExecArray | null): Direction | null {
  const [, less, more] = match ?? [];
  return less !== undefined ? 'down' : more !== undefined ? 'up' : null;
}
