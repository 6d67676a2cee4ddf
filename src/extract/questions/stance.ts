import type { Stance } from '../../core/brief.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import { NUMBER_WORDS } from '../../figures/grammar/number-words.ts';
import { readFigures } from '../../figures/grammar/read-figures.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { isMeasure } from '../../figures/lexicon/measure-nouns.ts';
import { findRefusal, undecidedAt } from '../guidance/refusals.ts';
import { stemsOf } from '../words.ts';
import { kindOf } from './ask-kind.ts';
import type { Passage } from './heard.ts';
import { namesAnother } from './names-another.ts';
import { putOffIn } from './put-off.ts';

const YES_OR_NO =
  /\b(?:yes|no|definitely|absolutely|we (?:do )?expect (?:to|a) return|will return|not going to|it is possible)\b/i;
const DUE = guarded(
  /\b(?:within|by|until|end of|Q[1-4]|(?:first|second|back) half|(?:first|second|third|fourth) quarter|half a year|(?:next|this|coming) (?:year|quarter|month)s?|(?<!\b(?:last|past|previous|prior) )(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|couple(?: of)?|few|several) (?:(?:to|or) \w+ )?(?:more )?(?:months?|years?|quarters?|weeks?)(?! ago\b)|already|soon|20\d\d|january|february|march|april|may|june|july|august|september|october|november|december)\b/i,
);
const SHARE = guarded(
  /\b(?:half|two thirds|a third|a quarter|three quarters) (?:of|is|are|was|were|came|come)\b/i,
);
// "Fourteen in 2026, all of them large."
const COUNT = new RegExp(
  `\\b(?:${NUMBER_WORDS}|dozens?|none|\\d[\\d,]*(?![\\d,]|\\.\\d|%))\\b(?!-)`,
  'gi',
);
const HOW_MANY = /\bhow many\b|\bnumber of\b/i;
// "We've assumed no impact": so much as nothing
const NOTHING =
  /\b(?:no|zero|hardly any|not any|minimal|immaterial|negligible) (?:\w+ ){0,2}(?:impact|effect|change|contribution|benefit|cost|revenue|increase|headwind|tailwind|exposure|loss|charge)s?\b|\b(?:nothing|none) (?:in|of|from|at all)\b/i;
// "Is the dividend safe?": said "yes" or "no" to, or only talked about
const POLAR =
  /^(?:(?:and|so|but|or|then|okay|also)[,\s]+){0,3}(?:is|are|was|were|do|does|did|will|would|should|has|have|had) (?:it|that|this|there|you|we|they|the|your)\b/i;
const SAYS_YES_OR_NO =
  /^(?:(?:so|well|and|look),? )?(?:yes|no|yeah|correct|absolutely|definitely|sure|right|exactly|not|I think so|I do(?:n['’]t| not) think|(?:it|they|we|that|this|there) (?:is|are|does?|did|was|were|will|has|have)(?:n['’]t| not)?[.,])(?!\w)/i;
// "On maturities, nothing in 2025", "your math is right"
const TELLS_IF_ANY =
  /^(?:(?:and|so|on [^,.;]{3,40}|yeah|well|look),? )*(?:nothing|none\b|no (?:more|further|other)\b|(?:your (?:math|numbers?|reading)|that)(?:['’]s| is| are) (?:right|correct|fair|true)\b)/i;
// "It's rational for the most part.": of what was asked, by no word of it
const TAKES_UP =
  /^(?:(?:well|so|yeah|look|and|no|yes|sure|I (?:would|['’]d) say|I (?:do )?think),? )*(?:it|that|this|those|they|there|we)(?:['’]\w+|\s)/i;
// "I would put it ballpark, yes."
const ENDS_IN_YES = /,\s(?:yes|no|correct|right|absolutely|exactly)[.!]?$/i;
const SO_YES = /^(?:so|and so),? (?:yes|no)\b/i;
const WHERE_TO =
  /\bwhere (?:do|does|would|will|should) (?:you|we|it|that|this) (?:\w+ )?(?:see|think|expect|land|exit|end|settle)\b/i;
// What somebody says of things to come; "every month got better" says nothing of them
const AHEAD =
  /\d|\b(?:expect\w*|anticipat\w*|likely|hope\w*|will|would|should|could|can|may|might|going|think|believe|see|target\w*|aim\w*|plan\w*|guid\w+|confident|next|ahead|forward|outlook|half|quarter|year|continu\w+|remain\w*|trend\w*|opportunit\w+|pipeline)\b|['’]ll\b/i;
const GIVES_REASON = /\b(?:because|due to|driven by|the reason|as a result of|thanks to)\b/i;
// "We never comment on rumors"
const OF_RUMOURS =
  /\b(?:not|never|n['’]t|no)\b[^.;]{0,40}\bcomment\w*[^.;]{0,20}\b(?:rumou?rs?|speculation|(?:press|media|market) (?:reports?|stories|talk|coverage))\b/i;
// "The pipeline is good", and not "The margin is a fair question"
const IS_SAID =
  /^(?:(?:and|so|well|on [^,.;]{3,40}|look),? )*((?:the|our|that|those|these) [^,.;]{2,50}) (?:is|are|was|were|remains?|looks?|feels?|stays?) (?!(?:an?|something|important|relevant|early|hard|difficult|tough|confidential|what|not)\b)\w/i;
const FORMAL = /\b(?:formal|official|full|final|firm|precise|exact|more|further)\b/i;
const COMPARES =
  /\b(?:higher|lower|better|worse|above|below|similar|flat|in line|more|less|up|down|increas\w+|improv\w+|declin\w+|grow\w*|grew|rise|fall)\b/i;
const OWN = 0.4; // of what the best sentence takes up of a question, what a refusal of it does
const HALF = 0.5;
const NEARLY = 0.4; // where no yes or no is asked for
const SUBSTANTIAL = 0.22;
const ABOUT = 0.08;
const LONG = 6; // who says this much beside a refusal has said something
const SHORT = 3; // "About 20%, I would say." shares no word with what was asked

/**
 * How a sub-question was answered. The middle class is a number asked for and not given, or what takes
 * up little of the question; `isNext` where the passage is not what was said right after it,
 * `isShared` where it was said to the question beside: what takes up that one is no answer to this.
 */
export function stanceOf(
  question: string,
  passage: Passage,
  {
    isNext = true,
    isShared = false,
  }: { readonly isNext?: boolean; readonly isShared?: boolean | undefined } = {},
): Stance {
  if (passage.length === 0) return 'not addressed';
  const kind = kindOf(question);
  const said = passage.map(({ placed }) => placed.text);
  const most = Math.max(...passage.map(({ overlap }) => overlap));
  // Who has not decided has no number to tell; of anything else that is an answer.
  const isOfNumber = kind === 'amount' || kind === 'when';
  const refusalIn = (text: string) =>
    findRefusal(text) ?? (isOfNumber ? undecidedAt(text) : null) ?? putOffIn(text);
  // What somebody will not say about another matter, in the midst of much else, is no refusal of this.
  const refused = passage.filter(
    ({ placed, overlap }, at) =>
      refusalIn(placed.text) !== null &&
      (at === 0 || passage.length <= SHORT || overlap >= OWN * most) &&
      !isFormality(passage, at),
  );
  const refusals = refused.map(({ placed }) => placed.text);
  const onTopic = passage.filter(
    ({ placed, overlap }) => overlap >= SUBSTANTIAL && refusalIn(placed.text) === null,
  );
  if (refusals.length > 0 && (kind !== 'why' || !said.some((text) => GIVES_REASON.test(text)))) {
    const gives = onTopic.some(
      ({ placed: { text } }) => hasFigure(text) || (kind === 'when' && DUE.test(text)),
    );
    // "Their rate was 51%, and I'd leave it at that"
    if (refusals.some((text) => hasFigure(text.slice(0, refusalIn(text)?.start)))) return 'partly';
    if (gives && (kind === 'amount' || kind === 'ahead' || kind === 'when')) return 'partly';
    if (passage.slice(0, 2).some(({ placed }) => OF_RUMOURS.test(placed.text))) return 'declined';
    if (
      refusals.some((text) => isSaidFirst(text, question)) ||
      said.some((text) => TELLS_IF_ANY.test(text))
    )
      return 'partly';
    const isOfAsked = refused.some(({ overlap }) => overlap >= SUBSTANTIAL);
    if (tellsBefore(said, refusals)) return isOfAsked ? 'partly' : 'answered';
    if (!gives) {
      const telling = onTopic.filter(
        ({ placed }) => kind !== 'amount' || tells(placed.text, question),
      );
      return telling.length >= 2 || passage.length > LONG ? 'partly' : 'declined';
    }
  }
  const isYesOrNo =
    said.slice(0, 2).some((text) => SAYS_YES_OR_NO.test(text) || TELLS_IF_ANY.test(text)) ||
    said.some((text) => SO_YES.test(text)) ||
    (passage.length <= SHORT && ENDS_IN_YES.test(said[0] ?? '')) ||
    (kind !== 'amount' && kind !== 'when' && takesOneOf(question, said));
  const isYesOrNoAsked = isPolar(question) && !isAlternative(question) && kind !== 'amount';
  const isTalkedAround = isYesOrNoAsked && most < SUBSTANTIAL && !TAKES_UP.test(said[0] ?? '');
  // The date or the amount that was asked for, in a sentence about it
  const isGiven = passage.some(
    ({ placed: { text }, overlap }) =>
      overlap >= SUBSTANTIAL &&
      ((kind === 'when' && DUE.test(text)) ||
        (kind === 'amount' && hasFigure(text) && isOfAsked(text, question))),
  );
  const isOfOther = isShared && namesAnother(question, said);
  const least = isPolar(question) || isOfOther ? HALF : NEARLY;
  if (kind !== 'why' && !isYesOrNo && !isGiven && most < least && (!isNext || isTalkedAround))
    return 'partly';
  const relevant = passage
    .filter(({ overlap }) => overlap > ABOUT || passage.length <= SHORT)
    .map(({ placed }) => placed.text);
  switch (kind) {
    case 'when':
      return relevant.some((text) => DUE.test(text)) ? 'answered' : 'partly';
    case 'yes or no':
      return onTopic.length > 0 || said.some((text) => YES_OR_NO.test(text))
        ? 'answered'
        : 'partly';
    case 'amount':
      return relevant.some(
        (text) =>
          hasFigure(text) ||
          SHARE.test(text) ||
          NOTHING.test(text) ||
          (HOW_MANY.test(question) && countsAnew(text, question)) ||
          hasMeasure(text),
      )
        ? 'answered'
        : 'partly';
    case 'ahead':
      return onTopic.length > 0 &&
        (!WHERE_TO.test(question) || said.some((text) => AHEAD.test(text)))
        ? 'answered'
        : 'partly';
    case 'why':
    case 'view':
      return 'answered';
  }
}

/**
 * "We lean to the upper part, but it's a matter for the board", "The order book is full, but I won't
 * put a date on it": said, before the rest of it is not.
 */
function isSaidFirst(text: string, question: string): boolean {
  const at = findRefusal(text)?.start ?? 0;
  const [, before = '', join] =
    /^(.*), (but|although|though) [^,;]{0,20}$/i.exec(text.slice(0, at)) ?? [];
  if (join === undefined) return false;
  const [, subject = ''] = IS_SAID.exec(before) ?? [];
  const asked = new Set(stemsOf(question));
  return (
    /\b(?:we|I) (?:\w+ )?(?:lean|expect|think|want|plan|aim|like|prefer|see)\b/.test(before) ||
    stemsOf(subject).some((stem) => asked.has(stem))
  );
}

/**
 * "It should be 9% to 10%. We'll give the formal guidance in May.": the figure is told, and only its
 * formal word is still to come.
 */
function isFormality(passage: Passage, at: number): boolean {
  const text = passage[at]?.placed.text ?? '';
  const refusal = findRefusal(text);
  return (
    refusal !== null &&
    FORMAL.test(text.slice(refusal.start, refusal.end + 40)) &&
    passage
      .slice(0, at)
      .some(
        ({ placed, overlap }) =>
          overlap >= SUBSTANTIAL && hasFigure(placed.text) && findRefusal(placed.text) === null,
      )
  );
}

/** Whether a text says anything of the metric that was asked for; true where none was named. */
function tells(text: string, question: string): boolean {
  const asked = findMetrics(question).map(({ name }) => name);
  return (
    asked.length === 0 ||
    COMPARES.test(text) ||
    findMetrics(text).some(({ name }) => asked.includes(name))
  );
}

/** Whether two sentences or more with an amount stand before the only refusal, which comes last. */
function tellsBefore(said: readonly string[], refusals: readonly string[]): boolean {
  const before = said.slice(0, -1);
  return (
    refusals.length === 1 &&
    refusals[0] === said.at(-1) &&
    before.length >= 2 &&
    before.some((text) => hasFigure(text))
  );
}

/** Whether a question asks whether something is so: "Is the dividend safe?" */
export function isPolar(question: string): boolean {
  return POLAR.test(question);
}

/** "Did they grow or were they just down less?" – "They were down less.": one of what was put side by side. */
function takesOneOf(question: string, said: readonly string[]): boolean {
  if (!isPolar(question) && !/^(?:and |so )?does (?:that|this|it) mean\b/i.test(question))
    return false;
  const sides = question.split(/\bor\b(?! not\b)/i);
  if (sides.length !== 2) return false;
  const [one = new Set<string>(), other = new Set<string>()] = sides.map(
    (side) => new Set(stemsOf(side)),
  );
  const first = new Set(stemsOf(said[0] ?? ''));
  return (
    first.intersection(one.difference(other)).size > 0 ||
    first.intersection(other.difference(one)).size > 0
  );
}

/** "Did orders grow or were they just down less?": no yes or no is asked for. */
function isAlternative(question: string): boolean {
  return /\bor\b(?! not\b)/i.test(question);
}

/** Whether a text names a metric that was asked for, or either names none. */
function isOfAsked(text: string, question: string): boolean {
  const [asked, told] = [question, text].map((each) => findMetrics(each).map(({ name }) => name));
  return !asked?.length || !told?.length || told.some((name) => asked.includes(name));
}

/** Whether a text holds an amount; a bare count is none. */
function hasFigure(text: string): boolean {
  return (
    /\d|doubl|tripl|percent/.test(text) &&
    readFigures(text, { currency: null }).some(({ figure }) => figure.unit !== 'count')
  );
}

/** Whether a text tells an amount in what things are measured in: "1 to 1.5 gigawatts". */
function hasMeasure(text: string): boolean {
  return readFigures(text, { currency: null }).some(({ noun }) => noun !== null && isMeasure(noun));
}

/** Whether a text counts what the question did not: "of the 200 closures, how many". */
function countsAnew(text: string, question: string): boolean {
  const asked = question.toLowerCase();
  return matchesOf(text, COUNT).some(([said]) => !asked.includes(said.toLowerCase()));
}
