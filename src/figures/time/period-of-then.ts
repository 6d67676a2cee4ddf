import type { MetricMention } from '../lexicon/lexicon.ts';
import type { PeriodMention } from './fiscal.ts';

const AGAINST_PRO_FORMA =
  /\b(?:from|versus|vs\.?|against|over|above|below|than|compared (?:to|with))\s(?:our\s|the\s)?(?:pro forma\s|combined\s|reported\s)?$/i;

/** "Down 7% from pro forma Q3 2019 sales of $468 million": an earlier time that touches the metric. */
export function periodOfThen(
  text: string,
  periods: readonly PeriodMention[],
  metric: MetricMention,
  start: number,
): PeriodMention | undefined {
  if (!/^\s(?:of|at|was|were)\s(?:about\s|approximately\s)?$/.test(text.slice(metric.end, start)))
    return undefined;
  return periods.find(
    ({ start: at, end, isTime, versus, label }) =>
      isTime &&
      versus !== null &&
      label !== null &&
      end <= metric.start &&
      AGAINST_PRO_FORMA.test(text.slice(Math.max(0, at - 40), at)) &&
      /^(?:['’]s)?\s(?:total\s|net\s)?$/.test(text.slice(end, metric.start)),
  );
}
