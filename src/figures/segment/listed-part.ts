import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { findMetrics, type MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';

// "Food made 41 million of operating profit, Clothing 27 million and Home 6 million"
const LISTED =
  /^[^.;]{0,60}(?:,|\band)\s(?:and\s)?(?:(?:in|at|for|from|across)\s(?:the\s|our\s)?)?(\p{Lu}[\w&'’-]+(?:\s\p{Lu}[\w&'’-]+){0,2}),?\s$/u;

// "grew 4% in our Cement segment, in our Minerals segment it fell | 2%"
const LISTED_IN =
  /^[^.;]{0,60}(?:,|\band)\s(?:and\s|while\s|but\s)?(?:in|at|for|across)\s(?:the\s|our\s)?(\p{Lu}[\w&'’-]+(?:\s(?:and\s|&\s)?\p{Lu}[\w&'’-]+){0,2})(?:\s(?:segment|business|division|unit|region|market))?,?\s(?:it|they|that|this|sales|revenues?)\s(?:also\s)?(?:grew|rose|fell|declined|increased|decreased|dropped|(?:was|were|is|are)(?:\s(?:up|down|flat))?)\s(?:(?:by|about|around|approximately|nearly|over)\s)*$/u;

/** The part named right before a figure that goes on with a list; null for a name the call does not know, undefined for no list. */
export function listedPart(
  { text, figures, segments }: Sight,
  metric: MetricMention,
  { start }: SpokenFigure,
): string | null | undefined {
  const last = figures.findLast(({ end }) => end <= start);
  if (!last || last.end < metric.start - 40 || metric.end > start) return undefined;
  const between = text.slice(last.end, start);
  const name = (LISTED.exec(between) ?? LISTED_IN.exec(between))?.[1];
  if (name === undefined || findMetrics(name).length > 0) return undefined;
  const known = segments.find(name)[0];
  return known?.name ?? (segments.isName(name) ? segments.canonical(name) : null);
}
