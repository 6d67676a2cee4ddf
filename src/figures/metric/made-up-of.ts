import { guarded } from '../../core/guarded/guarded.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';

// "Volume growth of 7% consisted of", "growth of 8% was made up of"
const MADE_UP = guarded(
  /\b(?:consist(?:s|ed|ing) of|compris(?:es|ed|ing)(?: of)?|(?:made|built) up of|composed of|broken down into|split (?:into|between)|breaks? down (?:as|into))\b[^;]*$/i,
);
// "3% from new products", "2 points due to price"; not "from last year"
const FROM_SOURCE =
  /^\s(?:points?\s)?(?:(?:came|coming|is|was|being)\s)?(?:from|due to|attributable to|owing to|thanks to)\s(?!(?:the|a|an|last|this|that|our|q[1-4]|h[12]|fy|prior|previous)?\s?(?:\d|year|quarter|prior|previous|same|last|first|second|third|fourth|low|high|level|ago)\b)[a-z]/i;

/**
 * Whether a rate is one of those that a growth is made of: "volume growth of 6% consisted of 4% from new
 * products and 3% from pumps" tells of a volume growth of 7% alone.
 */
export function isMadeUpOf(
  text: string,
  metric: MetricMention,
  { start, end, figure }: SpokenFigure,
): boolean {
  if (!/^(?:percent|points|bps)$/.test(figure.unit) || metric.end > start) return false;
  return MADE_UP.test(text.slice(0, start)) && FROM_SOURCE.test(text.slice(end));
}

// "This total includes 2,100 stores in our light version", "of these, 120 stores carry produce"
const AMONG =
  /\b(?:(?:this|that|these|those|which|it|total|count|number)\s(?:\w+\s)?includ(?:e|es|ed)|(?<more>including)|of (?:which|these|those)),?\s(?:(?:about|over|around|approximately|nearly|roughly|some|more than|an?)\s){0,2}$/i;

/** Whether a count is of some among those that were counted: "this total includes 2,100 stores in our light version". */
export function isAmong(
  { text, metrics }: Sight,
  { name }: MetricMention,
  { start }: SpokenFigure,
): boolean {
  const match = AMONG.exec(text.slice(Math.max(0, start - 60), start));
  const isOfCount = metrics.some((other) => other.name === name && other.end < start);
  return match !== null && (match.groups?.more === undefined || isOfCount);
}
