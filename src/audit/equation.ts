import type { Check } from '../core/brief.ts';
import type { Fact } from '../figures/fact.ts';
import {
  add,
  divide,
  type Interval,
  multiply,
  scale,
  subtract,
} from '../figures/grammar/interval.ts';
import { interval } from './slots.ts';

/** Spoken figures that give one another: each can be solved for from the others. */
export interface Equation {
  readonly kind: Check['kind'];
  /** The figure that restates the others: a growth, a margin, a total. */
  readonly stated: Fact;
  readonly others: readonly Fact[];
  /** How the others are told: "$10M against $9M", "$4M / $20M". */
  readonly joint: ' against ' | ' to ' | ' / ' | ' + ';
  /** What the other figures leave for one of them; null when they leave it open. */
  readonly solve: (wanted: Fact) => Interval | null;
}

/** A growth in percent, or a difference in the unit of the levels, points or basis points. */
export function moveOf(change: Fact, now: Fact, then: Fact): Equation | null {
  const { unit } = change.spoken.figure;
  const [current, earlier] = [now.spoken.figure, then.spoken.figure];
  if (current.unit !== earlier.unit || current.currency !== earlier.currency) return null;
  // The same figure twice is one figure, read as two.
  if (current.value === earlier.value) return null;
  const others = [now, then];
  if (unit === 'percent') {
    if (current.unit === 'percent' || interval(then).low <= 0) return null;
    const factor = scale(interval(change), 0.01, 1);
    const solve = (wanted: Fact) => {
      if (wanted === now) return multiply(interval(then), factor);
      if (wanted === then) return divide(interval(now), factor);
      const ratio = divide(interval(now), interval(then));
      return ratio && scale(ratio, 100, -100);
    };
    return { kind: 'growth', stated: change, others, joint: ' against ', solve };
  }
  const isOfRatio = unit === 'points' || unit === 'bps';
  if (isOfRatio ? current.unit !== 'percent' : current.unit !== unit) return null;
  const size = unit === 'bps' ? 0.01 : 1;
  const solve = (wanted: Fact) => {
    if (wanted === now) return add(interval(then), scale(interval(change), size));
    if (wanted === then) return subtract(interval(now), scale(interval(change), size));
    return scale(subtract(interval(now), interval(then)), 1 / size);
  };
  return { kind: 'difference', stated: change, others, joint: ' against ', solve };
}

/** One move in two forms, "up $19.2 million, or 3.9%", and the level it led to. */
export function formsOf(
  percent: Fact,
  { amount, now }: { readonly amount: Fact; readonly now: Fact },
): Equation | null {
  const [money, level] = [amount.spoken.figure, now.spoken.figure];
  if (money.unit !== level.unit || money.currency !== level.currency) return null;
  if (subtract(interval(now), interval(amount)).low <= 0) return null;
  const share = scale(interval(percent), 0.01);
  const solve = (wanted: Fact) => {
    const earlier = wanted === now ? divide(interval(amount), share) : null;
    if (wanted === now) return earlier && add(earlier, interval(amount));
    if (wanted === amount) {
      const part = divide(share, add(share, ONE));
      return part && multiply(interval(now), part);
    }
    const ratio = divide(interval(amount), subtract(interval(now), interval(amount)));
    return ratio && scale(ratio, 100);
  };
  return { kind: 'growth', stated: percent, others: [amount, now], joint: ' to ', solve };
}

const ONE: Interval = { low: 1, nominal: 1, high: 1 };

/** A percentage that a part is of its whole: a margin, a share of revenue. */
export function shareOf(
  kind: 'margin' | 'share',
  stated: Fact,
  { part, whole }: { readonly part: Fact; readonly whole: Fact },
): Equation | null {
  if (part.spoken.figure.currency !== whole.spoken.figure.currency || interval(whole).low <= 0)
    return null;
  const share = scale(interval(stated), 0.01);
  const solve = (wanted: Fact) => {
    if (wanted === part) return multiply(interval(whole), share);
    if (wanted === whole) return divide(interval(part), share);
    const ratio = divide(interval(part), interval(whole));
    return ratio && scale(ratio, 100);
  };
  return { kind, stated, others: [part, whole], joint: ' / ', solve };
}

/** A total and all of its parts. */
export function sumOf(stated: Fact, parts: readonly Fact[]): Equation | null {
  const { currency } = stated.spoken.figure;
  if (parts.length < 2 || parts.some(({ spoken }) => spoken.figure.currency !== currency))
    return null;
  const solve = (wanted: Fact) => {
    const rest = parts.filter((part) => part !== wanted).map(interval);
    return wanted === stated
      ? rest.reduce(add)
      : rest.reduce((left, part) => subtract(left, part), interval(stated));
  };
  return { kind: 'sum', stated, others: parts, joint: ' + ', solve };
}

/** An amount of each unit: earnings per share of an income and its shares. */
export function perUnitOf(
  stated: Fact,
  { amount, units }: { readonly amount: Fact; readonly units: Fact },
): Equation | null {
  if (amount.spoken.figure.currency !== stated.spoken.figure.currency || interval(units).low <= 0)
    return null;
  const solve = (wanted: Fact) => {
    if (wanted === amount) return multiply(interval(stated), interval(units));
    return wanted === units
      ? divide(interval(amount), interval(stated))
      : divide(interval(amount), interval(units));
  };
  return { kind: 'unit', stated, others: [amount, units], joint: ' / ', solve };
}

/** One fact, said twice. */
export function sameAs(stated: Fact, again: Fact): Equation {
  const solve = (wanted: Fact) => interval(wanted === stated ? again : stated);
  return { kind: 'restated', stated, others: [again], joint: ' against ', solve };
}
