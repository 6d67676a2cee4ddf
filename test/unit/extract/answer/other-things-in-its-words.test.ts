import { describe } from 'vitest';
import { holds, UNKNOWN } from './answered.ts';

describe('how full a thing is', () => {
  const inns = 'Hotel occupancy was 67%.';
  const jets = 'Load factor was 83% on the Baltic routes.';
  holds([
    ['how full were the planes?', [inns, jets], /^answered.*83%/],
    ['how full were the flights?', ['Occupancy in Malta was 79%.', jets], /^answered.*83%/],
    ['how full were the hotels?', [inns, jets], /^answered.*67%/],
    ['how full were the planes?', [inns], UNKNOWN],
    ['how full were the rooms?', [jets], UNKNOWN],
    ['how full were the ferries?', ['Load factor of our ferries was 58%.'], /^answered.*58%/],
  ]);
});

describe('how much a business loses', () => {
  const earned = ['Winches operating profit was $14 million in the quarter, up from $11 million.'];
  holds([
    ['how much is the winches business losing?', earned, UNKNOWN],
    ['how much did the winches business lose?', earned, UNKNOWN],
    ['what was the winches loss?', earned, UNKNOWN],
    [
      'how much is the winches business losing?',
      ['Winches operating loss was $14 million.'],
      /^answered.*\$14M/,
    ],
    ['how much did the winches business lose?', ['Winches EBITDA was minus $14 million.'], /14/],
  ]);
});

describe('two words with a slash between them', () => {
  holds([
    ['what was Malta/Cyprus revenue?', ['Revenue in Malta was $31 million.'], UNKNOWN],
    ['what was malta/cyprus revenue?', ['Revenue in Malta was $31 million.'], UNKNOWN],
    ['what is net debt/shareholder equity?', ['Net debt was $31 million.'], UNKNOWN],
    ['what was EBITDA/revenue?', ['Revenue was $31 million.'], UNKNOWN],
    ['what was the bindery / press revenue?', ['Press revenue was $31 million.'], /^answered.*31/],
  ]);
});

describe('a figure of two things at once', () => {
  const leases = ['We have $85 million in debt and lease liabilities.'];
  const charge = ['We booked $52 million of severance and impairment.'];
  holds([
    [
      'what was revenue in Cyprus?',
      ['We had $47 million of revenue in Malta and Cyprus at the end.'],
      UNKNOWN,
    ],
    ['how big was the impairment?', charge, UNKNOWN],
    ['how big was the severance?', charge, UNKNOWN],
    ['what are the lease liabilities?', leases, UNKNOWN],
    ['what are the debt and lease liabilities?', leases, /^answered.*85/],
    ['how much debt do they have?', ['We have $85 million of debt and ample liquidity.'], /85M/],
    [
      'what was gross debt?',
      ['We have $85 million of gross debt and net leverage under 3 times.'],
      /^answered.*85M/,
    ],
    [
      'how big was the impairment?',
      ['We booked $52 million of severance and impairment in 2024.'],
      UNKNOWN,
    ],
    [
      'how much free cash flow?',
      ['We generated $85 million of free cash flow and sold in May our last mill.'],
      /^answered.*85/,
    ],
    [
      'how much cash do they have?',
      ['We ended the quarter with $85 million in cash and marketable securities.'],
      /^answered.*85/,
    ],
  ]);
});

describe('another word for it', () => {
  holds([
    ['how much did overhead fall?', ['G&A rose 7%.', 'Fixed costs fell 5%.'], /^(?!.*7%)/],
    ['how much did overhead fall?', ['G&A fell 7%.'], /^answered.*7%/],
    [
      'how much did overhead fall?',
      ['SG&A went from $11 million to $8 million despite growth in stores.'],
      /^answered.*\$8M/,
    ],
    ['what was overhead?', ['Corporate costs were $33 million.', 'SG&A was $140 million.'], /140M/],
    ['what was Washington revenue?', ['Federal government revenue was $33 million.'], UNKNOWN],
    ['what was livestream revenue?', ['Streaming revenue was $33 million.'], UNKNOWN],
    ['what did they say about lobbying?', ['We urged our vendors to cut prices.'], UNKNOWN],
    ['how many stores did they open?', ['We opened 14 boutiques.'], UNKNOWN],
    ['how many plants do they have in the US?', ['We own 28 plants in the States.'], /28 plants/],
    [
      'how many plants do they have in the US?',
      ['We own 28 plants in the states where we have a permit.'],
      UNKNOWN,
    ],
  ]);
});

describe('a reason after the part was turned to', () => {
  const rest = ['Anchors revenue was $21 million.', 'Flags revenue was $13 million.'];
  holds([
    [
      'why did Anchors sales fall?',
      ['Anchors had a busy spring.', 'Industry sales fell 3%, driven by the closure.', ...rest],
      UNKNOWN,
    ],
    [
      'why did Anchors sales fall?',
      ['The market for Anchors is growing.', 'Sales fell 3%, driven by the closure.', ...rest],
      UNKNOWN,
    ],
    [
      'why did Anchors sales fall?',
      ['Anchors had a busy spring.', 'Sales fell 3%, driven by the closure.', ...rest],
      /^answered.*closure/,
    ],
  ]);
});

describe('an outlook in words', () => {
  const plain = 'We expect a modest improvement in the third quarter.';
  const cause = 'We expect the decline in the third quarter to be driven by one customer.';
  holds([
    ['what is the guidance for Q3?', [plain], /^answered.*modest/],
    ['what is the guidance for Q3?', [plain.replace('.', ' for Orrin.')], /^answered.*modest/],
    ['what is the guidance for Q3?', [cause], UNKNOWN],
    ['what is the guidance for Q3?', [cause, plain], /^answered.*modest/],
    ['what is the guidance for Q3?', [plain.replace('.', ' in Malta.')], UNKNOWN],
    ['what is the guidance for Q3?', [`In Malta, w${plain.slice(1)}`], UNKNOWN],
    ['what is the guidance for Q3?', [`For Q3, w${plain.slice(1)}`], /./],
  ]);
});
