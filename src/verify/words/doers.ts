import { companyName } from '../../core/company-words.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Transcript } from '../../core/transcript.ts';
import { plainOf, sensesOf } from './senses.ts';
import { saidIn } from './words-places.ts';

const AUXILIARY =
  /^(?:is|are|was|were|be|been|being|has|have|had|will|would|may|might|must|can|could|should|did|does|do)$/;
const BETWEEN = /^(?:not|also|already|now|still|just|only|never|to|by|\w{2,20}ly)$/;
const IRREGULAR =
  /^(?:chosen?|took|taken|given|bought|sold|won|lost|sent|gave|got|made|built|led|left|paid|held|drove|sought|hired|beat|put|set|cut|hit)$/;
const BEFORE_NOUN =
  /^(?:the|a|an|its|our|their|his|her|of|in|on|for|from|with|and|or|at|than|more|less|most|as)$/;
const OF_ITSELF = /\b(?:we|our|us|the (?:company|bank|group|firm)|management)\b/i;
const PRESENT = /^[a-z]{3,}[^aius\W]s$/;
const AGENT = /^(?:\p{Lu}|company$|bank$|group$|firm$|management$|who$)/u;
// "we supply", "our recent purchase", never "our partner Tesmer supplies"
const OWN_DEED =
  /\b(?:[Ww]e|[Tt]he (?:company|bank|group|firm)|[Mm]anagement)\b|\b[Oo]ur (?:[a-z-]+ ){0,3}$/;
const OTHERS =
  /\b(?:competitors?|rivals?|peers?|customers?|partners?|suppliers?|distributors?|licensees?|unions?|landlords?|lenders?|competition)\b(?=\W+(?:\w+\W+){0,2}$)/i;
const PASSIVE = /\b(?:is|are|was|were|be|been|being) (?:\w+ly )?$/;
const CLAUSE = /[;:]\s|,\s|\s(?:and|but|while|whereas|which|where|because|although)\s/;
const [LONGEST, MOST] = [600, 60]; // characters of a text, words of a claim

interface Deed {
  readonly doer: string;
  readonly verb: string;
  readonly rest: string;
}

/** Who does what in a claim: its first verb of a content, what stands before and behind it. */
function deedIn(claim: string): Deed | null {
  const words = matchesOf(claim.slice(0, LONGEST), /[\p{L}&'’-]+/gu).slice(0, MOST);
  for (const [at, { 0: word, index }] of words.entries()) {
    const before = words[at - 1]?.[0] ?? '';
    const isBehind = AUXILIARY.test(before) || BETWEEN.test(before);
    const isVerb =
      (PRESENT.test(word) && AGENT.test(before)) ||
      (/^[a-z]+ed$/.test(word) && word !== 'joined') ||
      IRREGULAR.test(word) ||
      (isBehind && /^[a-z]{2,}ing$/.test(word));
    if (at === 0 || !isVerb || BEFORE_NOUN.test(before) || sensesOf(word).size === 0) continue;
    return { doer: claim.slice(0, index), verb: word, rest: claim.slice(index + word.length) };
  }
  return null;
}

/** Whether what a claim tells of one doer is told of whom it is done to. */
export function isDoneByOther(claim: string, said: string, { call }: Transcript): boolean {
  const deed = deedIn(claim);
  const [first = call.company] = companyName(call.company).split(/[\s,]+/);
  const isCompany = (text: string) => text.includes(first) || OF_ITSELF.test(text);
  const isOwnDeed = (text: string) => text.includes(first) || OWN_DEED.test(text);
  if (!deed || (PASSIVE.test(deed.doer) && !deed.verb.endsWith('ing'))) return false;
  const verb = saidIn(deed.verb);
  const doer = stemsIn(deed.doer);
  return said.split(CLAUSE).some((clause) => {
    const at = matchesOf(clause, /[\p{L}&'’-]+/gu).find(
      ({ 0: word }) => !saidIn(word).isDisjointFrom(verb),
    );
    if (!at) return false;
    const [left, right] = [clause.slice(0, at.index), clause.slice(at.index + at[0].length)];
    const [by, to] = /^\s(?:\w+ )?by\s/.test(right) ? [right, left] : [left, right];
    if (isCompany(deed.doer))
      return OTHERS.test(by) ? !OTHERS.test(claim) : !isOwnDeed(by) && isHeadIn(by, deed.rest);
    return (
      isOwnDeed(by) &&
      doer.size > 0 &&
      doer.isDisjointFrom(stemsIn(by)) &&
      doer.isSubsetOf(stemsIn(to))
    );
  });
}

function stemsIn(text: string): ReadonlySet<string> {
  return new Set(sensesOf(text).keys());
}

/** Whether what stands right before a verb, or a name there, is among what a claim tells behind it. */
function isHeadIn(by: string, rest: string): boolean {
  const head = [...sensesOf(by).keys()].at(-1);
  return (
    (head !== undefined && stemsIn(rest).has(head)) ||
    matchesOf(by, /\p{Lu}[\p{L}&]+/gu).some(([name]) => rest.includes(name))
  );
}

/** Whether a claim has before its verb what is told behind it, and behind what is told before. */
export function isTurnedAbout(claim: string, said: string): boolean {
  const [one, other] = [claim, said].map((text) => OUTDOING.exec(plainOf(text)));
  if (!one || !other) return false;
  const sides = [one, other].map(({ index, 0: verb, input }) => [
    stemsIn(input.slice(0, index)),
    stemsIn(input.slice(index + verb.length)),
  ]);
  const both = (a: number, b: number) =>
    (sides[0]?.[a] ?? new Set()).intersection(sides[1]?.[b] ?? new Set<string>()).size;
  return both(0, 1) > 0 && both(1, 0) > 0 && both(0, 0) === 0;
}

const OUTDOING =
  /\b(?:offset\w*|compensat\w*|outweigh\w*|mitigat\w*|overc[oa]me\w*|replac\w*|succeed\w*|cannibali[sz]\w*|drove|driv(?:e|es|ing)|caused?|led to|weigh\w* on|boost\w*|hurt\w*|help(?:s|ed)?)\b/;

const DONE = /\b(?:has|have|had|was|were) (?:\w+ly |now |already |been ){0,2}$/;
const TO_COME =
  /\b(?:before|until|unless|if|whether|once|expect\w*|await\w*|anticipat\w*|pending|will|would|may|might|could|should|to|yet)\b[^,;]{0,40}$/i;

/** Whether a sentence tells a claim's deed only as something that is to come or may not. */
export function isOnlyToCome(claim: string, said: string): boolean {
  const deed = deedIn(claim);
  if (!deed || !DONE.test(deed.doer) || TO_COME.test(deed.doer)) return false;
  const verb = saidIn(deed.verb);
  const told = matchesOf(said.slice(0, LONGEST), /[\p{L}&'’-]+/gu).filter(
    ({ 0: word }) => !saidIn(word).isDisjointFrom(verb),
  );
  return told.length > 0 && told.every(({ index }) => TO_COME.test(said.slice(0, index)));
}

/** What a claim is about: all before its first verb; empty where that is the company, or nobody. */
export function subjectOf(claim: string): string {
  const words = matchesOf(claim.slice(0, LONGEST), /[\p{L}&'’-]+/gu).slice(0, LONG_SUBJECT);
  const at = words.findIndex(
    ({ 0: word }, index) =>
      index > 0 &&
      (AUXILIARY.test(word) || IRREGULAR.test(word) || /^[a-z]{3,}ed$/.test(word)) &&
      !BEFORE_NOUN.test(words[index - 1]?.[0] ?? ''),
  );
  return at < 0 ? '' : claim.slice(0, words[at]?.index);
}

const LONG_SUBJECT = 8; // words
