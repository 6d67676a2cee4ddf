import type { MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import type { Owner } from './owner-of.ts';

const BOTH_BASES =
  /^(?:GAAP|reported|statutory|adjusted|non-GAAP)\sand\s(?:adjusted|non-GAAP|GAAP|reported)\b/i;
const IS_ADJUSTED = /^(?:adjusted|non-)/i;
// "diluted and adjusted diluted earnings per share"
const DILUTED_BOTH = /^(?:diluted|basic)\sand\s(?:adjusted|non-GAAP)\b/i;
// "diluted and | adjusted diluted earnings per share": a basis is named for the second alone
const PLAIN_FIRST = /\b(?:diluted|basic|GAAP|reported|statutory)\sand\s(?:our\s|the\s)?$/i;

/**
 * "X and Y were 71.7 and 41.3, respectively": the n-th figure of a list is of the n-th metric; "GAAP and
 * adjusted EPS of 1.12 and 1.09": of the n-th basis.
 */
export function respectively(sight: Sight, at: number): Owner | null {
  const { text, metrics, figures } = sight;
  const list = listAround(sight, at);
  const [first, last] = [figures[list[0] ?? at], figures[list.at(-1) ?? at]];
  if (list.length < 2 || !first || !last) return null;
  const place = list.indexOf(at);
  const before = figures[(list[0] ?? at) - 1]?.end ?? 0;
  const all = metrics.filter(({ end }) => end <= first.start);
  const since = all.length === list.length ? all : all.filter(({ start }) => start >= before);
  const named = withoutLead(text, since, first.start);
  const nearest = named.at(-1);
  const isBoth = list.length === 2 && nearest && isOfBothBases(text, nearest.start);
  if (isBoth) {
    const isAdjustedFirst =
      IS_ADJUSTED.test(text.slice(nearest.start)) &&
      !PLAIN_FIRST.test(text.slice(0, nearest.start));
    const basis = (place === 0) === isAdjustedFirst ? 'adjusted' : 'reported';
    return { metric: { ...nearest, basis }, index: metrics.indexOf(nearest) };
  }
  const isSaidSo = /\brespective(?:ly)?\b/i.test(text.slice(last.end));
  const metric = named[place];
  const [one, other] = named;
  // "R&D and SG&A were 40 and 30"
  const isPair =
    named.length === 2 &&
    one !== undefined &&
    other !== undefined &&
    PAIRED.test(text.slice(one.end, other.start)) &&
    BEING.test(text.slice(other.end, first.start));
  const isWhole = !MORE_NAMED.test(text.slice(nearest?.end, first.start));
  return (isSaidSo || isPair) && metric && isWhole && named.length === list.length
    ? { metric, index: metrics.indexOf(metric) }
    : null;
}

// "From a cash standpoint, | stocks and payables were"
const LEAD =
  /^(?:And |But |Now,? |So,? )?(?:From an?|On (?:an?|the)|In terms of|As for|As to|Turning to|Moving to|Looking at|With respect to|Regarding)\s(?:our\s|the\s)?$/i;
const LEAD_ENDS =
  /^(?:\s(?:standpoint|perspective|point of view|side|front|basis))?,\s(?!(?:and|or)\b)/i;
// "inventory and receivables | and trade creditors were": one more than the metrics that are known
const MORE_NAMED = /^,?\s(?:and|as well as)\s(?:[\w-]+\s){1,4}(?:were|was|are|is|of)\s/i;

/** The metrics of a list without the one that its sentence only leads in with. */
function withoutLead(
  text: string,
  metrics: readonly MetricMention[],
  until: number,
): readonly MetricMention[] {
  const [first, ...others] = metrics;
  const isLead =
    first !== undefined &&
    others.length > 0 &&
    LEAD.test(text.slice(0, first.start)) &&
    LEAD_ENDS.test(text.slice(first.end, until));
  return isLead ? others : metrics;
}

/** "GAAP and adjusted EPS", "diluted and adjusted diluted EPS": one metric on two bases. */
function isOfBothBases(text: string, start: number): boolean {
  const named = text.slice(start);
  return (
    BOTH_BASES.test(named) ||
    (IS_ADJUSTED.test(named) && PLAIN_FIRST.test(text.slice(0, start))) ||
    DILUTED_BOTH.test(named)
  );
}

const PAIRED = /^\sand\s(?:our\s|the\s)?$/;
const BEING =
  /^(?:\sexpenses?|\sfor the quarter)?\s(?:were|was|of|totaled|came in at|amounted to)\s$/i;
const SAID_SO = /^,?\srespectively\b/i; // "$1.2 billion and 42%, respectively"
const JOIN = /^,?\s(?:and\s)?(?:by\s)?$/;

/** The places of the figures, of one unit unless they are told respectively, that stand in a list with one of them: "14%, 15% and 16%". */
function listAround({ text, figures }: Sight, at: number): readonly number[] {
  const isJoined = (one: number) => {
    const [spoken, next] = [figures[one], figures[one + 1]];
    return (
      spoken !== undefined &&
      next !== undefined &&
      (spoken.figure.unit === next.figure.unit || SAID_SO.test(text.slice(next.end))) &&
      JOIN.test(text.slice(spoken.end, next.start))
    );
  };
  let [from, to] = [at, at];
  while (from > 0 && isJoined(from - 1)) from--;
  while (isJoined(to)) to++;
  return Array.from({ length: to - from + 1 }, (_, each) => from + each);
}

/** Whether a figure stands in a list of its unit: "up 14% and 16% respectively". */
export function isListed(sight: Sight, at: number): boolean {
  return listAround(sight, at).length > 1;
}
