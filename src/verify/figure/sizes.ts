import { intervalOf } from '../../figures/grammar/interval.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import type { Written } from '../claim/read-claim.ts';

/** The value of a figure, of a range its middle. */
export function midOf({ figure }: Pick<SpokenFigure, 'figure'>): number {
  const { low, high, value } = figure;
  return low !== undefined && high !== undefined ? (low + high) / 2 : value;
}

/** Whether a claim's figure may stand for a value, sign aside, as exactly or loosely as it is worded. */
export function permits(
  { spoken, band }: Pick<Written, 'spoken' | 'band'>,
  value: number,
): boolean {
  const size = Math.abs(value);
  const { figure } = spoken;
  const { low, high } =
    band ?? intervalOf({ ...spoken, figure: { ...figure, value: Math.abs(figure.value) } });
  const slack = 1e-9 * Math.max(1, size);
  return size >= low - slack && size <= high + slack;
}
