import type { Stance } from '../../core/brief.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import { NUMBER_WORDS } from '../../figures/grammar/number-words.ts';
import { readFigures } from '../../figures/grammar/read-figures.ts';
import { isMeasure } from '../../figures/lexicon/measure-nouns.ts';
import { findRefusal } from '../guidance/refusals.ts';
import { kindOf } from './ask-kind.ts';
import type { Passage } from './heard.ts';

const YES_OR_NO =
  /\b(?:yes|no|definitely|absolutely|we (?:do )?expect (?:to|a) return|will return|not going to|it is possible)\b/i;
const DUE = guarded(
  /\b(?:within|by|until|end of|(?:first|second|third|fourth) quarter|half a year|(?:next|this|coming) (?:year|quarter|month)s?|(?<!\b(?:last|past|previous|prior) )(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|couple(?: of)?|few|several) (?:(?:to|or) \w+ )?(?:more )?(?:months?|years?|quarters?|weeks?)(?! ago\b)|soon|20\d\d|january|february|march|april|may|june|july|august|september|october|november|december)\b/i,
);
const SHARE = guarded(
  /\b(?:half|two thirds|a third|a quarter|three quarters) (?:of|is|are|was|were|came|come)\b/i,
);
// "Fourteen in 2026, all of them large."
const COUNT = new RegExp(
  `\\b(?:${NUMBER_WORDS}|dozens?|none|\\d[\\d,]*(?![\\d,]|\\.\\d|%))\\b(?!-)`,
  'gi',
);
const HOW_MANY = /\bhow many\b/i;
// "Is the dividend safe?": said "yes" or "no" to, or only talked about
const POLAR =
  /^(?:(?:and|so|but|or|then|okay|also)[,\s]+){0,3}(?:is|are|was|were|do|does|did|will|would|should|has|have|had) (?:it|that|this|there|you|we|they|the|your)\b/i;
const SAYS_YES_OR_NO =
  /^(?:(?:so|well|and|look),? )?(?:yes|no|yeah|correct|absolutely|definitely|sure|right|exactly|not|I think so|I do(?:n['’]t| not) think|(?:it|they|we|that|this|there) (?:is|are|does?|did|was|were|will|has|have)(?:n['’]t| not)?[.,])(?!\w)/i;
const GIVES_REASON = /\b(?:because|due to|driven by|the reason|as a result of|thanks to)\b/i;
const OWN = 0.4; // of what the best sentence takes up of a question, what a refusal of it does
const HALF = 0.5;
const SUBSTANTIAL = 0.22;
const ABOUT = 0.08;
const LONG = 6; // who says this much beside a refusal has said something
const SHORT = 3; // "About 20%, I would say." shares no word with what was asked

/**
 * How a sub-question was answered. The middle class is a number asked for and not given, or what takes
 * up little of the question; `isNext` where the passage is not what was said right after it.
 */
export function stanceOf(
  question: string,
  passage: Passage,
  { isNext = true }: { readonly isNext?: boolean } = {},
): Stance {
  if (passage.length === 0) return 'not addressed';
  const kind = kindOf(question);
  const said = passage.map(({ placed }) => placed.text);
  const most = Math.max(...passage.map(({ overlap }) => overlap));
  // What somebody will not say about another matter, in the midst of much else, is no refusal of this.
  const refusals = passage
    .filter(
      ({ placed, overlap }, at) =>
        findRefusal(placed.text) !== null &&
        (at === 0 || passage.length <= SHORT || overlap >= OWN * most),
    )
    .map(({ placed }) => placed.text);
  const onTopic = passage.filter(
    ({ placed, overlap }) => overlap >= SUBSTANTIAL && findRefusal(placed.text) === null,
  );
  if (refusals.length > 0 && (kind !== 'why' || !said.some((text) => GIVES_REASON.test(text)))) {
    const gives = onTopic.some(({ placed }) => hasFigure(placed.text));
    // "Their rate was 51%, and I'd leave it at that"
    if (refusals.some((text) => hasFigure(text.slice(0, findRefusal(text)?.start))))
      return 'partly';
    if (gives && (kind === 'amount' || kind === 'ahead')) return 'partly';
    if (!gives) return onTopic.length >= 2 || passage.length > LONG ? 'partly' : 'declined';
  }
  const isYesOrNo = said.slice(0, 2).some((text) => SAYS_YES_OR_NO.test(text));
  const isYesOrNoAsked = isPolar(question) && !isAlternative(question);
  if (kind !== 'why' && !isYesOrNo && most < HALF && (!isNext || isYesOrNoAsked)) return 'partly';
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
          (HOW_MANY.test(question) && countsAnew(text, question)) ||
          hasMeasure(text),
      )
        ? 'answered'
        : 'partly';
    case 'ahead':
      return onTopic.length > 0 ? 'answered' : 'partly';
    case 'why':
    case 'view':
      return 'answered';
  }
}

/** Whether a question asks whether something is so: "Is the dividend safe?" */
export function isPolar(question: string): boolean {
  return POLAR.test(question);
}

/** "Did orders grow or were they just down less?": no yes or no is asked for. */
function isAlternative(question: string): boolean {
  return /\bor\b(?! not\b)/i.test(question);
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
