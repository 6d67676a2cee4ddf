import { scale } from '../../figures/grammar/interval.ts';
import type { Relation } from '../relation.ts';
import { evidenceOf, interval, levelAt } from '../slots.ts';
import { shown, subjectOf } from '../words.ts';

/** "More than 3x" beside "+202%": two forms of one move. Forms that differ may be two moves: not shown. */
export const multiples: Relation = (slots, transcript) =>
  slots.flatMap((slot) => {
    const multiple = slot.facts.find(
      ({ role, spoken }) => role === 'change' && spoken.figure.unit === 'multiple',
    );
    const stated = slot.facts.find(
      ({ role, spoken, versus }) =>
        role === 'change' &&
        spoken.figure.unit === 'percent' &&
        versus === multiple?.versus &&
        spoken.figure.bound === undefined,
    );
    if (!multiple || !stated || !levelAt(slot, multiple.period)) return [];
    const computed = scale(interval(stated), 0.01, 1);
    const { value, bound } = multiple.spoken.figure;
    const agrees =
      bound === 'over'
        ? computed.high >= value && computed.nominal < value * 1.5
        : Math.abs(computed.nominal - value) <= 0.5;
    if (!agrees) return [];
    return [
      {
        kind: 'growth',
        verdict: 'agrees',
        text: `${subjectOf(multiple)}: ${shown(stated)} is ${computed.nominal.toFixed(2)} times, stated as ${shown(multiple)}.`,
        stated: multiple.spoken.figure,
        computed: { low: computed.low, high: computed.high },
        evidence: evidenceOf(transcript, [multiple, stated]),
      },
    ];
  });
