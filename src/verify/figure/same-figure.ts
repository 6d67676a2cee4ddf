import type { Figure } from '../../core/figure.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import type { Band } from '../claim/loose-amounts.ts';

type Sized = Pick<SpokenFigure, 'figure' | 'step'>;

/**
 * Whether a written figure is a spoken one, sign aside: same unit and currency, and the same value or
 * a rounding of it to the digits that were written. 1.16 billion is 1,159.5 million; 1.17 is not.
 */
export function isSameFigure(written: Sized, spoken: Sized): boolean {
  const [one, other] = [written.figure, spoken.figure];
  if (!sameUnit(one, other)) return false;
  const factor = factorOf(one, other);
  const ends = [other.value, other.low, other.high].filter((end) => end !== undefined);
  const wanted = [one.value, one.high].filter((end) => end !== undefined);
  return wanted.every((value) =>
    ends.some(
      (end) =>
        isRounding(Math.abs(value), written.step, Math.abs(end * factor), spoken.step * factor) &&
        !isFarOff(one, Math.abs(value), Math.abs(end * factor)),
    ),
  );
}

/** Whether a spoken figure lies in the band of a loosely worded one: "more than tripled" of +202 %. */
function isInBand(written: Sized, band: Band, spoken: Sized): boolean {
  const [one, other] = [written.figure, spoken.figure];
  if (other.low !== undefined && other.high !== undefined && other.bound === undefined)
    return [other.low, other.high].every((end) =>
      isInBand(written, band, { ...spoken, figure: endOf(other, end) }),
    );
  const size = sizeAs(one, other);
  // What the call itself bounds is no further from its bound than it says: over 35% is over a third.
  const isBeyond = other.bound === 'over' ? band.low < one.value : band.high > one.value;
  if (other.bound !== undefined && (isBeyond || /\d/.test(one.text))) return false;
  return size !== null && size >= band.low && size <= band.high;
}

function endOf({ low: _, high: __, ...figure }: Figure, value: number): Figure {
  return { ...figure, value };
}

/** The size of a spoken figure in the unit of the written one; null when there is none. */
function sizeAs(written: Figure, spoken: Figure): number | null {
  if (written.unit === 'multiple' && spoken.unit === 'percent') return 1 + spoken.value / 100;
  if (!sameUnit(written, spoken) || spoken.high !== undefined) return null;
  return Math.abs(spoken.value) * factorOf(written, spoken);
}

function factorOf(one: Figure, other: Figure): number {
  if (one.unit === 'bps' && other.unit === 'points') return 100;
  return one.unit === 'points' && other.unit === 'bps' ? 0.01 : 1;
}

function isRounding(value: number, step: number, source: number, sourceStep: number): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(source));
  if (Math.abs(value - source) <= slack) return true;
  if (step <= sourceStep || Math.abs(value - source) > step / 2 + slack) return false;
  // half way is rounded up: 2.5 million is no 2 million
  return value > source || Math.abs(value - source) < step / 2 - slack;
}

const MOST_OFF = 0.12; // of an amount that is rounded to its one digit

/** "1 billion" of 770 million: to a whole billion, but nobody rounds so. A rate is told in whole percents. */
function isFarOff({ unit }: Figure, value: number, source: number): boolean {
  return (unit === 'money' || unit === 'count') && Math.abs(value - source) > MOST_OFF * source;
}

function sameUnit(one: Figure, other: Figure): boolean {
  const points = (unit: Figure['unit']) => unit === 'points' || unit === 'bps';
  if (points(one.unit) && points(other.unit)) return true;
  if (one.unit !== other.unit) return false;
  return one.unit !== 'money' || one.currency === other.currency || one.currency === null;
}

const BARE =
  /^(?:over |about |nearly |around |more than |approximately )?(?:[\d.,]+|half a)\s?(?:million|billion|thousand)$/i;

/** "We delivered 0.5 million": of what, nobody says; a claim may say that they are members. */
function isSameCount(written: Sized, spoken: Sized): boolean {
  const [one, other] = [written.figure.unit, spoken.figure.unit];
  if (one === 'money' && other === 'count') return isSameCount(spoken, written);
  if (one !== 'count' || other !== 'money') return false;
  const counted: Sized = {
    ...spoken,
    figure: { ...spoken.figure, unit: 'count', currency: null },
  };
  const isBare = [spoken, written].some(({ figure }) => BARE.test(figure.text));
  return isBare && isSameFigure(written, counted);
}

/** "More than 1 billion" is no rounding of 925 million. */
function isPastBound({ figure }: Sized, spoken: Sized): boolean {
  const size = sizeAs(figure, spoken.figure);
  if (figure.bound === undefined || size === null) return false;
  const value = Math.abs(figure.value);
  return figure.bound === 'over' ? size < value * EXACT : size * EXACT > value;
}

const EXACT = 1 - 1e-9;

/** Whether a figure of a claim is a spoken one, as it stands or as loosely as it is worded. */
export function isWritten(
  { spoken: written, band }: { readonly spoken: Sized; readonly band: Band | null },
  spoken: Sized,
): boolean {
  return (
    (isSameFigure(written, spoken) && !isPastBound(written, spoken)) ||
    isSameCount(written, spoken) ||
    (band !== null && isInBand(written, band, spoken))
  );
}
