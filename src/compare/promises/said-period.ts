import type { Transcript } from '../../core/transcript.ts';
import { type Placed, sentencesOf, sentencesOfTurn } from '../../extract/evidence.ts';
import { findPeriods } from '../../figures/time/periods.ts';
import { clauseAt, type Span } from './own-due.ts';

const FARTHEST = 5; // sentences back in one turn that a period may be carried from
const MONTH =
  /\b(?:in|for|our|of|during|through) (?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d)/;

// "growth of 9% compared to the middle of our 2024 outlook"
const COMPARED =
  /\b(?:compared (?:to|with)|versus|relative to|over|from|than|against)\s(?:(?!\bto\b)[^,;.]){0,60}/gi;

/**
 * Whether words say of themselves, or just before in the same turn, that they are of this period and of no
 * other. A period carried from farther away may belong to another thought.
 */
export function isSaidOf(
  sentence: string,
  period: string,
  transcript: Transcript,
  {
    isSum = false,
    isBalance = false,
    at,
  }: { readonly isSum?: boolean; readonly isBalance?: boolean; readonly at?: Span } = {},
): boolean {
  const placed = sentencesOf(transcript).get(sentence);
  const clause = placed && at ? clauseAt(placed.text, at) : placed?.text;
  if (!placed || clause === undefined || (/^Q/.test(period) && MONTH.test(clause))) return false;
  // "Full-year sales rose 4%, and the fourth quarter contributed": each clause is of its own time
  const own = at ? labelsIn(clause, transcript) : [];
  if (own.length > 0) return own.every((label) => label === period);
  if (isBalance && period === transcript.call.period) return true; // of its end, whatever is told before
  for (const { text } of backFrom(placed, transcript)) {
    const labels = labelsIn(text, transcript);
    if (labels.length > 0) return labels.every((label) => label === period);
  }
  // A fourth quarter's call tells of the year in the same breath.
  const { call } = transcript;
  return period === call.period && (isSum || call.fiscalQuarter !== 4);
}

function backFrom({ id, turn }: Placed, transcript: Transcript): readonly Placed[] {
  const all = sentencesOfTurn(transcript, transcript.turns.indexOf(turn));
  const at = all.findIndex((each) => each.id === id);
  return all.slice(Math.max(0, at - FARTHEST), at + 1).toReversed();
}

/** The times that a text names, but what it compares with. */
function labelsIn(text: string, { call }: Transcript): readonly string[] {
  return findPeriods(text.replaceAll(COMPARED, ''), call).flatMap(({ label, versus, isTime }) =>
    isTime && versus === null && label !== null ? [label] : [],
  );
}
