import type { Transcript } from '../../core/transcript.ts';
import { sentenceLike } from '../words/lexical.ts';
import type { Problem } from './problem.ts';
import { unsaidNumbers } from './shown-problems.ts';
import { visibleProblems } from './visible-problems.ts';

// Of the content words of a question as it is told, the share that whoever asked it has used.
const LEAST_SHARED = 0.3;

/**
 * What an analyst said on the call, and whoever asked what the cited turns answer; all that was asked where nobody of
 * that name asked.
 */
export function askedBy(
  analyst: string,
  { exchanges, turns }: Transcript,
  answers: readonly number[] = [],
): string {
  const own = exchanges.filter(
    (each) => each.analyst === analyst || each.answerTurns.some((turn) => answers.includes(turn)),
  );
  const asked = (own.length > 0 ? own : exchanges).flatMap(({ questionTurns }) => questionTurns);
  return asked.map((at) => turns[at]?.text ?? '').join(' ');
}

/** Problems of an analyst's question as a brief tells it: numbers and words that were not asked. */
export function askedProblems(
  question: string,
  asked: string,
  transcript: Transcript,
): readonly Problem[] {
  const [number] = unsaidNumbers(question, transcript, asked);
  const isAsked = sentenceLike(question, asked) >= LEAST_SHARED;
  return [
    ...visibleProblems(question, asked),
    ...(number === undefined
      ? []
      : [{ reason: 'value' as const, detail: `nobody asked of “${number}”` }]),
    ...(isAsked ? [] : [{ reason: 'not_found' as const, detail: 'nobody asked this' }]),
  ];
}
