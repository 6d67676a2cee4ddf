import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import { isForward } from '../ask/is-forward.ts';
import { segmentTerms } from '../book/asked-segment.ts';
import type { Book, Said } from '../book/book.ts';
import { FORWARD, MOVES, termsOf } from '../book/terms.ts';
import { causesIn } from '../sentences/causes.ts';
import { wayOf } from '../sentences/goes-against.ts';
import { isOfAnotherPart } from '../sentences/of-another-part.ts';
import { isOfAnotherTime } from '../sentences/of-another-time.ts';
import {
  DOWN,
  FIGURE,
  pointsBack,
  sourceBehind,
  sourceToldOf,
  UP,
  type Way,
} from '../sentences/plain-reasons.ts';
import { givesCause } from '../sentences/reasons.ts';
import { isSegment } from '../sentences/results-of.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const LEAST_WORTH = 0.6; // the company's own words
// "The $36 million year-over-year increase primarily reflected", "these decreases were due to"
const MOVE_TAKEN_UP = new RegExp(
  `^(?:and |so )?(?:the|this|that|these|those) ${FIGURE}(?:[\\w-]+ ){0,3}?(?:(?<up>${UP})|(?<down>${DOWN})|changes?)(?: (?:in|of) (?:[\\w&’'-]+ ){0,4}?[\\w&’'-]+)? (?:was|were|is|are|has|have|came|comes|primarily|mainly|largely|mostly|again|reflect\\w*|result\\w*|stem\\w*)\\b`,
  'i',
);
const BEHIND_IT = new RegExp(
  `^(?:driving|behind|underlying|supporting) (?:this|that|these|the) (?:\\w+ )?(?:(?<up>${UP})|(?<down>${DOWN}))(?: \\w+){0,3}? (?:was|were|is|are)\\b`,
  'i',
);
const THIS_IS =
  /^(?:this|that|it|these|those) (?:is|was|were|are) (?:primarily |mainly |largely |mostly |again |partly )?(?:driven|due|caused|impacted|affected|attributable|(?:the|a) result|because|related|explained)\b/i;
// "These decreases are mainly in Spain": where they were, and not why
const ONLY_WHERE = /^(?:mainly|primarily) (?:in|at|across|within) (?:the )?\p{Lu}/u;
const SEVERAL = /^(?:and |so )?(?:these|those|both)\b/i;
const MOST_BACK = 2; // sentences that "these decreases" take up

/** "Fares were lower. These decreases were due to the strike.": the reason in a sentence that begins with the move of the one before. */
export function answerTakenUpReason(ask: Ask, book: Book): Draft | null {
  const { want, strangers, speaker, terms } = ask;
  if (want !== 'why' || strangers.length > 0 || speaker) return null;
  if (terms.every((term) => MOVES.has(term))) return null;
  for (const reason of book.said) {
    const way = reason.worth < LEAST_WORTH ? null : wayTaken(reason);
    if (way === null || isOfOtherMetric(reason.text, ask)) continue;
    const moved = movedBefore(reason, way, ask, book);
    if (!moved) continue;
    return answered(
      [...moved, reason].map((each) => ({
        wordings: [quoted(each, terms, book)],
        ids: [each.id],
      })),
      { form: 'passages', isWhole: true },
    );
  }
  return null;
}

/** "Profit fell 18%, which included a loss at the yard": the reason behind the move, in one sentence. */
export function answerReasonBehind(ask: Ask, book: Book): Draft | null {
  const { want, strangers, speaker, terms } = ask;
  if (want !== 'why' || strangers.length > 0 || speaker) return null;
  if (terms.every((term) => MOVES.has(term))) return null;
  for (const said of book.said) {
    const at = said.worth < LEAST_WORTH ? null : sourceBehind(said.text);
    if (at === null) continue;
    const moved = {
      ...said,
      text: said.text.slice(0, at),
      own: new Set(termsOf(said.text.slice(0, at))),
    };
    if (!namesAll(moved, ask, book) || !isOfMove(moved, ask.direction ?? 'either', ask, book))
      continue;
    return answered([{ wordings: [quoted(said, terms, book)], ids: [said.id] }], {
      form: 'passages',
      isWhole: true,
    });
  }
  return null;
}

/** "Two lines were closed. Therefore, fares fell.": the reason is told in the sentence before. */
export function answerReasonBefore(ask: Ask, book: Book): Draft | null {
  const { want, strangers, speaker, terms } = ask;
  if (want !== 'why' || strangers.length > 0 || speaker) return null;
  if (terms.every((term) => MOVES.has(term))) return null;
  const said = book.said.find(
    (each) =>
      each.worth >= LEAST_WORTH &&
      pointsBack(each.text) &&
      namesAll(each, ask, book) &&
      isOfMove(each, ask.direction ?? 'either', ask, book),
  );
  const before = said && book.said[said.at - 1];
  if (!said || before?.turn !== said.turn || before.worth < LEAST_WORTH) return null;
  return answered(
    [before, said].map((each) => ({ wordings: [quoted(each, terms, book)], ids: [each.id] })),
    { form: 'passages', isWhole: true },
  );
}

/** Which way that went which a sentence takes up to explain it; null where it explains none. */
function wayTaken(said: Said): Way | null {
  const behind = BEHIND_IT.exec(said.text);
  if (!behind && !givesCause(said)) return sourceToldOf(said.text);
  const causes = causesIn(said.text);
  if (causes.length > 0 && causes.every((at) => ONLY_WHERE.test(said.text.slice(at)))) return null;
  if (THIS_IS.test(said.text)) return 'either';
  const match = behind ?? MOVE_TAKEN_UP.exec(said.text);
  if (!match) return null;
  return match.groups?.up ? 'up' : match.groups?.down ? 'down' : 'either';
}

/** "The increase in wages was due to": names what it explains, and that is something else. */
function isOfOtherMetric(text: string, { metrics }: Ask): boolean {
  const [words = ''] = MOVE_TAKEN_UP.exec(text) ?? BEHIND_IT.exec(text) ?? [];
  const named = findMetrics(words).map(({ name }) => name);
  return named.length > 0 && !named.some((name) => metrics.some((each) => sameMetric(name, each)));
}

/** The sentence that has all that is asked and went that way, up to the one that explains it. */
function movedBefore(reason: Said, way: Way, ask: Ask, book: Book): readonly Said[] | null {
  if (ask.direction !== null && way !== 'either' && way !== ask.direction) return null;
  const most = SEVERAL.test(reason.text) ? MOST_BACK : 1;
  const between: Said[] = [];
  for (let back = 1; back <= most; back++) {
    const before = book.said[reason.at - back];
    if (before?.turn !== reason.turn || before.worth < LEAST_WORTH) return null;
    between.unshift(before);
    if (namesAll(before, ask, book)) return isOfMove(before, way, ask, book) ? between : null;
    if (book.segments.find(before.text).some(({ name }) => !isSegment(name, ask.segment)))
      return null;
  }
  return null;
}

function namesAll(
  said: Said,
  { terms, segment, metrics, metricText, rest }: Ask,
  book: Book,
): boolean {
  const { id, text, own } = said;
  const part = segment === null ? [] : segmentTerms(segment);
  const named = [
    ...findMetrics(text).map(({ name }) => name),
    ...(book.index.sentences.get(id)?.facts ?? []).map(({ metric }) => metric),
  ];
  const isAsked = (name: string) => metrics.some((each) => sameMetric(name, each));
  if (metrics.length > 0 && (!named.some(isAsked) || !part.every((term) => own.has(term))))
    return false;
  const subject = metricText === null ? terms : rest;
  return subject.every((term) => MOVES.has(term) || FORWARD.has(term) || own.has(term));
}

/** It went the asked way, as far as it says which; it is of the asked time and part. */
function isOfMove(said: Said, way: Way, ask: Ask, book: Book): boolean {
  const { up, down } = wayOf(said.text);
  const { direction, isAhead } = ask;
  const isThatWay =
    direction === null || up === down
      ? direction === null || way !== 'either'
      : up === (direction === 'up');
  return (
    isThatWay &&
    (up !== down || /\d/.test(said.text)) &&
    (isForward(said.text) || isGuided(said, book)) === isAhead &&
    !isOfAnotherPart(said, ask, book) &&
    !isOfAnotherTime(said, ask, book)
  );
}

function isGuided({ id }: Said, { index }: Book): boolean {
  return index.sentences.get(id)?.facts.some(({ modality }) => modality === 'guidance') === true;
}
