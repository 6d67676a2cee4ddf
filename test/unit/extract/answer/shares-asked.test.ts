import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { remarks } from '../invented-call.ts';

const call = remarks(
  'We set up web shops in three more countries, and online is where young people look first.',
  'The e-commerce part made up close to 14% of our total sales.',
  'Our mail-order sales rose 31% and as a percentage of total sales were 6.3% in the second quarter compared to 5.1% in Q2 of 2023.',
  'Bicycle makers account for around 27% of our sales, from saddles to bells.',
  'Tents were 40% of our EBITDA.',
  'We sold our yard in Elmstead, 9% of which was let.',
);
const answer = (question: string) => {
  const { status, text } = extractAnswer(call, question);
  return `${status}: ${text}`;
};

describe('a share that is asked for', () => {
  it.each([
    ['how big is online now as a % of sales', '14%'],
    ['what % of sales is e-commerce', '14%'],
    ['ecomm as a percentage of sales?', '14%'],
    ['bicycle makers share of revenue', '27%'],
    ['how much of revenue comes from bicycle makers?', '27%'],
    ['mail-order sales as a % of total sales', '6.3%'],
    ['What were mail-order sales as a percentage of total sales in Q2 2023?', '5.1%'],
  ])('%s: %s', (question, words) => {
    expect(answer(question)).toMatch(/^answered/);
    expect(answer(question)).toContain(words);
  });

  it.each([
    'what percentage of sales comes from bicycle makers?',
    'what share of sales came from bicycle makers?',
  ])('asks for no reason: %s', (question) => expect(answer(question)).toMatch(/^answered: .*27%/));

  it('is told by no reason of a move', () => {
    const drop =
      'Sales fell 19%, driven by fewer orders from some Chilean yards that we spoke of before.';
    const { status } = extractAnswer(remarks(drop), 'what percentage of sales came from Chile?');
    expect(status).toBe('not stated');
  });

  it.each([
    ['tents as a % of revenue', /40%/],
    ['Elmstead share of sales', /9%/],
    ['what share of EBITDA is online?', /14%/],
    ['what % of sales are saddles', /14%|6\.3%/],
  ])('is told by no share of another thing: %s', (question, figures) => {
    expect(answer(question)).not.toMatch(figures);
  });
});
