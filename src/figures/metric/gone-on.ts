import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { needsPart } from '../lexicon/share-names.ts';
import { isOfWhole } from '../segment/only-of-whole.ts';
import { isOfTotal } from '../segment/told-of-whole.ts';
import type { Labelled, Sight } from '../sight.ts';
import type { Owner } from './owner-of.ts';

// "in Clothing 11.2%, down | 40 basis points"
const ITS_MOVE =
  /^,?\s(?:(?:was|were|is)\s)?(?:up|down)\s(?:by\s|about\s|approximately\s|nearly\s|over\s)*$/i;

/** The part of a level, for the move that stands right behind it; null for any other figure. */
export function movedFrom(
  { text }: Sight,
  { index }: Owner,
  { start }: SpokenFigure,
  earlier: readonly Labelled[],
): { readonly segment: string } | null {
  const last = earlier.at(-1);
  if (!last || last.groupAt !== index || last.fact.role !== 'level') return null;
  if (last.fact.segment === null || last.fact.spoken.end > start) return null;
  return ITS_MOVE.test(text.slice(last.fact.spoken.end, start))
    ? { segment: last.fact.segment }
    : null;
}

/** The part of a profit, for its margin that no word but "of revenue" names; null where the profit has none. */
export function marginOf(
  { text }: Sight,
  { metric }: Owner,
  { start }: SpokenFigure,
  earlier: readonly Labelled[],
): { readonly segment: string } | null {
  if (metric.part !== undefined || metric.kind !== 'ratio') return null;
  if (!/^(?:of\s|$)/i.test(text.slice(metric.start, metric.end))) return null;
  const last = earlier.at(-1);
  if (!last || last.fact.segment === null || last.fact.spoken.end > start) return null;
  if (metric.name.split(' ')[0] !== last.fact.metric.split(' ')[0]) return null;
  return { segment: last.fact.segment };
}

/**
 * The part of the figure before, where a figure that names none goes on about it: "the Paper segment delivered
 * 1.4 billion in EBITDA, an increase of 2%, and operating margin expanded 140 basis points".
 */
export function goneOnFrom(
  { text, metrics }: Sight,
  { metric, index }: Owner,
  spoken: SpokenFigure,
  earlier: readonly Labelled[],
): { readonly segment: string | null } | null {
  const last = earlier.at(-1);
  if (!last || last.fact.segment === null || WORLDWIDE.test(text.slice(spoken.end))) return null;
  if (isOfTotal(text, metric, spoken)) return null;
  if (last.groupAt === index || needsPart(metric.name)) return { segment: last.fact.segment };
  if (isOfWhole(metric.name) || /^(?:net income|income from)/.test(metric.name)) return null;
  const first = metrics[index - 1];
  // "KLP's bookings and sales were down 28% and 26.9%"
  if (first && last.groupAt === index - 1 && /^\sand\s$/.test(text.slice(first.end, metric.start)))
    return { segment: last.fact.segment };
  if (OF_ALL.test(text.slice(metric.end, metric.end + 48))) return null;
  const between = text.slice(last.fact.spoken.end, metric.start);
  const isOwn = metric.kind === 'ratio' || /\b(?:its|adjusted)\s/i.test(between);
  if (!isOwn && /,\sand\s/.test(between)) return null;
  return metric.start >= last.fact.spoken.end && (GOES_ON.test(between) || DRIVEN.test(between))
    ? { segment: last.fact.segment }
    : null;
}

// "3% in the U.S. and 4% worldwide"
const WORLDWIDE = /^\s(?:worldwide|globally|overall|in total|company-?wide)\b/i;
// "operating margin for the company was 12%"
const OF_ALL =
  /^\s(?:for|of|at|across)\s(?:the\s|our\s)?(?:\w+\s)?(?:company|group|total|consolidated|enterprise|firm)\b/i;
// "Home revenue was up 7%, driven by a 12% increase in | average order value", "fell 4% on a 3% | volume decline"
const DRIVEN =
  /^[^.;,\d]{0,40},?\s(?:(?:driven|led|helped|fueled|aided|supported) by|on|due (?:primarily |mainly |largely )?to)\s(?:an?\s|the\s)?\d[\d.]*(?:%|\spercent)\s(?:(?:increase|growth|rise|gain|decrease|decline|drop)\sin\s(?:our\s|the\s)?)?$/i;
// "compared to last year, and its adjusted"
const GOES_ON =
  /^(?:\s(?:or|compared|versus|from|over|year|in|for|the|to|last|prior|same|period|quarter|growth|increase|on|of|an?|adjusted|basis|sequentially|[\d.]+%?|[\w-]+-over-[\w-]+)){0,9},?\s(?:and|with|at|while)\s(?:its\s|an?\s|adjusted\s)*$/i;
