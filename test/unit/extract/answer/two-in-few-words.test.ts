import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { remarks } from '../invented-call.ts';

// What a maker of pumps would say.
const pumps = remarks(
  'Revenue was $412 million, up 9% from a year ago.',
  'Gross margin was 38.4%, up 120 basis points.',
  'Order intake was $433 million, which is a book-to-bill of 1.05.',
  'We generated free cash flow of $61 million.',
  'This compares to $48 million in the second quarter of 2023, which had a tax refund in it.',
  'Adjusting for the inclusion of Wexel, pro forma revenue was up 4% year over year.',
  'In July we signed the sale of our valve activity to a family-owned buyer for $85 million.',
  'The shortage of castings held back sales and weighed on costs.',
  'We expect to be at the lower end of those guided ranges.',
);
const told = (question: string) => {
  const { status, text, unsaid } = extractAnswer(pumps, question);
  return `${status}: ${text} | ${unsaid ?? ''}`;
};

describe('two things asked in few words are both told', () => {
  it.each([
    ['q2 rev + growth?', /\$412M.*9%/],
    ['q2 sales + yoy?', /\$412M.*9%/],
    ['revenue, yoy', /\$412M.*9%/],
    ['revenue and % change', /\$412M.*9%/],
    ['gross margin & yoy change', /38\.4%.*120 bps/],
    ['orders and b2b?', /\$433M.*1\.05/],
    ['fcf this q and last yr?', /\$61M.*\$48M/],
    ['who bought the valve biz + price', /family-owned buyer for \$85 million/],
    ['who bougth the valve biz and for how much', /family-owned buyer for \$85 million/],
    ['who bought the valve business', /family-owned buyer/],
  ])('%s', (question, words) => {
    expect(told(question)).toMatch(words);
    expect(told(question)).toMatch(/^answered.*\| $/s);
  });

  it.each([
    ['revenue and organic growth', /organic/],
    ['gross margin and last year', /gross margin last year/],
    ['orders and qoq', /quarter-over-quarter|quarter before/],
  ])('or what is missing is said: %s', (question, missing) =>
    expect(told(question)).toMatch(new RegExp(`^answered.*\\| .*(?:${missing.source})`, 's')),
  );
});

describe('what is said of nothing else', () => {
  it.each([
    ['growth ex wexel', /^answered.*4%/],
    ['what did the castings shortage do', /^answered.*held back/],
    ['are they sticking w the guide', /^answered.*lower end/],
  ])('answers %s', (question, words) => expect(told(question)).toMatch(words));

  it.each(['what did the castings shortage cost in $', 'fcf in q1 2024', 'growth ex the valves'])(
    'is no answer: %s',
    (question) => expect(told(question)).toMatch(/^not stated/),
  );
});
