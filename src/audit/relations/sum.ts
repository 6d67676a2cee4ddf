import type { Check } from '../../core/brief.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { Fact } from '../../figures/fact.ts';
import { add } from '../../figures/grammar/interval.ts';
import { termOf } from '../../figures/lexicon/lexicon.ts';
import { judge } from '../judge.ts';
import type { Relation } from '../relation.ts';
import { evidenceOf, interval, levelAt, type Slot, slotFor } from '../slots.ts';
import { shown, subjectOf } from '../words.ts';

const EXPENSES = [
  'research and development expense',
  'selling and marketing expense',
  'general and administrative expense',
  'selling, general and administrative expense',
];

/**
 * Parts against their total: operating expenses, and the cost lines a speaker lists after total cost.
 * A list may be incomplete, so parts that do not add up say nothing and are not shown.
 */
export const sum: Relation = (slots, transcript) => [
  ...slots
    .filter(({ metric, segment }) => metric === 'operating expenses' && segment === null)
    .flatMap((total) => checkOf(transcript, total, expensesOf(slots, total))),
  ...slots
    .filter(({ metric, segment }) => metric === 'cost of revenue' && segment === null)
    .flatMap((total) => checkOf(transcript, total, costLines(slots, total, transcript))),
];

function expensesOf(slots: readonly Slot[], { basis }: Slot): readonly Slot[] {
  return EXPENSES.flatMap((metric) => slotFor(slots, { metric, segment: null, basis }) ?? []);
}

/** Cost lines of the call's own, and depreciation among them, said in the turn of the total. */
function costLines(slots: readonly Slot[], total: Slot, { call }: Transcript): readonly Slot[] {
  const turn = levelAt(total, call.period)?.turn;
  const own = slots.filter(
    (slot) =>
      /\bcosts$/.test(slot.metric) &&
      termOf(slot.metric) === null &&
      levelAt(slot, call.period)?.turn === turn,
  );
  const depreciation =
    slotFor(slots, { metric: 'depreciation and amortization', segment: null }) ??
    slotFor(slots, { metric: 'depreciation', segment: null });
  return own.length >= 2 && depreciation && levelAt(depreciation, call.period)?.turn === turn
    ? [...own, depreciation]
    : own;
}

function checkOf(transcript: Transcript, total: Slot, parts: readonly Slot[]): readonly Check[] {
  const stated = levelAt(total, transcript.call.period);
  const levels = parts
    .map((part) => levelAt(part, transcript.call.period))
    .filter((fact): fact is Fact => fact !== null);
  if (!stated || levels.length < 2) return [];
  const computed = levels.map(interval).reduce(add);
  const verdict = judge(interval(stated), computed);
  if (verdict === 'conflict') return [];
  return [
    {
      kind: 'sum',
      verdict,
      text: `${subjectOf(stated)}: ${levels.map(shown).join(' + ')}, stated as ${shown(stated)}.`,
      stated: stated.spoken.figure,
      computed: { low: computed.low, high: computed.high },
      evidence: evidenceOf(transcript, [stated, ...levels]),
    },
  ];
}
