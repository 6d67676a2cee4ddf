import { describe, expect, it } from 'vitest';
import { readGuidance } from '../../../src/extract/guidance/guidance.ts';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { remarks } from './invented-call.ts';

const guided = (...sentences: readonly string[]) => {
  const call = remarks(...sentences);
  return readGuidance(call, readFacts(call)).map(({ topic, horizon, figure }) => ({
    topic,
    horizon,
    figure: figure?.text ?? null,
  }));
};

describe('a forecast that was renewed in its own sentence', () => {
  it.each([
    [
      'We are increasing our full-year EPS guidance from a prior range of $3.10 to $3.18 to a new range of $3.14 to $3.20.',
      '$3.14 to $3.20',
    ],
    [
      'We are increasing our full-year guidance for same-property NOI growth from a prior range that was flat to up 1% to a new range that is up 60 to 120 basis points.',
      '60 to 120 basis points',
    ],
    [
      'We have raised our full-year outlook for reported sales growth from 3.5% to now 4% to 6%.',
      '4% to 6%',
    ],
    ['We expect rents to grow from 3% to 5% next year.', null],
  ])('is told as it is now: %s', (text, figure) =>
    expect(guided(text)).toMatchObject([{ figure }]),
  );
});

describe('an amount that no metric of its sentence can have', () => {
  it.each([
    [
      'Given our dividend growth and earnings per share growth, we are affirming our five-year capital guidance for 2024 to 2028 at $450 million to $600 million.',
      'capital',
    ],
    [
      'We expect a rig count increase of two rigs in the third quarter and for gross takings per day to settle between $10,500 and $11,000 per day.',
      'gross takings per day',
    ],
    [
      'We expect our monthly cash burn to be between $7 million and $9 million before capex.',
      'cash burn',
    ],
    [
      'Manufacturing cash flow before pension contributions is expected to be in the range of $300 million to $350 million.',
      'manufacturing cash flow before pension contributions',
    ],
    ['We still expect to end the year with an RBC in the range of 450% to 500%.', 'RBC'],
    [
      'This will result in a noncash pre-tax gain of approximately $45 million in our third quarter results.',
      'noncash pre-tax gain',
    ],
    [
      'The increase in cost in the third quarter will be in the range of $3 million to $6 million.',
      'cost increase',
    ],
    ['We are reaffirming our 4% to 6% long-term earnings growth guidance.', 'earnings growth'],
    [
      'We are almost halfway to our goal of approximately $150 million of gross savings.',
      'gross savings',
    ],
    [
      'We expect attractive returns on our capital of high single to low double digits next year.',
      'attractive returns',
    ],
    ['We expect rivets to remain elevated at around $74 million in 2025.', 'rivets'],
    [
      'We expect sundry expenses, which include costs of our hedging program, to be $40 million next year.',
      'sundry expenses',
    ],
  ])('is of what its own words name: %s', (text, topic) =>
    expect(guided(text)).toMatchObject([{ topic }]),
  );
});

describe('an amount that tells what something does to a metric', () => {
  it.each([
    ['FX is expected to have a 3% favorable impact on sales for the year.', 'FX impact on revenue'],
    [
      'We expect current copper prices to have a favorable impact on revenues of approximately $60 million in 2025.',
      'copper prices impact on revenues',
    ],
    [
      'We expect freight constraints will limit third quarter revenue growth by 3 to 5 percentage points.',
      'revenue impact',
    ],
    [
      'We continue to assume a 2% tailwind to reported revenue from foreign exchange rates next year.',
      'foreign exchange rates tailwind on revenue',
    ],
  ])('is of what does it: %s', (text, topic) => expect(guided(text)).toMatchObject([{ topic }]));

  it('is ours where we do it', () =>
    expect(guided('We expect to reduce capital expenditure by 10% next year.')).toMatchObject([
      { topic: 'capital expenditure', figure: '10%' },
    ]));
});

describe('what is said in passing to those who listen', () => {
  it.each([
    'As you may recall, last year included strong project activity, which totaled roughly $120 million.',
    'As you might expect, the completion of the $4.7 billion Harbor merger was a key contributor.',
    'Building on momentum earlier this year with our launch of $400 million in green bonds, we are excited to report more.',
    'Excluding the loss that we expect to incur on the mill and $2 million of fees, gross profit would have been $90 million.',
  ])('is no outlook: %s', (text) => expect(guided(text)).toEqual([]));

  it('but what follows it may be one', () =>
    expect(
      guided('As you may recall, we expect revenue of $50 million in the third quarter.'),
    ).toEqual([{ topic: 'revenue', horizon: 'Q3 2024', figure: '$50 million' }]));
});

describe('a forecast of one of two times', () => {
  it('is for the time of its figure', () =>
    expect(
      guided(
        'We expect to return to growth in the second half of 2025, resulting in projected net sales growth of 2% to 5% for the full year 2025.',
      ),
    ).toMatchObject([{ topic: 'revenue', horizon: 'FY 2025' }]));
});

describe('what tells a plan apart from what stands beside it', () => {
  it.each<[string, string | null]>([
    [
      'Growth in net written premiums excluding marine is now expected to be in the range of 11% to 14%, an increase from the range of 10% to 12% estimated previously.',
      '11% to 14%',
    ],
    [
      'And we now expect full year sales growth to be 15% plus, up from the low teens we referenced on our last call.',
      '15% plus',
    ],
    [
      'We expect administration to increase 9% to 12% from the $33.4 million we recorded last year.',
      '9% to 12%',
    ],
    ['We increased the midpoint of our full year 2024 FFO guidance by $0.08 per share.', null],
    [
      'We intend to accelerate revenue growth in 2025 from assets that exceeded our average assets by about 9%.',
      null,
    ],
    [
      'Once the plans are in place, we project savings of between $9 million and $12 million, and we expect the savings will begin in 2025.',
      '$9 million and $12 million',
    ],
    [
      'We are confident that we will achieve our FY ’25 guidance of 2% to 4% sales growth.',
      '2% to 4%',
    ],
  ])('is read: %s', (text, figure) => expect(guided(text)).toMatchObject([{ figure }]));

  it.each([
    'The $2.47 midpoint of updated 2024 guidance is $0.06 above our original midpoint.',
    'Our growth remains based off our originally communicated guidance of $1.05 to $1.15 per share.',
    'Excluding this benefit, the effective tax rate on operating income would be 7.9%.',
    'We estimate this initiative drove claims of approximately $12 million and impacted our benefit ratio in the range of 80 basis points.',
  ])('is no plan: %s', (text) => expect(guided(text)).toEqual([]));
});

describe('a forecast whose own words name its metric', () => {
  it.each([
    ['In Other, we expect margins of 4% to 6% as strong demand supports volume growth.', 'margins'],
    [
      'The tax rate for items that impact reported earnings per share to arrive at adjusted earnings per share will be 22.8%.',
      'tax rate',
    ],
    [
      'We are reaffirming our full year 2024 expense guidance to increase in the mid-single-digit percent range.',
      'expense',
    ],
    [
      'The total is adding up, allowing us to increase our investment guidance to $400 million for the year.',
      'investment',
    ],
    [
      'Excluding pandemic work, we expect organic revenue growth to be in the mid-teens next year.',
      'organic revenue',
    ],
    ['Our outlook includes roughly $14 million of transition costs.', 'transition costs'],
    [
      'Our outlook for full year spending is $14.7 billion, as we expect modest revenue growth.',
      'spending',
    ],
  ])('is of that: %s', (text, topic) => expect(guided(text)).toMatchObject([{ topic }]));

  it('is not of the metric of a whole industry', () =>
    expect(
      guided('Global tire industry sales are now expected to decline 9% for the full year.'),
    ).not.toMatchObject([{ topic: 'revenue' }]));

  it('is not of the sentence before where its own names what is meant', () =>
    expect(
      guided(
        'Production was fine.',
        'We will be dealing with some higher wages and we are estimating this to be in a range of 6% to 8% next year.',
      ).map(({ topic }) => topic),
    ).not.toContain('production'));
});

describe('a forecast that names only its time', () => {
  it('is of the one metric of the sentence before', () =>
    expect(
      guided(
        'Full-year expectations for organic revenue are between 4% and 5%.',
        'The third quarter is expected to land in the high single digits to low double-digit range.',
      )[1],
    ).toMatchObject({ topic: 'organic revenue', horizon: 'Q3 2024' }));

  it('is of nothing where that sentence has two', () =>
    expect(
      guided(
        'Full-year expectations for revenue and capital expenditure are unchanged.',
        'The third quarter is expected to land in the high single digits to low double-digit range.',
      ).filter(({ figure }) => figure !== null),
    ).toEqual([]));
});

describe('what no forecast is made of', () => {
  it.each([
    'It should be noted that segment revenues also declined nearly $120 million versus the first quarter due to outages.',
    'Second quarter FFO, which outperformed the high end of guidance by $0.01, was a record.',
    'At the midpoint of guidance, full-year 2024 sales exclude approximately $430 million in sales from recent acquisitions.',
    'Without the old portfolio, the past-due rate would have been down 30 basis points and the 90-day rate would be down 15 basis points instead of 9 basis points.',
    'If we used pro forma performance, the payout ratio would be approximately 86%.',
  ])('is told as none: %s', (text) =>
    expect(guided(text).filter(({ figure }) => figure !== null)).toEqual([]),
  );

  it('is no growth where it is money', () =>
    expect(
      guided(
        'We reaffirm our guidance range of $1.70 to $1.85 and remain on track to achieve long-term earnings growth guidance of 3% to 5%.',
      ),
    ).not.toMatchObject([{ topic: 'long-term earnings growth' }]));
});

describe('a forecast told as kept or changed', () => {
  it.each([
    [
      'Nickel output guidance of 40,000 to 42,000 tonnes stands.',
      'nickel output',
      '40,000 to 42,000',
    ],
    [
      'Guidance for zinc production stays at 60,000 to 65,000 tonnes.',
      'zinc production',
      '60,000 to 65,000',
    ],
    ['Capex guidance comes down to $45 million.', 'capital expenditure', '$45 million'],
    ['Plant spending guidance of $60 million is unchanged.', 'plant spending', '$60 million'],
    [
      'We reiterate net interest income of around $250 million.',
      'net interest income',
      '$250 million',
    ],
    [
      'Operating expenses will come in at or below $1.9 billion, as guided.',
      'operating expenses',
      '$1.9 billion',
    ],
    ['For the tax rate, we now look for 21% to 22% this year.', 'tax rate', '21% to 22%'],
  ])('has its metric and its amount: %s', (text, topic, figure) =>
    expect(guided(text)).toMatchObject([{ topic, figure }]),
  );

  it.each([
    'Revenue beat guidance of $5 million and is up 5%.',
    'EBITDA margin came in at 21%, short of the 23% we had been aiming for.',
    'Capex was $30 million, as planned.',
  ])('is no result: %s', (text) => expect(guided(text)).toEqual([]));
});

describe('a forecast under the year that a sentence before it opens', () => {
  it.each([
    'Here’s how we see 2025.',
    'Let me give you our view of 2025.',
    'A few words about 2025.',
    'And 2025?',
    'This is what 2025 looks like.',
    'So what about 2025?',
    'Let me finish with our expectations for 2025.',
  ])('is for that year: %s', (heading) =>
    expect(
      guided(
        heading,
        'We expect sales of $80 million to $84 million.',
        'Capex should be about $9 million.',
      ),
    ).toMatchObject([
      { topic: 'revenue', horizon: 'FY 2025' },
      { topic: 'capital expenditure', horizon: 'FY 2025' },
    ]),
  );

  it('is for no year in which something else is done', () =>
    expect(
      guided('We opened the mill that was planned for 2025.', 'Capex should be about $9 million.'),
    ).toMatchObject([{ topic: 'capital expenditure', horizon: null }]));

  it('is for the year behind a forecast of the year, though a quarter was opened', () =>
    expect(
      guided(
        'For Q3, we expect sales of $52 million to $54 million.',
        'We’re raising our full-year sales outlook to $204 million to $209 million.',
        'We now expect an operating margin of approximately 10.5%, up from 10%.',
        'And we still expect free cash flow of at least $30 million.',
      ).map(({ horizon }) => horizon),
    ).toEqual(['Q3 2024', 'FY 2024', 'FY 2024', 'FY 2024']));
});
