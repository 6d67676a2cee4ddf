import type { Metric } from '../../core/brief.ts';
import type { Transcript } from '../../core/transcript.ts';
import { termOf } from '../../figures/lexicon/lexicon.ts';
import { isShare } from '../../figures/lexicon/share-names.ts';
import { isToDate } from '../../figures/time/fiscal.ts';

/** Orders metrics by what a reader needs: totals before parts, levels before moves, the quarter before the year to date. */
export function byNeed({ call }: Transcript): (one: Metric, other: Metric) => number {
  const toDate = ({ period }: Metric) => (isToDate(period, call) ? 60 : 0);
  return (one, other) => needOf(one) + toDate(one) - needOf(other) - toDate(other);
}

function needOf({ name, segment, figure }: Metric): number {
  // what only this call measures, by a share or a count, is told after what every call has
  const isOwn = isShare(name) || figure?.unit === 'count';
  const rank = termOf(name)?.rank ?? (isOwn && name !== 'revenue share' ? 95 : 59);
  return rank + (segment === null ? 0 : rank < 24 ? 1 : 20) + (figure === null ? 30 : 0);
}
