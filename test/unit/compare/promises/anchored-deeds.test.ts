import { expect, it } from 'vitest';
import { judgePromises } from '../../../../src/compare/promises/judge-promises.ts';
import { briefedText, callText } from '../../../support/spoken-promises.ts';

/** What a Q3 2024 call makes of what a Q2 2024 call promised. */
const fates = async (then: string, now: string) => {
  const earlier = await briefedText(
    callText('Q2 2024', then, 'August 8, 2024'),
    'quenby-glass-q2-2024.txt',
  );
  const later = await briefedText(
    callText('Q3 2024', now, 'November 7, 2024'),
    'quenby-glass-q3-2024.txt',
  );
  return judgePromises(earlier, later)
    .filter((row) => row.fate !== 'new')
    .map(({ label, fate, note }) => `${label}: ${fate}${note ? ` (${note})` : ''}`);
};

const BATH = 'We plan to have the third tin bath running by the end of the fourth quarter.';
const LINE = 'In Halden, the fourth line will start up in the third quarter.';

it.each([
  [
    BATH,
    'The third tin bath is now going to be ready in the first quarter of next year.',
    ['third tin bath: slipped (now for Q1 2025)'],
  ],
  [BATH, 'The third tin bath has been up and running since August.', ['third tin bath: met']],
  [LINE, 'Line four at Halden started up in August, as planned.', ['fourth line: met']],
  [
    'The new mirror range goes into stores in the third quarter.',
    'The mirror range has been on the shelves since the second week of September.',
    ['mirror range: met'],
  ],
  [
    'We are leaving the two loss-making supply contracts, and we will be out of both in the third quarter.',
    'We left the first of the supply contracts in August; the other one we will now leave in the first quarter of next year.',
    ['two loss-making supply contracts: slipped (now for Q1 2025)'],
  ],
  [
    'We intend to raise list prices by around 3% in the third quarter.',
    'As we said we would, we raised list prices by 3% in August, and demand hasn’t suffered.',
    ['list prices: met'],
  ],
  [
    'We signed an agreement to sell our Skerry Optics unit; we expect that sale to close in the third quarter.',
    'The divestiture of Skerry Optics was completed in August.',
    ['Skerry Optics unit: met'],
  ],
  [
    'We are going to open a service hub in Busan in the third quarter.',
    'Busan opened in August.',
    ['Busan hub: met'],
  ],
  [
    'On products, Merlin 7, our new pane cutter. Some of you have asked. We launch it in September.',
    'Merlin 7 went on sale on the twelfth of September, and it sold out before the month was over.',
    ['pane cutter: met'],
  ],
  [
    'Second, Tartu. The furnace hall is dry. It opens its doors in the third quarter.',
    'Now, Tartu. It will open in the first quarter of next year.',
    ['Tartu: slipped (now for Q1 2025)'],
  ],
  [
    'And then the old lamp works in Vaasa. A buyer has signed, and we expect to close the sale before the end of September.',
    'We have said goodbye to our colleagues in Vaasa. That was completed on the thirtieth of August.',
    ['old lamp works: met'],
  ],
  [
    'We agreed to sell our stake in Copper Reach, and we anticipate completing that in the third quarter.',
    'And then Copper Reach. That isn’t done. The Commission has more questions. We now think it closes by the end of January.',
    ['Copper Reach: slipped (now for the end of January)'],
  ],
  [
    'Our smart pane, which we call Merlin, will be launched in December.',
    'Merlin is fine, and the launch next month stands.',
    ['smart pane: kept'],
  ],
  [
    'We will launch Glimmer in Oslo and Bergen by the end of September.',
    'Now, Glimmer. It went live on the ninth of September in both cities.',
    ['Glimmer: met'],
  ],
  [
    'The walls are up, and the first panes will ship from Tartu in the third quarter.',
    'With Tartu being later, we expect to finish the year near the bottom.',
    ['Tartu: slipped'],
  ],
  [
    'List prices for lamps go up by 4% from the first of September.',
    'You asked about prices. The 4% now goes in from the first of December.',
    ['List prices: slipped (now for the first of December)'],
  ],
])('a thing is told by rare words that both calls say: %s → %s', async (then, now, expected) => {
  expect(await fates(then, now)).toEqual(expected);
});

it.each([
  ['another thing of the same kind', BATH, 'The second tin oven started up in August.'],
  ['another deed of the same thing', BATH, 'We cleaned the third tin bath in August.'],
  ['what only depends', BATH, 'If gas stays cheap, the third tin bath will be ready in August.'],
  ['what others do', BATH, 'Our competitor has the third tin bath up and running.'],
  ['what a partner does', BATH, 'Our partner has the third tin bath running, and we do not.'],
  [
    'a question',
    'We will raise our gas surcharge in the third quarter.',
    'Some customers asked whether the gas surcharge was raised.',
  ],
  [
    'a copy',
    'We will launch our Sparrow app in the third quarter.',
    'A rival has launched a Sparrow app copy.',
  ],
  [
    'a growing amount',
    'The increase in total synergies that we expect in the third quarter will help us.',
    'The total synergies that we estimate for 2025 have been raised.',
  ],
  ['the same place', LINE, 'The canteen at Halden has a new cook.'],
  [
    'a thing that a pronoun does not mean',
    'Second, Tartu. It opens its doors in the third quarter.',
    'We visited Tartu. Now, Vaasa. It opened in August.',
  ],
  [
    'another place',
    'We will launch Glimmer in Oslo and Bergen by the end of September.',
    'Glimmer went live in Malmö in August.',
  ],
  [
    'what was completed beside the sale',
    'And then the old lamp works in Vaasa. We expect to close the sale before the end of September.',
    'We painted the canteen in Vaasa. That was completed in August.',
  ],
  [
    'another rate',
    'List prices for lamps go up by 4% from the first of September.',
    'You asked about prices. The 6% now goes in from the first of December.',
  ],
  [
    'the same rate of something else',
    'List prices for lamps go up by 4% from the first of September.',
    'The wage rise of 4% goes in from the first of December.',
  ],
  ['not a word, since it may be told in others', BATH, 'It was a good quarter for windows.'],
])('but not by %s', async (_, then, now) => {
  expect(await fates(then, now)).toEqual([]);
});

it('is not told apart by words that a call says all the time', async () => {
  const then = `${BATH} Our third tin bath is fine. The third tin bath is big. We like the third tin bath. A third tin bath costs money. The third tin bath it is.`;
  expect(await fates(then, 'The third tin bath has been up and running since August.')).toEqual([]);
});
