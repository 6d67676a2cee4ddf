import { companyWords, withoutLegalForms } from '../../core/company-words.ts';
import type { Transcript } from '../../core/transcript.ts';
import { type About, sentencesAbout } from './anchored-deeds.ts';
import { inUse } from './deed-words.ts';
import { companySentences, type Deed, isDelay, isOfAPart } from './deeds.ts';
import { clauseAt, type Span } from './own-due.ts';
import { priceRiseOf, speaksOfRise } from './price-rises.ts';
import { isPutOff } from './put-off.ts';
import { isOfKind } from './ruled-out.ts';
import { subjectOf } from './subject-of.ts';
import { isDecidedAgainst, isKept } from './taken-back.ts';
import { hasThing, isSameThing } from './things.ts';

/** "Then the Lund sale. That isn't done." */
export const IS_UNDONE =
  /^(?:(?:and|but|so|now),? )*(?:that|it|this)(?: is|['’]s)?(?: not|n['’]t) (?:yet )?done\b/i;
/** What is done no more, whatever it was. */
export const CANCELLED =
  /\b(?:cancel\w*|abandon\w*|stopp?ed|terminat\w*|suspend\w*|shelv(?:ed|ing)|no longer)\b/i;
// Called off by other words than those that may be of something beside it.
const GONE = /\b(?:scrapp|call(?:ed|ing)? off|dropped|giv(?:en|ing) up|off the table)/i;
// "The divestiture of Bolt was completed": of a unit that was to be sold
const DEAL = /^(?:divestiture|divestment|disposal|spin-?off)$/;
const UNIT = /^(?:unit|division|business|subsidiary|brand)$/;

/** Sentences of the company about the very thing. */
export function aboutOf(deed: Deed, transcript: Transcript): readonly About[] {
  const { thing, names, verb, anchors } = deed;
  const sentences = companySentences(transcript);
  if (isOfKind(deed))
    return sentences.filter(({ text }) => verb.ahead.test(text) || verb.done.test(text));
  if (anchors.length > 0) {
    const rate = priceRiseOf(deed.around, verb);
    const rises = rate ? sentences.filter((each) => speaksOfRise(rate, each, transcript)) : [];
    const about = sentencesAbout(deed, sentences, transcript).filter(
      ({ text }) =>
        verb.ahead.test(text) ||
        verb.done.test(text) ||
        new RegExp(inUse(verb), 'i').test(text) ||
        isDelay(text) ||
        IS_UNDONE.test(text) ||
        isPutOff(text) ||
        isDecidedAgainst(text) ||
        isKept(verb, text) ||
        CANCELLED.test(text),
    );
    return [...about, ...rises.filter(({ id }) => about.every((each) => each.id !== id))];
  }
  const isAmbiguous = sentences.some(({ text }) => {
    const subject = subjectOf(text, transcript);
    return (
      subject !== null &&
      !isSameThing(subject.thing, thing) &&
      names.some((name) => subject.names.includes(name))
    );
  });
  return sentences.filter(({ text }) => {
    // "The board has decided to keep Lund": what was to be decided, whatever it is
    if (
      verb.name === 'decide' &&
      verb.done.test(text) &&
      names.some((name) => text.toLowerCase().includes(name))
    )
      return true;
    if (isMovedTo(deed, text)) return true;
    const named = isAmbiguous || hasThing(text) ? null : nameAt(deed, text, transcript);
    if (named)
      return (
        !isOfAPart(clauseAt(text, named), thing) &&
        (verb.ahead.test(text) ||
          verb.done.test(text) ||
          new RegExp(inUse(verb), 'i').test(text) ||
          isDelay(text) ||
          isPutOff(text))
      );
    const subject =
      thing !== 'entry' && isOfAPart(text, thing) ? null : subjectOf(text, transcript);
    const isDeal = UNIT.test(thing) && DEAL.test(subject?.thing ?? '');
    if (!subject || !(isDeal || isSameThing(subject.thing, thing))) return false;
    if (
      names.length + subject.names.length > 0 &&
      !names.some((name) => subject.names.includes(name))
    )
      return false;
    return (
      verb.ahead.test(subject.around) ||
      verb.done.test(text) ||
      new RegExp(inUse(verb), 'i').test(text) ||
      isDelay(text) ||
      isDecidedAgainst(text) ||
      isKept(verb, text) ||
      CANCELLED.test(text) ||
      GONE.test(text)
    );
  });
}

/** "We moved into Leith on September 9": where it was to be moved. */
function isMovedTo({ verb, names, around }: Deed, text: string): boolean {
  if (verb.name !== 'migrate' || !verb.done.test(text) || hasThing(text)) return false;
  return names.some((name) => {
    const there = `\\b(?:in)?to (?:the )?${RegExp.escape(name)}\\b`;
    const isThere = new RegExp(`\\b(?:moved|relocated|migrated) ${there}`, 'i').test(text);
    return isThere && new RegExp(there, 'i').test(around);
  });
}

const AS_SUBJECT =
  '(?:is|was|will|has|remains|should|opens|starts|launches|ships|closes|completes|comes|opened|began|started|shipped|launched|slipped|went|goes|became|closed)';

/**
 * "Monterrey is now expected to open", "Falcon 3 will ship": the name alone, as what the sentence is about; or
 * right behind what is said to be done, "we said goodbye to frozen desserts".
 */
function nameAt({ names, verb }: Deed, text: string, { call }: Transcript): Span | null {
  if (names.length === 0) return null;
  const any = (words: readonly string[]) => words.map((each) => RegExp.escape(each)).join('|');
  const company = any(withoutLegalForms(companyWords(call.company)));
  const found = new RegExp(
    `(?:^|[,;] (?:and |but )?)(?:(?:${company}) )?(?<name>${any(names)})(?: \\d{1,3})? (?:(?:now|still|also|only) )?${AS_SUBJECT}\\b`,
    'i',
  ).exec(text);
  if (found && /^\p{Lu}/u.test(found.groups?.name ?? ''))
    return { start: found.index, end: found.index + found[0].length };
  const object = new RegExp(
    `(?:${verb.done.source}) (?:(?:the|our) )?(?:[\\p{L}-]+ )?(?:${any(names)})(?= (?:on|in|at|last|during)\\b|[,.;]|$)`,
    'iu',
  ).exec(text);
  return object && { start: object.index, end: object.index + object[0].length };
}
