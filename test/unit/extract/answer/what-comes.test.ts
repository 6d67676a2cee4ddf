import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { exchange, remarks } from '../invented-call.ts';

const call = remarks(
  'Gripper revenue grew 41% year-over-year.',
  'The outage hit clients who had costs of their own.',
  'The one-off cost of the new plant will be around $45 million.',
  'Operating costs were $12.5 million.',
  'For 2025, I would not want to give you a number for capital expenditures today.',
  'We expect the revenue from licensing to be shown in the fourth quarter.',
  'I do not want to give detailed guidance because licensing changes everything.',
);
const answerTo = (question: string) => extractAnswer(call, question);

describe('when something is to come', () => {
  it.each([
    'what did they say about licensing revenue timing?',
    'timing of licensing revenue',
    'when will licensing revenue show up?',
  ])('is answered with what is expected, not with a refusal beside it: %s', (question) => {
    const { status, text } = answerTo(question);
    expect(status).toBe('answered');
    expect(text).toContain('in the fourth quarter');
  });
});

describe('what comes next year', () => {
  it.each(['costs next year?', 'what was said about next year’s costs?'])(
    'is neither a refusal of another metric nor a figure without a date: %s',
    (question) => {
      const { status, text } = answerTo(question);
      expect(status).toBe('not stated');
      expect(text).not.toMatch(/capital expenditures|45|12\.5/);
    },
  );

  it('is refused where that very thing was', () => {
    expect(answerTo('capex in 2025?').text).toMatch(/^Declined by .*capital expenditures/);
  });
});

describe('how fast a part grew', () => {
  it.each(['how fast did grippers grow?', 'how quickly has gripper revenue grown?'])(
    'is the growth of its revenue: %s',
    (question) => expect(answerTo(question).text).toMatch(/revenue rose 41% from a year ago/),
  );
});

describe('a figure in words', () => {
  it.each(['a billion what', 'half a million grippers'])('is not repeated: %s', (question) => {
    expect(answerTo(question).text).not.toMatch(/illion/);
  });
});

describe('what was said of something', () => {
  it.each([
    ['what did they say about crypto?', 'The call does not mention “crypto”.'],
    ['was anything said about crypto?', 'The call does not mention “crypto”.'],
  ])('is not echoed as said: %s', (question, text) => expect(answerTo(question).text).toBe(text));
});

describe('an outlook asked after beside a result', () => {
  it('is what is said to be missing', () => {
    const told = remarks('Annual recurring revenue ended the quarter at $584 million, up 22%.');
    const { status, unsaid } = extractAnswer(told, 'how did ARR do and what’s the outlook?');
    expect([status, unsaid]).toEqual(['answered', 'the outlook for ARR']);
  });
});

describe('whether a margin gets better', () => {
  const turnedDown = 'I will not give you any detail on the gross margin.';
  const said = (answer: string) =>
    extractAnswer(
      exchange(['How do you see the mix?'], [turnedDown, 'Gross margin was 38%.', answer]),
      'Will the margin be better in the second half?',
    );

  it.each([
    'You’ll see us continue to raise the operating margin to 20% for the back half.',
    'We expect the second half to be better, with higher sales and profitability.',
    'We expect profitability to be higher in the second half.',
  ])('is told in other words: %s', (sentence) => {
    expect(said(sentence)).toMatchObject({
      status: 'answered',
      text: expect.stringContaining(sentence.slice(-30, -1)),
    });
  });

  it.each([
    'We expect a higher profit in the second half.',
    'We expect higher revenue in the second half, and we work on the profitability of grippers.',
    'In the second half of last year, profitability was higher.',
    'You’ll see us open a plant in the second half.',
  ])('and not by what is no margin, or past: %s', (sentence) => {
    expect(said(sentence).status).toBe('not stated');
  });
});
