import { describe } from 'vitest';
import { holds as holdsOf, type Row, UNKNOWN } from './answered.ts';

const holds = (rows: readonly Row[]) => holdsOf(rows, ['Revenue was $120.4 million.']);
const LOANS = 'Nonaccrual loans rose to $31 million from $22 million at year-end.';
const GUESTS = 'We lost 14,000 lodge members in the quarter.';

describe('a reason told as what the move was', () => {
  holds([
    [
      'why did nonaccrual loans go up?',
      [LOANS, 'The increase was mostly one borrower, a sawmill that closed in May.'],
      /^answered.*sawmill/s,
    ],
    [
      'why did nonaccrual loans go up?',
      [LOANS, 'The decrease in fees was mostly one client in Graz.'],
      UNKNOWN,
    ],
    [
      'why did nonaccrual loans go up?',
      [LOANS, 'The increase was in line with what we told you in May.'],
      UNKNOWN,
    ],
    ['why did nonaccrual loans go up?', [LOANS, 'The increase was 41% on last year.'], UNKNOWN],
    [
      'why did they lose lodge members?',
      [GUESTS, 'This was double counting that we cleaned up, largely the second card.'],
      /^answered.*second card/s,
    ],
    [
      'why did they lose lodge members?',
      [GUESTS, 'This was the third quarter of the year, and largely quiet.'],
      UNKNOWN,
    ],
  ]);
});

describe('a reason told behind the move', () => {
  holds([
    [
      'why did Rope EBITDA decline?',
      [
        'Rope EBITDA decreased 18%, which included a $6 million loss at the yard in Split.',
        'Sail EBITDA was $4 million.',
        'Rope revenue was $40 million and Sail revenue $30 million.',
      ],
      /^answered.*loss at the yard/,
    ],
    [
      'why is the capex guidance lower?',
      [
        'We now expect capital expenditure of $40 million, down from $55 million, and to be clear this is timing of the two projects in Turku.',
      ],
      /^answered.*Turku/,
    ],
    [
      'why were ticket sales softer?',
      ['Ticket sales were softer than a year ago, coming off the jubilee season.'],
      /^answered.*jubilee/,
    ],
    [
      'why did ticket sales go up?',
      ['Ticket sales were softer than a year ago, coming off the jubilee season.'],
      UNKNOWN,
    ],
    [
      'why did Rope EBITDA decline?',
      [
        'Rope EBITDA decreased 18%, which was 2 points worse than a year ago.',
        'Rope revenue was $40 million.',
      ],
      UNKNOWN,
    ],
    [
      'why did rental revenue decline?',
      [
        'The strong revenue growth in service was offset by declines in rental due to returned machines.',
      ],
      /^answered.*returned machines/,
    ],
  ]);
});

describe('a time told under what is turned to', () => {
  const DEAL =
    'On Harrow Valley, the filings are in, and the teams that plan the first day have been set up.';
  holds([
    [
      'when do they expect to close Harrow Valley?',
      [DEAL, 'We continue to expect to close early in the third quarter.'],
      /^answered.*early in the third quarter/s,
    ],
    [
      'when do they expect to close Harrow Valley?',
      [DEAL, 'On Tarn Bank, we expect to close early in the third quarter.'],
      UNKNOWN,
    ],
  ]);
});

describe('a time under what was turned to sentences before', () => {
  holds([
    [
      'when will the Norway supply recover?',
      [
        'In Norway, we still deal with the supply shortage after the storm.',
        'Capacity remains tight.',
        'Full recovery will take until next year.',
      ],
      /^answered.*next year/s,
    ],
  ]);
});

describe('how something does', () => {
  holds([
    [
      'how is Tarnby doing?',
      [
        'Our cash balance is lower, and that was driven by the acquisition of Tarnby.',
        'Tarnby is performing in line with expectations.',
      ],
      /^answered.*in line with expectations/,
    ],
  ]);
});

describe('a reason told in the sentence before', () => {
  const YARD = 'Two of our yards were closed by the flood for a month.';
  holds([
    [
      'why did hull output fall?',
      [YARD, 'Therefore, hull output fell 9%.'],
      /^answered.*flood.*hull output fell/s,
    ],
    [
      'why was the comp weak?',
      [
        'We lost three days to the storm.',
        'This was the main factor that led to a 1% comp in the quarter.',
      ],
      /^answered.*storm/s,
    ],
    ['why did hull output fall?', [YARD, 'Hull output fell 9% as a result.'], UNKNOWN],
  ]);
});
