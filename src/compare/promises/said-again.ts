import type { Figure } from '../../core/figure.ts';
import { evidenceOf } from '../../extract/evidence.ts';
import type { Fact } from '../../figures/fact.ts';
import type { Briefed } from '../briefed.ts';
import { type Aim, aheadOf, isSame, isWhole, statementOf } from './aims.ts';
import { isAgainstTheSame, isMeasuredAlike, mayBeOneBasis } from './basis.ts';
import type { Verdict } from './fate.ts';
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
    fact.period === aim.period &&
    fact.role === aim.role &&
    figure.unit === aim.spoken.figure.unit &&
    figure.currency === aim.spoken.figure.currency &&
    !figure.doubtful &&
    (aim.role === 'change' ? isAgainstTheSame(fact, aim) : fact.versus === null) &&
    mayBeOneBasis(fact, aim) &&
    isWhole(text) &&
    isMeasuredAlike(words, text)
  );
}

function kept(
  { statement }: Aim,
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
  const note = isOther ? `“${to.hedge}” instead of “${statement.hedge}”` : null;
  return { fate: isOther ? 'reworded' : 'kept', to, result: null, note, said: [said] };
}

function moved({ fact }: Aim, other: Ahead, later: Briefed): Verdict | null {
  const [was, now] = [fact.spoken.figure, other.fact.spoken.figure];
  if (!isPlausible(was, now) || other.fact.basis !== fact.basis) return null;
  const to = statementOf(later, other.fact);
  const said = evidenceOf(later.transcript, [other.fact.sentence]);
  if (!to || !said) return null;
  return { fate: 'reworded', to, result: null, note: moveOf(was, now), said: [said] };
}

function isAlike(one: Fact, other: Fact): boolean {
  return isSame(one.spoken.figure, other.spoken.figure);
}

/** "narrowed", "raised": how a range or figure was moved. */
function moveOf(was: Figure, now: Figure): string | null {
  const [low, high] = [was.low ?? was.value, was.high ?? was.value];
  const [nowLow, nowHigh] = [now.low ?? now.value, now.high ?? now.value];
  if (low === nowLow && high === nowHigh) return null;
  if (nowLow >= low && nowHigh <= high) return 'narrowed';
  if (nowLow <= low && nowHigh >= high) return low === high ? null : 'widened';
  return nowLow > low ? 'raised' : 'lowered';
}

/** A range beside a single figure, or one far off, may be of something else. */
function isPlausible(was: Figure, now: Figure): boolean {
  if (was.bound !== now.bound || isRange(was) !== isRange(now)) return false;
  if (was.unit === 'percent') return Math.abs(was.value - now.value) <= 10;
  if (was.unit !== 'money' && was.unit !== 'count') return true;
  const ratio = now.value / was.value;
  return ratio > 0.6 && ratio < 1.7;
}

function isRange({ low, high }: Figure): boolean {
  return low !== undefined && high !== undefined && low !== high;
}
