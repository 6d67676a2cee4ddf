import type { PeriodMention } from './fiscal.ts';
import type { SpokenFigure } from './spoken-figure.ts';

// "…, and last year it was $637 million", "where a year ago we were at 38%"
const LEADS =
  /^(?:['’]s)?,?\s(?:(?:it|that|this|we|they|which|the (?:same )?(?:figure|number))\s)?(?:(?:also|still|only)\s)?(?:was|were|had(?: been)?|stood at|came in at|ran at)\s(?:(?:at|about|around|approximately|roughly|nearly|a|an|over|just|only|still)\s)*(?:(?:negative|minus)\s)?$/i;

/** Whether a time opens the clause of the figure behind it, and is none of the figure before. */
export function leadsTo(
  text: string,
  period: PeriodMention,
  figure: SpokenFigure | undefined,
): boolean {
  return (
    figure !== undefined &&
    period.end <= figure.start &&
    LEADS.test(text.slice(period.end, figure.start))
  );
}

/** The earlier time that opens the clause of a figure; null where none does. */
export function ledPeriod(
  text: string,
  figures: readonly SpokenFigure[],
  at: number,
  periods: readonly PeriodMention[],
): PeriodMention | null {
  const from = figures[at - 1]?.end ?? 0;
  return (
    periods.findLast(
      (period) =>
        period.isTime &&
        period.label !== null &&
        period.versus !== null &&
        period.start >= from &&
        leadsTo(text, period, figures[at]),
    ) ?? null
  );
}
