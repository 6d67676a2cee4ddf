import { describe, expect, it } from 'vitest';
import { learnSegments } from '../../../src/figures/segment/segments.ts';
import { topicOf } from '../../../src/figures/segment/topic-of.ts';
import { callOf, factsIn } from './told-facts.ts';

const CALL = `Revenue from public cloud services was $5 million. Gross margin of Public Cloud was 5%.
Moving to Enterprise Cloud Services. Revenue was $4 million. Gross margin of Enterprise Cloud services was 20%.
Let's start with Household & Local Lending. HLL generated $3 million of net income.
Revenue from Northwind was flat. In addition, revenue from contracts grew.`;

describe('the segments of a call', () => {
  const segments = learnSegments(callOf(CALL));

  it.each([
    ['public cloud', 'public cloud services'],
    ['Public Cloud Services', 'public cloud services'],
    ['HLL', 'household & local lending'],
    ['Retail Segment', 'retail'],
  ])('say "%s" as "%s"', (words, name) => {
    expect(segments.canonical(words)).toBe(name);
  });

  it.each(['revenue in addition', 'contracts', 'Northwind', 'margin'])('are not "%s"', (text) => {
    expect(segments.find(text)).toEqual([]);
  });

  it('are none of the company itself', () => {
    expect(segments.isCompany('Northwind')).toBe(true);
    expect(segments.isCompany('public cloud')).toBe(false);
  });
});

describe('a single word', () => {
  const segments = learnSegments(
    callOf(
      'Welding revenue was $5 million. Dredging revenue was $4 million. Quarterly revenue was flat. What drove Welding? In Dredging we won. We like dredging.',
    ),
  );

  it('is a segment where the call always writes it with a capital', () => {
    expect(segments.find('Welding grew').map(({ name }) => name)).toEqual(['welding']);
  });

  it('owns its figures, though it reads like a verb', () => {
    const told = factsIn(
      'Welding revenue was $5 million, down 9%. Demand in Welding was low, and orders in Welding fell.',
    );
    expect(told).toEqual(['revenue (welding) 5000000 money', expect.stringContaining('(welding)')]);
  });

  it.each(['Quarterly growth', 'Dredging grew'])('is none else: %s', (text) => {
    expect(segments.find(text)).toEqual([]);
  });
});

describe('a part that a paragraph opens with', () => {
  const call =
    callOf(`Let me go through it. Freight first. ARPU fell. Within this, the Freight EBITDA margin was 51.4%.
Homes. I am glad about Homes. ARPU in Homes was $6. We lose homes to others.
Enterprise was slow. Orders in Enterprise were down. Some enterprise.
Nandini was away. We like Nandini.`);

  it('is a segment where the call introduces it elsewhere too', () => {
    const names = learnSegments(call).names.map(([, name]) => name);
    expect(names.toSorted()).toEqual(['enterprise', 'freight', 'homes']);
  });
});

describe('a part that is only spoken of', () => {
  const insurer = `UK Motor wrote $1,064 million of premium, which is down 5%. The combined ratio there was 98.9%.
UK Home, premium up 11% to $702 million, and a combined ratio of 88.9%. Specialty Lines, which is marine, was $391 million.
On Specialty Lines rates are down. Retirement was $97 million, Wealth was $61 million. Retirement, as I said, $97 million. In Wealth flows rose.
Norte delivered $742 million, growth of 15%. We like Norte. Across Europe, revenue was up. Our growing business. The right business.
SG&A was $5 million. SG&A expense was $5 million. Average revenue was up. Average unit revenue. Hurricane Ida was $5 million.`;
  const names = learnSegments(callOf(insurer)).names.map(([, name]) => name);

  it.each(['uk motor', 'uk home', 'specialty lines', 'retirement', 'wealth', 'norte'])(
    'is a segment: %s',
    (name) => expect(names).toContain(name),
  );

  it('is no currency', () => {
    const call = callOf(
      'Revenue in CZK terms rose. In CZK, revenue was strong. Our revenue in CZK was good.',
    );
    expect(learnSegments(call).names).toEqual([]);
  });

  it.each(['across europe', 'growing', 'right', 'sg&a', 'average', 'hurricane ida'])(
    'is none: %s',
    (name) => expect(names).not.toContain(name),
  );

  it.each<[string, string[]]>([
    [
      'By line of business. We like UK Motor. UK Motor wrote $1,064 million of premium. The combined ratio there was 98.9%. UK Home, premium up 11% to $702 million, and a combined ratio of 88.9%.',
      ['combined ratio (uk motor) 98.9 percent', 'combined ratio (uk home) 88.9 percent'],
    ],
    [
      'Transmission had regulatory revenue of $369 million and EBITDA of $318 million.',
      ['revenue (transmission) 369000000 money', 'ebitda (transmission) 318000000 money'],
    ],
    [
      'I will go by business. Distribution had $1.2 billion of EBITDA. Generation, $347 million of revenue.',
      ['ebitda (distribution) 1200000000 money', 'revenue (generation) 347000000 money'],
    ],
    ['We had revenue of $369 million.', ['revenue 369000000 money']],
    ['Northwind had revenue of $369 million.', ['revenue 369000000 money']],
  ])('has its figures: %s', (text, facts) => {
    expect(factsIn(text)).toEqual(expect.arrayContaining(facts));
  });
});

it.each([
  [
    'The Cold Chain Group had revenue of $4 million. The Cold Chain Group grew.',
    'cold chain',
    'cold chain group',
  ],
  [
    'Commercial Leasing revenue was $9 million. Commercial Leasing had a good quarter.',
    'commercial lease',
    'commercial lease',
  ],
  [
    'Merchant Banking revenue was $9 million. Merchant Banking revenue grew 4%.',
    'merchant bank',
    'merchant banking',
  ],
])('a part under two forms of its name is one: "%s"', (text, words, name) => {
  expect(learnSegments(callOf(text)).canonical(words)).toBe(name);
});

describe('the topic of a sentence', () => {
  const segments = learnSegments(callOf(CALL));

  it.each([
    ['In terms of public cloud services, revenues were $5 million.', 'public cloud services'],
    ['Moving on to Enterprise Cloud Services.', 'enterprise cloud services'],
    ['Moving onto Enterprise Cloud Services.', 'enterprise cloud services'],
    ['Turning to page six and the Merchant & Underwriting Bank.', 'merchant & underwriting bank'],
    ['HLL generated $3 million of net income.', 'household & local lending'],
    ['The Cold Storage Group had revenue of $4 million.', 'cold storage group'],
    ['Our pottery business had a record revenue.', 'pottery'],
    ['Our kiln lining business realized a 25% decline in revenue.', 'kiln lining'],
    [
      'Our Drying & Production Solutions segment generated $4 million.',
      'drying & production solutions',
    ],
    ['At theme parks, revenue increased 22%.', 'theme parks'],
    ['Next, the Industrial segment.', 'industrial'],
  ])('"%s" is %s', (text, segment) => {
    expect(topicOf(text, segments)?.segment).toBe(segment);
  });

  it('is the company again when its balance sheet or costs come up', () => {
    expect(topicOf('Turning to our balance sheet, cash was $5 million.', segments)).toEqual({
      segment: null,
    });
  });

  it.each([
    'In addition, revenue grew.',
    'In the second quarter, revenue grew.',
    'In Q2, revenue grew.',
    'On ARPU, it grew.',
    'At the end of June, cash was $5 million.',
    'We delivered revenue of $5 million.',
    'Revenue was $5 million.',
    'Our net interest income business had a good quarter.',
    'For example, revenue grew.',
  ])('"%s" opens none', (text) => {
    expect(topicOf(text, segments)).toBeNull();
  });
});
