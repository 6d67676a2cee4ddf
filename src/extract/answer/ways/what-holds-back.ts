import { findRefusal } from '../../guidance/refusals.ts';
import type { Ask } from '../ask/ask.ts';
import { isOfPeriod } from '../ask/asked-period.ts';
import { isForward, isHypothetical } from '../ask/is-forward.ts';
import { settled } from '../ask/telling-terms.ts';
import type { Book } from '../book/book.ts';
import { GENERAL, MOVES, termsOf } from '../book/terms.ts';
import { isLeadIn } from '../sentences/headings.ts';
import { isOfTheSame } from '../sentences/qualified.ts';
import { isSpeaker } from '../sentences/search.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const LEAST_WORTH = 0.6;
const ASKS =
  /^(?:and |so )?what (?:else )?(?:could|might|may|would|can) (?:hold back|limit|hurt|derail|slow(?: down)?|hinder|hamper|threaten|weigh on|dent|cap|constrain|disrupt) (?<held>[^?,]{3,60}?)\W*$|^(?:and |so )?what (?:is|are) the (?:\w+ )?(?:risks?|threats?) (?:to|for) (?<risked>[^?,]{3,60}?)\W*$/i;
const RISK =
  /\b(?:uncertain\w*|(?<!(?:credit|at|own) )risks? (?:to|of|is|are|from|remain\w*|that)|headwinds?|threat\w*|(?:could|may|might) (?:\w+ )?(?:limit|hurt|slow|impact|affect|delay|hinder|hamper|weigh|disrupt|constrain|put pressure)|(?:could|may|might) be (?:\w+ )?(?:limited|hurt|slowed|impacted|affected|delayed|hindered|hampered|disrupted|constrained))\b/i;
const DENIED =
  /\b(?:no|not|never|without|little|less|reduc\w+|eas(?:ed|ing)|remov\w+|lower)\b(?: \w+){0,3} (?:risks?|uncertain\w*|headwinds?|threats?)\b|n['’]t\b[^.;]{0,40}\b(?:risks?|uncertain\w*|headwinds?|threats?)\b/i;

/** "What could hold back car volumes?": what is said to be a risk, in a sentence on all of it that looks ahead. */
export function answerWhatHoldsBack(ask: Ask, book: Book): Draft | null {
  const { held, risked } = ASKS.exec(ask.text)?.groups ?? {};
  const subject = termsOf(held ?? risked ?? '')
    .map((term) => settled(term, book))
    .filter((term) => !MOVES.has(term) && !GENERAL.has(term));
  if (subject.length === 0) return null;
  const isOfSpeaker = isSpeaker(ask);
  const said = book.said.find(
    (each) =>
      each.worth >= LEAST_WORTH &&
      subject.every((term) => each.own.has(term)) &&
      RISK.test(each.text) &&
      !DENIED.test(each.text) &&
      (isForward(each.text) || isHypothetical(each.text)) &&
      findRefusal(each.text) === null &&
      !isLeadIn(each.text) &&
      isOfSpeaker(each) &&
      isOfPeriod(each, ask, book) &&
      isOfTheSame(each, ask),
  );
  return said
    ? answered([{ wordings: [quoted(said, ask.terms, book)], ids: [said.id] }], {
        form: 'passages',
        isWhole: true,
      })
    : null;
}
