import type { CliConfig } from './config.ts';
import type { GuardedModel } from './model/guard-model.ts';
import type { BudgetOptions } from './model/within-budget.ts';

/** The model of this configuration, or null when it names none; the SDK loads only when needed. */
export async function openModelOf(
  { model }: CliConfig,
  options: Omit<BudgetOptions, 'budgets' | 'prices'>,
): Promise<GuardedModel | null> {
  if (!model) return null;
  const [{ openModel }, { guardModel }] = await Promise.all([
    import('./openai/open-model.ts'),
    import('./model/guard-model.ts'),
  ]);
  const { budgets, prices } = model;
  return guardModel(openModel({ ...model, log: options.log }), { ...options, budgets, prices });
}
