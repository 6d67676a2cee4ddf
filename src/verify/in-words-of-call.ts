import type { Question, Statement } from '../core/brief.ts';
import type { Transcript } from '../core/transcript.ts';
import { visibleProblems } from './problems/visible-problems.ts';

const LONGEST_QUOTE = 300; // characters

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
