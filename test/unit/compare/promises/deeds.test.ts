import { expect, it } from 'vitest';
import { deedsOf } from '../../../../src/compare/promises/deeds.ts';
import { briefedText, callText } from '../../../support/spoken-promises.ts';

/** What a Q2 2024 call promises to do, and by when. */
async function deedsIn(said: string): Promise<readonly string[]> {
  const briefed = await briefedText(callText('Q2 2024', said), 'quenby-glass-q2-2024.txt');
  return deedsOf(briefed).map(({ label, verb, due }) => `${verb.name}: ${label} by ${due.words}`);
}

it.each([
  ['The Torven factory will start up in early 2025.', 'start: Torven factory by FY 2025'],
  [
    'We expect to close the acquisition of Halberd Optics in the third quarter and that of Brant Lenses in the fourth quarter.',
    'close: Halberd Optics acquisition by Q3 2024',
  ],
  [
    'In the fourth quarter, we will launch the Meridian platform, a tool for those who cut glass.',
    'launch: Meridian platform by Q4 2024',
  ],
  [
    'The Torven factory is nearly finished, and we expect to open it in the fourth quarter.',
    'open: Torven factory by Q4 2024',
  ],
  [
    'The Torven factory will open in the third quarter, and we expect margins to improve in 2025.',
    'open: Torven factory by Q3 2024',
  ],
  [
    'We will complete the Torven factory in the fourth quarter.',
    'complete: Torven factory by Q4 2024',
  ],
  ['We will publish our capital plan by the end of the year.', 'publish: capital plan by FY 2024'],
  ['We will present a new strategy in the fourth quarter.', 'publish: strategy by Q4 2024'],
  [
    'We plan to report the results of the Meridian study in the third quarter.',
    'publish: Meridian study by Q3 2024',
  ],
  [
    'Our climate report will be published in the fourth quarter.',
    'publish: climate report by Q4 2024',
  ],
  [
    'The Torven factory will open in the fourth quarter, since the furnace came late.',
    'open: Torven factory by Q4 2024',
  ],
  ['Our Meridian app goes live in the fourth quarter.', 'launch: Meridian app by Q4 2024'],
  ['The Torven factory should open in the third quarter.', 'open: Torven factory by Q3 2024'],
  [
    'We have an offer for the dental business, and we expect to sell the dental business in the fourth quarter.',
    'sell: dental business by Q4 2024',
  ],
  [
    'We expect the Torven centre to be fully operational by the end of the third quarter.',
    'start: Torven centre by Q3 2024',
  ],
  [
    'The Meridian product will hit shelves in the fourth quarter.',
    'launch: Meridian product by Q4 2024',
  ],
  [
    'We are not going to expand into Poland in 2025.',
    'enter: Poland entry not to enter by FY 2025',
  ],
  [
    'We expect to complete the sale of our bus division in the third quarter.',
    'complete: bus division by Q3 2024',
  ],
  ['We intend to launch the Skarv mirror in the third quarter.', 'launch: Skarv mirror by Q3 2024'],
  ['We will not open the Torven factory in 2025.', 'open: Torven factory not to open by FY 2025'],
  [
    "We won't launch the Meridian platform in 2025.",
    'launch: Meridian platform not to launch by FY 2025',
  ],
  [
    'The Torven factory will open in the third quarter, and we do not expect a delay.',
    'open: Torven factory by Q3 2024',
  ],
])('%s: a promise', async (said, deed) => {
  expect(await deedsIn(said)).toEqual([deed]);
});

it.each([
  'We believe the profitability of Optics will return to normal starting in the third quarter.',
  'We expect orders for our Meridian products to start to slow in the third quarter.',
  'We will serve Torven again in 2025 from the most complete hub in the north.',
  'We worked with the Meridian platform in order to deliver letters to children for Christmas.',
  "Let's move on to our third quarter outlook for Meridian products.",
  'I will turn to the Meridian platform and what we expect to launch in the third quarter.',
  'After the Halberd Optics acquisition closes, we will give you an update, but we do not expect an impact in 2025.',
  'We reached breakeven in June and remain on track to grow in 2025.',
  'We plan to build over 100 Meridian stores, with more than half completed by the end of 2025.',
  'Some of the Meridian products will be rolled out in the third quarter.',
  'We will start a turnaround at the Torven facility in the fourth quarter.',
  'As we reported, we expect the Torven factory to do well in the third quarter.',
  'We will report our third quarter results in November.',
  'We will launch the European market team in the third quarter.',
  'The Torven factory and the Brant furnace will open in the third quarter.',
  "The Torven factory should have opened in last year's fourth quarter.",
  'The Torven factory and the Brant factory will open in the third quarter.',
  'We have reached accords that will support the Torven mine for five years, and prices rise through 2025.',
  'We will open the new plant in the third quarter.',
  'Our strategy will pay off in the fourth quarter.',
])('%s: none', async (said) => {
  expect(await deedsIn(said)).toEqual([]);
});
