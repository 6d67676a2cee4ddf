import type { SpokenFigure } from './spoken-figure.ts';

/** All values a rounded figure may stand for, and the nominal one; bounds are inclusive. */
export interface Interval {
  readonly low: number;
  readonly nominal: number;
  readonly high: number;
}

/** The interval of a figure's last digit: 11.3 % is [11.25, 11.35]. */
export function intervalOf({ figure, step }: SpokenFigure): Interval {
  return { low: figure.value - step / 2, nominal: figure.value, high: figure.value + step / 2 };
}

export function add(one: Interval, other: Interval): Interval {
  return {
    low: one.low + other.low,
    nominal: one.nominal + other.nominal,
    high: one.high + other.high,
  };
}

export function subtract(one: Interval, other: Interval): Interval {
  return {
    low: one.low - other.high,
    nominal: one.nominal - other.nominal,
    high: one.high - other.low,
  };
}

export function multiply(one: Interval, by: Interval): Interval {
  const corners = [one.low * by.low, one.low * by.high, one.high * by.low, one.high * by.high];
  return {
    low: Math.min(...corners),
    nominal: one.nominal * by.nominal,
    high: Math.max(...corners),
  };
}

/** What both allow; null when they share nothing. */
export function overlapOf(one: Interval, other: Interval): Interval | null {
  const [low, high] = [Math.max(one.low, other.low), Math.min(one.high, other.high)];
  return low <= high ? { low, nominal: (low + high) / 2, high } : null;
}

/** Null when the divisor may be zero. */
export function divide(one: Interval, by: Interval): Interval | null {
  if (by.low <= 0 && by.high >= 0) return null;
  const corners = [one.low / by.low, one.low / by.high, one.high / by.low, one.high / by.high];
  return {
    low: Math.min(...corners),
    nominal: one.nominal / by.nominal,
    high: Math.max(...corners),
  };
}

export function scale(one: Interval, by: number, shift = 0): Interval {
  const ends = [one.low * by + shift, one.high * by + shift];
  return { low: Math.min(...ends), nominal: one.nominal * by + shift, high: Math.max(...ends) };
}
