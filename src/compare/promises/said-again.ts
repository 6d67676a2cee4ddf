import type { Figure } from '../../core/figure.ts';
import { evidenceOf } from '../../extract/evidence.ts';
import type { Fact } from '../../figures/fact.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import type { Briefed } from '../briefed.ts';
import { isOneCurrency } from '../one-currency.ts';
import { type Aim, aheadOf, isWhole, statementOf } from './aims.ts';
import { isAgainstTheSame, isMeasuredAlike, mayBeOneBasis, measuredWords } from './basis.ts';
import type { Verdict } from './fate.ts';
import { guidedIn } from './guided.ts';
import { isSame } from './same-figure.ts';
import { isOtherScale } from './scale.ts';
import { endOfRange } from './spoken-as-whole.ts';
import { strengthOf } from './strength.ts';

interface Ahead {
  readonly fact: Fact;
  readonly text: string;
}

/** The same target said again, or another in its place; null where that cannot be told for certain. */
export function saidAgain(aim: Aim, later: Briefed): Verdict | null {
  const again = aheadOf(later, aim).filter((each) => isOfTheSame(aim, each));
  const figure = aim.fact.spoken.figure;
  const same = again.filter(({ fact }) => isSame(fact.spoken.figure, figure));
  const others = again.filter(({ fact }) => !isSame(fact.spoken.figure, figure));
  const [first] = same;
  const [other] = others;
  // Of two figures that are both said nobody can tell which one stands.
  if (first) return other ? null : kept(aim, first, later, same);
  const isOne = other && others.every(({ fact }) => isAlike(fact, other.fact));
  return isOne ? moved(aim, other, later) : null;
}

function isOfTheSame({ fact: aim, text: words }: Aim, { fact, text }: Ahead): boolean {
  const { figure } = fact.spoken;
  return (
    (fact.period === aim.period || isOpenNow(fact, aim, text)) &&
    fact.role === aim.role &&
    figure.unit === aim.spoken.figure.unit &&
    isOneCurrency(figure, aim.spoken.figure) &&
    !figure.doubtful &&
    (aim.role === 'change' ? isAgainstTheSame(fact, aim) : fact.versus === null) &&
    mayBeOneBasis(fact, aim) &&
    isWhole(text, fact.spoken) &&
    isMeasuredAlike(measuredWords(words, aim.spoken), measuredWords(text, fact.spoken))
  );
}

const NOW =
  /\bwe(?:['’]re| are)? now (?:(?:expect|anticipat|forecast|see|look|guid|plan|project|put|think)\w*|at\b|between\b|in\b)|\b(?:it|that|range)(?: is|['’]s) now\b|\bunchanged\b|\b(?:comes?|goes?|drops?|moves?|falls?|rises?) (?:up |down )?to\b|\b(?:instead of|rather than) (?:the )?\D{0,12}\d|\b(?:rais|lift|lower|narrow|tighten|reduc|increas|trimm?|cutt?)(?:e|ed|ing)? (?:it|that|our|the|\w+ \w+ to|\w+ to)\b/i;

/** "For capex we now expect 720 to 760 million": without a time, of the year that was promised for. */
function isOpenNow(fact: Fact, aim: Fact, text: string): boolean {
  return (
    /^FY /.test(aim.period) &&
    /^Q[1-3] /.test(fact.period) &&
    fact.period.slice(-4) === aim.period.slice(-4) &&
    NOW.test(text) &&
    !/\b(?:quarter|half|Q[1-4]|H[12])\b/i.test(text)
  );
}

function kept(
  { statement, text }: Aim,
  first: Ahead,
  later: Briefed,
  same: readonly Ahead[],
): Verdict | null {
  const statements = same.flatMap(({ fact }) => statementOf(later, fact) ?? []);
  const was = strengthOf(statement.hedge);
  const now = statements.map(({ hedge }) => strengthOf(hedge));
  const isOther = was !== null && now.every((each) => each !== null && each !== was);
  const to = statements.find(({ evidence }) => evidence.length > 0);
  const said = evidenceOf(later.transcript, [first.fact.sentence]);
  if (!to || !said) return null;
  const end = endOfRange(first.text);
  const isAtEnd = end !== null && endOfRange(text) !== end;
  const hedged = isOther ? `“${to.hedge}” instead of “${statement.hedge}”` : null;
  const note = isAtEnd ? `now at ${end}` : hedged;
  return { fate: isOther || isAtEnd ? 'reworded' : 'kept', to, result: null, note, said: [said] };
}

// "We can bring the ends of the EBITDA range together. We're now at": the range that was given
const REVISED = /\b(?:we(?:['’]re| are)|it(?:['’]s| is)|range is) now\b/i;

function moved({ fact }: Aim, other: Ahead, later: Briefed): Verdict | null {
  const [was, now] = [fact.spoken.figure, other.fact.spoken.figure];
  const isOneBasis =
    other.fact.basis === fact.basis || (other.fact.basis === null && REVISED.test(other.text));
  if (isOtherScale(was, now) || !isOneBasis) return null;
  const to = statementOf(later, other.fact);
  const said = evidenceOf(later.transcript, [other.fact.sentence]);
  if (!to || !said) return null;
  return { fate: 'reworded', to, result: null, note: moveOf(was, now), said: [said] };
}

function isAlike(one: Fact, other: Fact): boolean {
  return isSame(one.spoken.figure, other.spoken.figure);
}

/** "narrowed", "raised": how a range, a figure or a bound was moved. */
export function moveOf(was: Figure, now: Figure): string | null {
  const [[low, high], [nowLow, nowHigh]] = [spanOf(was), spanOf(now)];
  if (low === nowLow && high === nowHigh) return null;
  if (was.bound !== undefined && was.bound === now.bound)
    return now.value > was.value ? 'raised' : 'lowered';
  if (nowLow >= low && nowHigh <= high) return 'narrowed';
  if (nowLow <= low && nowHigh >= high) return low === high ? 'now a range' : 'widened';
  return nowLow > low ? 'raised' : 'lowered';
}

/** From where to where a figure may be: "at least 15%" is open above. */
function spanOf({ value, low, high, bound }: Figure): readonly [number, number] {
  return [
    bound === 'under' ? -Infinity : (low ?? value),
    bound === 'over' ? Infinity : (high ?? value),
  ];
}

const MOVES =
  /\bwe\b[^.;]{0,20}\b(?:lower|rais|lift|cut|reduc|narrow|bring|tak)\w* (?:that|it|this)\b/i;

/** Whether a call guides to the same with a figure that nobody can hold against this one. */
export function isGuidedOtherwise(aim: Aim, later: Briefed): boolean {
  const { metric, period, role, spoken } = aim.fact;
  const isShown = later.brief.guidance.some(
    ({ kind, figure, horizon, evidence }) =>
      kind === 'guidance' &&
      figure !== null &&
      figure.unit === spoken.figure.unit &&
      !isSame(figure, spoken.figure) &&
      horizon === period &&
      evidence.some(({ quote }) => findMetrics(quote).some(({ name }) => name === metric)),
  );
  // Costs are moved "to 13 to 14 dollars", whatever they are per
  const isOfBase = guidedIn(later).some(
    ({ fact, text }) =>
      fact.metric !== metric &&
      fact.metric === metric.replace(/ per \p{L}+$/u, '') &&
      fact.spoken.figure.unit === spoken.figure.unit &&
      (fact.period === period || isOpenNow(fact, aim.fact, text) || MOVES.test(text)),
  );
  return (
    isShown ||
    isOfBase ||
    aheadOf(later, aim).some(({ fact }) => fact.period === period && fact.role === role)
  );
}
