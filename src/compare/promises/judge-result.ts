import type { Fact } from '../../figures/fact.ts';
import { termOf } from '../../figures/lexicon/lexicon.ts';
import { isOneCurrency } from '../one-currency.ts';
import type { Aim } from './aims.ts';
import { isOtherScale } from './scale.ts';
import { strengthOf } from './strength.ts';

/** Whether a result keeps what was promised; null where nobody could say so with certainty. */
export interface Outcome {
  readonly fate: 'met' | 'missed';
  readonly note: string | null;
}

// More or less of these is, but of leverage in times, neither good nor bad.
const NEITHER =
  /^(?:capital expenditure|tax rate|depreciation.*|research and development expense|share-based compensation|share repurchases|dividends? .*|share count|headcount|capital returned|inventor.*|cash|payout ratio|working capital|interest expense|[a-z ]*leverage ratio)$/;
const BETTER_HIGHER =
  /revenue|sales|income|profit|earnings|margin|ebitda?|ebita|growth|cash flow|funds from operations|production|shipments|deliver|bookings|billings|orders|backlog|volume|retention|free cash|premiums?/;

/** A result held against a promised figure of the same metric, part, basis and period. */
export function judgeResult({ fact, statement }: Aim, result: Fact): Outcome | null {
  const [aim, said] = [fact.spoken.figure, result.spoken.figure];
  if (aim.unit !== said.unit || !isOneCurrency(aim, said)) return null;
  // A result that is itself a range, or "over" something, leaves open where it is.
  if (said.high !== undefined || said.bound !== undefined || said.doubtful) return null;
  const value = said.value;
  const [low, high] = [aim.low ?? aim.value, aim.high ?? aim.value];
  if (isOtherScale(aim, said) || isOtherScale({ ...aim, value: high }, said)) return null;

  const isHoped = strengthOf(statement.hedge) === 'weak';
  const met = (note: string | null): Outcome => ({ fate: 'met', note });
  const missed = (note: string): Outcome | null => (isHoped ? null : { fate: 'missed', note });
  // Just outside, as "39.6 million" is of "40 to 44 million", it may be inside to who rounds.
  const isSurelyBelow = value < low - Math.max(fact.spoken.step, result.spoken.step) / 2;
  const isSurelyAbove = value > high + Math.max(fact.spoken.step, result.spoken.step) / 2;

  // "41% or better" is a mark: 40.6% is below it, whatever it rounds to.
  const half = result.spoken.step / 2;
  if (aim.bound === 'over')
    return value >= low ? met(null) : value + half < low ? missed('below what was said') : null;
  if (aim.bound === 'under')
    return value <= high ? met(null) : value - half > high ? missed('above what was said') : null;
  if (value >= low && value <= high) return met(null);
  const isRange = aim.high !== undefined && aim.high !== aim.low;
  const better = aim.unit === 'multiple' ? 'lower' : betterWhen(fact.metric);
  const name = isRange ? 'the range' : 'what was said';
  const note = `${isSurelyAbove ? 'above' : 'below'} ${name}`;
  // A single figure is reached by what rounds to it, a range by what is inside.
  if (!isSurelyAbove && !isSurelyBelow) return isRange ? null : met(null);
  if (better === null) return null;
  if (isSurelyAbove === (better === 'higher')) return met(note);
  // A single figure is meant nearly: close to it nobody can say that it was missed.
  const near = isRange
    ? 0
    : Math.max((aim.unit === 'percent' ? 1 : 2) * fact.spoken.step, 0.05 * Math.abs(aim.value));
  return (isSurelyAbove ? value - high : low - value) > near ? missed(note) : null;
}

function betterWhen(metric: string): 'higher' | 'lower' | null {
  if (NEITHER.test(metric)) return null;
  if (termOf(metric)?.isCost) return 'lower';
  return BETTER_HIGHER.test(metric) ? 'higher' : null;
}
