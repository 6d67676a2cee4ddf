import type { Check } from '../../core/brief.ts';
import type { Conflicting } from './metrics.ts';

/** The figures that a check of the call's arithmetic found in conflict, by sentence and value. */
export function conflictsIn(checks: readonly Check[]): Conflicting {
  const conflicts = checks.filter(({ verdict }) => verdict === 'conflict');
  return (sentences, value) =>
    conflicts.some(
      ({ stated, evidence }) =>
        stated.value === value &&
        evidence.some((each) => each.sentences.some((sentence) => sentences.includes(sentence))),
    );
}
