import type { Figure } from '../../core/figure.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { ourFigure } from '../print/our-figure.ts';

const COARSE = 5; // a percentage that rounding moves by more than this many points is told as a difference
const FINE = 0.5; // and by less than this it bears a decimal
// The way a sum was said, which a difference of two sums has not: "negative RMB 59.9 million", "(3.1) million"
const SIGN_SAID =
  /^(?:negative|minus|positive)\s|\b(?:negative|minus)\s(?=\d)|[-−–](?=\D?\d)|[()[\]]/gi;

/** A figure and how finely it was said. */
export type Sized = Pick<SpokenFigure, 'figure' | 'step'>;

/**
 * Our arithmetic on two levels, never finer than they are: percent for money, points for ratios (to the digit of
 * the finer one: beside "25%" and "22.3%" a reader reckons 2.7), an amount across zero and where percent would be guesswork. Null for ranges and for unlike units.
 */
export function changeBetween(now: Sized, then: Sized): Figure | null {
  const [one, other] = [now.figure, then.figure];
  if (one.unit !== other.unit || one.currency !== other.currency) return null;
  if (one.high !== undefined || other.high !== undefined) return null;
  if (one.unit === 'percent')
    return ourFigure(one.value - other.value, 'points', {
      decimals: decimalsOf(Math.min(now.step, then.step)),
    });
  if (one.unit !== 'money' && one.unit !== 'count') return null;
  if (one.value <= 0 || other.value <= 0) return difference(now, then);
  const ratio = one.value / other.value;
  const slack = 50 * ratio * (now.step / one.value + then.step / other.value);
  if (slack > COARSE) return difference(now, then);
  return ourFigure((ratio - 1) * 100, 'percent', { decimals: slack > FINE ? 0 : 1 });
}

/** In the scale and to the digit of the coarser of the two. */
function difference(now: Sized, then: Sized): Figure {
  const { figure, step } = now.step >= then.step ? now : then;
  const { unit, currency, text } = figure;
  const exact = now.figure.value - then.figure.value;
  if (!/\d/.test(text)) return ourFigure(exact, unit, { currency });
  const value = Number((Math.round(exact / step) * step).toPrecision(12));
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const size = Math.abs(value) / (step * 10 ** decimals);
  const sum = text.replaceAll(SIGN_SAID, '').replace(/\d(?:[\d.,]*\d)?/, size.toFixed(decimals));
  return {
    value,
    unit,
    currency,
    text: `${value < 0 ? '-' : ''}${sum}`,
    approximate: false,
    doubtful: false,
  };
}

function decimalsOf(step: number): number {
  return Math.max(0, Math.min(2, Math.round(-Math.log10(step))));
}
