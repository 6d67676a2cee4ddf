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

/*
 * Held questions were written from the transcripts alone, after the code. Their first run: 11 of 20 right (6 of
 * them rightly not stated), 4 not stated though the call says it, 5 beside the point, no wrong figure.
 */
const LEAST_RIGHT = { dev: 0.95, held: 0.85 } as const;

/*
 * Fresh questions came with two calls of new trades, typed as in chat, before anything was asked of them. Their first
 * run: 9 of 20 right (3 of them rightly not stated), 10 not stated though the call says it, 1 beside the point. They
 * are what a stranger would find, so nothing is mended for them; the score may rise, and is held where it stands.
 */
const FIRST_RUN = 9;
const LEAST_OF_ALL = 0.9;

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

const all = questionCases().map(ask);
const asked = all.filter(({ row }) => row.set !== 'fresh');
const fresh = all.filter(({ row }) => row.set === 'fresh');

function wrongOf(rows: readonly Asked[]): readonly object[] {
  return rows.flatMap(({ row, answer, transcript }) => {
    const faults = judge(row, answer, transcript);
    return faults.length > 0 ? [{ question: row.question, text: answer.text, faults }] : [];
  });
}

describe('the questions of the fixtures, without a model', () => {
  it.each([
    ['dev', 40],
    ['held', 20],
  ] as const)('answers the %s set of %i well enough', (set, count) => {
    const rows = asked.filter(({ row }) => row.set === set);
    const wrong = wrongOf(rows);
    expect(rows).toHaveLength(count);
    expect(1 - wrong.length / count, JSON.stringify(wrong, null, 2)).toBeGreaterThanOrEqual(
      LEAST_RIGHT[set],
    );
  });

  it('answers all of them together well enough', () => {
    expect(1 - wrongOf(asked).length / asked.length).toBeGreaterThanOrEqual(LEAST_OF_ALL);
  });

  it('answers the fresh set of 20 no worse than at first', () => {
    const wrong = wrongOf(fresh);
    expect(fresh).toHaveLength(20);
    expect(20 - wrong.length, JSON.stringify(wrong, null, 2)).toBeGreaterThanOrEqual(FIRST_RUN);
  });

  it('gives no wrong figure to any', () => {
    const wrong = all.flatMap(({ row, answer, transcript }) =>
      wrongFigures(row, answer, transcript),
    );
    expect(wrong).toEqual([]);
  });
});
