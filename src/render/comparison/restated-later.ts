import type { Metric } from '../../core/brief.ts';
import type { Restatement } from '../../core/comparison.ts';
import type { Figure } from '../../core/figure.ts';

/** What a later call gives in place of a figure, the last of them; null where none does. */
export function restatedLater(
  { name, segment, basis, period }: Metric,
  restated: readonly Restatement[],
): Figure | null {
  const last = restated.findLast(
    ({ before }) =>
      before.name === name &&
      before.segment === segment &&
      before.basis === basis &&
      before.period === period,
  );
  return last?.now ?? null;
}
