import type { PeriodMention } from './fiscal.ts';
import type { SpokenFigure } from './spoken-figure.ts';

// "…, and last year it was $637 million", "where a year ago we were at 38%"
const LEADS =
  /^(?:['’]s)?,?\s(?:(?:it|that|this|we|they|which|the (?:same )?(?:figure|number))\s)?(?:(?:also|still|only)\s)?(?:was|were|had(?: been)?|stood at|came in at|ran at|earned|made|reported|posted|recorded|generated|delivered|achieved|saw)\s(?:(?:at|about|around|approximately|roughly|nearly|a|an|over|just|only|still)\s)*(?:(?:negative|minus)\s|(?:net\s)?(?:loss|profit|gain|income|outflow|inflow|deficit|surplus)\sof\s(?:about\s|around\s)?)?$/i;

// "compared with the first quarter, where operating profit was"
const WHERE =
  /^,?\s(?:where|when|in which)\s(?:(?!(?:and|but)\b)[\w-]+\s){0,5}(?:was|were|had|stood at|came in at)\s(?:(?:at|about|around|approximately|a|an)\s)*$/i;

/** Whether a time opens the clause of the figure behind it, and is none of the figure before. */
export function leadsTo(
  text: string,
  period: PeriodMention,
  figure: SpokenFigure | undefined,
): boolean {
  return (
    figure !== undefined &&
    period.end <= figure.start &&
    (LEADS.test(text.slice(period.end, figure.start)) ||
      WHERE.test(text.slice(period.end, figure.start)))
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
        period.start >= from &&
        (period.versus !== null || opensWhere(text, period, figures[at])) &&
        leadsTo(text, period, figures[at]),
    ) ?? null
  );
}

function opensWhere(
  text: string,
  { end }: PeriodMention,
  figure: SpokenFigure | undefined,
): boolean {
  return figure !== undefined && WHERE.test(text.slice(end, figure.start));
}
