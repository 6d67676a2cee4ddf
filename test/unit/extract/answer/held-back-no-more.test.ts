import { describe } from 'vitest';
import { holds, UNKNOWN } from './answered.ts';

describe('words that narrow nothing', () => {
  const BACKLOG = 'On service, the signed backlog of harbour projects is EUR 1.3 billion.';
  const THEN = 'That compares with EUR 1.1 billion at the end of June.';
  holds([
    ['how large is the harbour project backlog?', [BACKLOG, THEN], /^answered.*1\.3 billion/],
    [
      'long term growth target for eps',
      [
        'We stand by our long-term objective of average annual earnings per share growth of 5% to 7%.',
      ],
      /^answered.*5% to 7%/,
    ],
    [
      'how much did they buy back?',
      ['We repurchased $2 billion worth of shares in the quarter.'],
      /^answered.*\$2 billion/,
    ],
    [
      'how much did they buy back?',
      ['We repurchased $2 billion worth of notes in the quarter.'],
      UNKNOWN,
    ],
  ]);
});

describe('a part that is called as something counted', () => {
  const MARGINS =
    'The Cables EBITDA margin was 53.4%, Homes was 50.2%, and Wholesale was 41.2%, helped by the new mast.';
  holds([
    ['wholesale ebitda margin', [MARGINS], /^answered.*41\.2%/],
    ['retail ebitda margin', [MARGINS], UNKNOWN],
  ]);
});

describe('how many there are', () => {
  holds([
    ['how many employees does the group have?', ['This affects 240 colleagues.'], UNKNOWN],
    ['how many employees does the group have?', ['We employ 240 people.'], /^answered.*240/],
  ]);
});

describe('an outlook in words', () => {
  const BASE = 'Our base case is for revenue to grow at a high-teens rate.';
  holds([
    [
      'fy25 revenue outlook',
      ['Turning to our expectations for the full year 2025.', BASE],
      /^answered.*high-teens/,
    ],
    [
      'fy25 revenue outlook',
      ['Over the 2025 to 2027 period we expect revenue growth in the high teens.'],
      UNKNOWN,
    ],
    [
      'capex plan?',
      ['Our projected spend in the new capex table is $1.8 billion over the next five years.'],
      /^answered.*1\.8 billion/,
    ],
  ]);
});

describe('what was guided before', () => {
  const THEN =
    'At the start of the year we had said that full-year capex would be around $105 million.';
  const NOW = 'We now expect full-year capex of $95 million to $100 million.';
  holds([
    ['what was the capex guidance before the cut?', [THEN, NOW], /^answered.*105 million/],
    ['capex guidance and what was it earlier?', [THEN, NOW], /^answered.*95 million.*105 million/s],
    ['what was the previous capex guidance?', [NOW], UNKNOWN],
    [
      'what was the previous capex guidance?',
      [NOW, "We'll provide 2025 guidance in January."],
      UNKNOWN,
    ],
    [
      'what was the previous capex guidance?',
      ['Capex is expected to range from $95 million to $100 million this year.'],
      UNKNOWN,
    ],
  ]);
});

describe('what came, beside what was guided or compared', () => {
  holds([
    [
      'what was EPS?',
      ['These results were within our 2024 earnings guidance range of $3 to $3.30 per share.'],
      UNKNOWN,
    ],
    ['how large is the order backlog?', ['That compares with EUR 1.1 billion in June.'], UNKNOWN],
    [
      'EPS adj vs reported',
      ['Reported EPS was $0.71.', 'Adjusted EPS was $0.87.'],
      /^answered(?=.*0\.71)(?=.*0\.87)/s,
    ],
  ]);
});

describe('a buyback that was none', () => {
  const APPROVED = 'Our board has authorized a repurchase program of up to $100 million.';
  holds([
    [
      'how much stock did they repurchase in Q2?',
      [APPROVED, "We didn't buy any stock in the quarter."],
      /^answered.*didn't buy any stock/,
    ],
    ['how much stock did they repurchase in Q2?', [APPROVED], UNKNOWN],
  ]);
});

describe('words that analysts type otherwise', () => {
  holds([
    [
      'how expensive is the Varna quay?',
      ['We will modernize our Varna quay, which is estimated to cost $140 million.'],
      /^answered.*140 million/,
    ],
    [
      'net debt at june end',
      ['Net debt came down to $482 million at the end of June.'],
      /^answered.*482 million/,
    ],
    [
      'how many dealers did they add abroad?',
      ['We expanded our international dealer network and added 12 new dealers.'],
      /^answered.*12 new dealers/,
    ],
    [
      'when will streaming be profitable?',
      ['We work toward DTC profitability by the end of fiscal 2025.'],
      /^answered.*fiscal 2025/,
    ],
    [
      'who becomes CFO?',
      ['Let me begin by congratulating Ruth on being named our CFO last week.'],
      /^answered.*Ruth/,
    ],
    ['who becomes COO?', ['Let me congratulate Ruth on being named our CFO last week.'], UNKNOWN],
  ]);
});

describe('what is counted without a noun behind it', () => {
  holds([
    ['how many club members?', ['Club members grew to 34.2 million.'], /^answered.*34\.2 ?M/i],
    ['how many club members?', ['Club revenue grew to $34.2 million.'], UNKNOWN],
  ]);
});

describe('an effect that is expected under the time it was turned to', () => {
  const FX = 'We expect FX to decrease revenue growth by 2 points.';
  holds([
    [
      'fx impact next quarter',
      ["Now let's move to next quarter's outlook.", FX],
      /^answered.*2 points/,
    ],
    [
      'full year eps?',
      ['Buybacks and our investments will drive excellent earnings per share growth.'],
      UNKNOWN,
    ],
    ['fx impact in 2026', ["Now let's move to next quarter's outlook.", FX], UNKNOWN],
  ]);
});
