import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall } from '../invented-call.ts';

const call = inventedCall(
  [
    'Piet Brandsma',
    'prepared',
    'Steel inflation, the way we measure it, ran at 2.9% in the quarter.',
    'Adjusted EPS grew 22.8% from a year ago.',
    'In International, revenue was $61.2 million.',
    'Across the group, tool sales to hospitals rose 12% this quarter.',
    'For 2025 we expect renewals of leases to settle below the level of last year.',
    'The pace of capital expenditures has increased this year.',
    'Our service gross margin was 41.5%.',
    'Capital expenditures will grow.',
  ],
  [
    'Timo Halberg',
    'qa',
    'Will you guide revenue for the third quarter?',
    'And what about the gross margin?',
  ],
  ['Piet Brandsma', 'qa', 'We are not providing revenue guidance.', 'It depends on the mix.'],
);
const told = (question: string) => {
  const { status, text, evidence } = extractAnswer(call, question);
  return { status, text, quotes: evidence.map(({ quote }) => quote).join(' ') };
};

describe('what is shown for an answer is of all that is asked', () => {
  it.each([
    ['of its period', 'what was steel inflation in Q1?'],
    ['of its kind, a value', 'what was adjusted EPS in the year-ago quarter?'],
    ['of its kind, an amount', 'how much did adjusted EPS come to?'],
    ['of every word', 'what are write-offs as a share of leases?'],
    ['of a part within a part', 'hospital revenue in International?'],
    ['of the whole', 'what is the gross margin?'],
    ['of a number', 'what is the full-year capex number?'],
  ])('%s: %s', (_, question) => {
    const { status, text } = told(question);
    expect(status).toBe('not stated');
    expect(text).toMatch(/^No sentence found in this call /);
  });

  it.each([
    ['what was steel inflation in the quarter?', '2.9%'],
    ['how much did adjusted EPS grow?', '22.8%'],
    ['revenue in International?', '61.2'],
    ['how much did tool sales to hospitals rise?', '12%'],
    ['what is the service gross margin?', '41.5%'],
  ])('and is shown where it is: %s', (question, figure) => {
    const { status, text, quotes } = told(question);
    expect(status).toBe('answered');
    expect(`${text} ${quotes}`).toContain(figure);
  });

  it('nor is a refusal of another metric one', () => {
    expect(told('gross margin guidance for Q3?').text).not.toMatch(/Declined/);
    expect(told('revenue guidance for Q3?').text).toMatch(/Declined/);
  });
});

const parts = inventedCall(
  [
    'Piet Brandsma',
    'prepared',
    'Our painting line in particular showed strong revenue in the quarter.',
    'LinkRobo revenue rose 17% and 19% in constant currency.',
    'Total revenue was $120.4 million, up 8%, driven by our business in Brno.',
    'The non-GAAP operating margin was 18.5%.',
    'We returned $203 million through share repurchases and our quarterly dividend.',
    'Overheads would have been 32% of gross profit.',
    'Leasing strength lifted the gross margin to 63% in the first half.',
    'We delivered 5,000 units to over 30 customers who value speed.',
    'For Q3, we expect this business to lose money on EBITDA of $3 million.',
  ],
  [
    'Timo Halberg',
    'qa',
    'How much of that is a price increase?',
    'And how is the loyalty program?',
  ],
  ['Piet Brandsma', 'qa', 'Second, our members have grown by 14%.'],
);

describe('a figure of a part, of two things, or of another basis is none of the whole', () => {
  it.each([
    'how much revenue comes from Brno?',
    'LinkRobo organic revenue growth?',
    'GAAP operating margin?',
    'how much did they spend on share repurchases?',
    'gross profit?',
    'gross margin?',
    'how many customers?',
    'EBITDA guidance?',
    'price increase?',
  ])('%s', (question) => {
    expect(extractAnswer(parts, question).status).toBe('not stated');
  });

  it.each([
    ['total revenue?', '120.4'],
    ['non-GAAP operating margin?', '18.5%'],
    ['LinkRobo revenue growth in constant currency?', '19%'],
    ['gross margin in the first half?', '63%'],
  ])('and is told of what it is: %s', (question, figure) => {
    const { status, text } = extractAnswer(parts, question);
    expect([status, text]).toEqual(['answered', expect.stringContaining(figure)]);
  });
});

describe('a move that is told in money and at constant rates', () => {
  const rates = inventedCall([
    'Piet Brandsma',
    'prepared',
    'Revenue was $410 million, up 6% in constant currency and down 2% in US dollars.',
  ]);

  it('is told in money where no other is asked for', () => {
    expect(extractAnswer(rates, 'did revenue fall?').text).toMatch(/^Yes: revenue fell 2%/);
  });

  it('is never told in money where constant currency is asked for', () => {
    const { text } = extractAnswer(rates, 'did revenue fall in constant currency?');
    expect(text).not.toMatch(/^(?:Yes|No):/);
  });
});

describe('of what the words before it or beside it name', () => {
  const breath = inventedCall([
    'Piet Brandsma',
    'prepared',
    'Total revenue was $11.3 million, driven by new tools, favorable currencies and prices.',
    'Our Client Group had a good quarter.',
    'Client Group revenue of $8.2 million was up 12% year-over-year.',
    'Sensor revenue was $3.1 million.',
    'Our associates worked hard.',
    'Renewals were at 88% on an account basis.',
    'Our growth continues.',
  ]);

  it.each([
    'client group revenue a year ago',
    'client group revenue in sensors',
    'revenue two years ago',
    'sensor headcount',
    'revenue per employee',
    'subscribers',
    'how much revenue comes from currencies?',
    'gross margin outlook',
  ])('%s', (question) => {
    expect(extractAnswer(breath, question).status).toBe('not stated');
  });

  it.each([
    ['client group revenue', '8.2'],
    ['sensor revenue', '3.1'],
    ['total revenue', '11.3'],
  ])('and is told of it: %s', (question, figure) => {
    const { status, text } = extractAnswer(breath, question);
    expect([status, text]).toEqual(['answered', expect.stringContaining(figure)]);
  });
});

describe('a refusal', () => {
  const declining = inventedCall(
    ['Timo Halberg', 'qa', 'What is the gross margin in Q4?'],
    [
      'Piet Brandsma',
      'qa',
      'We gave you the gross margin for Q3.',
      'We will not give it for Q4.',
      'I am not going to give you particulars on the gross margin.',
    ],
    ['Timo Halberg', 'qa', 'Do you intend to pay a dividend at some point?'],
    [
      'Piet Brandsma',
      'qa',
      'Not for now.',
      'The board looks at the dividend in February, and I do not want to run ahead of it.',
    ],
  );

  it.each([
    ['gross margin guidance for Q4?', /^Declined by/],
    ['why does gross margin step up in Q3?', /^No sentence found/],
    ['do they intend to pay a dividend?', /“Not for now\.”/],
  ])('is one of the asked quarter, and no afterthought to a plain word: %s', (question, text) => {
    expect(extractAnswer(declining, question).text).toMatch(text);
  });
});

it('shows what does not fit among the nearest', () => {
  expect(told('what was steel inflation in Q1?').quotes).toContain('2.9%');
});

describe('a reason is one of the move that is asked about', () => {
  const homes = inventedCall([
    'Piet Brandsma',
    'prepared',
    'Completions came to 2,146 homes.',
    'At Kestrel, completions fell 12% to 203 homes because buyers waited for lower rates.',
  ]);

  it.each([
    ['why did Kestrel completions fall 12%?', 'answered'],
    ['why did Kestrel completions fall?', 'answered'],
    ['why did completions fall 9%?', 'not stated'],
  ])('%s', (question, status) => {
    expect(extractAnswer(homes, question).status).toBe(status);
  });
});
