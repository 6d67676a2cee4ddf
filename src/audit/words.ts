import type { Fact } from '../figures/fact.ts';
import { formatFigure } from '../figures/format-figure.ts';

/** "adjusted gross margin", "public cloud services revenue". */
export function subjectOf({
  metric,
  segment,
  basis,
}: Pick<Fact, 'metric' | 'segment' | 'basis'>): string {
  const name = metric.replace(/^(ebitda|idc)\b/, (word) => word.toUpperCase());
  return [segment, basis === 'adjusted' ? 'adjusted' : null, name]
    .filter((word) => word !== null)
    .join(' ');
}

export function shown({ spoken }: Fact): string {
  return formatFigure(spoken.figure, { isChange: false });
}

export function percent(value: number, decimals = 1): string {
  return `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(decimals)}%`;
}

/** How a check ends when the figures part: neutral, with what to do. */
export const DOES_NOT_FIT = 'does not fit the other figures. Check the release.';
