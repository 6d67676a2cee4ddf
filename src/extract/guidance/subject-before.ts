import { isNoNoun } from './empty-noun.ts';
import type { Hedge } from './hedges.ts';
import { nounAtEnd } from './noun-before.ts';
import { nounPhrase, plainSegment, TIMES } from './noun-phrase.ts';

// "Tonne miles would fall", "First ore is expected": what stands before the hedge
const SUBJECT = new RegExp(
  String.raw`(?:^|[,;] (?:and |but )?|\bthat )(?:the |our )?(?:${TIMES} )?((?:[a-z][\w&-]* ){1,3})$`,
  'i',
);
// "And Atlas, our new booking service, will"
const ASIDE = /(?<=^[^,]{3,60}), (?:our|the|an?|which) [^,]{3,70}, $/;
// "demand for our hybrid products and premium offerings should"
const HEAD =
  /(?:^|[,;] (?:and |but )?)(?:[Tt]he |[Oo]ur )?((?:[a-z]+ ){1,2})(?:for|of|in|from) [^,;.\d]{3,90}$/;
// "an $8 million note, which | we expect to repay", "two lines that | are expected to open"
const RELATIVE = /,?\s(?:which|that)\s$/;
const FORESEES = /\b(?:expect|anticipat|estimat|forecast|project|plan|intend|schedul|slated)/i;
const NO_SUBJECT =
  /\b(?:we|i|it|they|he|she|you|this|that|these|those|there|which|who|what|and|but|so|not|also|now|still|one|some|all|is|are|was|were|be|to|for|of|into|with|us|came|come|enabling|in|at|on|while|thus|given|although|though|since|management|even|if|when|where|as|because|however|including|any|reflect|results?|references?|digits?|teens|note|remember)\b/i;

// "The third quarter is expected to land"
const IS_TIME =
  /^(?:(?:first|second|third|fourth)[- ](?:quarter|half)|(?:full[- ])?year|quarter|Q[1-4])$/i;

/** The subject that a clause ends with before its verb; null where it is a pronoun or a time. */
export function subjectBefore(text: string, until: number): string | null {
  const before = text
    .slice(0, until)
    .replace(ASIDE, ' ')
    .replace(/^(?:And|But|So) /, '');
  const found = SUBJECT.exec(before) ?? HEAD.exec(before);
  const words = found?.[1]?.trim();
  if (!found || words === undefined || NO_SUBJECT.test(words) || IS_TIME.test(words)) return null;
  const name = plainSegment(words);
  const isFirst = found.index === 0 && found[0].startsWith(words);
  return isFirst ? uncapitalized(name) : name;
}

/** What a relative clause is of: "an $8 million note, which we expect to repay"; null where there is none. */
export function antecedentOf(text: string, { start, text: hedge }: Hedge): string | null {
  const before = text.slice(0, start);
  const relative = FORESEES.test(hedge) ? RELATIVE.exec(before) : null;
  const name = relative && nounAtEnd(before.slice(0, relative.index));
  return name !== null && isNoNoun(name) ? null : name;
}

// "The 300-room hotel | is expected to open"
const OF_SUBJECT =
  /^(?:(?:is|are) (?:\w+ )?(?:expected|projected|anticipated|forecast|slated|scheduled)|likely|on (?:track|pace|target|course))\b/i;

/** What stands right before a hedge that only tells what becomes of it; null where it names nothing. */
export function doerBefore(text: string, { start, text: hedge }: Hedge): string | null {
  if (!OF_SUBJECT.test(hedge)) return null;
  const before = text
    .slice(0, start)
    .replace(/\s(?:(?:is|are|remains?|still|now|also)\s)*$/, '')
    .replace(/\s(?:in|at|on|near)\s(?:the\s)?\p{Lu}[^,;]*$/u, '');
  const name = nounAtEnd(before);
  if (name === null || isNoNoun(name) || NO_SUBJECT.test(name) || IS_TIME.test(name)) return null;
  return before === name ? uncapitalized(name) : name;
}

/** "Kilns" -> "kilns", at the head of a sentence; "Maple Lane" is a name. */
export function uncapitalized(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) && !/ \p{Lu}/u.test(name)
    ? `${name.charAt(0).toLowerCase()}${name.slice(1)}`
    : name;
}

const WEIGHS = String.raw`be (?:an? |some )?(?:[\w-]+ ){0,3}(?:headwind|tailwind|drag)s?\b`;
const HAS_EFFECT = new RegExp(`^\\s(?:to )?(?:also |now |still )?${WEIGHS}`, 'i');
const IS_EFFECT = new RegExp(
  `^\\s(?:that )?(.{2,60}?)\\s(?:to|will|should|would|could|may) (?:also )?${WEIGHS}`,
  'i',
);
// "Currency, at today's rates, will be"
const TIMED = /(?<=^[^,]{3,40}), [^,;\d]{3,40}, $/;

/** What weighs on or helps something: "Currency will be a headwind to sales" is of currency. */
export function effectOf(
  text: string,
  { start, end }: Pick<Hedge, 'start' | 'end'>,
): string | null {
  const after = text.slice(end);
  if (HAS_EFFECT.test(after)) return subjectBefore(text.slice(0, start).replace(TIMED, ' '), start);
  const within = IS_EFFECT.exec(after)?.[1];
  return within === undefined ? null : nounPhrase(` ${within}`);
}
