import type { Call } from '../../../core/call.ts';
import type { Fact } from '../../../figures/fact.ts';
import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { findPeriods } from '../../../figures/time/periods.ts';
import type { Ask } from '../ask/ask.ts';
import type { Said } from '../book/book.ts';
import { MOVES, type Term, termsOf } from '../book/terms.ts';
import type { FigureClause } from '../sentences/figure-clauses.ts';
import { withoutSpans } from '../sentences/without-spans.ts';
import type { Shown } from './shown.ts';

// "Core revenue", "retail sales": a kind of the metric, and not all of it
const KIND =
  /\b(core|retail|wholesale|domestic|international|commercial|residential|consumer|enterprise|industrial|online|digital|recurring|subscription|licen[cs]e|service|product|network|wireless|corporate)\s$/i;
// "Up 4% for our European juice portfolio"
const BEHIND =
  /^\s(?:in|from|at|across|within|for)\s(?:our|its|their)\s((?:[\p{L}&’'-]+\s?){1,4})/u;

/** Whether a figure is read from words that narrow it to a kind or part that our own name for it leaves out. */
export function isNarrower(
  { start, end, tail }: FigureClause,
  { text }: Said,
  { metric }: Fact,
  { terms }: Ask,
  { told }: Shown,
  call: Call,
): boolean {
  const isKnown = (term: Term) => told.has(term) || terms.includes(term) || MOVES.has(term);
  const clause = text.slice(start, end);
  const [named] = findMetrics(clause).filter(({ name }) => name === metric);
  const kind = named ? (KIND.exec(clause.slice(0, named.start))?.[1] ?? '') : '';
  const [, owner = ''] = BEHIND.exec(withoutSpans(tail, findPeriods(tail, call))) ?? [];
  return [kind, owner].some((words) => termsOf(words).some((term) => !isKnown(term)));
}
