import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { remarks } from '../invented-call.ts';

const answerTo = (question: string, ...said: readonly string[]) => {
  const call = remarks('Revenue was $120.4 million.', ...said);
  const { status, text } = gateAnswer(call, extractAnswer(call, question)).answer;
  return `${status}: ${text}`;
};

const FERRY =
  'Our Ferry segment had revenues of $14.2 million compared to $17.9 million in the prior year.';
const PROFIT = 'However, the profit of the segment was nominal compared to $2.1 million.';
const MARGIN =
  'On an adjusted basis, gross margin expanded 340 basis points to 48% in the second quarter.';
const POOLS = 'RPAs were $310 million in the second quarter and 4.1% of average loans.';

describe('a reason that begins with the move before it', () => {
  it.each([
    [
      'why did Ferry revenues decline?',
      [FERRY, PROFIT, 'These decreases were primarily due to the strike at the locks.'],
      /strike at the locks/,
    ],
    [
      'why did Ferry revenues decline?',
      [FERRY, PROFIT, 'These decreases are mainly in Spain, due to the strike at the locks.'],
      /strike at the locks/,
    ],
    [
      'what drove the gross margin expansion?',
      [MARGIN, 'Driving this improvement was the higher share of full price sales.'],
      /full price/,
    ],
    [
      'why did RPAs increase year over year?',
      [
        POOLS,
        'The $41 million year-over-year increase primarily reflected the lower provision for losses.',
      ],
      /lower provision/,
    ],
    [
      "why's kiosk gonna be light in q3",
      [
        'In the third quarter we expect our kiosk business to be about $12 million lower than last year.',
        'This is impacted by the move of spring orders into April.',
      ],
      /spring orders/,
    ],
    [
      'why did cement volume increase?',
      [
        'Cement revenue was $40.2 million, up 6%.',
        'Timber revenue was $9 million, down 2%.',
        'Our Cement business delivered 6% revenue growth in the quarter.',
        'Volume gains were driven mostly by road building.',
      ],
      /road building/,
    ],
  ] as const)('%s', (question, said, expected) => {
    expect(answerTo(question, ...said)).toMatch(/^answered/);
    expect(answerTo(question, ...said)).toMatch(expected);
  });

  it.each([
    [
      'why did Ferry revenues decline?',
      [
        FERRY,
        'Rail revenues were $40 million, down from $44 million.',
        'The decrease was due to the strike at the locks.',
      ],
    ],
    [
      'why did Ferry revenues decline?',
      [FERRY, 'The increase in wages was due to the new labour agreement.'],
    ],
    [
      'why did Ferry revenues increase?',
      [FERRY, 'The decrease was due to the strike at the locks.'],
    ],
    [
      'what drove the gross margin expansion?',
      [MARGIN, 'Driving the decline was the dearer freight.'],
    ],
    [
      'why did RPAs increase year over year?',
      [POOLS, 'The $9 million decrease in cards was due to the sale of a portfolio.'],
    ],
    [
      'why did Ferry revenues decline?',
      [FERRY, 'This is a business which we like because it is stable.'],
    ],
    ['why did Ferry revenues decline?', [FERRY, PROFIT, 'These decreases are mainly in Spain.']],
    [
      'why did Ferry revenues decline?',
      [FERRY, PROFIT, 'These decreases were primarily in the North Sea.'],
    ],
  ] as const)('is none of another thing, nor of another way: %s %#', (question, said) => {
    expect(answerTo(question, ...said)).not.toMatch(/^answered/);
  });
});
