import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import { isAtADay } from './at-a-day.ts';
import { earlierThan, type PeriodMention } from './fiscal.ts';

const AT_END = /\bend\s(?:of\s)?(?:the\s)?$|\bsince\s(?:[\w-]+\s){0,3}$/i;
const WHOLE = /\b(?:full|whole|entire|total|all|annual)\b/i;
const SHORT = /\b(?:quarters?|Q[1-4]|half|months|weeks|period)\b/i;
const FEW_TIMES = 2; // a year's sum is some four times a quarter's

/**
 * Whether a year is named for a day of it: "from the end of 2020", "the fiscal 2020 year-end", "since the 2020
 * deals", and for whatever stands on a day.
 */
export function isOfItsDay(
  text: string,
  { start, end }: PeriodMention,
  metric?: Pick<MetricMention, 'name' | 'kind'>,
): boolean {
  if (metric && (metric.kind === 'stock' || isAtADay(metric.name))) return true;
  const said = text.slice(start, end).replace(/['’‘]?\d{2,4}\b/, '');
  return (
    AT_END.test(text.slice(0, start) + said) ||
    /^(?:\s['’‘]\d\d)?\s?year[- ]end\b/i.test(text.slice(end))
  );
}

/**
 * The same part of the year before, where an earlier level is only said to be of that year: "up to $2.14 in the
 * quarter compared to $1.33 in 2020". Null where the year itself is meant, or its last day, or may be.
 */
export function sameOfYear(
  label: string,
  then: PeriodMention,
  {
    text,
    figures,
    at,
    metric,
  }: {
    readonly text: string;
    readonly figures: readonly SpokenFigure[];
    readonly at: number;
    readonly metric: Pick<MetricMention, 'name' | 'kind'>;
  },
): string | null {
  const before = earlierThan(label, 'year-ago');
  if (before === null || label.startsWith('FY') || then.label !== `FY ${before.slice(-4)}`)
    return null;
  const isWhole = WHOLE.test(text.slice(Math.max(0, then.start - 8), then.end));
  if (isWhole || isOfItsDay(text, then, metric)) return null;
  const prior = figures[at];
  const now = figures.slice(0, at).findLast(({ figure }) => figure.unit === prior?.figure.unit);
  if (!now || !prior) return null;
  const isSaid = SHORT.test(text) || isOfOneQuarter(now, prior, { label, metric });
  if (!isSaid) return null;
  const isSum = prior.figure.unit === 'money' || prior.figure.unit === 'count';
  const isLong = isSum && Math.abs(prior.figure.value) > FEW_TIMES * Math.abs(now.figure.value);
  return isLong ? null : before;
}

// What each quarter has about as much of; what is invested may fall in one of them.
const EARNED = /revenue|income|profit|earnings|ebit/;
const NEARLY = 1.5; // a whole year's sum is larger against a quarter's

/** "Income was $89 million compared to $55 million in 2020": a sum too small to be a year's. */
function isOfOneQuarter(
  { figure: now }: SpokenFigure,
  { figure: prior }: SpokenFigure,
  {
    label,
    metric,
  }: { readonly label: string; readonly metric: Pick<MetricMention, 'name' | 'kind'> },
): boolean {
  const isOpen = /^Q[1-3]\b/.test(label);
  const isEarned = metric.kind === 'flow' && EARNED.test(metric.name);
  const isFlow = isEarned && now.unit === 'money' && now.value > 0;
  return isOpen && isFlow && prior.value > 0 && prior.value <= NEARLY * now.value;
}
