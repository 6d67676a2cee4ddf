import type { Check } from '../../core/brief.ts';
import { overlapOf } from '../../figures/grammar/interval.ts';
import { judge } from '../judge.ts';
import type { Relation } from '../relation.ts';
import { evidenceOf, interval, levelAt } from '../slots.ts';
import { shown, subjectOf } from '../words.ts';

/**
 * One fact in two forms: 1.84 billion by one speaker, 1,835.4 million by another. Forms that differ are
 * more often two facts than one error, so they are not shown.
 */
export const restated: Relation = (slots, transcript) =>
  slots.flatMap((slot): readonly Check[] => {
    const precise = levelAt(slot, transcript.call.period);
    if (!precise) return [];
    const looser = slot.facts.find(
      (fact) =>
        fact.role === 'level' &&
        fact.period === precise.period &&
        fact.spoken.step > precise.spoken.step &&
        fact.spoken.figure.bound === undefined,
    );
    if (!looser || !overlapOf(interval(looser), interval(precise))) return [];
    const { low, high } = interval(precise);
    return [
      {
        kind: 'restated',
        verdict: judge(interval(looser), interval(precise)),
        text: `${subjectOf(precise)}: ${shown(looser)} (${looser.speaker}) and ${shown(precise)} (${precise.speaker}) are one figure.`,
        stated: looser.spoken.figure,
        computed: { low, high },
        evidence: evidenceOf(transcript, [looser, precise]),
      },
    ];
  });
