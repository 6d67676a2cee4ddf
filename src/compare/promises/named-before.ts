import type { Transcript } from '../../core/transcript.ts';
import { type Placed, sentencesOfTurn } from '../../extract/evidence.ts';
import { isNameOfIts } from './anchors.ts';
import { namesIn } from './names.ts';
import { isGreeting, paragraphOf } from './paragraph-of.ts';
import { isNameAnywhere } from './subject-of.ts';

// "It opens its doors", "We launch it", "we expect to close the sale", "That isn't done"
const POINTS_BACK =
  /^(?:(?:and|but|so|now|well|yes),? )*(?:it|that|this)\b|\b(?:we|i) (?:\w+ ){0,3}(?:think|expect|believe|see) (?:that )?it\b|\bwe (?:\w+ ){0,3}it\b|^(?:(?:and|but|so|now),? )*(?:the )?first (?!of|and|the|half|quarter|we|let)[\p{L}-]+ (?:[\p{L}-]+ )?(?:is|are|will|was|were|came|should)\b|\bclose (?:the|that|this) (?:sale|deal|transaction)\b|\b(?:that|this|the) (?:sale|deal|transaction|acquisition|merger|disposal) (?:to|will|should) (?:be )?(?:close|complete)/iu;
const LEAD =
  /^(?:(?:and|but|so|then|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|last(?:ly)?|now|next|also|as for|turning to|on|in)\b,? ?)+/i;
const HAS_VERB =
  /\b(?:is|are|was|were|am|be|been|has|have|had|will|would|can|could|should|may|do|does|did|went|came|got|made|\p{L}{3,}ed|\p{L}+n['’]t)\b|['’](?:s|re|ve|ll|m|d)\b(?! \p{Ll}+ (?:business|unit|plant))/iu;
const OF_IT = /, (?:which|who|that)\b.*$/i;
const SHORT = 90; // characters of words that only name what comes next
const FAR = 5; // sentences that such words reach

/** Whether a text names what it speaks of by a pronoun: "It opens its doors in June." */
export function pointsBack(text: string): boolean {
  return POINTS_BACK.test(text);
}

/**
 * The sentence before that names what this one speaks of by a pronoun: words that only announce it ("Second,
 * the Lund plant."), or the very sentence before; null where it names another thing in between.
 */
export function namedBefore(placed: Placed, transcript: Transcript): Placed | null {
  if (!pointsBack(placed.text)) return null;
  const said = sentencesOfTurn(transcript, placed.turn.index);
  const at = said.findIndex(({ id }) => id === placed.id);
  for (let back = 1; back <= Math.min(FAR, at); back++) {
    const before = said[at - back];
    if (!before || isGreeting(before.text)) return null;
    const isNaming = namesOf(before.text, transcript).length > 0;
    if (isNaming && (back === 1 || isHeading(before.text))) return before;
    // Whatever is announced in between is spoken of now.
    if (isNaming || isHeading(before.text)) return null;
  }
  return null;
}

/** "Skua has hit a snag.": the sentence that a thought opens with, where what stands between names nothing else. */
export function openingOf(placed: Placed, transcript: Transcript): Placed | null {
  const thought = paragraphOf(placed, transcript).filter(({ text }) => !isGreeting(text));
  const at = thought.findIndex(({ id }) => id === placed.id);
  const between = thought.slice(1, at);
  const isOfOne = between.every(({ text }) => namesOf(text, transcript).length === 0);
  return pointsBack(placed.text) && at > 0 && isOfOne ? (thought[0] ?? null) : null;
}

/** The proper names of a text, but the word that only opens it. */
function namesOf(text: string, transcript: Transcript): readonly string[] {
  const said = text.replace(LEAD, '');
  const opening = /^[\p{L}’'-]+/u.exec(said)?.[0] ?? '';
  const isName = isHeading(text) || isNameAnywhere(opening, transcript);
  return namesIn(isName ? said : said.slice(opening.length), transcript).filter(isNameOfIts);
}

/** "And then Delta Mast.": it says nothing but what is spoken of next. */
export function isHeading(text: string): boolean {
  return text.length <= SHORT && !HAS_VERB.test(text.replace(LEAD, '').replace(OF_IT, ''));
}
