import type { Figure } from '../../core/figure.ts';

/** A figure of our own arithmetic, printed the way a speaker would say it. */
export function ourFigure(
  value: number,
  unit: Figure['unit'],
  options: { readonly currency?: string | null; readonly decimals?: number } = {},
): Figure {
  const decimals = options.decimals ?? 1;
  const scale =
    unit === 'money' ? (Math.abs(value) >= 1e10 ? 1e9 : Math.abs(value) >= 1e6 ? 1e6 : 1) : 1;
  const word = scale === 1e9 ? ' billion' : scale === 1e6 ? ' million' : '';
  const tail = unit === 'percent' ? '%' : unit === 'points' ? ' percentage points' : '';
  const rounded = Number((value / scale).toFixed(decimals));
  return {
    value: Number((rounded * scale).toPrecision(12)),
    unit,
    currency: unit === 'money' ? (options.currency ?? null) : null,
    text: `${rounded.toFixed(decimals)}${word}${tail}`,
    approximate: false,
    doubtful: false,
  };
}
