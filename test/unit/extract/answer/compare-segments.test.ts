import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { seedCall } from '../../../support/seed.ts';

const textOf = (question: string) => extractAnswer(seedCall(), question).text;

describe('a question for each segment', () => {
  it.each([
    ['revenue by segment', ['1,159.5M', '675.2M']],
    ['break down revenue by segment', ['1,159.5M', '675.2M']],
    ['What is the segment split of revenue?', ['1,159.5M', '675.2M']],
    ['gross margin per segment?', ['5.2%', '21.7%']],
    ['how did revenue grow by segment?', ['9.5%', '10.1%']],
  ])('%s', (question, figures) => {
    for (const figure of figures) expect(textOf(question)).toContain(figure);
  });

  it.each(['revenue by region', 'revenue by customer', 'capex by segment', 'guidance by segment'])(
    'is not taken for one of something else: %s',
    (question) => {
      expect(textOf(question)).not.toMatch(/1,159\.5M.*675\.2M/);
    },
  );
});
