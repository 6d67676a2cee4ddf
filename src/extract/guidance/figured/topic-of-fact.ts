import { guarded } from '../../../core/guarded/guarded.ts';
import type { Fact } from '../../../figures/fact.ts';
import { termOf } from '../../../figures/lexicon/lexicon.ts';
import { isAside } from '../../../figures/metric/named-aside.ts';
import type { Placed } from '../../evidence.ts';
import { isNoNoun } from '../empty-noun.ts';
import { isBaseOfShare, isOfPart, isSharedOut, subjectOf } from '../guided-figures.ts';
import type { Hedge } from '../hedges.ts';
import type { Reader } from '../reader.ts';
import { topicOf } from '../topic.ts';

const OF_ALL = /cash (?:flow|conversion)|tax rate|per share/; // told of the whole company, whatever part went before
// "the adjusted earnings forecast is now $15 per diluted share"
const EARNINGS_A_SHARE = guarded(
  /\b(?:earnings|guidance)\b.*\d\s(?:per|a) (?:(?:diluted|basic|common) )*share\b/i,
);

/** What a fact is of, as its sentence names it where that is more than the metric; else as the call does. */
export function topicOfFact(
  { metricsIn, segments }: Reader,
  { text }: Placed,
  { hedge, fact }: { hedge: Hedge; fact: Fact },
): string {
  const metrics = metricsIn(text).filter(
    (metric) =>
      !isOfPart(text, metric.start) && !isSharedOut(text, metric) && !isAside(text, metric),
  );
  const owners = metrics.filter((metric) => !isBaseOfShare(text, metric));
  const found =
    topicOf(text, hedge, { metrics: owners, segments }) ??
    topicOf(text, hedge, { metrics, segments });
  const worded = found !== null && isNoNoun(found) ? null : found;
  const isUnowned =
    fact.segment !== null &&
    worded === fact.metric &&
    !segments.isCompany(fact.segment) &&
    !OF_ALL.test(fact.metric);
  const isUnsaid = fact.basis === 'adjusted' && worded === fact.metric;
  // "We see the margin exiting the year at": by what margin it is, the call tells
  const isByCall = metrics.length === 0 && termOf(fact.metric) !== null;
  // "FFO guidance of $2.10 to $2.20": a sum so small is told per share
  const isPerShare = fact.metric === `${worded} per share`;
  if (metrics.length > 1 || isUnowned || isByCall || isPerShare || isUnsaid) return subjectOf(fact);
  if (metrics.length === 0 && EARNINGS_A_SHARE.test(text)) return 'earnings per share';
  const isOfIt =
    worded !== null && (worded.includes(fact.metric) || fact.metric === `${worded} ratio`);
  return isOfIt ? worded : subjectOf(fact);
}
