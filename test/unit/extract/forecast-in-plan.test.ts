import { describe, expect, it } from 'vitest';
import { readGuidance } from '../../../src/extract/guidance/guidance.ts';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { inventedCall, remarks } from './invented-call.ts';

const told = (call: ReturnType<typeof remarks>) =>
  readGuidance(call, readFacts(call)).map(({ topic, figure }) => [topic, figure?.text ?? null]);
const guided = (...sentences: readonly string[]) => told(remarks(...sentences));
const answered = (question: string, answer: string) =>
  told(inventedCall(['Timo Halberg', 'qa', question], ['Piet Brandsma', 'qa', answer]));

describe('a forecast by its place in a plan', () => {
  it.each<[string, string, string | null]>([
    [
      'We now expect full-year EPS at the low end of our range of $2.00 to $2.20.',
      'earnings per share',
      '$2.00 to $2.20',
    ],
    [
      'We expect to be at the upper end of our revenue guidance of $500 million to $510 million.',
      'revenue',
      '$500 million to $510 million',
    ],
    [
      'We see full-year revenue coming in at the high end of our range of $500 million to $510 million.',
      'revenue',
      '$500 million to $510 million',
    ],
    [
      'We now expect full-year revenue to be at the midpoint of our prior guidance of $500 million to $510 million.',
      'revenue',
      '$500 million to $510 million',
    ],
    [
      'Full-year EPS is now expected to be near the top of our $2.00 to $2.20 range.',
      'earnings per share',
      '$2.00 to $2.20',
    ],
    [
      'We expect to finish the year above our guidance of $500 million in revenue.',
      'revenue',
      '$500 million',
    ],
    ['We now expect revenue growth at the low end of our 4% to 6% range.', 'revenue', '4% to 6%'],
    [
      'Our guidance of $2.00 to $2.10 for EPS is unchanged.',
      'earnings per share',
      '$2.00 to $2.10',
    ],
    [
      'We expect to come in toward the high end of our guidance range for revenue.',
      'revenue',
      null,
    ],
    [
      'We expect returns to move toward the top end of our 5% to 7% target range.',
      'returns',
      '5% to 7%',
    ],
    ['We expect to be at the midpoint of our guidance range.', 'guidance', null],
    [
      'We expect revenue of $505 million, above our guidance of $500 million.',
      'revenue',
      '$505 million',
    ],
  ])('has the plan for its figure: %s', (text, topic, figure) =>
    expect(guided(text)).toEqual([[topic, figure]]),
  );

  it('keeps the words that say where', () => {
    const call = remarks(
      'We now expect full-year EPS at the low end of our range of $2.00 to $2.20.',
    );
    expect(readGuidance(call, readFacts(call))[0]?.text).toContain('at the low end of our range');
  });

  it.each([
    [
      'We expect full-year revenue to be just below our $500 million to $510 million range.',
      'revenue',
    ],
    ['We expect full-year EPS to fall short of our $2.00 to $2.20 range.', 'earnings per share'],
    ['We expect to miss our revenue guidance of $500 million to $510 million.', 'revenue'],
    ['We expect revenue to be above our level of $480 million last year.', 'revenue'],
  ])('has none where it will not be that: %s', (text, topic) =>
    expect(guided(text)).toEqual([[topic, null]]),
  );

  it.each([
    'EPS was at the high end of our guidance of $2.00 to $2.20.',
    'We are now at the low end of the 10% to 11% CET1 ratio range that we are targeting.',
    'Shipments were down and were at the high end of our shipment guidance.',
  ])('is none where it tells what is: %s', (text) => expect(guided(text)).toEqual([]));
});

describe('what one thing does to another', () => {
  it.each([
    ['The strike will reduce third-quarter revenue by $20 million.', 'revenue reduction'],
    ['The sale will reduce our full-year revenue by about $30 million.', 'revenue reduction'],
    ['The strike will lower third-quarter EPS by $0.05.', 'earnings per share reduction'],
    ['The contract will increase full-year EBITDA by $12 million.', 'ebitda increase'],
    [
      'We expect the strike to cost us about $20 million of revenue in the third quarter.',
      'revenue reduction',
    ],
    ['We expect tariffs to cost us $15 million in the second half.', 'cost of tariffs'],
    [
      'We expect Kestrel to add $10 million to revenue this year.',
      'Kestrel contribution to revenue',
    ],
    [
      'We expect price increases to add $12 million to gross profit in the second half.',
      'price increases contribution to gross profit',
    ],
    [
      'We expect the acquisition to be accretive to earnings by $0.10 per share in 2025.',
      'earnings per share accretion',
    ],
    [
      'We expect the programme to be dilutive to EPS by $0.05 in 2025.',
      'earnings per share dilution',
    ],
    ['We expect to add $20 million to our cash this year.', 'cash increase'],
    ['We expect the contract to bring in $15 million of revenue in 2025.', 'contract revenue'],
    ['We expect our team to generate $80 million of revenue in 2025.', 'revenue'],
    ['We expect third-quarter revenue to fall to $20 million.', 'revenue'],
    [
      'Third-quarter revenue should be roughly flat with the second quarter at $90 million.',
      'revenue',
    ],
  ])('is told as that: %s', (text, topic) =>
    expect(guided(text).map(([first]) => first)).toEqual([topic]),
  );

  it.each([
    'We expect it to cost us $15 million.',
    'We expect to beat last year’s revenue by $5 million.',
  ])('is nothing where nobody can tell what: %s', (text) => expect(guided(text)).toEqual([]));
});

describe('an amount that only the question names', () => {
  it.each<[string, string, string]>([
    [
      'What should we assume for capex this year?',
      'We expect to spend around $25 million this year.',
      'capital expenditure',
    ],
    [
      'And capex and operating expenses?',
      'We expect to spend around $25 million this year.',
      'spending',
    ],
    [
      'Is a 20% EBITDA margin possible in 2025?',
      'We believe 20% is achievable in 2025.',
      'ebitda margin',
    ],
    [
      'What about gross margin next quarter?',
      'It should be up about 100 basis points sequentially.',
      'gross margin',
    ],
    [
      'How does Asia look?',
      'In Asia, we expect growth of 8% to 10% for the full year.',
      'Asia growth',
    ],
    ['How does next year look?', 'We see growth of 5% to 6% next year.', 'growth'],
    ['What about gross margin?', 'We expect volume growth of 5% to 6% next year.', 'volume growth'],
  ])('is of that: %s %s', (question, answer, topic) =>
    expect(answered(question, answer).map(([first]) => first)).toEqual([topic]),
  );

  it('goes on with the metric of the sentence before', () =>
    expect(
      guided(
        'Gross margin should be around 41%.',
        'It should improve to 43% in the fourth quarter.',
      ),
    ).toEqual([
      ['gross margin', '41%'],
      ['gross margin', '43%'],
    ]));
});
