import type { Check } from '../../core/brief.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { Fact } from '../../figures/fact.ts';
import { divide, type Interval, scale } from '../../figures/grammar/interval.ts';
import { quarterBefore, yearBefore } from '../../figures/time/fiscal.ts';
import { judge } from '../judge.ts';
import type { Relation } from '../relation.ts';
import { evidenceOf, interval, levelAt, type Slot, slotFor } from '../slots.ts';
import { DOES_NOT_FIT, percent, shown, subjectOf } from '../words.ts';

/** Which profit a margin is made of. */
export const PROFIT_OF: Readonly<Record<string, string>> = {
  'gross margin': 'gross profit',
  'ebitda margin': 'ebitda',
  'operating margin': 'operating income',
  'net margin': 'net income',
};

interface Triple {
  readonly margin: Fact;
  readonly profit: Fact;
  readonly revenue: Fact;
  readonly computed: Interval;
  readonly verdict: Check['verdict'];
}

/** A stated margin against profit over revenue of the same segment, basis and period. */
export const margin: Relation = (slots, transcript) =>
  slots
    .filter(({ metric }) => metric in PROFIT_OF)
    .flatMap((slot) => {
      const triples = [
        transcript.call.period,
        yearBefore(transcript.call),
        quarterBefore(transcript.call),
      ].flatMap((period) => tripleAt(slots, slot, period) ?? []);
      // A speaker may divide by something else: only another period that ties shows the definition.
      const ties = triples.some(({ verdict }) => verdict !== 'conflict');
      return triples
        .filter(({ verdict }) => verdict !== 'conflict' || ties)
        .map((triple) => checkOf(transcript, triple));
    });

function tripleAt(slots: readonly Slot[], slot: Slot, period: string | null): Triple | null {
  const stated = levelAt(slot, period);
  const { segment, basis, metric } = slot;
  const profitSlot = slotFor(slots, { metric: PROFIT_OF[metric] ?? '', segment, basis });
  const revenueSlot = slotFor(slots, { metric: 'revenue', segment });
  const profit = profitSlot && levelAt(profitSlot, period);
  const revenue = revenueSlot && levelAt(revenueSlot, period);
  if (!stated || !profit || !revenue) return null;
  if (
    profit.spoken.figure.currency !== revenue.spoken.figure.currency ||
    revenue.spoken.figure.value <= 0
  )
    return null;
  const ratio = divide(interval(profit), interval(revenue));
  if (!ratio) return null;
  const computed = scale(ratio, 100);
  return { margin: stated, profit, revenue, computed, verdict: judge(interval(stated), computed) };
}

function checkOf(
  transcript: Transcript,
  { margin: stated, profit, revenue, computed, verdict }: Triple,
): Check {
  const sum = `${subjectOf(stated)}, ${stated.period}: ${shown(profit)} / ${shown(revenue)} is ${percent(computed.nominal)}`;
  return {
    kind: 'margin',
    verdict,
    text:
      verdict === 'conflict'
        ? `${sum}; “${shown(stated)}” ${DOES_NOT_FIT}`
        : `${sum}, stated as ${shown(stated)}.`,
    stated: stated.spoken.figure,
    computed: { low: computed.low, high: computed.high },
    evidence: evidenceOf(transcript, [stated, profit, revenue]),
  };
}
