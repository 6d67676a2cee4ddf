import type { Transcript } from '../../core/transcript.ts';
import { nameOf } from '../../figures/phrases.ts';
import { buildMetrics } from '../metrics.ts';
import { plainSegment } from '../topic.ts';
import { type Ask, readAsk } from './ask/ask.ts';
import { type Book, openBook } from './book/book.ts';
import { termsOf } from './book/terms.ts';
import { answerAlone } from './engine.ts';

const MOST = 3;
const LONGEST = 60; // Slack cuts a button's text at 75; a phone shows about 60
const MOST_TRIED = 10;
const MOST_WORDS = 3; // of a part's name
const MOST_FIRST = 8; // of the metrics that a brief would show
const WHO_ASKED = 'Which analysts asked questions?';
const WHO_SPOKE = 'Who is on the call?';

/** A metric of the call as a question names it. */
export interface Subject {
  readonly metric: string;
  readonly segment: string | null;
  readonly name: string;
  readonly hasPrior: boolean;
}

/** What may be offered of a call, as plain data. */
export interface Offers {
  readonly subjects: readonly Subject[];
  readonly ahead: readonly string[];
  /** Whether the call answers a question: those that were tried. */
  readonly answered: Record<string, boolean>;
}

const cache = new WeakMap<Transcript, Offers>();

/** Up to three questions this call answers, the nearest to the one asked first, never that one itself. */
export function followUpsTo(transcript: Transcript, question: string): readonly string[] {
  const book = openBook(transcript);
  const pool = offersOf(transcript);
  const ask = readAsk(question, book);
  const found: string[] = [];
  let tried = 0;
  for (const each of candidates(ask, pool)) {
    if (found.length === MOST || tried === MOST_TRIED) break;
    if (each.length > LONGEST || found.includes(each) || isSame(each, question)) continue;
    tried += each in pool.answered ? 0 : 1;
    if (isAnswered(each, transcript, pool)) found.push(each);
  }
  return found;
}

/** Questions that any call answers, told without reading it: for what no call could answer. */
export function followUpsToAnything({ exchanges, participants }: Transcript): readonly string[] {
  return [
    ...(exchanges.length > 0 ? [WHO_ASKED] : []),
    ...(participants.some(({ side }) => side === 'company') ? [WHO_SPOKE] : []),
  ];
}

/** Keeps offers that another process found. */
export function keepOffers(transcript: Transcript, offers: Offers): void {
  cache.set(transcript, offers);
}

/** What may be offered of a call; a question is tried when it is first offered. */
export function offersOf(transcript: Transcript): Offers {
  const known = cache.get(transcript);
  if (known) return known;

  const book = openBook(transcript);
  const { facts, isConflicting } = book;
  const metrics = buildMetrics(transcript, facts, isConflicting);
  const named = metrics
    .filter(({ segment }) => isShort(segment))
    .map((metric) => {
      const segment = metric.segment === null ? null : plainSegment(metric.segment);
      return {
        metric: metric.name,
        segment,
        name: [
          metric.basis === 'adjusted' ? 'adjusted' : null,
          segment === null ? null : spelled(segment, book),
          nameOf({ ...metric, basis: null }),
        ]
          .filter((part) => part !== null)
          .join(' '),
        hasPrior: metric.prior !== null && metric.change?.versus === 'year-ago',
      };
    });
  const ahead = facts
    .filter(
      ({ modality, role, segment }) =>
        modality === 'guidance' && role === 'level' && isShort(segment),
    )
    .map(({ metric, segment }) => `What is expected for ${subjectOf(metric, segment, book)}?`);
  // What analysts asked about first, else what a reader needs first.
  const subjects = [...named.slice(0, MOST_FIRST)]
    .sort((one, other) => Number(isAskedOn(other, book)) - Number(isAskedOn(one, book)))
    .concat(named.slice(MOST_FIRST));
  const pool = { subjects, ahead: [...new Set(ahead)], answered: {} };
  cache.set(transcript, pool);
  return pool;
}

/** "public cloud revenue", "EBITDA margin", as people write them. */
function subjectOf(metric: string, segment: string | null, book: Book): string {
  const name = nameOf({ name: metric, basis: null }).replace(/^capital expenditure$/, 'capex');
  return segment === null ? name : `${spelled(plainSegment(segment), book)} ${name}`;
}

function spelled(name: string, { spelling }: Book): string {
  return name.replaceAll(/[\p{L}\p{N}+-]+/gu, (word) => spelling(word));
}

/** A part by a name that fits a button. */
function isShort(segment: string | null): boolean {
  return segment === null || plainSegment(segment).split(' ').length <= MOST_WORDS;
}

/** Whether analysts asked about it. */
function isAskedOn({ metric, segment }: Subject, { asked }: Book): boolean {
  const terms = termsOf([segment, metric].filter((part) => part !== null).join(' '));
  return asked.some((each) => terms.every((term) => each.terms.has(term)));
}

/** The same subject seen otherwise, its siblings, what is ahead, then what a reader needs first. */
function* candidates(ask: Ask, { subjects, ahead }: Offers): Iterable<string> {
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
  const [first, ...others] = ahead;
  if (first) yield first;
  for (const { name } of subjects.slice(0, 6)) yield `What was ${name}?`;
  yield* others;
  yield WHO_ASKED;
  yield WHO_SPOKE;
}

function isAnswered(question: string, transcript: Transcript, { answered }: Offers): boolean {
  const known = answered[question];
  if (known !== undefined) return known;
  const { status } = answerAlone(transcript, question);
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
