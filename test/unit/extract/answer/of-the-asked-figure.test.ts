import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall, remarks } from '../invented-call.ts';

const call = inventedCall(
  [
    'Piet Brandsma',
    'prepared',
    'Revenue was $410.2 million in the second quarter.',
    'Gross margin was 34.6% in the second quarter and 34.0% for the first half.',
    'The mix of arms and of grippers in our revenue changed.',
  ],
  ['Timo Halberg', 'qa', 'How do you see the revenue mix?'],
  [
    'Piet Brandsma',
    'qa',
    'The revenue mix of grippers is not really a problem, as revenue follows orders.',
  ],
);

describe('a figure that is asked for', () => {
  it('is told once where its sentence gives another one first', () => {
    expect(extractAnswer(call, 'gross margin for the first half?').text).toBe(
      'Gross margin was 34.0% in H1 2024.',
    );
    expect(extractAnswer(call, 'gross margin?').text).toMatch(/34\.6%.*34\.0%/);
  });

  it.each(['what was Orrin revenue in Q1 2021?', 'what was revenue in Q1 2021?'])(
    'has nothing beside it that is of no figure and no such time: %s',
    (question) => {
      const { status, text, evidence } = extractAnswer(call, question);
      expect(status).toBe('not stated');
      expect(text).toMatch(
        /^No sentence found in this call says (?:for certain )?what revenue was in Q1 2021\.$/,
      );
      for (const { quote } of evidence) expect(quote).toMatch(/\d/);
    },
  );
});

describe('a part of a figure, or another basis of it, is not the figure', () => {
  const call = remarks(
    'Funds from operations were $91.4 million and include $26 million of merger expenses.',
    'We made adjusted earnings per share of $1.46 in the quarter.',
    'Bookings were up 12.3% year-to-date.',
  );

  it.each([
    ['how much of funds from operations was one-time?', 'sentences'],
    ['what was GAAP EPS?', 'sentences'],
  ])('%s', (question, form) => {
    const answer = extractAnswer(call, question);
    expect(answer.status === 'answered' && answer.form === form).toBe(false);
  });

  it('names the time of a move that is not the quarter’s', () => {
    const { text } = extractAnswer(call, 'how did bookings change in the first half?');
    expect(text).toContain('Bookings rose 12.3% from a year ago in H1 2024.');
  });
});
