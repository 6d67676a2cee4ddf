/** An axis with round steps; zero is always on it, so that the length of a bar is its value. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5, 10];
const ABOUT = 4; // lines of the grid

/** The axis for these values. */
export function axisOf(values: readonly number[]): Axis {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = most - least || 1;
  const power = 10 ** Math.floor(Math.log10(span / ABOUT));
  const step = (STEPS.find((each) => each * power * ABOUT >= span) ?? 10) * power;
  const [from, to] = [Math.floor(least / step), Math.max(Math.ceil(most / step), 0)];
  const last = from === to ? to + 1 : to;
  const ticks = Array.from({ length: last - from + 1 }, (_, at) =>
    Number(((from + at) * step).toPrecision(12)),
  );
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks };
}
