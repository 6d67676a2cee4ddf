import { guarded } from '../../core/guarded/guarded.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import { HAS_SIZE } from './fared.ts';

/** The revenue that a growth without a metric is of. */
export const REVENUE = {
  name: 'revenue',
  kind: 'flow',
  isCost: false,
  isLoss: false,
  basis: null,
} as const;

// What is told of something else than sales, or of others.
const ELSE = guarded(
  /\b(?:orders?|bookings|volumes?|units|loans?|deposits?|traffic|comps?|shipments|production|margins?|pric(?:es?|ing)|costs?|headcount|usage|visits|admissions|patients|economy|GDP|industry|inventor(?:y|ies)|inflation|rates?|index|counts?|employment|market share|stack|(?:two|three|2|3)-year|users|subscribers|downloads|issuance)\b|\bthe (?:[\w-]+ ){0,3}market\b/i,
);

/** Whether words tell of something else than sales, or of others. */
export function isOfElse(text: string): boolean {
  return ELSE.test(text);
}

const LISTED = /^(?:organic )?revenue$/;

/** Whether a metric is what parts are listed by where they grow. */
export function isListed(metric: string): boolean {
  return LISTED.test(metric);
}

/** What a part grows in: revenue, or what the sentence has just told of another part; null for anything else. */
export function metricAt(
  text: string,
  named: readonly MetricMention[],
  end: number,
): string | null {
  const before = named.filter(({ start }) => start < end);
  const [first] = before;
  if (!first) return 'revenue';
  const isOrganic = before.every(({ name }) => /^organic (?:revenue|growth)$/.test(name));
  if (isOrganic) return HAS_SIZE.test(text.slice(first.end, end)) ? 'organic revenue' : null;
  const isOne = before.length === 1 && LISTED.test(first.name) && first.basis === null;
  return isOne && HAS_SIZE.test(text.slice(first.end, end)) ? first.name : null;
}

/** What grew besides the parts whose moves are known: in the same measure, where that is what they sell. */
export function besides(
  moves: readonly MetricMention[],
  growths: readonly MetricMention[],
): readonly MetricMention[] {
  const [first] = moves;
  if (!first) return growths;
  if (!LISTED.test(first.name)) return [];
  return growths.flatMap((each) =>
    moves.some(({ end }) => end === each.end) ? [] : { ...each, name: first.name },
  );
}
