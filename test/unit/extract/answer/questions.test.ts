import { describe, expect, it } from 'vitest';
import type { Answer, Earlier } from '../../../../src/core/answer.ts';
import type { Transcript } from '../../../../src/core/transcript.ts';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import {
  calledFor,
  judge,
  type QuestionCase,
  questionCases,
  wrongFigures,
} from '../../../support/question-cases.ts';

const LEAST_RIGHT = 0.9;

interface Asked {
  readonly row: QuestionCase;
  readonly answer: Answer;
  readonly transcript: Transcript;
}

const calls = new Map<string, Transcript>();

/** Asks a row's question after its earlier ones, each answered as it would have been. */
function ask(row: QuestionCase): Asked {
  const transcript = calls.get(row.call) ?? calledFor(row);
  calls.set(row.call, transcript);
  const earlier: Earlier[] = [];
  for (const question of row.earlier) {
    const { status, text } = extractAnswer(transcript, question, { earlier });
    earlier.push({ question, status, text });
  }
  return { row, transcript, answer: extractAnswer(transcript, row.question, { earlier }) };
}

const asked = questionCases().map(ask);
const sets = [...new Set(asked.map(({ row }) => row.set))];

describe('the questions of the fixtures, without a model', () => {
  it.each(sets)('answers at least nine of ten right of the set %s', (set) => {
    const rows = asked.filter(({ row }) => row.set === set);
    const wrong = rows.flatMap(({ row, answer, transcript }) => {
      const faults = judge(row, answer, transcript);
      return faults.length > 0 ? [{ question: row.question, text: answer.text, faults }] : [];
    });
    expect(1 - wrong.length / rows.length, JSON.stringify(wrong, null, 2)).toBeGreaterThanOrEqual(
      LEAST_RIGHT,
    );
  });

  it('gives no wrong figure to any', () => {
    const wrong = asked.flatMap(({ row, answer, transcript }) =>
      wrongFigures(row, answer, transcript),
    );
    expect(wrong).toEqual([]);
  });
});
