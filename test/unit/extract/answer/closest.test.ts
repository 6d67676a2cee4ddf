import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall, remarks } from '../invented-call.ts';

const call = inventedCall(
  [
    'Piet Brandsma',
    'prepared',
    'Net revenue after freight was $83.7 million and gross revenue was $128.4 million.',
    'Net debt excluding leases was $64 million.',
    'With leases it was $298 million.',
    'We have 5,410 customers, and 1,130 of them spend more than $100,000 a year with us.',
    'I should add that our cash break-even is about $15,900 a day.',
    'The priority is to get leverage down to one times.',
    'We confirm capex of around $40 million.',
    'For the half year, order intake came to $35.9 million.',
    'In China deliveries dropped 16% to 58,900, while Europe was up 3%.',
    'Pre-tax profit was $18.7 million and the contract volume $6.2 billion.',
    'Reported EBIT was $6.1 million, after $9.6 million for the restructuring.',
    'Monica Estevez joins us on March 16 as CRO.',
    'Paul Renner is leaving at the end of March.',
    'Fourteen of our plants have robots.',
    'Discontinuation was 11% at six months.',
    'We let 45 people go in May.',
    'Unit cost was 12.84 cents.',
  ],
  ['Timo Halberg', 'qa', 'Halvorsen paid $47 million for a plant last week, does that worry you?'],
  ['Mara Lindqvist', 'qa', 'No, we are comfortable below 45%.'],
  ['Timo Halberg', 'qa', 'How many pilots are you short?'],
  ['Mara Lindqvist', 'qa', "We're not short.", 'We have about 80 more than we need.'],
);

describe('the sentence that has all that is asked', () => {
  it.each([
    ['net revenue', /\$83\.7(?: million|M)/],
    ['net debt including leases', /With leases it was \$298 million/],
    ['how many customers above $100,000', /1,130 of them/],
    ['cash breakeven', /\$15,900/],
    ['capex guidance', /around \$40 million/],
    ['china deliveries', /China/],
    ['pretax profit', /18\.7/],
    ['reported ebit', /6\.1/],
    ["who's the new CRO", /Monica Estevez joins/],
    ['when does Monica start?', /March 16/],
    ['how many plants have robots', /Fourteen/],
    ['discontinuation rate', /11%/],
    ['how many people were laid off', /45 people/],
    ['how many pilots are they short', /not short.*about 80 more/],
    ['unit cost', /0\.1284|12\.84 cents/],
  ])('answers %s', (question, words) => {
    const { status, text } = extractAnswer(call, question);
    expect([status, text]).toEqual(['answered', expect.stringMatching(words)]);
  });
});

describe('a figure of something else', () => {
  it.each([
    ['how many customers above $100,000', /^Customers were/],
    ['leverage', /one times/],
    ['capex', /^Capex was/],
    ['order intake in q2', /was \$35\.9M in Q2/],
    ['deliveries', /^Deliveries fell/],
    ['pretax profit', /6\.2 ?B/],
    ['ebit', /9\.6 ?M/],
    ['what did Halvorsen pay?', /45%|\$47/],
    ['headcount', /45 people/],
    ['payout ratio', /./],
  ])('is not told for %s', (question, wrong) => {
    const { status, text } = extractAnswer(call, question);
    if (status === 'answered') expect(text).not.toMatch(wrong);
  });
});

it('takes no courtesy with a figure behind it for courtesy alone', () => {
  const thanks = remarks('Thank you, Jan. Operating costs were $28.7 million.');
  expect(extractAnswer(thanks, 'operating costs').text).toContain('28.7');
});

describe('a time that is asked for by its name', () => {
  const monthly = remarks(
    'The U.S. was down 6%, but the trend got better in every month of the quarter.',
    'Gross margin should be between 18.5% and 18.8% in the third quarter.',
    'We plan to hire about 300 people this year.',
  );

  it.each([
    ['september trend', /6%/],
    ['2029 margin guidance', /18\.5/],
  ])('is in the answer to %s', (question, wrong) => {
    const { status, text } = extractAnswer(monthly, question);
    expect(status).toBe('not stated');
    expect(text).not.toMatch(wrong);
  });

  it('is no aim where a plan is asked for', () => {
    expect(extractAnswer(monthly, 'how many people are they hiring').text).toContain('about 300');
  });
});

describe('guidance for growth', () => {
  const TAX = 'The tax rate will be about 25% for the full year.';

  it.each([
    ['growth guidance', [TAX], /25/],
    ['what growth do you expect for the year?', [TAX], /25/],
  ] as const)('is not what is guided of something else: %s', (question, said, wrong) => {
    const { status, text } = extractAnswer(remarks(...said), question);
    expect(status).toBe('not stated');
    expect(text).not.toMatch(wrong);
  });

  it('is what is said of growth', () => {
    const call = remarks(TAX, 'We expect growth of 8% to 10% for the full year.');
    expect(extractAnswer(call, 'growth guidance').text).toContain('8% to 10%');
  });
});
