import type { Fact } from '../figures/fact.ts';
import { type Interval, overlapOf } from '../figures/grammar/interval.ts';
import type { Equation } from './equation.ts';
import { judge } from './judge.ts';
import { interval } from './slots.ts';

/**
 * Whether all figures of an equation were said in one breath: then nothing but them can be meant. Parts
 * never are, since a speaker may leave some out, nor is what was said twice.
 */
export function isExact(equation: Equation): boolean {
  if (equation.kind === 'sum' || equation.kind === 'restated') return false;
  return factsOf(equation).every(({ sentence }) => sentence === equation.stated.sentence);
}

/** A figure that two independent routes give another value than the one said. */
export interface Misfit {
  readonly fact: Fact;
  readonly computed: Interval;
  readonly routes: readonly [Equation, Equation];
}

// Off by more than this factor a figure is of another period or part, not misstated.
const FARTHEST = 2;
// A route that allows more than this share of its value agrees with another by chance.
const WIDEST = 0.05;
// Two routes may part by their own roundings: by this share of what both miss the figure by.
const CLOSE = 0.2;

/**
 * Figures that do not fit, by two routes each: two equations that fail, share no other figure, and give
 * the same value for this one. A figure that any equation bears out is left alone.
 */
export function misfitsIn(
  equations: readonly Equation[],
  facts: readonly Fact[],
): readonly Misfit[] {
  const borneOut = new Set(equations.filter(holds).flatMap(factsOf));
  const failed = new Map<Fact, Equation[]>();
  for (const equation of equations)
    for (const fact of factsOf(equation))
      if (!borneOut.has(fact)) failed.set(fact, [...(failed.get(fact) ?? []), equation]);
  return [...failed]
    .flatMap(([fact, routes]) => misfitOf(fact, routes) ?? [])
    .filter((misfit) => isNear(misfit) && !isOfOtherPeriod(misfit, facts));
}

function isNear({ fact, computed }: Misfit): boolean {
  const ratio = fact.spoken.figure.value / computed.nominal;
  return ratio <= FARTHEST && ratio >= 1 / FARTHEST;
}

/** What the routes give is said of another period: then they are of that one, and the link is wrong. */
function isOfOtherPeriod({ fact, computed }: Misfit, facts: readonly Fact[]): boolean {
  return facts.some(
    (other) =>
      other.role === 'level' &&
      other.metric === fact.metric &&
      other.segment === fact.segment &&
      other.period !== fact.period &&
      overlapOf(interval(other), computed) !== null,
  );
}

function misfitOf(fact: Fact, failed: readonly Equation[]): Misfit | null {
  const routes = failed.flatMap((equation) => {
    const computed = equation.solve(fact);
    return computed && isNarrow(computed) && judge(interval(fact), computed) === 'conflict'
      ? [{ equation, computed }]
      : [];
  });
  for (const [at, one] of routes.entries())
    for (const other of routes.slice(at + 1)) {
      const computed = agreedBy(one.computed, other.computed, interval(fact));
      if (computed && areIndependent(one.equation, other.equation, fact))
        return { fact, computed, routes: [one.equation, other.equation] };
    }
  return null;
}

/** Both routes, where they lie together far from what was said; null where they point to two values. */
function agreedBy(one: Interval, other: Interval, said: Interval): Interval | null {
  const [low, high] = [Math.min(one.low, other.low), Math.max(one.high, other.high)];
  const apart = Math.max(one.low, other.low) - Math.min(one.high, other.high);
  const off = Math.max(low - said.high, said.low - high);
  return off > 0 && apart <= off * CLOSE
    ? { low, nominal: (one.nominal + other.nominal) / 2, high }
    : null;
}

function holds({ stated, solve }: Equation): boolean {
  const computed = solve(stated);
  return computed !== null && judge(interval(stated), computed) === 'agrees';
}

function factsOf({ stated, others }: Equation): readonly Fact[] {
  return [stated, ...others];
}

function isNarrow({ low, nominal, high }: Interval): boolean {
  return high - low <= WIDEST * Math.abs(nominal);
}

/** Said twice elsewhere is one route: the same words may be of something else both times. */
function areIndependent(one: Equation, other: Equation, shared: Fact): boolean {
  if (one.kind === 'restated' && other.kind === 'restated') return false;
  return factsOf(one).every((fact) => fact === shared || !factsOf(other).includes(fact));
}
