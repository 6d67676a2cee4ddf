import { describe, expect, it } from 'vitest';
import { readGuidance } from '../../../src/extract/guidance/guidance.ts';
import { refusesToGuide } from '../../../src/extract/guidance/refusals.ts';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { remarks } from './invented-call.ts';

const guided = (...sentences: readonly string[]) => {
  const call = remarks(...sentences);
  return readGuidance(call, readFacts(call)).map(({ kind, topic, horizon, figure }) => ({
    kind,
    topic,
    horizon,
    figure: figure?.text ?? null,
  }));
};

describe('a forecast of a market', () => {
  it('is told by the name of the market that its share of sales heads', () => {
    const [first] = guided(
      'The rail market represented 14% of our sales during the June quarter.',
      'For the full year, we expect a mid-single digit rise in sales.',
    );
    expect(first).toMatchObject({ topic: 'rail revenue', horizon: 'FY 2024' });
  });
});

describe('a forecast in words of its own', () => {
  it.each([
    [
      ['Currency, at the rates of today, will be a headwind of 2 points on sales next year.'],
      'currency headwind on sales',
    ],
    [
      ['We expect freight to be a tailwind of 40 basis points to gross margin next year.'],
      'freight tailwind on gross margin',
    ],
    [
      ['On EBITDA margin, we are raising.', 'We now guide to about 40% for the full year.'],
      'ebitda margin',
    ],
    [
      [
        'On glaze, most of it is done.',
        "As a share of revenue, it's 5% now and I'd keep it at 5% or so.",
      ],
      'glaze',
    ],
    [['For the third quarter, think of clay at about 22% of sales.'], 'clay'],
    [['Our job in Kilns is to bring it back to an 11% margin.'], 'Kilns'],
    [
      ['On leverage, after the share buyback, I see us at about 1.3 times at year-end.'],
      'leverage',
    ],
  ])('is of what it names: %s', (said, topic) =>
    expect(guided(...said)[0]).toMatchObject({ topic }),
  );

  it.each([
    'Please note that the slides are on our website and we see them at 9.',
    'We looked for clay at 22% of sales for years.',
    'I would say our backlog of $3 billion is a good sign for 2025.',
    'It took two to three years to get there.',
    'We estimate that the kiln market grew 9% in the quarter, with us at 12%.',
  ])('is none: %s', (text) => expect(guided(text)).toEqual([]));

  it.each([
    [
      "We'd love leverage to be back under 1.6 times by the end of next year.",
      '1.6 times',
      'FY 2025',
    ],
    [
      'The kiln price is 6% up now and steps down to 2.5% in the fourth quarter.',
      '2.5%',
      'Q4 2024',
    ],
    ['The first forged robot comes out in fiscal 2026.', null, 'FY 2026'],
    ['We will invest approximately $40 million a year into cleaner kilns.', '$40 million', null],
    ["We're going to put $12 million of price cuts into the spring range.", '$12 million', null],
    ['We remain committed to keeping capital expenditure at or below depreciation.', null, null],
    [
      'The program aims to deliver $30 million of kiln savings by the end of fiscal 2026.',
      '$30 million',
      'FY 2026',
    ],
    ['On the payout, our target range is 40% to 50% of net income.', '40% to 50%', null],
    ['We were glad of the good start and expect further margin gains next year.', null, 'FY 2025'],
    ['The tax rate we see at 21% to 22%.', '21% to 22%', null],
    ['On leverage, I see us at about 1.3 times at year-end.', '1.3 times', 'year-end'],
    [
      'On EBITDA margin, we now guide to about 40% for the full year, versus 38% or more before.',
      '40%',
      'FY 2024',
    ],
    ['Our job in Kilns is to bring it back to an 11% margin.', '11%', null],
    [
      "On leverage, we're comfortable up to about 1.8 times, and we stay careful.",
      '1.8 times',
      null,
    ],
    ["On clay, it's 5.2% now and I'd keep it at 5% or so.", '5% or so', null],
    [
      "On kiln prices, I'd say a touch higher in the second half, between 1.2 and 1.8 points.",
      '1.2 and 1.8 points',
      'H2 2024',
    ],
    ['I would say 12% to 14% of sales is right for 2025.', '12% to 14%', 'FY 2025'],
    [
      'On prices, mid-single digits is what we have in mind for the fourth quarter.',
      'mid-single digits',
      'Q4 2024',
    ],
    [
      'So for the third quarter, think of clay at about 22% of sales, with glaze up around 8%.',
      '22%',
      'Q3 2024',
    ],
    ["Next year we'd like to do 30 to 35 refits.", '30 to 35', 'FY 2025'],
    [
      'And the third quarter, please remember the holidays, we expect kiln orders to be flat.',
      null,
      'Q3 2024',
    ],
    [
      'For the remaining year, we are cutting our revenue guidance to around 7%.',
      '7%',
      'remaining year',
    ],
    [
      "I think it'll take two to three years for the EBITDA margin to be there.",
      null,
      'two to three years',
    ],
    ['Demand for robots is also expected to stay high.', null, null],
    ['In the third quarter, we see a continuation of good robot demand.', null, 'Q3 2024'],
    [
      'The Hollum sale is on its way, and it will be finalized in the third quarter.',
      null,
      'Q3 2024',
    ],
    ['We have hedged 60% of our steel for 2025 at $700 a ton.', null, 'FY 2025'],
    [
      'We have already committed to return $23 million of cash to shareholders in 2025.',
      '$23 million',
      'FY 2025',
    ],
    [
      'Our guidance for the fourth quarter represents an expectation for full-year revenue of $512 million to $520 million and full-year EPS of $2.15 to $2.22.',
      '$512 million to $520 million',
      'FY 2024',
    ],
  ])('is read with what it guides to: %s', (text, figure, horizon) =>
    expect(guided(text)[0]).toMatchObject({ figure, horizon }),
  );

  it.each([
    'We took steps to cut the cost of debt before the long-term bond of next year.',
    'When it comes to the kilns of next year, we have a good team.',
    'Our leverage was 3.1 times, above our target range of 2 to 2.5 times.',
    'I would say robots are the better half of the business.',
    'We think the kiln line is a fine business.',
    'We have hedged most of our steel.',
    'The fiscal year starts in July of 2025.',
    'When we bought Hollum, we estimated that leverage would be 4.5 times.',
  ])('is none that tells how things are: %s', (text) => expect(guided(text)).toEqual([]));

  it('tells each of two that one sentence joins', () => {
    expect(
      guided(
        'For the full year, we now expect openings to fall and expect revenue of $80 million to $90 million.',
      ),
    ).toMatchObject([
      { topic: 'revenue', figure: '$80 million to $90 million', horizon: 'FY 2024' },
      { topic: 'openings', figure: null, horizon: 'FY 2024' },
    ]);
  });

  it.each([
    ['We carried $6 billion of debt and expect to be lower next year.', null],
    ['We expect robots, which is 4% of the book, to decline next year.', null],
    ['We expect kiln output in Ohio to be four times as large as ours next year.', null],
  ])('takes no figure that is told beside it: %s', (text, figure) =>
    expect(guided(text).map((each) => each.figure)).toEqual([figure]),
  );

  it('is for the time of its own thought', () => {
    expect(
      guided(
        "Kiln prices should rise in the third quarter, and we'd go into 2025 a little lower.",
      )[0]?.horizon,
    ).toBe('Q3 2024');
    expect(
      guided(
        "On kiln prices, they are down in the third quarter, and we'd go into 2025 at about 2%.",
      )[0],
    ).toMatchObject({ horizon: 'FY 2025', figure: '2%' });
  });
});

it.each([
  ["For next year we'll tell you in May.", true],
  ["We'll give you all of that in January.", true],
  ['We will provide 2025 guidance on our next earnings call.', true],
  ["I'm not going to give you a rate for the third quarter.", true],
  ['It is an aim, and I do not want to put a quarter to it.', true],
  ["We're not going to give 2025 EPS accretion today.", true],
  ['Today we will provide commentary on our outlook, with our Q2 results.', false],
  ['We are not planning for any new kilns in 2025.', false],
  ['We will give our dealers new kilns in May.', false],
])('who puts a forecast off makes none: %s', (text, isRefusal) =>
  expect(refusesToGuide(text) !== null).toBe(isRefusal),
);
