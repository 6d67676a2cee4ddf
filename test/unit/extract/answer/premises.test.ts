import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { remarks } from '../invented-call.ts';

const NOT_SO = /^The call does not say so\./;
const semiconductors = remarks(
  'Operating profit was $7.1 million, a decrease of 20.2%.',
  'Orders were $12.0 million, which is down 4.0% from last year.',
  'Gripper revenue was $70.1 million, up 11.0% year-over-year.',
  'Operating profit increased to $5.0 million from $3.8 million, and the operating margin was 16.9%.',
  'Orders grew to $8.0 million from $6.0 million.',
  'Profit rose 30.0%.',
);
const parts = remarks(
  'Operating profit was $7.1 million, a decrease of 20.2%.',
  'Our total gross margin was 30.1%, which is lower than the 33.0% of a year ago.',
  'Inventories were $40.0 million, down 12.0% from last year.',
  'Net profit was $3.2 million, compared with $4.4 million a year ago.',
  'By segment.',
  'Gripper revenue was $70.1 million, up 11.0% year-over-year.',
  'Operating profit increased to $5.0 million from $3.8 million, and the operating margin was 16.9%.',
  'Gripper gross margin rose to 41.0% from 38.5% a year ago.',
  'Sensor revenue was $20.4 million, down 9.0% year-over-year.',
  'Operating profit fell to $1.1 million from $2.9 million.',
);

describe('a true premise is not denied where only a part moved the other way in so many words', () => {
  it.each(['why did operating profit decline?', 'why was profit lower?', 'why did orders fall?'])(
    '%s',
    (question) => {
      expect(extractAnswer(semiconductors, question).text).not.toMatch(NOT_SO);
    },
  );
});

describe('a premise that the call bears out is not denied with another part’s move', () => {
  it.each([
    'why did operating profit decline?',
    'why was operating profit lower?',
    'why did gross margin fall?',
    'why did net profit drop?',
    'why did inventories decrease?',
    'why did sensor operating profit fall?',
    'why did gripper operating profit rise?',
  ])('%s', (question) => {
    expect(extractAnswer(parts, question).text).not.toMatch(NOT_SO);
  });
});

describe('a premise the other way is denied with the asked part’s own move', () => {
  it.each([
    ['why did operating profit grow?', '20.2%'],
    ['why did net profit rise?', '$3.2M'],
    ['why did gripper operating profit fall?', '$5.0M'],
    ['why did sensor revenue grow?', '9.0%'],
  ])('%s', (question, figure) => {
    const { text, status } = extractAnswer(parts, question);
    expect(status).toBe('not stated');
    expect(text).toMatch(NOT_SO);
    expect(text).toContain(figure);
  });
});

describe('a figure that the company gives in words of its own is no false one', () => {
  const losing = remarks(
    'Gripper EBITDA was a loss of $0.6 billion in the quarter.',
    'On Gripper, we gave guidance for roughly $3 billion in losses this year, and no change to that.',
    'Total net income was $1.2 billion.',
  );

  it('of what comes', () => {
    const { status, text } = extractAnswer(losing, 'still 3bn of gripper losses this year?');
    expect([status, text]).toEqual(['answered', expect.stringContaining('$3 billion')]);
  });

  it.each(['still 4bn of gripper losses this year?', 'are gripper losses still 5bn next year?'])(
    'nor is a false one set right with a figure of another time: %s',
    (question) => {
      const { text } = extractAnswer(losing, question);
      expect(text).not.toMatch(/0\.6|1\.2/);
    },
  );
});

describe('a question for growth takes no way for granted', () => {
  it.each([
    'what is operating profit growth?',
    'what was the growth in operating profit?',
    'operating profit growth',
  ])('and is answered with a fall: %s', (question) => {
    const { status, text } = extractAnswer(parts, question);
    expect(status).toBe('answered');
    expect(text).toMatch(/^Operating profit fell 20\.2%|^Operating income fell 20\.2%/);
  });

  it.each(['why did inventories grow?', 'what drove the growth of inventories?'])(
    'but its reason does: %s',
    (question) => expect(extractAnswer(parts, question).text).toMatch(NOT_SO),
  );
});

describe('a false figure of something else in a part', () => {
  const call = remarks('Gross IB revenue was $569 million, up 15% year-on-year.', 'IB is strong.');

  it('is not set right with the part’s revenue', () =>
    expect(
      extractAnswer(call, 'what is driving the increase in IB fees to 1.7bn?').text,
    ).not.toMatch(/569|15%/));

  it('is, where the revenue is asked for', () =>
    expect(
      extractAnswer(call, 'what is driving the increase in IB revenue to 1.7bn?').text,
    ).toMatch(/^The call does not say so\. .*569/));
});
