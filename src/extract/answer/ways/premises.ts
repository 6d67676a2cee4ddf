import type { SpokenFigure } from '../../../figures/grammar/spoken-figure.ts';
import { directionOf, FALLING, RISING } from '../../../figures/role/directions.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import { isAskedFigure } from '../ask/asked-figure.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES, type Term, termsOf } from '../book/terms.ts';
import { isAnyAsAsked, movesOf } from '../sentences/moves-of.ts';
import { isOfAnotherTime } from '../sentences/of-another-time.ts';
import { isSegment, resultsOf } from '../sentences/results-of.ts';
import { sum } from '../sentences/search.ts';
import type { Draft } from '../wording/draft.ts';
import { moveOf } from '../wording/level-and-move.ts';
import { deniedBy, sinceMonth } from './denials.ts';
import { answerFromMetric } from './from-metric.ts';
import { contradicted, denied, notStated } from './not-stated.ts';

const WHAT_IF =
  /\bwhat (?:does|do|would|is|are) .{0,40}\b(?:mean|worth|do to|add to|cost|translate|equate)\b|\bhow (?:much )?(?:does|do|would) .{0,40}\b(?:impact|affect|move|change|add|cost|hit|help)\b/i;
const OF_IT = /^ (?:by (?:about |around )?[\d.,]+ ?(?:%|percent)? )?(?:in|of) ([^,;.]{3,60})/;
const CLAUSE = /[,;.]\s|\s(?:and|but|while|with|which)\s/;

/**
 * The answer to a question that takes something for granted that the call does not bear out: a figure
 * it does not have, a move the other way. It never repeats the asker's figure. Null when nothing is
 * amiss.
 */
export function refutePremise(asked: Ask, book: Book): Draft | null {
  const ask = ofRevenue(asked);
  if (ask.month !== null) return sinceThen(ask, ask.month, book);
  if (hasFalseFigure(ask, book) || hasFalseDirection(ask, book)) return refuted(ask, book);
  const opposite = saidOpposite(ask, book);
  return opposite ? contradicted(ask, opposite, book) : null;
}

/** "Up since June": held against the figure that the call gives for that month alone. */
function sinceThen(ask: Ask, month: string, book: Book): Draft | null {
  if (ask.direction === null || ask.isYesOrNo || ask.isAhead) return null;
  const then = sinceMonth(month, resultsOf(ask, book.results), book);
  if (!then || then.move === 0) return null;
  return isAnyAsAsked([then.move], ask) ? null : contradicted(ask, then.said, book);
}

/** "Public cloud grew 10.1%": said of its revenue where nothing else is named, as "its fees" are. */
function ofRevenue(ask: Ask): Ask {
  const isBare =
    ask.metrics.length === 0 && ask.segment !== null && ask.rest.every((term) => MOVES.has(term));
  return isBare && ask.direction !== null && (ask.figures.length > 0 || ask.want === 'why')
    ? { ...ask, text: `${ask.text} revenue`, metrics: ['revenue'], isYesOrNo: false, rest: [] }
    : ask;
}

/** What the call does say of the same metric, part and time: only that denies; else it is not stated. */
function refuted(ask: Ask, book: Book): Draft {
  const plain: Ask = { ...ask, want: 'value', isAhead: false, rest: [], period: null };
  const asked = ask.direction !== null && ask.want !== 'value';
  const facts = resultsOf(ask, book.results);
  // Of a part that the call gives no figures of, the whole says nothing.
  const isOfPart = ask.rest.some((term) => !MOVES.has(term));
  // Nor does what was say anything of what comes.
  const isOfOtherTime = ask.isAhead || (ask.period?.versus === null && !isOwn(ask.period, book));
  const said =
    isOfPart || isOfOtherTime
      ? null
      : ((asked ? moveOf(facts, { ...plain, period: ask.period }, book) : null) ??
        answerFromMetric(plain, book) ??
        moveOf(facts, plain, book));
  return said ? denied(ask, said.sentences.slice(0, 2), book) : notStated(ask, book);
}

function isOwn({ label }: NonNullable<Ask['period']>, { transcript: { call } }: Book): boolean {
  return label === call.period;
}

/** A figure that is nowhere in the call, or nowhere of the metric it is given to. */
function hasFalseFigure(ask: Ask, book: Book): boolean {
  if (ask.figures.length === 0) return false;
  const slot = book.facts.filter((fact) => resultsOf(ask, [fact]).length > 0);
  // "What does 100bps mean for EBITDA": supposed, and taken for nothing
  if (WHAT_IF.test(ask.text)) return false;
  return ask.figures.some((written) => {
    if (isSaidOf(written, ask, book)) return false;
    if (slot.length > 0 && written.figure.unit !== 'count')
      return !slot.some(({ spoken }) => isAskedFigure(written, spoken));
    return ![...book.index.sentences.values()].some(({ figures }) =>
      figures.some((spoken) => isAskedFigure(written, spoken)),
    );
  });
}

/** The figure in a sentence of the company on all that is asked, in whatever metric: "roughly 3 billion in losses". */
function isSaidOf(
  written: SpokenFigure,
  { terms, isYesOrNo }: Ask,
  { said, index }: Book,
): boolean {
  const subject = terms.filter((term) => !MOVES.has(term));
  return (
    isYesOrNo &&
    said.some(
      ({ id, own, worth }) =>
        worth > 0 &&
        subject.every((term) => own.has(term)) &&
        index.sentences.get(id)?.figures.some((spoken) => isAskedFigure(written, spoken)),
    )
  );
}

const JUDGING = /\b(?:weak\w*|soft\w*|slow\w*|light|poor\w*|strong\w*)\b/gi;

/** "Why was it weak": a judgement, that growth of 1% does not deny. */
function isJudged({ text, direction }: Ask): boolean {
  return directionOf(text.replaceAll(JUDGING, ' ')) !== direction;
}

/** "Why did it grow?" of what fell: against the call's own figures, unless its words say so too. */
function hasFalseDirection(ask: Ask, book: Book): boolean {
  if (ask.direction === null || ask.metrics.length === 0 || ask.isAhead || ask.isYesOrNo)
    return false;
  if (ask.rest.some((term) => !MOVES.has(term)) || isJudged(ask)) return false;
  const moves = movesOf(ask, book);
  if (moves.length === 0) return false;
  return !isAnyAsAsked(moves, ask) && !isSaidSo(ask, book);
}

/** Why a line moved that the call puts figures to only for the other way: where it does. */
function saidOpposite(ask: Ask, book: Book): Said | null {
  const { want, direction, isAhead, terms } = ask;
  if (want !== 'why' || isAhead) return null;
  const subject = terms.filter((term) => !MOVES.has(term));
  if (subject.length === 0 || subject.some((term) => !book.has(term))) return null;
  if (direction !== null && isAnyAsAsked(movesOf(ask, book), ask)) return null;
  const said = book.said
    .filter(
      ({ id, text, worth, own }) =>
        worth > 0 && subject.every((term) => own.has(term)) && isOfAskedPart(id, text, ask, book),
    )
    .filter((each) => !isOfAnotherTime(each, ask, book));
  const denied = deniedBy(subject, ask, said, (text) => RISING.test(text) || FALLING.test(text));
  if (denied || direction === null || isJudged(ask)) return denied;
  const [same, other] = direction === 'up' ? [RISING, FALLING] : [FALLING, RISING];
  // One word the asker's way is enough to leave the premise alone; to deny it a clause has to be plain.
  if (said.some(({ text }) => isMoved(text, same, subject))) return null;
  const isOther = (clause: string) =>
    isMoved(clause, other, subject) && !same.test(clause) && /\d/.test(clause);
  return (
    said.find((each) => each.text.split(CLAUSE).some(isOther) && givesOpposite(each, ask, book)) ??
    null
  );
}

/**
 * Whether a sentence gives a move against the asked way, read as one of the asked metric and part, while
 * no other figure of the call goes that way.
 */
export function givesOpposite({ id, text }: Said, ask: Ask, book: Book): boolean {
  const { metrics, segment, direction } = ask;
  if (isAnyAsAsked(movesOf(ask, book), ask)) return false;
  if (metrics.length === 0) return /\d/.test(text);
  return book.facts.some(
    (fact) =>
      fact.sentence === id &&
      fact.modality === 'actual' &&
      isSegment(fact.segment, segment) &&
      metrics.some((name) => sameMetric(name, fact.metric)) &&
      (fact.role !== 'change' || fact.spoken.figure.value > 0 === (direction === 'down')),
  );
}

/** Whether all of the subject stands before a word of that way. */
function isMoved(text: string, way: RegExp, subject: readonly Term[]): boolean {
  const { index: at, 0: word = '' } = way.exec(text) ?? { index: undefined };
  if (at === undefined) return false;
  const before = new Set(termsOf(text.slice(0, at)));
  // "our 9% decrease in organic sales"
  const of = new Set(termsOf(OF_IT.exec(text.slice(at + word.length))?.[1] ?? ''));
  return [before, of, before.union(of)].some((terms) => subject.every((term) => terms.has(term)));
}

/**
 * Whether a sentence speaks of the asked part: a segment that was named before it is read off its
 * figures, since its own words may only be "operating profit increased".
 */
function isOfAskedPart(id: string, text: string, { metrics, segment }: Ask, book: Book): boolean {
  const facts = book.facts.filter(
    ({ sentence, metric }) =>
      sentence === id && (metrics.length === 0 || metrics.some((name) => sameMetric(metric, name))),
  );
  if (facts.length > 0) return facts.some((fact) => isSegment(fact.segment, segment));
  const named = book.segments.find(text);
  return named.length === 0 || named.some(({ name }) => isSegment(name, segment));
}

/** Whether the company's own words put metric, segment and this direction into one sentence. */
function isSaidSo(ask: Ask, book: Book): boolean {
  const way = ask.direction === 'up' ? RISING : FALLING;
  const subject = termsOf(ask.text).filter((term) => term !== 'rise' && term !== 'fall');
  const whole = sum(subject, book) || 1;
  // What is expected bears out nothing that was.
  const isOutlook = (id: string) => {
    const facts = book.index.sentences.get(id)?.facts ?? [];
    return facts.length > 0 && facts.every(({ modality }) => modality === 'guidance');
  };
  const clauses = book.said.flatMap(({ id, text, worth }) =>
    worth > 0 && way.test(text) && !isOutlook(id) && isOfAskedPart(id, text, ask, book)
      ? text.split(CLAUSE).filter((clause) => way.test(clause))
      : [],
  );
  return clauses.some((clause) => {
    const own = new Set(termsOf(clause));
    return (
      sum(
        subject.filter((term) => own.has(term)),
        book,
      ) /
        whole >
      0.8
    );
  });
}
