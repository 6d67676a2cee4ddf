import type { Fact } from '../figures/fact.ts';
import { formatFigure } from '../figures/print/format-figure.ts';
import { ourFigure } from '../figures/print/our-figure.ts';

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
  return formatFigure(spoken.figure);
}

/** A figure among others of an equation: a move has its sign. */
export function operand({ spoken, role }: Fact): string {
  return formatFigure(spoken.figure, { isChange: role === 'change' });
}

const OUT_OF_SCALE = 1e4;

/** A value of our arithmetic, printed as the figure it is held against. */
export function impliedOf({ spoken: { figure, step } }: Fact, value: number): string {
  const isRatio = figure.unit === 'percent' || figure.unit === 'points';
  const place = isRatio ? Math.min(step, 0.1) : step;
  const rounded = Number((Math.round(value / place) * place).toPrecision(12));
  const { unit, currency, text } = figure;
  // "$19.3" of levels in millions: its words hold no scale to print the value in.
  if (unit === 'money' && Math.abs(value) > OUT_OF_SCALE * Math.max(1, Math.abs(figure.value)))
    return formatFigure(ourFigure(value, unit, { currency }));
  return formatFigure({
    value: rounded,
    unit,
    currency,
    text,
    approximate: false,
    doubtful: false,
  });
}

export function percent(value: number, decimals = 1): string {
  return `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(decimals)}%`;
}

/** How a check ends when the figures part: neutral, with what to do. */
export const DOES_NOT_FIT = 'does not fit the other figures. Check the release.';
