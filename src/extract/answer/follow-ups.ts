import type { Transcript } from '../../core/transcript.ts';
import { nameOf } from '../../figures/phrases.ts';
import { readGuidance } from '../guidance.ts';
import { buildMetrics } from '../metrics.ts';
import { plainSegment } from '../topic.ts';
import { type Ask, readAsk } from './ask.ts';
import { type Book, openBook } from './book.ts';
import { answerAlone } from './engine.ts';

const MOST = 3;
const LONGEST = 60; // Slack cuts a button's text at 75; a phone shows about 60
const MOST_TRIED = 10;

interface Subject {
  readonly metric: string;
  readonly segment: string | null;
  readonly name: string;
  readonly hasPrior: boolean;
}

interface Pool {
  readonly subjects: readonly Subject[];
  readonly ahead: readonly string[];
  readonly answered: Map<string, boolean>;
}

const cache = new WeakMap<Transcript, Pool>();

/** Up to three questions this call answers, the nearest to the one asked first, never that one itself. */
export function followUpsTo(transcript: Transcript, question: string): readonly string[] {
  const book = openBook(transcript);
  const pool = poolOf(transcript, book);
  const ask = readAsk(question, book);
  const found: string[] = [];
  let tried = 0;
  for (const each of candidates(ask, pool)) {
    if (found.length === MOST || tried === MOST_TRIED) break;
    if (each.length > LONGEST || found.includes(each) || isSame(each, question)) continue;
    tried += pool.answered.has(each) ? 0 : 1;
    if (isAnswered(each, transcript, pool)) found.push(each);
  }
  return found;
}

function poolOf(transcript: Transcript, { facts, isConflicting }: Book): Pool {
  const known = cache.get(transcript);
  if (known) return known;
  const subjects = buildMetrics(transcript, facts, isConflicting).map((metric) => {
    const segment = metric.segment === null ? null : plainSegment(metric.segment);
    return {
      metric: metric.name,
      segment,
      name: [
        metric.basis === 'adjusted' ? 'adjusted' : null,
        segment,
        nameOf({ ...metric, basis: null }),
      ]
        .filter((part) => part !== null)
        .join(' '),
      hasPrior: metric.prior !== null && metric.change?.versus === 'year-ago',
    };
  });
  const ahead = readGuidance(transcript, facts)
    .filter(({ kind, topic }) => kind === 'guidance' && topic !== 'outlook')
    .map(({ topic }) => `What is expected for ${printed(topic)}?`);
  const pool = { subjects, ahead: [...new Set(ahead)], answered: new Map() };
  cache.set(transcript, pool);
  return pool;
}

/** Terms of the lexicon as people write them. */
function printed(topic: string): string {
  return topic
    .replace(/\bebitda\b/, 'EBITDA')
    .replace(/\bcapital expenditure\b/, 'capex')
    .replace(/\bearnings per share\b/, 'EPS');
}

/** The same subject seen otherwise, its siblings, what is ahead, then what a reader needs first. */
function* candidates(ask: Ask, { subjects, ahead }: Pool): Iterable<string> {
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
  yield 'Which analysts asked questions?';
  yield 'Who is on the call?';
}

function isAnswered(question: string, transcript: Transcript, { answered }: Pool): boolean {
  const known = answered.get(question);
  if (known !== undefined) return known;
  const { status } = answerAlone(transcript, question);
  answered.set(question, status === 'answered');
  return status === 'answered';
}

function isSame(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/\b(?:the|was|is|were|are|what|how|much|did|does)\b|[^\p{L}\p{N}&]/gu, '');
  return plain(one) === plain(other);
}
