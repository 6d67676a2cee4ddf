import type { Check } from '../../core/brief.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { Fact } from '../../figures/fact.ts';
import { add, divide, type Interval, scale } from '../../figures/grammar/interval.ts';
import { formatFigure } from '../../figures/print/format-figure.ts';
import { ourFigure } from '../../figures/print/our-figure.ts';
import { yearBefore } from '../../figures/time/fiscal.ts';
import { judge } from '../judge.ts';
import type { Relation } from '../relation.ts';
import { evidenceOf, interval, levelAt, type Slot, slotFor } from '../slots.ts';
import { DOES_NOT_FIT, percent, shown, subjectOf } from '../words.ts';
import { PROFIT_OF } from './margin.ts';

// Revenue that no segment holds: segments that miss the total by more say nothing about a year ago.
const UNSPOKEN = 0.005;
// A conflict needs more than rounding: half a point beyond every value the other figures allow.
const CLEAR_POINTS = 0.5;

/**
 * A margin of a year ago that the call implies: growth and level of a profit give its prior, prior
 * revenue (said, or bounded by the segments) gives the margin. Holds only where the same margin ties
 * for this period, so that profit, revenue and margin are known to be one definition.
 */
export const priorMargin: Relation = (slots, transcript) =>
  slots
    .filter(({ metric, segment }) => metric in PROFIT_OF && segment === null)
    .flatMap((slot) => checkOf(slots, slot, transcript) ?? []);

function checkOf(slots: readonly Slot[], slot: Slot, transcript: Transcript): Check | null {
  const { period } = transcript.call;
  const then = yearBefore(transcript.call);
  const stated = levelAt(slot, then);
  const profits = slotFor(slots, {
    metric: PROFIT_OF[slot.metric] ?? '',
    segment: null,
    basis: slot.basis,
  });
  if (!stated || !profits) return null;

  const now = levelAt(profits, period);
  const earlier = levelAt(profits, then);
  const change = profits.facts.find(
    (fact) =>
      fact.role === 'change' &&
      fact.spoken.figure.unit === 'percent' &&
      fact.versus === 'year-ago' &&
      fact.spoken.figure.bound === undefined,
  );
  const revenue = priorRevenue(slots, period, then);
  if (!now || !revenue || !tiesNow(slots, slot, now, period)) return null;
  const implied = earlier
    ? interval(earlier)
    : change
      ? divide(interval(now), scale(interval(change), 0.01, 1))
      : null;
  if (!implied || (earlier && revenue.isSaid)) return null; // then `margin` checks it exactly
  const ratio = divide(implied, revenue.value);
  if (!ratio) return null;

  const computed = scale(ratio, 100);
  const gap = Math.max(computed.low - interval(stated).high, interval(stated).low - computed.high);
  const judged = judge(interval(stated), computed);
  if (judged === 'conflict' && gap < CLEAR_POINTS) return null;
  return {
    kind: earlier ? 'share' : 'margin',
    verdict: judged,
    text: textOf({
      stated,
      now,
      change: change ?? null,
      earlier,
      implied,
      computed,
      revenue,
      judged,
    }),
    stated: stated.spoken.figure,
    computed: { low: computed.low, high: computed.high },
    evidence: evidenceOf(transcript, [stated, now, ...(change ? [change] : []), ...revenue.facts]),
  };
}

interface PriorRevenue {
  readonly value: Interval;
  readonly isSaid: boolean;
  readonly facts: readonly Fact[];
}

/** Revenue a year ago: as said, else the sum of segments that make up today's total. */
function priorRevenue(
  slots: readonly Slot[],
  period: string,
  then: string | null,
): PriorRevenue | null {
  const total = slotFor(slots, { metric: 'revenue', segment: null });
  const said = total && levelAt(total, then);
  if (said) return { value: interval(said), isSaid: true, facts: [said] };
  const now = total && levelAt(total, period);
  if (!now) return null;

  const parts = slots.filter(({ metric, segment }) => metric === 'revenue' && segment !== null);
  const pairs = parts.flatMap((slot) => {
    const [current, earlier] = [levelAt(slot, period), levelAt(slot, then)];
    return current && earlier ? [{ current, earlier }] : [];
  });
  if (pairs.length < 2) return null;
  const today = pairs.reduce((sum, { current }) => sum + current.spoken.figure.value, 0);
  const unspoken = Math.abs(now.spoken.figure.value - today) / now.spoken.figure.value;
  if (unspoken > UNSPOKEN) return null;
  const sum = pairs.map(({ earlier }) => interval(earlier)).reduce(add);
  // What the segments leave out today they may have left out then, on either side.
  return {
    value: { low: sum.low * (1 - UNSPOKEN), nominal: sum.nominal, high: sum.high * (1 + UNSPOKEN) },
    isSaid: false,
    facts: pairs.map(({ earlier }) => earlier),
  };
}

function tiesNow(slots: readonly Slot[], slot: Slot, profit: Fact, period: string): boolean {
  const stated = levelAt(slot, period);
  const total = slotFor(slots, { metric: 'revenue', segment: null });
  const revenue = total && levelAt(total, period);
  if (!stated || !revenue) return false;
  const ratio = divide(interval(profit), interval(revenue));
  return ratio !== null && judge(interval(stated), scale(ratio, 100)) !== 'conflict';
}

function textOf(parts: {
  readonly stated: Fact;
  readonly now: Fact;
  readonly change: Fact | null;
  readonly earlier: Fact | null;
  readonly implied: Interval;
  readonly computed: Interval;
  readonly revenue: PriorRevenue;
  readonly judged: Check['verdict'];
}): string {
  const { stated, now, change, earlier, implied, computed, revenue, judged } = parts;
  const { currency } = now.spoken.figure;
  const money = (value: number) => formatFigure(ourFigure(value, 'money', { currency }));
  const source = earlier
    ? `${shown(earlier)} in ${stated.period}`
    : `${shown(now)} at ${change ? formatFigure(change.spoken.figure, { isChange: true }) : ''} implies ${money(implied.nominal)} in ${stated.period}`;
  const over = `${percent(computed.nominal)} of ${revenue.isSaid ? 'revenue' : 'segment revenue'} of ${money(revenue.value.nominal)}`;
  return judged === 'conflict'
    ? `${subjectOf(stated)} “${shown(stated)}” for ${stated.period} ${DOES_NOT_FIT.replace('. Check the release.', '')}: ${source}, ${over}. Check the release.`
    : `${subjectOf(stated)}, ${stated.period}: ${source}, ${over}, stated as ${shown(stated)}.`;
}
