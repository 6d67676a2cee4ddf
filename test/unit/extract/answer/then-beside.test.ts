import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { remarks } from '../invented-call.ts';

const textOf = (said: readonly string[], question: string) =>
  extractAnswer(remarks(...said), question).text;

describe('what a figure was a year ago, said without its name', () => {
  it.each([
    [
      ['Adjusted earnings were 71 cents a share compared with 64 a year ago.'],
      'adj eps vs ly',
      '64',
    ],
    [
      [
        'Underlying operating profit was $88.1 million.',
        'Last year, that was 79.4, on fewer stores.',
      ],
      'underlying operating profit vs last year',
      '79.4',
    ],
    [
      ['Free cash flow was $31 million.', 'I’d note that in the year-ago quarter it was 44.'],
      'fcf vs last year?',
      '44',
    ],
    [
      ['The operating margin was 12.4 percent a year ago.', 'It is 13.9 now.'],
      'operating margin vs year ago',
      '13.9',
    ],
  ])('%#', (said, question, then) => {
    expect(textOf(said, question)).toContain(then);
  });

  it.each([
    // against something else than a year ago
    [
      ['Adjusted earnings were 71 cents a share compared with 64 in our plan.'],
      'adj eps vs ly',
      '64',
    ],
    [['Free cash flow was $31 million.', 'Last year, our tax rate was 22%.'], 'fcf vs ly', '22'],
    [['Free cash flow was $31 million.', 'It was $12 million in May.'], 'fcf vs last year', '12'],
    [
      ['EPS was $5.32.', 'Last year, we beat all our records with $7.09 of cash per share.'],
      'eps vs ly',
      '7.09',
    ],
  ])('is none of something else: %#', (said, question, other) => {
    expect(textOf(said, question)).not.toContain(other);
  });
});
