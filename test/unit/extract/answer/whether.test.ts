import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { inventedCall, remarks } from '../invented-call.ts';

const call = remarks(
  'Revenue was $318.4 million, up 2.1% from a year ago.',
  'Welding revenue was $96.2 million, down 9% from a year ago.',
  'Orders in Welding were thin.',
  'Operating profit was $31.2 million, compared with $36.5 million a year ago.',
  'Gross margin was 38.6%, up from 37.9% a year ago and down from 39.1% in the first quarter.',
  'Operating expenses improved to $50 million.',
  'The decline reflects the growth in mortgages.',
);
const answer = (question: string) => gateAnswer(call, extractAnswer(call, question)).answer;

describe('whether something rose or fell', () => {
  it.each([
    [
      'did revenue grow year over year',
      /^Yes: revenue rose 2\.1% from a year ago\. It was \$318\.4M/,
    ],
    ['did gross margin rise', /^Yes: gross margin was 38\.6% in Q2 2024, from 37\.9% a year ago/],
    ['did revenue fall?', /^No: revenue rose 2\.1%/],
    ['has gross margin improved', /^Yes: gross margin was 38\.6%/],
    ['did operating profit get worse?', /^Yes: operating \w+ was \$31\.2M/],
    ['did welding revenue grow?', /^No: welding revenue fell 9%/],
    [
      'did operating profit fall?',
      /^Yes: operating \w+ was \$31\.2M in Q2 2024, from \$36\.5M a year ago/,
    ],
  ])('is told by yes or no with the figures: %s', (question, words) => {
    const { status, text, withheld } = answer(question);
    expect({ status, withheld }).toEqual({ status: 'answered', withheld: [] });
    expect(text).toMatch(words);
  });

  it('is told of what developed', () => {
    expect(answer('how did welding revenue develop?').text).toMatch(/^Welding revenue fell 9%/);
  });

  it.each(['did operating expenses improve', 'what was revenue', 'how much did mortgages grow'])(
    'and by neither where that is not told: %s',
    (question) => {
      expect(answer(question).text).not.toMatch(/^(?:Yes|No):/);
    },
  );

  it('asks for a figure with “how much”', () => {
    expect(answer('how much did mortgages grow').status).toBe('not stated');
  });
});

describe('whether something rose or fell, where only another thing is said to', () => {
  const silent = inventedCall(
    [
      'Piet Brandsma',
      'prepared',
      'Our total revenue was $120.4 million, of which gripper revenue was $70.1 million, a decrease of 10.1% from $78.0 million a year ago.',
      'Total cost of revenue decreased by 11.5% to $88.2 million.',
      'Adjusted gross margin increased steadily to a new record high of 26.8%.',
    ],
    ['Timo Halberg', 'qa', 'How should we look at the revenue trend into the second half?'],
    ['Piet Brandsma', 'qa', 'This is Piet.', 'I am happy to take that one.'],
    ['Piet Brandsma', 'qa', 'On the contrary, we feel that grippers are going quite well.'],
    ['Timo Halberg', 'qa', 'What share of the gross margin improvement came from software?'],
    ['Piet Brandsma', 'qa', 'We do not disclose that percentage.'],
  );

  it.each(['is revenue up?', 'did total revenue decline?', 'did revenue grow year over year'])(
    '%s',
    (question) => {
      const { status, text, evidence } = extractAnswer(silent, question);
      expect(status).toBe('not stated');
      expect(text).not.toMatch(/10\.1|11\.5|26\.8/);
      expect(evidence[0]?.quote).toContain('total revenue was $120.4 million');
    },
  );

  it.each(['rev yoy', 'revenue growth', 'revenue growth yoy'])(
    'is said to be missing, with the level: %s',
    (question) => {
      const { status, text, followUps } = extractAnswer(silent, question);
      expect([status, text]).toEqual([
        'not stated',
        'No sentence found in this call says how revenue changed from a year ago. Revenue was $120.4M in Q2 2024.',
      ]);
      expect(followUps).not.toContain('Why did revenue change?');
    },
  );

  it.each([
    ['gripper revenue growth', 'Gripper revenue fell 10.1%'],
    ['cost of revenue yoy', 'Cost of revenue fell 11.5%'],
  ])('and told where it is: %s', (question, words) => {
    expect(extractAnswer(silent, question).text).toContain(words);
  });

  it('is told by the words that say it', () => {
    expect(extractAnswer(silent, 'did gross margin improve?')).toMatchObject({
      status: 'answered',
      text: expect.stringContaining('increased steadily to a new record high of 26.8%'),
    });
  });

  it('finds no reply in a greeting', () => {
    const answer = extractAnswer(silent, 'how should we see the revenue trend in the second half?');
    expect(answer.text).not.toMatch(/This is Piet|happy to take/);
  });
});

describe('how the whole moved, where words on a part have a figure of no metric', () => {
  const told = (sentence: string) =>
    extractAnswer(
      remarks(
        'Our total revenue was $120.4 million, of which revenue from Arc Welding was $70.1 million.',
        sentence,
      ),
      'revenue growth',
    ).text;

  it('is said to be missing', () => {
    const said =
      'In our revenue mix from Arc Welding, growth came with over $30 million a contract.';
    expect(told(said)).toMatch(
      /^No sentence found in this call says how revenue changed from a year ago\./,
    );
  });

  it('is not denied where the words may be of the whole', () => {
    const said = 'In our revenue mix, growth came with over $30 million a contract.';
    expect(told(said)).toMatch(/says it for certain\.$/);
  });
});
