import { describe, expect, it } from 'vitest';
import { learnSegments } from '../../../src/figures/segments.ts';
import { topicOf } from '../../../src/figures/topics.ts';
import { callOf, factsIn } from './told-facts.ts';

const CALL = `Revenue from public cloud services was $5 million. Gross margin of Public Cloud was 5%.
Moving to Enterprise Cloud Services. Revenue was $4 million. Gross margin of Enterprise Cloud services was 20%.
Let's start with Consumer & Community Banking. CCB generated $3 million of net income.
Revenue from Northwind was flat. In addition, revenue from contracts grew.`;

describe('the segments of a call', () => {
  const segments = learnSegments(callOf(CALL));

  it.each([
    ['public cloud', 'public cloud services'],
    ['Public Cloud Services', 'public cloud services'],
    ['CCB', 'consumer & community banking'],
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

describe('the topic of a sentence', () => {
  const segments = learnSegments(callOf(CALL));

  it.each([
    ['In terms of public cloud services, revenues were $5 million.', 'public cloud services'],
    ['Moving on to Enterprise Cloud Services.', 'enterprise cloud services'],
    ['Turning to page six and the Corporate & Investment Bank.', 'corporate & investment bank'],
    ['CCB generated $3 million of net income.', 'consumer & community banking'],
    ['The Data Center Group had revenue of $4 million.', 'data center group'],
    ['Our memory business had a record revenue.', 'memory'],
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
