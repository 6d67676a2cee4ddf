import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { remarks } from '../invented-call.ts';

const call = remarks(
  'Revenue was $318.4 million, up 2.1% from a year ago.',
  'Welding revenue was $96.2 million, down 9% from a year ago.',
  'Orders in Welding were thin.',
  'Operating profit was $31.2 million, compared with $36.5 million a year ago.',
  'Gross margin was 38.6%, up from 37.9% a year ago and down from 39.1% in the first quarter.',
  'Operating expenses improved to $50 million.',
  'The decline reflects the growth in mortgages.',
);
const answer = (question: string) => gateAnswer(call, extractAnswer(call, question)).answer;

describe('whether something rose or fell', () => {
  it.each([
    [
      'did revenue grow year over year',
      /^Yes: revenue rose 2\.1% from a year ago\. It was \$318\.4M/,
    ],
    ['did gross margin rise', /^Yes: gross margin was 38\.6% in Q2 2024, from 37\.9% a year ago/],
    ['did revenue fall?', /^No: revenue rose 2\.1%/],
    ['did welding revenue grow?', /^No: welding revenue fell 9%/],
    [
      'did operating profit fall?',
      /^Yes: operating \w+ was \$31\.2M in Q2 2024, from \$36\.5M a year ago/,
    ],
  ])('is told by yes or no with the figures: %s', (question, words) => {
    const { status, text, withheld } = answer(question);
    expect({ status, withheld }).toEqual({ status: 'answered', withheld: [] });
    expect(text).toMatch(words);
  });

  it.each(['did operating expenses improve', 'what was revenue', 'how much did mortgages grow'])(
    'and by neither where that is not told: %s',
    (question) => {
      expect(answer(question).text).not.toMatch(/^(?:Yes|No):/);
    },
  );

  it('asks for a figure with “how much”', () => {
    expect(answer('how much did mortgages grow').status).toBe('not stated');
  });
});
