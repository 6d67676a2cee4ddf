import type { Transcript } from '../../core/transcript.ts';
import { OTHER_TERMS } from '../../figures/basis/other-terms.ts';
import type { Fact } from '../../figures/fact.ts';
import { sentencesOf } from '../evidence.ts';

/**
 * The move since a year ago that the call tells apart from the level it belongs to: "Revenue was $5.4
 * billion", and in another breath "Total revenue grew 5.4%". Null where the moves said so differ, and
 * for one on other terms, which is no move of that level.
 */
export function loneMove(
  transcript: Transcript,
  slot: readonly Fact[],
  current: Fact,
): Fact | null {
  const withLevel = new Set(
    slot.flatMap(({ role, versus, group }) => (role === 'level' && versus === null ? [group] : [])),
  );
  const moves = slot.filter(
    ({ role, versus, period, group, spoken }) =>
      role === 'change' &&
      versus === 'year-ago' &&
      period === current.period &&
      spoken.figure.unit !== 'multiple' &&
      !withLevel.has(group),
  );
  const [first, ...others] = moves;
  if (!first || others.some((other) => other.spoken.figure.value !== first.spoken.figure.value))
    return null;
  const placed = sentencesOf(transcript).get(first.sentence);
  const isPrepared = placed?.turn.section === 'prepared';
  return isPrepared && !OTHER_TERMS.test(placed.text) ? first : null;
}
