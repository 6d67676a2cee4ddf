import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { findMetrics, type MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';

// "Food made 41 million of operating profit, Clothing 27 million and Home 6 million"
const LISTED =
  /^[^.;]{0,60}(?:,|\band)\s(?:and\s)?(?:(?:in|at|for|from|across)\s(?:the\s|our\s)?)?(\p{Lu}[\w&'’-]+(?:\s\p{Lu}[\w&'’-]+){0,2}),?\s$/u;

/** The part named right before a figure that goes on with a list; null for a name the call does not know, undefined for no list. */
export function listedPart(
  { text, figures, segments }: Sight,
  metric: MetricMention,
  { start }: SpokenFigure,
): string | null | undefined {
  const last = figures.findLast(({ end }) => end <= start);
  if (!last || last.end < metric.start - 40 || metric.end > start) return undefined;
  const name = LISTED.exec(text.slice(last.end, start))?.[1];
  if (name === undefined || findMetrics(name).length > 0) return undefined;
  const known = segments.find(name)[0];
  return known?.name ?? (segments.isName(name) ? segments.canonical(name) : null);
}
