import type { Sight } from './attach.ts';
import type { Owner } from './owner-of.ts';

/** "X and Y were 71.7 and 41.3, respectively": the n-th figure is of the n-th metric. */
export function respectively({ text, figures, metrics }: Sight, at: number): Owner | null {
  const first = figures[0];
  if (!first || !/\brespective(?:ly)?\b/i.test(text)) return null;
  const named = metrics.filter(({ end }) => end <= first.start);
  const metric = named[at];
  if (!metric || named.length !== figures.length || named.length < 2) return null;
  return { metric, index: metrics.indexOf(metric) };
}

/** Whether a figure stands in a list of its unit: "up 14% and 16% respectively". */
export function isListed({ text, figures }: Sight, at: number): boolean {
  const spoken = figures[at];
  return figures.some(
    (other, index) =>
      spoken !== undefined &&
      Math.abs(index - at) === 1 &&
      other.figure.unit === spoken.figure.unit &&
      /^,?\s(?:and\s)?(?:by\s)?$/.test(
        index > at ? text.slice(spoken.end, other.start) : text.slice(other.end, spoken.start),
      ),
  );
}
