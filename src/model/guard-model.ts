import type { Model } from '../core/ports/model.ts';
import { type Breakable, withBreaker } from './breaker.ts';
import { singleFlight } from './single-flight.ts';
import { type BudgetOptions, withinBudget } from './within-budget.ts';

/** A model that may rest. */
export type GuardedModel = Model & Pick<Breakable, 'isResting'>;

/**
 * A model as everybody asks it: once for all who ask the same, not while it rests, and within the budgets.
 * A call that another has begun, or that meets a rest, is written down nowhere.
 */
export function guardModel(model: Model, options: BudgetOptions): GuardedModel {
  const breakable = withBreaker(withinBudget(model, options), options);
  return { ...singleFlight(breakable), isResting: breakable.isResting };
}
