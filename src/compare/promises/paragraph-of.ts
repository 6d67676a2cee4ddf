import type { Transcript } from '../../core/transcript.ts';
import { type Placed, sentencesOfTurn } from '../../extract/evidence.ts';

/** The sentences of one thought: those of a turn between two breaks. */
export function paragraphOf(placed: Placed, transcript: Transcript): readonly Placed[] {
  const { turn, start, end } = placed;
  const from = turn.text.lastIndexOf('\n', start);
  const to = turn.text.indexOf('\n', end);
  return sentencesOfTurn(transcript, turn.index).filter(
    (each) => each.start >= from && (to === -1 || each.end <= to),
  );
}

const GREETS = /\b(?:thanks?|welcome|good (?:morning|afternoon|evening|day)|hello)\b/i;

/** Whether a sentence only opens or closes a talk. */
export function isGreeting(text: string): boolean {
  return GREETS.test(text);
}
