import { plainSegment } from '../guidance/noun-phrase.ts';
import { type Ask, readAsk } from './ask/ask.ts';
import type { Book } from './book/book.ts';
import type { Offers, Subject } from './book/offers.ts';
import { MOVES } from './book/terms.ts';
import { answerAlone } from './engine.ts';
import { WHO_ASKED, WHO_SPOKE } from './follow-ups-to-anything.ts';
import { narrowed, resultsOf } from './sentences/results-of.ts';
import { moveOf } from './wording/level-and-move.ts';
import { isPlural } from './wording/metric-words.ts';

const MOST = 3;
const LONGEST = 60; // Slack cuts a button's text at 75; a phone shows about 60
const MOST_TRIED = 10;
const MOST_USUAL = 6;

/** Up to three questions this call answers, the nearest to the one asked first, never that one itself. */
export function followUpsTo(question: string, book: Book): readonly string[] {
  const { offers } = book.notes;
  const ask = readAsk(question, book);
  const found: string[] = [];
  let tried = 0;
  for (const each of candidates(ask, book)) {
    if (found.length === MOST || tried === MOST_TRIED) break;
    if (each.length > LONGEST || found.includes(each) || isSame(each, question, ask, book))
      continue;
    tried += each in offers.answered ? 0 : 1;
    if (isAnswered(each, book)) found.push(each);
  }
  return found;
}

/** Tries what most questions lead on to, so that a later process need not. */
export function tryUsual(book: Book): void {
  const { offers } = book.notes;
  for (const each of usual(offers)) if (each.length <= LONGEST) isAnswered(each, book);
  for (const subject of offers.subjects.slice(0, MOST_USUAL)) {
    isAnswered(`Why did ${subject.name} change?`, book);
    if (subject.hasPrior) isAnswered(whatWas(subject, ' a year ago'), book);
  }
}

/**
 * The same metric of the same part seen otherwise, other lines of that part, the metric of other parts,
 * then what any call is asked. What names a thing that is no part of ours is of no subject: "revenue in
 * Brno" leads to nothing of the whole.
 */
function* candidates(ask: Ask, book: Book): Iterable<string> {
  const { offers } = book.notes;
  const { subjects, ahead } = offers;
  const part = ask.segment === null ? null : plainSegment(ask.segment);
  const isOfPart = ({ segment }: Subject) => (segment ?? null) === part;
  const isWhole = ask.rest.every((term) => MOVES.has(term));
  const asked = isWhole
    ? subjects.find((each) => ask.metrics.includes(each.metric) && isOfPart(each))
    : undefined;
  if (asked) {
    if (ask.want !== 'why' && hasMoved(asked, book)) yield `Why did ${asked.name} change?`;
    if (asked.hasPrior && ask.period === null) yield whatWas(asked, ' a year ago');
    if (ask.want === 'why' || ask.period !== null) yield whatWas(asked);
    const others = subjects.filter((each) => each !== asked);
    if (part !== null) for (const other of others) if (isOfPart(other)) yield whatWas(other);
    for (const sibling of others) if (sibling.metric === asked.metric) yield whatWas(sibling);
  }
  for (const each of ahead) if (part !== null && each.toLowerCase().includes(part)) yield each;
  yield* usual(offers);
}

/** A reason is asked only of what the call says to have moved: this metric of this part. */
function hasMoved({ name }: Subject, book: Book): boolean {
  const ask = readAsk(`How much did ${name} change?`, book);
  return moveOf(narrowed(resultsOf(ask, book.results), ask, book), ask, book) !== null;
}

/** "What were operating expenses a year ago?" */
function whatWas({ name, metric }: Subject, when = ''): string {
  return `What ${isPlural(metric) ? 'were' : 'was'} ${name}${when}?`;
}

/** What is ahead, what a reader needs first, who spoke: of any call, whatever was asked. */
function* usual({ subjects, ahead }: Offers): Iterable<string> {
  const [first, ...others] = ahead;
  if (first) yield first;
  for (const subject of subjects.slice(0, MOST_USUAL)) yield whatWas(subject);
  yield* others;
  yield WHO_ASKED;
  yield WHO_SPOKE;
}

/** Tried when it is first offered. */
function isAnswered(question: string, book: Book): boolean {
  const { answered } = book.notes.offers;
  const known = answered[question];
  if (known !== undefined) return known;
  const { status } = answerAlone(question, book);
  answered[question] = status === 'answered';
  return status === 'answered';
}

/** In like words, or in others of the same figure: "how much was revenue in Q2 2023". */
function isSame(each: string, question: string, ask: Ask, book: Book): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/\b(?:the|was|is|were|are|what|how|much|did|does)\b|[^\p{L}\p{N}&]/gu, '');
  return plain(each) === plain(question) || isOfSameFigure(readAsk(each, book), ask, book);
}

/** Whether two questions ask for one figure; a word that the call never uses is no other. */
function isOfSameFigure(one: Ask, other: Ask, { transcript: { call } }: Book): boolean {
  const asksValue = ({ want }: Ask) => want === 'value' || want === 'amount';
  const periodOf = ({ period }: Ask) => period?.label ?? call.period;
  const restOf = ({ rest, strangers }: Ask) => rest.filter((term) => !strangers.includes(term));
  return (
    one.metrics.length > 0 &&
    [one, other].every(asksValue) &&
    one.metrics[0] === other.metrics[0] &&
    one.segment === other.segment &&
    one.basis === other.basis &&
    one.isAhead === other.isAhead &&
    periodOf(one) === periodOf(other) &&
    restOf(one).join() === restOf(other).join()
  );
}
