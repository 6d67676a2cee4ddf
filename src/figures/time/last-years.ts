import type { MetricMention } from '../lexicon/lexicon.ts';
import { joinedTo } from '../metric/joined-level.ts';
import type { Sight } from '../sight.ts';
import type { PeriodMention } from './fiscal.ts';

// from the period to the figure or its metric: "'s strong", and from the metric on: "of about"
const OWNS = /^['’]s(?:\s(?!that|it|we|was|were|is|had)[\w-]+){0,3}\s$/;
const IS =
  /^\s(?:(?:of|was|were|at)\s)?(?:(?:about|around|approximately|roughly|nearly|over)\s)?$/i;

/**
 * The earlier period that owns a figure: "last year's $352 million", "last quarter's gross margin of 40%",
 * and of "last year's EBITDA of $446 million and sales of $2.7 billion" the second as well.
 */
export function ownerPeriod(
  sight: Sight,
  at: number,
  {
    metric,
    periods,
  }: { readonly metric: MetricMention; readonly periods: readonly PeriodMention[] },
): PeriodMention | null {
  const { text, figures } = sight;
  const spoken = figures[at];
  if (!spoken) return null;
  const isOwner = ({ label, versus, isTime, end }: PeriodMention) => {
    if (!isTime || versus === null || label === null || end > spoken.start) return false;
    if (/^['’]s\s(?:adjusted\s)?$/.test(text.slice(end, spoken.start))) return true;
    return (
      metric.start >= end &&
      metric.end <= spoken.start &&
      OWNS.test(text.slice(end, metric.start)) &&
      IS.test(text.slice(metric.end, spoken.start))
    );
  };
  const own = periods.findLast(isOwner);
  if (own) return own;
  const joined = joinedTo(sight, at, metric);
  return joined && ownerPeriod(sight, joined.at, { metric: joined.metric, periods });
}
