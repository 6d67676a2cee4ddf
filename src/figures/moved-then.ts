import type { PeriodMention } from './fiscal.ts';
import type { SpokenFigure } from './spoken-figure.ts';

// "compared to Q3 of 2020 when the shutdowns drove a decline of", "last year, when sales fell"
const WHEN = /^,?\s(?:when|where|in which|during which)\s[^,;.\d]{3,90}$/i;

/** The earlier time in whose clause a move stands: "versus Q3 of 2020 when sales fell 12%"; null where none does. */
export function movedThen(
  text: string,
  { start }: SpokenFigure,
  periods: readonly PeriodMention[],
): string | null {
  const then = periods.findLast(
    ({ end, isTime, label }) =>
      isTime && label !== null && end <= start && WHEN.test(text.slice(end, start)),
  );
  return then?.label ?? null;
}
