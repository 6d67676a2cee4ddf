import type { Highlight, Question, Statement } from '../core/brief.ts';
import type { Transcript } from '../core/transcript.ts';
import type { Reason } from '../core/verdict.ts';
import type { Problem } from './problems/problem.ts';
import { visibleProblems } from './problems/visible-problems.ts';

const LONGEST_QUOTE = 300; // characters

/**
 * A highlight in the words of the first sentence with a figure that it cites, where what fails is what its figures are
 * of. One with a figure that nobody said was made up, and no words of the call are what it says.
 */
export function quotedHighlight(highlight: Highlight, found: readonly Problem[]): Highlight | null {
  if (!isOnlyRead(found)) return null;
  const told = highlight.evidence.find(
    ({ quote }) => /\d/.test(quote) && quote.length <= LONGEST_QUOTE,
  );
  return told ? { ...highlight, text: `“${told.quote}”`, evidence: [told] } : null;
}

const OF_READING: ReadonlySet<Reason> = new Set([
  'metric',
  'segment',
  'period',
  'basis',
  'modality',
]);

/** Whether words fail only in what their figures are read to be of, and by none that nobody said. */
export function isOnlyRead(found: readonly Problem[]): boolean {
  return found.every(({ reason }) => OF_READING.has(reason));
}

/** A statement in the words it cites, where they are one sentence; a figure that stands there stays. */
export function quotedStatement(statement: Statement): Statement | null {
  const [first, ...others] = statement.evidence;
  if (!first || others.length > 0 || first.quote.length > LONGEST_QUOTE) return null;
  return visibleProblems(statement.text).length > 0 ? null : { ...statement, text: first.quote };
}

/** An answer in the first words that it cites; of what was not taken up it says that and no more. */
export function quotedAnswer(
  question: Question,
  { participants }: Pick<Transcript, 'participants'>,
): Question | null {
  if (visibleProblems(question.answer).length > 0) return null;
  if (question.stance === 'not addressed')
    return { ...question, answer: NOT_ADDRESSED, answeredBy: [], evidence: [] };
  const [first] = question.evidence;
  const [speaker] = question.answeredBy;
  if (!first || speaker === undefined) return null;
  const role = participants.find(({ name }) => name === speaker)?.role ?? speaker;
  return { ...question, answer: `${role}: “${first.quote}”`, evidence: [first] };
}

const NOT_ADDRESSED = 'Not addressed in the answer.';
