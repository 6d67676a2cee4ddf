import type { Recall } from './recalls.ts';
import type { Tokens } from './told-of.ts';

/** How near a figure is to the promised one, by their ratio. */
export function closeness(ratio: number): number {
  const off = Math.abs(ratio - 1);
  if (off < 1e-9) return 4;
  return off < 0.1 ? 3 : ratio < 2.5 && ratio > 0.4 ? 1 : 0;
}

/** Whether the number that is recalled is the promised one; null where none is. */
export function isNumberOf(
  { said, by }: Recall,
  figures: Tokens['figures'],
  told: readonly number[],
): boolean | null {
  if (said !== null) return figures.some(({ value }) => isNumber(said, value));
  if (by === null) return null;
  const gaps = figures.flatMap(({ value }) => told.map((each) => Math.abs(each - value)));
  return gaps.some((gap) => isNumber(by, gap)) ? true : null;
}

/** Whether a number said without its scale is a value: "the forty" of 40 million. */
export function isNumber(number: number | null, value: number): boolean {
  return (
    number !== null &&
    value > 0 &&
    [1, 1e3, 1e6, 1e9].some((scale) => Math.abs(number * scale - value) <= 1e-9 * value)
  );
}
