import { describe, expect, it } from 'vitest';
import type { Transcript } from '../../../../src/core/transcript.ts';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall, remarks } from '../invented-call.ts';

const told = (call: Transcript, question: string) => {
  const { status, text } = extractAnswer(call, question);
  return `${status}: ${text}`;
};

const yards = inventedCall(
  [
    'Piet Brandsma',
    'prepared',
    'Revenue was $310 million, up 4% from a year ago.',
    'Cranes revenue was $120 million, up 9% from a year ago.',
    'Hoists revenue was $80 million, up 31% from a year ago, with strong demand from cranes makers.',
    'This business had an operating loss of $4 million, due to the cost of a new hall.',
    'We are well on the way to our full year guide of cranes revenue growth of 9% to 11% for the full year.',
    'Given higher hopes for Cranes, we raise our full year revenue forecast from $1.21 billion to $1.26 billion.',
    'I outlined our priorities: growing rigging, and a healthy balance sheet.',
    'Our assets under management were $2.2 billion.',
    'We saw net inflows of $60 million.',
    'In the quarter we distributed $17 million of capital to shareholders.',
    'We will ship our first 9-nanometer mask near the end of the year.',
  ],
  ['Timo Halberg', 'qa', 'On the cranes business, how do you get to growth in the back half?'],
  ['Mara Lindqvist', 'qa', 'We like it.', 'You saw our operating margin rise to 38% this quarter.'],
);

describe('what may be of a part', () => {
  it.each([
    ['operating margin?', /38%/],
    ['why was cranes profit lower?', /new hall/],
    ['did rigging grow?', /priorities/],
  ])('is no answer: %s', (question, words) => {
    expect(told(yards, question)).toMatch(/^not stated/);
    expect(told(yards, question)).not.toMatch(words);
  });

  it('is left to the whole where it is said of that', () => {
    const whole = inventedCall(
      ['Piet Brandsma', 'prepared', 'Cranes revenue was $120 million, up 9% from a year ago.'],
      ['Timo Halberg', 'qa', 'On the cranes business, how do you get to growth?'],
      ['Mara Lindqvist', 'qa', 'Our group operating margin was 17%.'],
    );
    expect(told(whole, 'operating margin?')).toContain('17%');
  });
});

describe('the outlook of the whole', () => {
  it.each(['fy guide?', 'fy revenue guide', 'full year revenue forecast, old and new'])(
    'comes before that of a part: %s',
    (question) => expect(told(yards, question)).toMatch(/^answered.*\$1\.26 billion/),
  );
});

it('is no outlook of a line beside', () => {
  const call = remarks(
    'The base will grow in the third quarter, and we expect unearned revenue to rise 36% to 37%.',
    'We expect our tax rate in the third quarter to be 17%.',
  );
  expect(told(call, 'Q3 guide')).toMatch(/^not stated/);
});

describe('a name in short', () => {
  const bank = remarks(
    'As we may have said, Farm & Wine Management reported a good quarter.',
    'Farm & Wine Management revenue was $41 million, up 3% from a year ago.',
    'Net inflows of $16 million came from farms.',
  );

  it.each([
    ['FWM revenue?', /\$41/],
    ['flows?', /\$16/],
  ])('is read: %s', (question, words) => expect(told(bank, question)).toMatch(words));

  it.each(['FWX revenue?', 'cash flows?', 'FWM deposits?'])('is not made up: %s', (question) =>
    expect(told(bank, question)).toMatch(/^not stated/),
  );
});

describe('a part of several with like names', () => {
  const bank = remarks(
    'Consumer & Village Banking revenue was $126 million, up 15% from a year ago.',
    'Consumer & Village Banking operating income was $33 million.',
    'Consumer & Business Banking revenue was up 17% from a year ago.',
  );

  it('is the one that is told of most', () =>
    expect(told(bank, 'what was revenue in the consumer bank?')).toContain('$126'));

  it('is the other where that is named', () =>
    expect(told(bank, 'how much did consumer & business banking revenue grow?')).toContain('17%'));
});

const brands = remarks(
  'Wexel is a brand that we like.',
  'Sales of the older brands, which excludes Wexel, grew 7.3%.',
  'Excluding Wexel, revenue fell 2%.',
);

describe('what is left out', () => {
  it.each(['Wexel sales?', 'Wexel sales growth', 'how much did Wexel sales grow', 'Wexel growth'])(
    'has no figure of what is left: %s',
    (question) => expect(told(brands, question)).toMatch(/^not stated/),
  );

  it.each([['revenue growth excluding Wexel', /2%/]])(
    'is said so where that is asked: %s',
    (question, words) => {
      expect(told(brands, question)).toMatch(words);
    },
  );
});

const sampled = remarks(
  'Wexel sold well in the north.',
  'Our sales, without the sales of Wexel, were $310 million.',
  'It was Wexel, a name that we bought two winters ago from a family in the north, that made $38.4 million of sales.',
);

describe('the next best sentence', () => {
  it('answers where the best one does not hold what is asked', () => {
    expect(told(sampled, 'What were Wexel sales?')).toMatch(/^answered.*\$38\.4/);
  });
});

describe('said in other words', () => {
  it.each([
    ['how much capital did they return', /\$17(?: million|M)/],
    ['9nm timing?', /near the end of the year/],
    ['AUM and net inflows?', /\$2\.2.*\$60/],
  ])('is found: %s', (question, words) => {
    expect(told(yards, question)).toMatch(/^answered/);
    expect(told(yards, question)).toMatch(words);
  });

  it('is no share where only halves of a year are named', () => {
    const call = remarks(
      'After our strong first half we raise our revenue forecast to $1.26 billion.',
    );
    expect(told(call, 'spending % of revenue target?')).toMatch(/^not stated/);
  });

  it('is nobody else', () => {
    const call = remarks('If you take out the costs of the Linden merger, we earned $1.12.');
    expect(told(call, 'what did Linden earn?')).not.toContain('1.12');
  });
});
