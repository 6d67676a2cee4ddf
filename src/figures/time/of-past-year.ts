import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';

const TOUCHES = /^(?:['’]s)?\s(?:(?:adjusted|total|net)\s){0,2}$/i;
const OF = /^\s(?:of|was|were|at)\s(?:about\s|approximately\s)?$/i;

/** Whether a level of a period is of a year that is over: "versus 2023 revenue of $480 million and 2022 revenue of | $430 million". */
export function isOfPastYear(
  { text, periods, call: { fiscalYear } }: Sight,
  metric: MetricMention,
  { start }: SpokenFigure,
  period: string,
): boolean {
  if (fiscalYear === null || !OF.test(text.slice(metric.end, start))) return false;
  const year = Number(/^(?:FY|Q[1-4]|H[12]|9M) (\d{4})$/.exec(period)?.[1] ?? fiscalYear);
  if (year >= fiscalYear) return false;
  return periods.some(
    ({ label, end }) =>
      label === period && end <= metric.start && TOUCHES.test(text.slice(end, metric.start)),
  );
}
