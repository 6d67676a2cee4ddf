import type { Metric } from '../../core/brief.ts';
import type { Transcript } from '../../core/transcript.ts';
import { financeOf } from '../../figures/lexicon/financial-call.ts';
import { termOf } from '../../figures/lexicon/lexicon.ts';
import { isShare } from '../../figures/lexicon/share-names.ts';
import { withoutTerms } from '../../figures/metric/on-terms.ts';
import { isToDate } from '../../figures/time/fiscal.ts';

/** Orders metrics by what a reader needs: totals before parts, levels before moves, the quarter before the year to date. */
export function byNeed(transcript: Transcript): (one: Metric, other: Metric) => number {
  const isOfFunds = /^(?:insurer|manager)$/.test(financeOf(transcript) ?? '');
  const late = ({ period, name }: Metric) =>
    (isToDate(period, transcript.call) ? 60 : 0) + (!isOfFunds && OF_FUNDS.test(name) ? 30 : 0);
  return (one, other) => needOf(one) + late(one) - needOf(other) - late(other);
}

// What lives by them tells them first; a bank's own few are a line among many.
const OF_FUNDS = /^(?:average )?assets under |^(?:long-term )?net (?:inflows|new assets)$/;

function needOf({ name, segment, figure }: Metric): number {
  // what only this call measures, by a share or a count, is told after what every call has
  const isOwn = isShare(name) || figure?.unit === 'count';
  const rank =
    (termOf(name) ?? termOf(withoutTerms(name)))?.rank ??
    (isOwn && name !== 'revenue share' ? 95 : 59);
  return rank + (segment === null ? 0 : rank < 24 ? 1 : 20) + (figure === null ? 30 : 0);
}
