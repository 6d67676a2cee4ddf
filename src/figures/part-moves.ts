import { matchesOf } from '../core/matches.ts';
import { findMetrics, type MetricMention } from './lexicon.ts';
import type { Segments } from './segments.ts';

const NP = "([\\w&'’-]+(?:\\s(?:and\\s)?[\\w&'’-]+){0,3}?)";
const SIZE = '\\d[\\d.]*(?:%|\\spercent)';
// "reflecting 4% growth in rural broadband, 20% growth in wireless"
const GROWTH_IN = new RegExp(
  `(?<=${SIZE}\\s)(?:growth|increase|decline|decrease)\\sin\\s(?:our\\s|the\\s)?${NP}(?=,|;|\\.|$|\\s(?:and|while|but|as|in|due|driven|offset)\\b)`,
  'gi',
);
// "Industrial was 33% of revenue", "Memory accounted for 54% of our sales"
const SHARE_OF = new RegExp(
  `(?:^|[,;]\\s|\\band\\s|\\bwhile\\s)(?:Our\\s|our\\s|The\\s|the\\s)?([A-Z]?[\\w&'’-]+(?:\\s[\\w&'’-]+){0,3}?)(?=\\s(?:was|were|is|represented|represents|accounted for|contributed|comprised|made up|makes up)\\s(?:about\\s|approximately\\s|around\\s|nearly\\s|over\\s)?${SIZE}\\sof\\s(?:our\\s|the\\s|total\\s|net\\s|overall\\s|consolidated\\s|group\\s|company\\s){0,3}(?:revenues?|sales)\\b)`,
  'g',
);
// What revenue is made of rather than a part of the company.
const NO_PART =
  /\b(?:volumes?|prices?|pricing|units?|shipments?|traffic|tickets?|transactions?|customers?|subscribers?|users?|members?|orders?|backlog|bookings|capacity|headcount|costs?|spend(?:ing)?|demand|usage|consumption|value|rates?|yields?|mix|productivity|stores?|locations?|fees?|both|each|all)$/i;
const PRONOUN = /^(?:it|this|that|which|these|those|they|we|he|she|there|what)\b/i;
const SALES = /\s(?:revenues?|sales)$/i;

/** Moves and shares of parts, each with the part that its words name; the metric is that of the sentence. */
export function partMoves(
  text: string,
  named: readonly MetricMention[],
  segments: Segments,
): readonly MetricMention[] {
  if (!/%|percent/.test(text)) return [];
  return [...growthIn(text, named, segments), ...sharesOf(text, segments)];
}

function growthIn(
  text: string,
  named: readonly MetricMention[],
  segments: Segments,
): readonly MetricMention[] {
  const whole = named.find(({ name }) => name === 'revenue');
  if (!whole) return [];
  const moves = matchesOf(text, GROWTH_IN);
  return moves.flatMap(({ index, 0: printed, 1: words = '' }) => {
    const isListed = moves.length > 1 && !NO_PART.test(words) && findMetrics(words).length === 0;
    const part = partOf(words, segments) ?? (isListed ? segments.canonical(words) : null);
    if (part === null || index < whole.end) return [];
    const end = index + printed.length;
    return [{ ...plain('revenue', 'flow'), part, start: end - words.length, end }];
  });
}

function sharesOf(text: string, segments: Segments): readonly MetricMention[] {
  return matchesOf(text, SHARE_OF).flatMap(({ index, 0: printed, 1: words = '' }) => {
    const part = partOf(words.replace(SALES, ''), segments);
    if (part === null) return [];
    const end = index + printed.length;
    return [{ ...plain('revenue share', 'ratio'), part, start: end - words.length, end }];
  });
}

/** A part that the call gives a name of its own; null for any other words. */
function partOf(words: string, segments: Segments): string | null {
  if (PRONOUN.test(words) || segments.isCompany(words)) return null;
  const known = segments.find(words).at(-1);
  const isKnown = known !== undefined && known.end === words.length;
  const isProper = words.split(' ').every((word) => /^(?:\p{Lu}|and$|&$)/u.test(word));
  if (!isKnown && !(isProper && segments.isName(words))) return null;
  return findMetrics(words).length > 0 ? null : segments.canonical(words);
}

function plain(
  name: string,
  kind: MetricMention['kind'],
): Omit<MetricMention, 'start' | 'end' | 'part'> {
  return { name, kind, isCost: false, isLoss: false, basis: null };
}
