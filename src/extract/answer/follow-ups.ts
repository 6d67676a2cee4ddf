import { plainSegment } from '../topic.ts';
import { type Ask, readAsk } from './ask/ask.ts';
import type { Book } from './book/book.ts';
import type { Offers, Subject } from './book/offers.ts';
import { answerAlone } from './engine.ts';
import { WHO_ASKED, WHO_SPOKE } from './follow-ups-to-anything.ts';

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
  for (const each of candidates(ask, offers)) {
    if (found.length === MOST || tried === MOST_TRIED) break;
    if (each.length > LONGEST || found.includes(each) || isSame(each, question)) continue;
    tried += each in offers.answered ? 0 : 1;
    if (isAnswered(each, book)) found.push(each);
  }
  return found;
}

/** Tries what most questions lead on to, so that a later process need not. */
export function tryUsual(book: Book): void {
  const { offers } = book.notes;
  for (const each of usual(offers)) if (each.length <= LONGEST) isAnswered(each, book);
  for (const { name, hasPrior } of offers.subjects.slice(0, MOST_USUAL)) {
    isAnswered(`Why did ${name} change?`, book);
    if (hasPrior) isAnswered(`What was ${name} a year ago?`, book);
  }
}

/** The same subject seen otherwise, its siblings, what is ahead, then what a reader needs first. */
function* candidates(ask: Ask, offers: Offers): Iterable<string> {
  const { subjects } = offers;
  const isAsked = ({ metric, segment }: Subject) =>
    ask.metrics.includes(metric) && (segment ?? '') === plainSegment(ask.segment ?? '');
  const asked = subjects.find(isAsked);
  if (asked) {
    if (ask.want !== 'why') yield `Why did ${asked.name} change?`;
    if (asked.hasPrior && ask.period === null) yield `What was ${asked.name} a year ago?`;
    if (ask.want === 'why' || ask.period !== null) yield `What was ${asked.name}?`;
    for (const sibling of subjects)
      if (sibling.metric === asked.metric && sibling !== asked) yield `What was ${sibling.name}?`;
  }
  yield* usual(offers);
}

/** What is ahead, what a reader needs first, who spoke: of any call, whatever was asked. */
function* usual({ subjects, ahead }: Offers): Iterable<string> {
  const [first, ...others] = ahead;
  if (first) yield first;
  for (const { name } of subjects.slice(0, MOST_USUAL)) yield `What was ${name}?`;
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

function isSame(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/\b(?:the|was|is|were|are|what|how|much|did|does)\b|[^\p{L}\p{N}&]/gu, '');
  return plain(one) === plain(other);
}
