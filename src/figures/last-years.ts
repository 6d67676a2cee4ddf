import type { PeriodMention } from './fiscal.ts';
import type { MetricMention } from './lexicon.ts';
import type { SpokenFigure } from './spoken-figure.ts';

// from the period to the figure or its metric: "'s strong", and from the metric on: "of about"
const OWNS = /^['’]s(?:\s(?!that|it|we|was|were|is|had)[\w-]+){0,3}\s$/;
const IS =
  /^\s(?:(?:of|was|were|at)\s)?(?:(?:about|around|approximately|roughly|nearly|over)\s)?$/i;

/** The earlier period that owns a figure: "last year's $352 million", "last quarter's gross margin of 40%". */
export function ownerPeriod(
  text: string,
  periods: readonly PeriodMention[],
  { metric, spoken }: { readonly metric: MetricMention; readonly spoken: SpokenFigure },
): PeriodMention | null {
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
  return periods.findLast(isOwner) ?? null;
}
