import type { Fact } from '../../../figures/fact.ts';
import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { MOVING } from '../../../figures/role/directions.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import { isOfPeriod } from '../ask/asked-period.ts';
import { isForward } from '../ask/is-forward.ts';
import { wantsFigure } from '../ask/want.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES, type Term } from '../book/terms.ts';
import { causesIn } from './causes.ts';
import { figuresOf } from './counts.ts';
import { asksWhether } from './holds.ts';
import { namesAsked } from './names-asked.ts';
import { isOfAnotherPart } from './of-another-part.ts';
import { isOfTheSame } from './qualified.ts';
import { isSegment } from './results-of.ts';
import { isSpeaker, search, tellsTime } from './search.ts';

const OF_ASKING = new Set(
  'guidance target goal expect plan futur project model number ratio rate'.split(' '),
);
const SPELLED = /\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|half|third|quarter)\b/i;
// "By a third", never "in the third quarter".
const SIZED =
  /\b(?:doubl|tripl|halv|quadrupl)\w*|\bby (?:\w+ ){0,3}(?:half|thirds?|quarters?|tenth|dozen)\b/i;
const GUIDES = /\b(?:guid(?:e|ed|ing|ance)|outlook|forecast)\b/i;
const NEAR = 2; // sentences around one within which its reason is given
const LEANING = 0.85; // what a sentence takes up of the one before

/**
 * Sentences of the company with all that is telling in a question, of its period and kind: as long as
 * there is one, nobody can say that the call is silent. The best first.
 */
export function mayAnswer(ask: Ask, book: Book): readonly Said[] {
  if (ask.strangers.length > 0 || ask.month !== null) return [];
  const plain = ask.terms.filter((term) => !MOVES.has(term));
  const telling = plain.filter((term) => !OF_ASKING.has(term));
  const wanted = telling.length > 0 ? telling : plain;
  if (wanted.length === 0) return [];
  const isFitting = (said: Said) =>
    isOfAskedPeriod(said, ask, book) && isOfTheSame(said, ask) && isOfKind(said, ask, book);
  const found = search({ ...ask, terms: wanted }, book, isSpeaker(ask))
    .map(({ said }) => said)
    .filter((said) => wanted.every((term) => holds(said, term)) && isFitting(said));
  return found.length > 0 ? found : guidedBare(ask, book).filter(isFitting);
}

/** "We guide to $88 million": of the revenue, as a rule, and of nothing that it names. */
function guidedBare({ isAhead, metrics, segment, rest }: Ask, book: Book): readonly Said[] {
  const isOfRevenue = isAhead && metrics[0] === 'revenue' && segment === null;
  if (!isOfRevenue || rest.some((term) => !OF_ASKING.has(term))) return [];
  return book.said.filter(
    ({ id, text, worth }) =>
      worth > 0 &&
      GUIDES.test(text) &&
      findMetrics(text).length === 0 &&
      book.index.sentences.get(id)?.figures.some(({ figure }) => figure.unit === 'money'),
  );
}

function holds({ own, about, leans }: Said, term: Term): boolean {
  return own.has(term) || (leans && (about.get(term) ?? 0) >= LEANING);
}

/** A period that is asked for by name has to be named. */
function isOfAskedPeriod(said: Said, ask: Ask, book: Book): boolean {
  const isOwn = ask.period === null || ask.period.label === book.transcript.call.period;
  return (
    isOwn || isOfPeriod(said, { ...ask, period: withoutVersus(ask) }, book, { strictly: true })
  );
}

function withoutVersus({ period }: Ask): Ask['period'] {
  return period && { ...period, versus: null };
}

/** Whether it has what this kind of answer needs: a figure, a time, a reason beside it, what is to come. */
function isOfKind(said: Said, ask: Ask, book: Book): boolean {
  const { text, want, isAhead, isYesOrNo } = ask;
  const facts = book.index.sentences.get(said.id)?.facts ?? [];
  const isPlan = facts.length > 0 && facts.every(({ modality }) => modality === 'guidance');
  if (isAhead ? !isForward(said.text) : isPlan) return false;
  if ((want === 'move' || asksWhether(ask)) && !mayTellMove(said, ask, book)) return false;
  if (isYesOrNo) return true;
  if (wantsFigure(want)) return figuresOf(said, book).length > 0 || SPELLED.test(said.text);
  if (want === 'when') return tellsTime(said.text);
  if (want === 'who') return namesAsked(said.text, text);
  return want !== 'why' || hasReasonNear(said, book);
}

/** A move of the asked metric and part, or a figure that is read as nothing else. */
function mayTellMove(said: Said, ask: Ask, book: Book): boolean {
  const { metrics, segment, isAhead, want } = ask;
  if (isAhead || metrics.length === 0) return true;
  const facts = book.index.sentences.get(said.id)?.facts ?? [];
  const isAsked = ({ role, metric, segment: of }: Fact) =>
    role === 'change' && isSegment(of, segment) && metrics.some((name) => sameMetric(metric, name));
  if (facts.some(isAsked)) return true;
  if (isOfAnotherPart(said, ask, book)) return false;
  const isRead = (start: number) => facts.some(({ spoken }) => spoken.start === start);
  return (
    figuresOf(said, book).some(({ figure, start }) => figure.unit !== 'count' && !isRead(start)) ||
    (facts.length === 0 && (want === 'move' ? SIZED : MOVING).test(said.text))
  );
}

function hasReasonNear({ at, turn }: Said, { said }: Book): boolean {
  return said
    .slice(Math.max(0, at - NEAR), at + NEAR + 1)
    .some((each) => each.turn === turn && each.worth > 0 && causesIn(each.text).length > 0);
}
