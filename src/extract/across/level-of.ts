import type { Evidence } from '../../core/brief.ts';
import type { Fact } from '../../figures/fact.ts';
import { termOf } from '../../figures/lexicon/lexicon.ts';
import { formatFigure } from '../../figures/print/format-figure.ts';
import { type Ask, readAsk } from '../answer/ask/ask.ts';
import type { Book } from '../answer/book/book.ts';
import { levelIn } from '../answer/sentences/levels.ts';
import { narrowed, ofKind, resultsOf } from '../answer/sentences/results-of.ts';
import { answered, compose } from '../answer/wording/draft.ts';
import { titleOf, verbOf } from '../answer/wording/metric-words.ts';

/** What is asked for, whatever the period: a metric, of a part, on a basis. */
export interface Measure {
  readonly metricText: string;
  readonly segment: string | null;
  readonly basis: Ask['basis'];
}

/** A figure of one period as one call states it, held by the gate in these words. */
export interface Level {
  readonly label: string;
  readonly call: string;
  readonly fact: Fact;
  readonly name: string;
  readonly was: string;
  readonly value: string;
  readonly evidence: readonly Evidence[];
  /** As the period's own call gave it, where a later one gives it otherwise. */
  readonly before?: Level;
}

const BASIS = /\b(?:adjusted|non-?gaap|normali[sz]ed|underlying|reported|gaap|ifrs)\s/i;

/**
 * The level of a period as a call states it, or null. With a level to be set beside it (`like`) only one of the
 * same metric, part, basis, unit and currency counts: two figures that are not alike are never compared.
 */
export function levelOf(
  measure: Measure,
  book: Book,
  { label, like }: { readonly label: string; readonly like: Fact | null },
): Level | null {
  const { call } = book.transcript;
  const ask = readAsk(questionOf(measure), book);
  if (!isSamePart(ask.segment, measure.segment) || ask.rest.length > 0) return null;
  const facts = ofKind(
    narrowed(resultsOf(ask, book.results), ask, book),
    ask,
    ({ sentence }) => book.index.sentences.get(sentence)?.text ?? '',
  ).filter((fact) => isSure(fact) && (like === null || isAlike(fact, like)));
  const fact = levelIn(facts, label, like === null ? measure.basis : like.basis, book);
  if (!fact || (measure.basis !== null && !isOfBasis(fact, measure.basis))) return null;
  // "an impairment loss of 0.7 billion": a cost below zero reads wrongly.
  if (termOf(fact.metric)?.isCost && fact.spoken.figure.value < 0) return null;
  const [name, { was }, value] = [
    titleOf(fact, book),
    verbOf(fact),
    formatFigure(fact.spoken.figure),
  ];
  const said = compose(
    answered([
      { wordings: [`${name} ${was} ${value} in ${label}.`], ids: [fact.sentence], facts: [fact] },
    ]),
    book,
  );
  if (said?.status !== 'answered') return null;
  const evidence = said.evidence.map((each) => ({ ...each, call: call.id }));
  return { label, call: call.id, fact, name, was, value, evidence };
}

/** Whether a call states the measure for its own period on another basis than the one it was to be set beside. */
export function isOnAnotherBasis(measure: Measure, book: Book, like: Fact): boolean {
  const { period: label } = book.transcript.call;
  const metricText = measure.metricText.replace(BASIS, '').trim();
  const bare = levelOf({ ...measure, metricText, basis: null }, book, { label, like: null });
  return bare !== null && bare.fact.metric === like.metric && bare.fact.basis !== like.basis;
}

function questionOf({ metricText, segment, basis }: Measure): string {
  const isNamed = BASIS.test(metricText);
  return `What was ${[isNamed ? null : basis, segment, metricText].filter(Boolean).join(' ')}?`;
}

function isSamePart(one: string | null, other: string | null): boolean {
  return (one ?? '').toLowerCase() === (other ?? '').toLowerCase();
}

/** A range, a bound or a figure that was hardly heard is no level to reckon with. */
function isSure({ spoken: { figure } }: Fact): boolean {
  return figure.high === undefined && figure.bound === undefined && !figure.doubtful;
}

function isOfBasis({ basis }: Fact, asked: Ask['basis']): boolean {
  return asked === 'reported' ? basis !== 'adjusted' : basis === asked;
}

function isAlike(one: Fact, other: Fact): boolean {
  const [a, b] = [one.spoken.figure, other.spoken.figure];
  return (
    one.metric === other.metric &&
    isSamePart(one.segment, other.segment) &&
    one.basis === other.basis &&
    a.unit === b.unit &&
    a.currency === b.currency
  );
}
