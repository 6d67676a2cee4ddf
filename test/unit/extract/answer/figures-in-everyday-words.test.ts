import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall } from '../invented-call.ts';

const lodges = inventedCall(
  [
    'Mara Lindqvist',
    'prepared',
    'Lantern Lodges had an occupancy rate of 63% in the second quarter.',
    'It was a hard quarter, with $12 million a month of wages and $7 million per month of other cash costs.',
    'After rents that left us with a cash burn of $19 million per month.',
    'This year we look to have 24 to 30 new stores in all.',
    'The rise in our costs is due to wages.',
    'Now we think that inflation in 2024 will be near 5%.',
  ],
  [
    'Piet Brandsma',
    'prepared',
    'At the end of June we had $214 million in loans and lease liabilities on our books.',
    'The Ferry business had an operating loss of $8.3 million.',
    'Damage by hail closed 41 sites for a week.',
    'We recorded a charge of $6.2 million for the ferries.',
    'Our revised guidance assumes inflation of about 4% in wages.',
    'In May we came out with a new framework for capital.',
  ],
);
const answer = (question: string) => {
  const { status, text } = extractAnswer(lodges, question);
  return `${status}: ${text}`;
};

describe('a figure that is asked for in everyday words', () => {
  it.each([
    ['how full were the Lantern Lodges', '63%'],
    ['how full were the lodges?', '63%'],
    ['monthly cash burn in q2?', '$19 million'],
    ['cash burn per month', '$19 million'],
    ['how many new stores do they plan to open this year?', '24 to 30'],
    ['loans and lease liabilities at quarter end', '$214 million'],
    ['how much did the ferry biz lose', '$8.3M'],
    ['how bad does cost inflation get in 2024', '5%'],
    ['what charge did they book for the ferries', '$6.2 million'],
  ])('%s: %s', (question, words) => {
    expect(answer(question)).toMatch(/^answered/);
    expect(answer(question)).toContain(words);
  });

  it.each([
    ['monthly cash burn in q2?', /\$12|\$7 /],
    ['what did the hail damage cost in total', /41/],
    ['how much did they lose', /8\.3/],
    ['how much cash do they have', /\$19|\$12|\$7 /],
    ['how many stores do they have', /24|30/],
    ['what inflation is assumed in the revised guidance?', /framework/],
    ['how full are their ferries', /63%/],
  ])('is told by no figure of another thing: %s', (question, figures) => {
    expect(answer(question)).not.toMatch(figures);
  });
});

const plain = inventedCall([
  'Mara Lindqvist',
  'prepared',
  'We took $60 million out of our costs; opened new towns that widen our revenue streams.',
  'We made $17 million of cash from what we run and generated $9 million of cash in Brno.',
  'Since May we have bought back about 7% of our shares.',
  'Our distribution business serves 14 towns.',
  'Churn, or net turnover as we call it, was 38%, down from 41% a year ago.',
]);

describe('a figure that the call does not give', () => {
  it.each([
    'revenue?',
    'sales',
    'cash at quarter end',
    'how much did they spend on buybacks',
    'dividend?',
  ])('is taken from no sentence that only sounds like it: %s', (question) => {
    expect(extractAnswer(plain, question).status).toBe('not stated');
  });

  it.each([
    ['what was net turnover', '38%'],
    ['how much cash did they generate in Brno', '$9 million'],
    ['how many towns does the distribution business serve', '14'],
  ])('%s: %s', (question, words) => {
    expect(extractAnswer(plain, question).text).toContain(words);
  });
});
