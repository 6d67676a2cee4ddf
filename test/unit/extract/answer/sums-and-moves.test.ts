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

const moor = inventedCall(
  [
    'Mara Lindqvist',
    'prepared',
    'With more than 31 million active accounts, Moor Bank has a deep reach in Denmark.',
    'New accounts increased 14%, totaling more than 2.7 million new accounts in the quarter.',
    'We began to build the first two barges in our yard in Aarhus.',
    'We expect full year organic sales growth to be in a range of 7% to 9%.',
    'For the organic comparison to 2019, sales of that year exclude $38 million of our dairy line.',
  ],
  [
    'Piet Brandsma',
    'prepared',
    'We ended the quarter with a cash balance of $143 million.',
    'We spent almost $260 million on share repurchases in the quarter.',
    'Capex, net of disposals, was $44.6 million, a little below our expectation.',
    'In all we have returned $388 million to our shareholders through dividends and share repurchases.',
    'The combined purchase price for these two acquisitions is about $219 million.',
  ],
);

describe('a sum that is asked for in other everyday words', () => {
  const told = (question: string) => {
    const { status, text } = extractAnswer(moor, question);
    return `${status}: ${text}`;
  };

  it.each([
    ['how much cash do they have on hand', '$143M'],
    ['how much stock did they buy back?', '$260M'],
    ['how much stock have they bought back', '$260M'],
    ['capex net of disposals', '$44.6 million'],
    ['how much cash went back to shareholders', '$388'],
    ['how much did the two acquisitions cost', '$219 million'],
    ['how many new accounts in the quarter', '2.7 million'],
    ['full year organic guidance', '7% to 9%'],
  ])('%s: %s', (question, words) => {
    expect(told(question)).toMatch(/^answered/);
    expect(told(question)).toContain(words);
  });

  it.each([
    ['how many new accounts in the quarter', /\b31 million/],
    ['how many barges are there in Aarhus', /^answered/],
    ['full year organic guidance', /\$38/],
    ['capex excluding leases', /44\.6/],
  ])('is told by no figure of another thing: %s', (question, figures) => {
    expect(told(question)).not.toMatch(figures);
  });
});

const skerry = inventedCall([
  'Mara Lindqvist',
  'prepared',
  'Inflows doubled to $83 billion, notably in Denmark, which is our largest sales region with over $2.2 billion in deposits.',
  'During the quarter, we capitalized $5.7 million for our ongoing billing project.',
  'As of the end of the quarter we had capitalized a total of $48 million for the billing project.',
  'Harrow Partners is a leader in its field with $29 billion of assets in its care.',
  'Since it was founded in 1991, Harrow has raised over $64 billion in capital commitments.',
  'Our growth of 7.3% included 1.2% from large takeovers.',
]);

describe('a sum of the whole time, the whole company, the very deed', () => {
  const told = (question: string) => {
    const { status, text } = extractAnswer(skerry, question);
    return `${status}: ${text}`;
  };

  it.each([
    ['how much have they put into the billing project so far', '$48 million'],
    ['how much has Harrow raised', '$64 billion'],
    ['deposits in Denmark', '$2.2 billion'],
  ])('%s: %s', (question, words) => {
    expect(told(question)).toMatch(/^answered/);
    expect(told(question)).toContain(words);
  });

  it.each([
    ['how much have they put into the billing project so far', /5\.7/],
    ['how much has Harrow raised', /29/],
    ['deposits?', /2\.2/],
    ['takeover spend vs last year', /1\.2/],
  ])('is told by no figure of another thing: %s', (question, figures) => {
    expect(told(question)).not.toMatch(figures);
  });
});
