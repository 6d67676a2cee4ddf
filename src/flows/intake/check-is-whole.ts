import { earningsError } from '../../core/faults.ts';
import type { Transcript } from '../../core/transcript.ts';

const LEAST_KEPT = 0.6; // corrections change words; they take out a few in a hundred

/**
 * Throws `source.incomplete` for what looks like a part of the transcript that stands: it has lost much
 * of what was said, or all questions. Every follower would be shown the part in place of the call.
 */
export function checkIsWhole(sent: Transcript, standing: Transcript): void {
  const [words, stood] = [wordsOf(sent.turns), wordsOf(standing.turns)];
  const lost = questionsOf(standing);
  // A text without speakers has no questions either, but their words.
  const lacksQuestions =
    lost.length > 0 && questionsOf(sent).length === 0 && words < stood - wordsOf(lost) / 2;
  if (words >= stood * LEAST_KEPT && !lacksQuestions) return;
  throw earningsError('source.incomplete', {
    id: standing.call.id,
    words,
    standing: stood,
    lacksQuestions,
  });
}

function questionsOf({ turns }: Transcript): Transcript['turns'] {
  return turns.filter(({ section }) => section === 'qa');
}

function wordsOf(turns: Transcript['turns']): number {
  return turns.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
}
