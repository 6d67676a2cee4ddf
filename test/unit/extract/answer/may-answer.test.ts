import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { exchange, remarks } from '../invented-call.ts';

const told = remarks(
  'Free cash flow was $3.3 million, a margin of 4.5%, compared with $2.6 million and 4.0% last year.',
  'Net revenue retention was 112%, down from 117% a year ago.',
  'The decline is driven by lower seat expansion.',
  'Headcount ended the quarter at 2,310, flat to March.',
  'A change of 1 yen affects operating profit by about $0.2 million a year.',
  'We now see a cost of risk of 20 to 25 basis points for the year.',
  'We guide to $88 million to $90 million for the third quarter.',
  'The adjustment of the leasing business will be complete within half a year.',
  'Our warehouse in Brno holds spare parts.',
);

describe('what a sentence has in other words is not said to be missing', () => {
  it.each([
    ['what was FCF margin a year ago?', 's1'],
    ['how many employees are there?', 's4'],
    ['what is the yen sensitivity?', 's5'],
    ['what is the cost of risk guidance?', 's6'],
    ['what is the revenue guidance?', 's7'],
    ['how long will the leasing adjustment take?', 's8'],
    ['why did NRR decline?', 's3'],
  ])('%s', (question, id) => {
    const { text, evidence, unsaid } = extractAnswer(told, question);
    expect(text).not.toMatch(
      /^The call does not|^No sentence found in this call (?:says (?!it for certain)|gives)/,
    );
    expect(evidence.flatMap(({ sentences }) => sentences)).toContain(id);
    expect(unsaid).toBeNull();
  });
});

describe('what no sentence has is said to be missing', () => {
  it.each([
    'what was ROE a year ago?',
    'how many robots are there?',
    'what is the dollar sensitivity?',
    'what is the cost of capital guidance?',
    'what is the guidance for net income?',
    'how long will the strike take?',
    'why did the warehouse in Brno close?',
    'how many spare parts are in Brno?',
    'what was free cash flow in Q1 2021?',
  ])('%s', (question) => {
    const { text, status } = extractAnswer(told, question);
    expect(status).toBe('not stated');
    expect(text).toMatch(
      /^(?:The call does not mention|No sentence found in this call (?:says|gives)) (?!it for certain)|^No sentence found in this call says it for certain/,
    );
  });
});

it('says once, and only once, that nothing can be told for certain', () => {
  const { status, text, sentences, form } = extractAnswer(told, 'what is the revenue guidance?');
  expect([status, text, sentences.length, form]).toEqual([
    'not stated',
    'No sentence found in this call says it for certain.',
    1,
    'passages',
  ]);
});

describe('an answer without a period is of the period that was asked for', () => {
  const asked = exchange(
    ['What is the tax rate for the full year 2025, and what about leasing?'],
    ['Leasing is small.', 'The tax rate should be around 25%.'],
  );

  it('in the words of the question before it', () => {
    expect(extractAnswer(asked, 'what tax rate should we model for 2025?')).toMatchObject({
      status: 'answered',
      text: 'Piet Brandsma (CFO): “The tax rate should be around 25%.”',
    });
  });

  it.each(['what tax rate should we model for 2027?', 'what was the tax rate in 2022?'])(
    'and of no other: %s',
    (question) => {
      expect(extractAnswer(asked, question)).toMatchObject({ status: 'not stated' });
    },
  );
});

describe('an earlier figure in the next breath', () => {
  const breaths = remarks(
    'Free cash flow was negative $1.2 million in the quarter.',
    'Last year it was positive $2.3 million.',
    'Inventories were $7.0 million.',
    'In the prior year, it was $7.9 million.',
    'Capital expenditure was $6.3 million.',
    'Last year the tax rate was 20.0%.',
    'Net debt was $9.0 million.',
    'It was discussed last year.',
  );

  it.each([
    ['what was free cash flow last year?', '$2.3'],
    ['what were inventories a year ago?', '$7.9'],
  ])('%s', (question, figure) => {
    const { status, text } = extractAnswer(breaths, question);
    expect(status).toBe('answered');
    expect(text).toContain(figure);
  });

  it.each(['what was capital expenditure last year?', 'what was net debt last year?'])(
    'of another line is none: %s',
    (question) => {
      expect(extractAnswer(breaths, question).status).toBe('not stated');
    },
  );
});
