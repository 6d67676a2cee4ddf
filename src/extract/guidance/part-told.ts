import type { Fact } from '../../figures/fact.ts';
import { findMetrics } from '../../figures/lexicon/lexicon.ts';
import { aimsAtYear, isOfCompany, isOurs } from '../../figures/segment/part-left.ts';
import type { Segments } from '../../figures/segment/segments.ts';
import type { Placed } from '../evidence.ts';
import { plainSegment } from './noun-phrase.ts';

// Told of the whole company, whatever part went before
const OF_ALL =
  /cash (?:flow|conversion|position)|tax rate|per share|dividend|share (?:count|repurchases)|leverage|debt|interest expense|capital expenditure|net income|corporate|liquidity|^cash$|equity|provision|backlog/;
const SAYS_ALL =
  /\b(?:company|companywide|group|total|consolidated|overall|enterprise|as a whole|across (?:all|the|our)|altogether|in aggregate|all (?:of our )?segments)\b/i;

const OURS = /\b(?:our|I am|I['’]m)\b/i; // "we expect our gross margin": the company's

/**
 * The part that a forecast of a bare metric is of: that of the same metric in its own sentence, or the one part that
 * the sentence before told of. Null where it may be the company's.
 */
export function partTold(
  topic: string,
  {
    placed,
    before,
    factsOf,
    segments,
  }: {
    readonly placed: Placed;
    readonly before: Placed | null;
    readonly factsOf: (sentence: string) => readonly Fact[];
    readonly segments: Segments;
  },
): string | null {
  const { text } = placed;
  const [metric, another] = findMetrics(topic);
  if (metric === undefined || another !== undefined || metric.start > 0 || OF_ALL.test(topic))
    return null;
  if (SAYS_ALL.test(text) || isOfCompany(text)) return null;
  const own = factsOf(placed.id).filter((fact) => fact.metric === metric.name);
  const said = onlyPart(own, segments);
  if (said !== null) return said;
  if (own.length > 0 || before === null || segments.find(text).length > 0) return null;
  if (aimsAtYear(text, segments) || isOurs(text, segments) || OURS.test(text)) return null;
  return onlyPart(factsOf(before.id), segments);
}

function onlyPart(facts: readonly Fact[], segments: Segments): string | null {
  const [part, another] = [...new Set(facts.map(({ segment }) => segment))];
  return part == null || another !== undefined || segments.isCompany(part)
    ? null
    : plainSegment(part);
}
