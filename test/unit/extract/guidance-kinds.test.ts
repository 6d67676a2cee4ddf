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

describe('a forecast in words of its own', () => {
  it.each([
    ["We'd love to be back under 1.6 times by the end of next year.", '1.6 times', 'FY 2025'],
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
    ['Our target range is 40% to 50% of net income.', '40% to 50%', null],
    [
      'We were glad of the good start and expect further gains as the kilns come back next year.',
      null,
      'FY 2025',
    ],
    ['Demand for robots is also expected to stay high.', null, null],
    ['In the third quarter, we see a continuation of good robot demand.', null, 'Q3 2024'],
    ['The move is on its way, and it will be finalized in the third quarter.', null, 'Q3 2024'],
    [
      'Fees, we had said up 6 to 9, and for the year we are narrowing that to 7 to 9.',
      null,
      'FY 2024',
    ],
    ['We have hedged 60% of our steel for 2025 at $700 a ton.', null, 'FY 2025'],
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
      { topic: 'openings', figure: null, horizon: 'FY 2024' },
      { topic: 'revenue', figure: '$80 million to $90 million', horizon: 'FY 2024' },
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
      guided("Kiln prices are down in the third quarter, and we'd go into 2025 at about 2%.")[0],
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
