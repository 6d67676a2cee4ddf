import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../../../src/core/transcript.ts';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { exchange, inventedCall, remarks } from '../invented-call.ts';

const told = (call: Transcript, question: string) => {
  const { status, text, unsaid } = extractAnswer(call, question);
  return `${status}: ${text}${unsaid === null ? '' : ` [${unsaid}]`}`;
};

const looms = remarks(
  'Bookings were $88 million.',
  '40% of the order intake was for wool.',
  'Cotton made up the remaining 60%.',
  'We had cash of $14 million, no outstanding debt and liquidity of $61 million in all.',
  'We run 31 weaving halls now.',
  'We are still set to have more than 40 weaving halls by the end of the year.',
  'We plan to close 12 shops over the next two years.',
  'Other shops remained closed in mid-April, with the first ones open again in May.',
  'For the month of June, overall sales fell only 3%.',
  'Yarn sales in June rose 8%.',
  'After paying a total amount of $19 million on dividends and buybacks, we were left with cash of $14 million.',
  'Fares aside, we were up 6% in ticket size from a year ago.',
  'Our 2025 plan is for at least 70 systems.',
  'We signed 20 new customers.',
  'We shipped more than 900 spindle kits, and have 12 mills testing the next one, which will ship this year.',
  'There are no current shop openings to report.',
  'Our price is a good one, and 30% of guests say so.',
  'There will be inflation of 2% to 3%.',
  'Yarn pages had 9 million visits in the second quarter, up 12%.',
);

const mills = inventedCall(
  [
    'Mara Lindqvist',
    'prepared',
    'Net sales came to $412 million.',
    'We had a good spring.',
    'Sales were 3.4% lower than a year ago.',
  ],
  [
    'Piet Brandsma',
    'prepared',
    'Gross margin was 41.2%, up 80 basis points from last year.',
    'Net leverage stood at 3.6 times at the end of June.',
    'That is for now above our targeted level of 1.5 to 2.5 times and we want to turn back to it next year.',
    'We have 412 mills, up from 398 a year ago.',
  ],
);

describe('a figure, and how it compares', () => {
  it.each([
    ['sales this quarter and how does that compare to last year?', /\$412M.*fell 3\.4%/],
    ['gross margin, and how did that compare with the year before', /41\.2%.*rose 80 bps/],
    ['gross margin and yoy change', /41\.2%.*rose 80 bps/],
    ['how many mills and how does that compare to last year', /412.*398/],
    ['how levered are they and where do they want to be', /3\.6.*1\.5 to 2\.5 times/],
    ['net leverage target?', /1\.5 to 2\.5 times/],
  ])('is answered with both: %s', (question, words) => {
    expect(told(mills, question)).toMatch(words);
  });

  it('is told without what the call does not compare', () => {
    expect(told(looms, 'bookings and yoy growth')).toMatch(/^answered: .*\$88M/);
    expect(told(looms, 'bookings and yoy growth')).not.toMatch(/%/);
  });
});

describe('two things in one question', () => {
  it.each([
    ['bookings and split?', /\$88M.*40%.*60%/],
    ['any debt? and the liquidity?', /no outstanding debt.*\$61/],
    ['how many weaving halls now, and by year end', /31.*more than 40/],
    ['how many shops will close and by when?', /12 shops over the next two years.”$/],
  ])('is answered with both: %s', (question, words) => {
    expect(told(looms, question)).toMatch(/^answered/);
    expect(told(looms, question)).toMatch(words);
  });

  it('says that no time is told', () => {
    const call = remarks('We plan to close 12 shops.');
    expect(told(call, 'how many shops will close and by when?')).toMatch(/12 shops.*\[when\]/);
  });

  it('has no split where the call gives none', () => {
    const call = remarks('Bookings were $88 million.', '40% of our costs are wages.');
    expect(told(call, 'bookings and split?')).toMatch(/\$88M.*\[.*the split of bookings/);
  });
});

describe('what is said in a few words', () => {
  it.each([
    ['how did june go', /overall sales fell only 3%/],
    ['capital returned to shareholders?', /\$19(?: million|M)/],
    ['how much is ticket up yoy', /up 6% in ticket/],
    ['how many machines in 2025', /at least 70 systems/],
    ['how many spindle kits shipped', /900 spindle kits/],
  ])('is found: %s', (question, words) => {
    expect(told(looms, question)).toMatch(/^answered/);
    expect(told(looms, question)).toMatch(words);
  });

  it.each([
    'how did august go',
    'how many patents in 2025',
    'how much is yarn volume up yoy',
    'any patents?',
    'price increase?',
    'does inflation hurt or help them according to the CEO',
    'yarn growth in April and May vs March?',
  ])('is not made up: %s', (question) => expect(told(looms, question)).toMatch(/^not stated/));
});

describe('which of two', () => {
  it('is answered by a word of either', () => {
    const call = inventedCall(['Mara Lindqvist', 'qa', 'We think inflation expands our market.']);
    expect(told(call, 'does inflation hurt or help them according to the CEO')).toMatch(
      /^answered.*expands our market/,
    );
  });
});

describe('a sum that has a noun of its own', () => {
  const call = remarks(
    'In June we strengthen our liquidity with a new $85 million credit line for the mill.',
    'It takes two days on average to ship online orders from our shops.',
    'These are the top 3 customers, and we signed 20 new customers.',
  );

  it.each([
    'how much new liquidity does the mill bring?',
    'how much of online is shipped from shops?',
    'how many subscribers?',
    'how many customers do they have?',
    'how many customers?',
  ])('is not that of what is asked: %s', (question) =>
    expect(told(call, question)).toMatch(/^not stated/),
  );

  it('is told where it is one of it', () => {
    const bridge = remarks('The mill provides a net of $60 million of new liquidity.');
    expect(told(bridge, 'how much new liquidity does the mill provide?')).toContain('$60 million');
  });
});

describe('what is turned down for a part', () => {
  const call = inventedCall(
    [
      'Piet Brandsma',
      'prepared',
      'We expect a gross margin of 41% to 42% in the third quarter.',
      'Norway revenue was $20 million, up 4% from a year ago.',
      'Sweden revenue was $30 million, up 2% from a year ago.',
    ],
    ['Timo Halberg', 'qa', 'Where is your gross margin in Norway in the third quarter?'],
    [
      'Piet Brandsma',
      'qa',
      "We don't guide specifically on Norway gross margins, but you know the way we came from 30% in 2019.",
    ],
  );

  it.each([
    'Norway gross margin in Q3?',
    'gross margin guidance for Norway',
    'Norway gross margin guide Q3',
  ])('is told as turned down: %s', (question) =>
    expect(told(call, question)).toMatch(/^not stated: Declined/),
  );

  it.each(['how many Norway sites in 2025', 'Norway headcount in Q3?'])(
    'is not what another line is asked of: %s',
    (question) => expect(told(call, question)).not.toContain('Declined'),
  );

  it('leaves that of the whole', () =>
    expect(told(call, 'gross margin guide Q3')).toMatch(/^answered.*41% to 42%/));

  it('is not told of another part', () =>
    expect(told(call, 'gross margin guidance for Sweden')).toMatch(/^not stated(?!: Declined)/));
});

describe('what others did', () => {
  const call = exchange(
    ['How many clinics does your rival open?'],
    ['Our competitor opened 12 clinics this quarter.', 'Our rival Helvex has opened 30 clinics.'],
  );

  it.each(['how many clinics did they open', 'how many clinics did you open this quarter?'])(
    'is no deed of the company: %s',
    (question) => expect(told(call, question)).toMatch(/^not stated/),
  );
});
