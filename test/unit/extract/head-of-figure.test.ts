import { describe, expect, it } from 'vitest';
import { readGuidance } from '../../../src/extract/guidance/guidance.ts';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { remarks } from './invented-call.ts';

const figured = (...sentences: readonly string[]) => {
  const call = remarks(...sentences);
  return readGuidance(call, readFacts(call))
    .filter(({ figure }) => figure !== null)
    .map(({ topic, figure }) => [topic, figure?.text]);
};

describe('what a figure of a forecast is of', () => {
  it.each([
    [
      'We plan to expand our kiln capacity to 140 million tons by 2027.',
      'kiln capacity',
      '140 million',
    ],
    [
      'We expect sundry expenses, which include freight, to be $40 million next year.',
      'sundry expenses',
      '$40 million',
    ],
    [
      'Other income and expense should be approximately $50 million next year.',
      'other income and expense',
      '$50 million',
    ],
    [
      'We anticipate approximately $25 million of additional third quarter moving costs.',
      'moving costs',
      '$25 million',
    ],
    [
      'We expect the plan to generate annual savings of $30 million in 2025.',
      'savings',
      '$30 million',
    ],
    ['We expect to close approximately 60 shops in 2025.', 'shop closures', '60'],
    [
      'We plan to repurchase approximately $80 million of our common stock next year.',
      'share repurchases',
      '$80 million',
    ],
  ])('is what governs it: %s', (text, topic, amount) =>
    expect(figured(text)).toEqual([[topic, amount]]),
  );

  it.each([
    [
      'This should help to reduce our power cost by around $12 million in 2025.',
      'power cost reduction',
    ],
    [
      'We are on track to eliminate $50 million in overhead costs this year.',
      'overhead costs reduction',
    ],
    [
      'We expect our efforts to result in a reduction in operating income of $17 million next year.',
      'operating income reduction',
    ],
    [
      'We will improve operating income by $12 million to $15 million in 2025.',
      'operating income increase',
    ],
    ['We expect to pay down $40 million of debt in 2025.', 'debt reduction'],
    ['We expect 2025 sales to be about $20 million higher than last year.', 'revenue increase'],
    [
      'We expect savings of approximately $30 million in SG&A in 2025.',
      'selling, general and administrative expense savings',
    ],
    [
      'We expect freight to be a tailwind of 40 basis points to gross margin next year.',
      'freight tailwind on gross margin',
    ],
  ])('is a change or an effect where it is told as one: %s', (text, topic) =>
    expect(figured(text).map(([each]) => each)).toEqual([topic]),
  );

  it.each([
    'Comparable sales will likely come in just below our 3% to 5% range.',
    'It may come down from that 30% growth level next year.',
    'Our guide for comparable sales is now up 3 full points.',
    'We anticipate 35% to 45% of the savings to fall in 2025.',
    'Our number for the full year should be around $68 million.',
    'We expect to launch in more than 25 markets next year.',
    'We expect the glaze market to grow 4% to 5% next year.',
  ])('is not told where the words name nothing, or only refer to it: %s', (text) =>
    expect(figured(text)).toEqual([]),
  );
});

describe('when a figure of a forecast is for', () => {
  const horizonOf = (...sentences: readonly string[]) => {
    const call = remarks(...sentences);
    return readGuidance(call, readFacts(call)).findLast(({ figure }) => figure !== null)?.horizon;
  };

  it('is not the time of a clause behind it', () =>
    expect(
      horizonOf(
        'We now expect clay inflation to be over 10% and expect that our pricing will offset it by the end of the third quarter.',
      ),
    ).toBeNull());

  it('is no year where it is of each year', () =>
    expect(
      horizonOf(
        'Turning to 2025.',
        'We expect to improve our EBITDA margin by 30 to 50 basis points annually.',
      ),
    ).toBeNull());
});
