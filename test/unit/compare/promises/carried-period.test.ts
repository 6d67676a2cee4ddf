import { describe, expect, it } from 'vitest';
import { sinceLast } from '../../../../src/compare/promises/since-last.ts';
import { briefedText, callText } from '../../../support/spoken-promises.ts';

type Row = readonly [what: string, earlier: string, later: string, fates: readonly string[]];

const YEAR = 'For the full year 2024, we expect EBITDA of EUR 30 million to EUR 34 million.';

// What a Q2 2024 call says ahead, and what the Q3 2024 call says of it.
const ROWS: readonly Row[] = [
  [
    'a year that the sentence before names',
    'For the full year 2024, we expect revenue of EUR 120 million to EUR 130 million. We see free cash flow of EUR 8 million to EUR 10 million.',
    'For the full year, we now think free cash flow will be EUR 6 million to EUR 7 million.',
    ['dropped: revenue', 'reworded: free cash flow (lowered)'],
  ],
  [
    'an outlook that is held for the rest of the year',
    YEAR,
    'As for the rest of the year, we are holding our EBITDA outlook at EUR 30 million to EUR 34 million.',
    ['kept: ebitda'],
  ],
  [
    'a range that is said again in other words',
    'For the full year 2024, the adjusted EBITDA margin should come out at 17.5% to 18.5%.',
    'On margin nothing changes, so 17.5% to 18.5% it is, adjusted EBITDA over sales for the full year.',
    ['kept: adjusted ebitda margin'],
  ],
  [
    'a range of which another was said again',
    'For the full year 2024, the adjusted EBITDA margin should come out at 17.5% to 18.5%.',
    'On tax nothing changes, so 24% to 25% it is for the full year.',
    [],
  ],
  [
    'a range of which it is said that it has not been changed',
    'For the full year 2024, the adjusted EBITDA margin should come out at 17.5% to 18.5%.',
    'On margin, you will notice that we haven’t changed it, it’s still 17.5 to 18.5 percent.',
    ['kept: adjusted ebitda margin'],
  ],
  [
    'a range that is unchanged, called by the last word of its metric',
    'For the full year 2024, the adjusted EBITDA margin should come out at 17.5% to 18.5%.',
    'The margin range of 17.5% to 18.5% is unchanged, since what we lose is what paid least.',
    ['kept: adjusted ebitda margin'],
  ],
  [
    'a range by which somebody stays, without its unit',
    'For the full year 2024, the adjusted EBITDA margin should come out at 17.5% to 18.5%.',
    'For the margin I stay where I was in August, in the range of 17.5 to 18.5.',
    ['kept: adjusted ebitda margin'],
  ],
  [
    'a growth that remains right',
    'For the full year 2024, we expect sales growth of 3% to 5%.',
    'For sales, 3 to 5 percent remains right.',
    ['kept: revenue growth'],
  ],
  [
    'a bound that is as before',
    'For the full year 2024, we expect more than EUR 110 million of free cash flow.',
    'And on free cash flow, more than EUR 110 million, as before.',
    ['kept: free cash flow'],
  ],
  [
    'a bound of which the target stands, called by a short name',
    'For the full year 2024, we expect free cash flow of at least EUR 110 million.',
    'Cash: the target of EUR 110 million or better for the year stands.',
    ['kept: free cash flow'],
  ],
  [
    'an amount that is said again of another thing, or as what it was',
    'For the full year 2024, we expect free cash flow of at least EUR 110 million.',
    'Inventories still stand at EUR 110 million. Free cash flow was EUR 110 million in the year before.',
    [],
  ],
  [
    'a range at the rates of exchange of then',
    'For the third quarter we see revenue in a range of EUR 40 million to EUR 44 million, always assuming that exchange rates stay where they are.',
    'Revenue was EUR 41.3 million in the third quarter.',
    ['met: revenue'],
  ],
  [
    'a range that is told again as missed, and no other one',
    'For the third quarter we see revenue in a range of EUR 40 million to EUR 44 million. For the fourth quarter we see revenue in a range of EUR 44 million to EUR 48 million.',
    'I had told you EUR 50 million to EUR 54 million, and we did not get there.',
    [],
  ],
  [
    'a thing by the name that “it” stands for, put off by its move into another time',
    'Next year is when our term loan is due. We expect to refinance it by year-end.',
    'The refinancing of the term loan is therefore now due in the first quarter of next year.',
    ['slipped: term loan (now for Q1 2025)'],
  ],
  [
    'a range of the market, of prices and of another margin, which are not it',
    'For the full year 2024, we expect an adjusted tax rate of 21% to 23%.',
    'Inflation is still running at 21% to 23% in Tavira.',
    [],
  ],
  [
    'a sale that is made, whatever else is kept',
    'We will close the sale of Skerry Optics in the third quarter.',
    'As we said, we closed the sale of Skerry Optics in August, and we will keep the cash for deals.',
    ['met: Skerry Optics'],
  ],
  [
    'dollars that only the earlier call names',
    'All figures are in Australian dollars. For the full year 2024, we expect EBITDA of $30 million to $34 million.',
    'For the full year, we continue to expect EBITDA of $30 million to $34 million.',
    ['kept: ebitda'],
  ],
  [
    'what is begun and completed, when it is to be completed',
    'The board has decided on a share buyback of EUR 10 million, which we will start in August and complete by the end of March 2025.',
    'Under the buyback we have bought shares for EUR 4 million so far, and the programme runs until the end of March as announced.',
    [],
  ],
  [
    'a quarter, which stands between the year and the figure',
    YEAR,
    'Now to the year. In the fourth quarter we shut one kiln. We expect EBITDA of EUR 9 million to EUR 10 million.',
    [],
  ],
  [
    'a range that the sentence before names',
    YEAR,
    'We can bring the two ends of the EBITDA range closer together. We are now at EUR 31 million to EUR 33 million.',
    ['reworded: ebitda (narrowed)'],
  ],
  [
    'a range in which it is',
    YEAR,
    'We continue to expect EBITDA for the year within the EUR 30 million to EUR 34 million range.',
    ['kept: ebitda'],
  ],
  [
    'two ends of a range, told as from one to the other',
    'For the third quarter, we think revenue will be somewhere from EUR 40 million to EUR 44 million.',
    'Revenue was EUR 38 million in the third quarter.',
    ['missed: revenue (below the range)'],
  ],
  [
    'a month that another clause names',
    'In the third quarter, revenue should be in a range of EUR 40 million to EUR 44 million, and that is cautious given what we saw in June.',
    'Revenue was EUR 41.3 million in the third quarter.',
    ['met: revenue'],
  ],
  [
    'a figure of an earlier quarter that another is held against, which is no guidance',
    'Revenue was EUR 41 million, compared with EUR 40 million a year ago and EUR 38 million in the fourth quarter.',
    'In the fourth quarter, revenue should be EUR 44 million to EUR 45 million.',
    [],
  ],
  [
    'the one margin that a company tells',
    'The operating margin was 12.1%. For the full year 2024, we expect an operating margin of 12% to 13%.',
    'The operating margin was 11.8%. We have to take the year down. We are now looking for the margin at 11.5% to 11.8%.',
    ['reworded: operating margin (lowered)'],
  ],
  [
    'one of two margins, which may be either',
    'For the full year 2024, we expect an operating margin of 12% to 13%.',
    'The operating margin was 11.8%, and the gross margin was 40%. We have to take the year down. We are now looking for the margin at 11.5% to 11.8%.',
    [],
  ],
  [
    'a figure that only the brief has, which leaves the one before behind',
    'For the full year 2024, we expect production of 42,000 to 45,000 barrels a day.',
    'For the full year, we now think production will average 41,000 to 41,500 barrels a day.',
    ['reworded: production (lowered)'],
  ],
  [
    'the same that is moved in the sentence',
    YEAR,
    'EBITDA is coming in better, so we raise that to EUR 33 million to EUR 36 million for the year.',
    ['reworded: ebitda (raised)'],
  ],
  [
    'what goes up to another figure',
    'For the full year 2024, we expect capital expenditure of EUR 12 million.',
    'For the full year, capex is going up, to about EUR 15 million.',
    ['reworded: capital expenditure (raised)'],
  ],
];

const calls = (said: readonly string[]) =>
  Promise.all(said.map((words, at) => briefedText(callText(`Q${at + 2} 2024`, words))));

const told = async (...said: readonly string[]) => {
  const [later, ...earlier] = (await calls(said)).toReversed();
  if (!later) throw new Error('no call');
  const { promises = [] } = sinceLast(earlier, later) ?? {};
  return promises.map(({ fate, label, note }) => `${fate}: ${label}${note ? ` (${note})` : ''}`);
};

describe('guidance that names no period of its own', () => {
  it.each(ROWS)('is read by %s', async (_, earlier, later, fates) => {
    expect(await told(earlier, later)).toEqual(fates);
  });

  it('is handed on as the call between has it', async () => {
    const moved =
      'We can bring the two ends of the EBITDA range closer together. We are now at EUR 31 million to EUR 33 million.';
    const result = 'EBITDA was EUR 33.6 million for the full year 2024.';
    expect(await told(YEAR, moved, result)).toEqual(['met: ebitda (above the range)']);
  });
});
