import { describe, expect, it } from 'vitest';
import { readGuidance } from '../../../src/extract/guidance/guidance.ts';
import { writeOutlook } from '../../../src/extract/guidance/outlook.ts';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { remarks } from './invented-call.ts';

const guided = (...sentences: readonly string[]) => {
  const call = remarks(...sentences);
  return readGuidance(call, readFacts(call));
};

describe('a forward statement', () => {
  it.each([
    [
      'The Hollum mill, which began work in April, should contribute about $6 million of revenue next year.',
      'Hollum mill revenue',
    ],
    ['The Hollum mill is expected to add $6 million of EBITDA next year.', 'Hollum mill ebitda'],
    ['We should generate about $6 million of revenue from it next year.', 'revenue'],
    ['The company should generate about $600 million of revenue next year.', 'revenue'],
    ['We do not plan to cut prices again before fiscal 2026.', 'prices'],
    [
      'In the third quarter, we expect about $9 million of moving costs, including $4 million of restructuring charges.',
      'moving costs',
    ],
    [
      'We expect that our higher margin kiln lines will continue to face weak demand next year.',
      'kiln lines',
    ],
    [
      'With regards to steel, we believe that will be $30 million to $35 million next year.',
      'steel',
    ],
    ['Our full year outlook remains unchanged.', 'guidance'],
    ['Rivets fell, and we expect them to be flat in the third quarter.', 'rivets'],
    ['We expect continued growth in the fourth quarter, and more.', 'growth'],
    ['We expect growth in rivets.', 'rivets'],
    ['On the lower end, we have assumed a decline of 7% in kiln volumes.', 'kiln volumes'],
    ['We are narrowing our guidance for the full year upwards.', 'guidance'],
    ['We expect moderation of the third quarter surge in rivets.', 'rivets surge'],
  ])('is about what it names: %s', (text, topic) =>
    expect(guided(text)[0]?.topic.replace(/^margin /, '')).toBe(topic),
  );

  it.each([
    ['We do not plan to raise prices before March.', 'before March'],
    ["Another two kilns should be ready by June '26.", "by June '26"],
    ['Orders are likely to come back in future periods.', 'future periods'],
  ])('is for its time, months in capitals: %s', (text, horizon) =>
    expect(guided(text)[0]?.horizon).toBe(horizon),
  );

  it('is for the time of its own figure, not of what moves elsewhere', () => {
    const all = guided(
      'For the full year, we expect revenue of $300 million to $310 million.',
      'We bring capital expenditure down to $45 million to $47 million, and this is timing, it is one kiln that will move to next year.',
      'The tax rate should be between 25% and 26%.',
    );
    expect(all.map(({ topic, horizon }) => [topic, horizon])).toEqual([
      ['revenue', 'FY 2024'],
      ['capital expenditure', 'FY 2024'],
      ['tax rate', 'FY 2024'],
    ]);
  });

  it('has no time where it only says within what it lies', () => {
    const [one] = guided('We expect earnings per share growth within a range of 5% to 7%.');
    expect(one?.horizon).toBeNull();
  });

  it.each([
    ['We do not see a better order book before the end of the year.', 'we do not see'],
    ["At Kilns, we're estimating revenues of about $14 million for 2025.", "we're estimating"],
    [
      'Our current estimate for the third quarter includes $12 million from higher steel costs.',
      'Our current estimate for the third quarter includes',
    ],
  ])('is one also where it is said in other words: %s', (text, hedge) =>
    expect(guided(text)[0]?.hedge?.toLowerCase()).toBe(hedge.toLowerCase()),
  );

  it.each([
    'We do not see that in our order book.',
    'Customer expectations are high, and we need to work harder on the service desk.',
    'We were looking to see what stock would be left when the duty came in May.',
    'In the past, it might be paid for by the customer.',
    'From a share point of view, you would see that we gained in robots.',
    'This is a switch that we hope our customers will never have to use.',
  ])('is none that looks back or wishes: %s', (text) => expect(guided(text)).toEqual([]));
});

describe('a plan behind a result', () => {
  const told = (text: string) => ({
    text: guided(text)[0]?.text,
    line: writeOutlook(guided(text)).guided[0]?.text ?? null,
  });

  it('is quoted alone', () => {
    expect(
      told('Capital expenditure was $14 million, and we still plan on $90 million for the year.'),
    ).toEqual({
      text: 'We still plan on $90 million for the year',
      line: 'Capital expenditure: “… we still plan on $90 million for the year”',
    });
  });

  it.each([
    'Capital expenditure was $14 million, and we expect it to be $90 million for the year.',
    'We expect revenue of $480 million this year, and we plan on capital expenditure of $90 million.',
    'Demand for robots was good, and we expect revenue of $480 million this year.',
  ])('stays whole where it needs the words before it, or they are no result: %s', (text) => {
    const [first = ''] = text.split(',');
    expect(guided(text)[0]?.text.startsWith(first)).toBe(true);
  });
});
