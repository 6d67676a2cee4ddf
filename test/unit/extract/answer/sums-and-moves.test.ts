import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall } from '../invented-call.ts';

const looms = inventedCall(
  [
    'Mara Lindqvist',
    'prepared',
    'Demand for yarn was good, and with more people at home we see strong growth in this part of our business.',
    'For the quarter, our Yarn revenue had growth of more than 26%.',
    'Revenue of the group, less the large takeovers, grew 6.4% over the second quarter of last year.',
    'Of our growth of 8.1%, 1.7% came from large takeovers and the rest from price.',
    'The board gave us its thanks for the takeovers that were signed.',
    'In the quarter we spent $23 million on takeovers compared to $51 million a year ago.',
  ],
  [
    'Piet Brandsma',
    'prepared',
    'We have earmarked $14 million of capex to widen our Nordic barge rental fleet in 2025.',
    'Our 2025 pension line reflects the return of 13.6% on our pension assets.',
    'We estimate pension income of about $32 million in 2025.',
    'Cash flow before pension contributions is expected to be $410 million in 2025.',
    'The dividend declared in June is a 32% or $0.09 per share increase from the prior quarter.',
  ],
);
const answer = (question: string) => {
  const { status, text } = extractAnswer(looms, question);
  return `${status}: ${text}`;
};

describe('a sum or a move that is asked for', () => {
  it.each([
    ['yarn biz growing how fast?', '26%'],
    ['how fast is yarn growing?', '26%'],
    ['how much did they spend on takeovers in the quarter?', '$23 million'],
    ['how much capex is planned for the Nordic barge rental fleet in 2025?', '$14 million'],
    ['how much was the quarterly dividend increased?', '$0.09'],
    ['how big was the dividend increase', '$0.09'],
    ['dividend hike?', '$0.09'],
    ['what is cash flow before pension contributions expected to be in 2025?', '$410 million'],
  ])('%s: %s', (question, words) => {
    expect(answer(question)).toMatch(/^answered/);
    expect(answer(question)).toContain(words);
  });

  it.each([
    ['how much do they expect to contribute to the pension plans in 2025?', /13\.6|32|410/],
    ['how much will they contribute to pension', /13\.6|32|410/],
    ['how much will they pay into pension plans', /13\.6|32|410/],
    ['takeover spend?', /1\.7|6\.4/],
    ['how much capex did they spend in the quarter', /14/],
    ['what was the dividend per share', /^answered/],
  ])('is told by no figure of another thing: %s', (question, figures) => {
    expect(answer(question)).not.toMatch(figures);
  });
});
