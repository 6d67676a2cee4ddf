import { describe, expect, it } from 'vitest';
import { readGuidance } from '../../../src/extract/guidance/guidance.ts';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { remarks } from './invented-call.ts';

const timesOf = (...sentences: readonly string[]) => {
  const call = remarks(...sentences);
  return readGuidance(call, readFacts(call)).map(({ figure, horizon }) => [
    figure?.text ?? null,
    horizon,
  ]);
};

describe('the time of a forecast', () => {
  it.each([
    ['We would expect to achieve 2024 adjusted EBITA margin of 15%.', '15%', 'FY 2024'],
    ['We now expect the 2024 combined ratio between 86% and 88%.', '86% and 88%', 'FY 2024'],
    ["Our target is an overhead ratio at or below 65% for '25.", '65%', 'FY 2025'],
  ])('is the year that stands before what is foretold: %s', (text, figure, horizon) =>
    expect(timesOf(text)).toEqual([[figure, horizon]]),
  );

  it.each([
    ['We expect revenue to be 12% above the 2024 base.'],
    ['We expect to repay the 2025 notes of $40 million.'],
    ['We expect revenue of $50 million, above 2023 levels.'],
  ])('is no year of a base or a paper: %s', (text) =>
    expect(timesOf(text).map(([, horizon]) => horizon)).not.toContainEqual(
      expect.stringMatching(/^FY/),
    ),
  );

  it('is that of the figure where two years are named apart', () => {
    expect(
      timesOf(
        'We expect revenue to reach $65 million this year and exceed $100 million next year.',
      )[0],
    ).toEqual(['$65 million', 'FY 2024']);
    expect(
      timesOf(
        'We are on track to open five new stores in 2024 and 12 additional new stores in 2025.',
      ),
    ).toEqual([['12', 'FY 2025']]);
    expect(
      timesOf(
        'Beyond this year, we believe we can take Orrin to over $300 million of EBITDA by the end of 2027.',
      ),
    ).toEqual([['$300 million', 'FY 2027']]);
  });

  it('is a span where the years are joined, or only make it up', () => {
    expect(timesOf('We expect savings of $9 million in 2024 and 2025.')).toEqual([
      ['$9 million', 'FY 2024 to FY 2025'],
    ]);
    expect(
      timesOf(
        'We expect revenue to be up 11% to 13%, with the first half up 12% and the second half up 10%.',
      )[0]?.[1],
    ).not.toBe('H1 2025');
  });

  it('goes on from the forecast before', () => {
    expect(
      timesOf(
        'We expect revenue of $90 million to $95 million for fiscal 2025.',
        'We anticipate earnings per share of 40 to 45 cents.',
        'The tax rate is expected to be about 24%.',
      ),
    ).toEqual([
      ['$90 million to $95 million', 'FY 2025'],
      ['40 to 45 cents', 'FY 2025'],
      ['24%', 'FY 2025'],
    ]);
  });

  it('is that of what it makes up', () => {
    expect(
      timesOf(
        'We are initiating third quarter earnings per share guidance of $0.56 to $0.60.',
        'This assumes revenue growth of 20% to 23%.',
      ),
    ).toEqual([
      ['$0.56 to $0.60', 'Q3 2024'],
      ['20% to 23%', 'Q3 2024'],
    ]);
  });

  it.each([['We expect the uplift to revenue to be about 30 basis points.']])(
    'does not go on into what is for no year: %s',
    (text) =>
      expect(
        timesOf('We expect revenue of $90 million to $95 million for fiscal 2025.', text).at(
          -1,
        )?.[1],
      ).toBeNull(),
  );
});
