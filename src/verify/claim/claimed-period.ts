import type { Fact } from '../../figures/fact.ts';
import type { SpokenFigure } from '../../figures/grammar/spoken-figure.ts';
import type { Prose } from '../../figures/read-prose.ts';
import type { PeriodMention } from '../../figures/time/fiscal.ts';
import type { Around } from './around.ts';
import { isNamed } from './named-period.ts';

// "4% less than in the same quarter of 2023"
const COMPARED =
  /\b(?:than|versus|vs\.?|over|above|below|under|behind|ahead of|level with|short of|from|against|compared (?:to|with))\s(?:\w+\s){0,5}$|\bon\s(?:(?:the|a|its|that)\s)?(?:(?:same|prior|previous|last)\s)?$/i;

// "half as much again as a year earlier"
const AS = /\bas\s(?:(?:in|at|it was)\s)?(?:the\s)?$/i;

// "1.3 billion of foreign taxes paid in | the third quarter of 2018": when something else was done
const DONE_THEN =
  /\b(?<!\b(?:was|were|is|are|been|be|we|it|they|he|she|has|have|had|and|also) )(?:paid|received|completed|closed|made|sold|acquired|signed|announced|issued|incurred)\s(?:(?:in|during|for)\s)?(?:the\s)?$/i;

// "prefunding of | 2026 | maturities": when a debt is due
const OF_DEBT =
  /^\s(?:(?:debt|senior|term|convertible|unsecured|secured|note|bond|loan)\s){0,2}(?:maturit(?:y|ies)|notes?|bonds?|debentures?)\b/i;

const FROM =
  /\b(?:from|versus|vs\.?|against|than|compared (?:to|with))\s(?:(?:about|around|nearly|roughly|some)\s)?$/i;

/** The period a claim names for a figure; "up 5% year over year" names none. */
export function periodIn(
  text: string,
  { periods, figures }: Pick<Prose, 'periods' | 'figures'>,
  { start, end }: SpokenFigure,
  fact: Pick<Fact, 'period'> | null,
  { isPrior }: Around,
): string | null {
  const times = periods.filter(({ isTime, label }) => isTime && label !== null);
  if (times.length === 0) return null;
  const known = times.filter(
    (each) =>
      !isOfLaterVerb(text, figures, end, each) &&
      !OF_DEBT.test(text.slice(each.end)) &&
      !DONE_THEN.test(text.slice(0, each.start)),
  );
  if (fact && known.some(({ label }) => label === fact.period)) return fact.period;
  // "It was 2.4% a year ago": the time that follows the figure itself
  const isBehind = (each: PeriodMention) =>
    each.start >= end && !/\d/.test(text.slice(end, each.start));
  // "to 11% from 1% in 2019": the time that follows is of what came before
  const isOfPrior = (each: PeriodMention) =>
    figures.some(
      (other) =>
        other.start >= end && other.end <= each.start && FROM.test(text.slice(0, other.start)),
    );
  const own = known.filter(
    (each) =>
      !isOfPrior(each) &&
      !/^['’]s\b/.test(text.slice(each.end)) && // "last quarter's price increase"
      (each.versus === null || (!fact && isBehind(each)) || isNamed(text, each)) &&
      !isCompared(text, each),
  );
  // "in Q2, up from 12 million": the quarter is that of the figure before
  const earlier = times.filter(({ versus, start: from }) => versus !== null || from >= end);
  const near = (isPrior ? earlier : own).toSorted(
    (one, other) => Math.abs(one.start - start) - Math.abs(other.start - start),
  )[0];
  return near?.label ?? null;
}

const SHORT = /\b(?:short|shy|ahead|in excess)\s$/i; // of 2019
const AS_MUCH = /\b(?:as (?:much|many|high|low|large|big|strong)|again|same|twice)\b/i;
const OVER = /\bover\s(?:the\s)?$/i;
const LONG = /\b(?:months|full|whole)\b/i;

/** Whether a time is what a figure is measured against; "over the first nine months" is when. */
function isCompared(text: string, { start, end }: PeriodMention): boolean {
  const before = text.slice(0, start);
  if (OVER.test(before) && LONG.test(text.slice(start, end))) return false;
  const isShort = SHORT.test(before) && /^of\b/i.test(text.slice(start));
  return isShort || COMPARED.test(before) || (AS.test(before) && AS_MUCH.test(before));
}

const NEXT_VERB =
  /\b(?:and|but|while|whereas)\s(?:(?:it|they|we|this|that)\s)?(?:is|are|was|were|will|should|would|could|may|expects?|sees?|guides?)\s/i;

/** "Fell to 13% and is expected to be 20% in 2025": the time behind a later figure with a verb of its own is of that one. */
function isOfLaterVerb(
  text: string,
  figures: readonly SpokenFigure[],
  end: number,
  time: PeriodMention,
): boolean {
  const next = figures.find(
    (other) => other.start >= end && NEXT_VERB.test(text.slice(end, other.start)),
  );
  return next !== undefined && time.start >= next.start;
}
