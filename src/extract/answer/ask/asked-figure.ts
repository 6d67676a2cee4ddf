import type { SpokenFigure } from '../../../figures/grammar/spoken-figure.ts';
import { isSameFigure } from '../../../verify/figure/same-figure.ts';

const LEAST_SUM = 1e6;

/** Whether a typed figure is the spoken one; "2.1bn" typed without a currency may be a sum of money. */
export function isAskedFigure(written: SpokenFigure, spoken: SpokenFigure): boolean {
  if (isSameFigure(written, spoken)) return true;
  const { unit, value } = written.figure;
  if (unit !== 'count' || spoken.figure.unit !== 'money' || value < LEAST_SUM) return false;
  return Math.abs(Math.abs(spoken.figure.value) - value) <= written.step / 2;
}
