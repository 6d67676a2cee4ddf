import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { remarks } from '../invented-call.ts';

type Row = readonly [question: string, said: readonly string[], expected: RegExp];

const answerTo = (question: string, said: readonly string[]) => {
  const call = remarks(...said);
  const { status, text } = gateAnswer(call, extractAnswer(call, question)).answer;
  return `${status}: ${text}`;
};
const holds = (rows: readonly Row[]) =>
  it.each(rows)('%s %j', (question, said, expected) => {
    expect(answerTo(question, said)).toMatch(expected);
  });

const UNKNOWN = /^not stated/;

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
