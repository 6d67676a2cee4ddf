import { describe, expect, it } from 'vitest';
import { sinceLast } from '../../../../src/compare/promises/since-last.ts';
import { briefedText, callText } from '../../../support/spoken-promises.ts';

const DATES = ['May 2, 2024', 'August 1, 2024', 'October 31, 2024'];

const told = async (...said: readonly string[]) => {
  const calls = await Promise.all(
    said.map((words, at) => briefedText(callText(`Q${at + 1} 2024`, words, DATES[at]))),
  );
  const [later, ...earlier] = calls.toReversed();
  if (!later) throw new Error('no call');
  const { promises = [] } = sinceLast(earlier, later) ?? {};
  return promises
    .filter(({ fate, note }) => fate !== 'dropped' || note !== null)
    .map(({ fate, label, note }) => `${fate}: ${label}${note ? ` (${note})` : ''}`);
};

const LOAN = 'We expect to refinance the term loan before the end of the third quarter.';
const KILN = 'We expect the Torven kiln to start up in the second quarter.';
const SHOP = 'Our Torven repair shop closes by the end of the third quarter.';
const MOVE =
  'We have nine depots still on the old ledger. All nine will be moved to the new platform by the end of September 2024.';
const GLASS = 'By the end of 2024, every jar we sell into food will be refill-ready.';
const OIL = 'At Skarn, work goes well. First oil is planned for the fourth quarter.';
const OFFICE = 'We will also move our head office from Torven to Halden by June.';
const LIST = 'List prices go up 3% on the first of June.';
const BUYBACK = 'We intend to complete the EUR 40 million buyback by September 2024.';
const RANGE = 'We expect capex of EUR 10 million to EUR 12 million for 2024.';
const SALE =
  'We have looked hard at the Danish greenhouse glass business. We have decided to sell it, and we expect to have a signed agreement in hand by the end of the third quarter.';

type Row = readonly [what: string, earlier: string, later: string, fates: readonly string[]];

// What a Q1 2024 call promises, and what the Q2 2024 call says of it.
const ROWS: readonly Row[] = [
  [
    'a plan that is now another',
    LOAN,
    'Our plan is now to get the term loan refinanced in the first quarter of 2025.',
    ['slipped: term loan (now for Q1 2025)'],
  ],
  [
    'a new loan that pays off the old one',
    LOAN,
    'In May we closed a new EUR 60 million term loan and paid off the old one in full.',
    ['met: term loan'],
  ],
  [
    'a new loan for something else',
    LOAN,
    'In May we closed a new EUR 60 million term loan for the Halden kiln.',
    [],
  ],
  [
    'what has been in use since',
    KILN,
    'The Torven kiln has been producing since the third week of May.',
    ['met: Torven kiln'],
  ],
  [
    'what has been in use elsewhere',
    KILN,
    'The Halden kiln has been producing since the third week of May.',
    ['dropped: Torven kiln (its time is over: Q2 2024)'],
  ],
  [
    'what was to close and is kept',
    SHOP,
    'The landlord in Torven gave us two more years, and we have decided to keep the repair shop after all.',
    ['withdrawn: Torven shop (called off)'],
  ],
  [
    'what is done to all of those just named',
    MOVE,
    'We lost time on the new platform, and the nine remaining depots will now be cut over in the first quarter of 2025.',
    ['slipped: moved to new platform (now for Q1 2025)'],
  ],
  [
    'another nine of something',
    MOVE,
    'Nine ferries will now be painted in the first quarter of 2025.',
    [],
  ],
  [
    'a promise that has lost its date',
    GLASS,
    'So we are going to move to refill-ready food jars at the pace our customers can absorb.',
    ['reworded: refill-ready jar (without a date now)'],
  ],
  ['another pace', GLASS, 'We are going to hire at the pace the market allows.', []],
  [
    'a promise that is kept to most of them',
    GLASS,
    'We will have most of them refill-ready by the end of the year, our food jars that is, but not every one.',
    ['reworded: refill-ready jar (in part only now)'],
  ],
  [
    'a sale that was named before',
    SALE,
    'On the Danish greenhouse glass business, I have to report a change. So we have ended the sale process and will keep the business.',
    ['withdrawn: signed agreement (called off)'],
  ],
  [
    'another sale that was ended',
    SALE,
    'On the Torven ferry business, I have to report a change. So we have ended the sale process and will keep the business.',
    [],
  ],
  [
    'the first that comes of it, which is not to come in time',
    OIL,
    'Skarn has hit a snag. A riser was damaged. First oil will not be this year; our best estimate is the second quarter of 2025.',
    ['slipped: Skarn (now for Q2 2025)'],
  ],
  [
    'the first that comes of another',
    OIL,
    'At Torven, work goes well. First oil is planned for the first quarter of 2025.',
    [],
  ],
  ['the first that came of it', OIL, 'Skarn shipped its first cargo in June.', ['met: Skarn']],
  [
    'a move to where it was to go',
    OFFICE,
    'We moved into Halden on June 9.',
    ['met: Torven Halden office'],
  ],
  ['a move of something else', OFFICE, 'We moved some machines to Halden in June.', []],
  [
    'a rise that went through',
    LIST,
    'The price increase went through in June.',
    ['met: List prices'],
  ],
  ['another rise that went through', LIST, 'Wage increases went through in June.', []],
  [
    'a shop that is kept informed',
    SHOP,
    'We will keep the repair shop in Torven informed about the closure.',
    [],
  ],
  [
    'words that lead to something else',
    BUYBACK,
    'On M&A we will be opportunistic, rather than work to a calendar, and the buyback goes on.',
    [],
  ],
  [
    'the end of a range without more',
    RANGE,
    'We now expect capex toward the top of the EUR 10 million to EUR 12 million range.',
    ['reworded: capital expenditure (now at the top end)'],
  ],
];

describe('a promise that a later call puts otherwise', () => {
  it.each(ROWS)('is known by %s', async (_, earlier, later, fates) => {
    expect(await told(earlier, later)).toEqual(fates);
  });

  it('is open from then on with its new date', async () => {
    const slipped =
      'We lost time on the new platform, and the nine remaining depots will now be cut over in the fourth quarter.';
    const again =
      'Some of the nine depots need a new ledger first, and the nine depots will now be cut over to the new platform in the first quarter of 2025.';
    expect(await told(MOVE, slipped, again)).toEqual([
      'slipped: moved to new platform (now for Q1 2025)',
    ]);
  });

  it('is not said to be left out by a call that names its programme', async () => {
    const saves =
      'Second, Project Heron, our cost program. We are targeting EUR 40 million of savings by the end of 2024.';
    const calls = async (later: string) => {
      const [one, two] = await Promise.all([
        briefedText(callText('Q1 2024', saves)),
        briefedText(callText('Q2 2024', later)),
      ]);
      return one && two ? sinceLast([one], two)?.promises.map(({ fate }) => fate) : null;
    };
    expect(await calls('Half of that is from Heron.')).toEqual([]);
    expect(await calls('It rained a lot in May.')).toEqual(['dropped']);
  });

  it('says that guidance for the quarter is no longer given', async () => {
    const guides = 'For the second quarter, we expect revenue of EUR 40 million to EUR 44 million.';
    const stops =
      'Revenue was EUR 41 million in the second quarter. We will no longer provide revenue guidance for the coming quarter.';
    expect(await told(guides, stops)).toEqual([
      'withdrawn: revenue outlook (no longer given)',
      'met: revenue',
    ]);
  });
});
