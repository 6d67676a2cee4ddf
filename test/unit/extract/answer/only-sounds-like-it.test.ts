import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { remarks } from '../invented-call.ts';

const answerTo = (question: string, ...said: readonly string[]) => {
  const call = remarks('Revenue was $120.4 million.', ...said);
  const { status, text } = gateAnswer(call, extractAnswer(call, question)).answer;
  return `${status}: ${text}`;
};

const BOUGHT = 'As of June 30, we had repurchased about 410,000 shares for $22 million.';

describe('what was bought in all is no answer to whether any was in the quarter', () => {
  const question = 'did they buy back any stock this quarter?';

  it.each([
    [[BOUGHT, 'We did not repurchase any shares during the quarter.'], /^answered.*did not/],
    [[BOUGHT, 'We repurchased 12,000 shares in the second quarter.'], /^answered.*12,000/],
    [['We had repurchased no shares in the quarter.'], /^answered.*no shares/],
    [[BOUGHT], /^not stated/],
    [['Since inception we have repurchased 2 million shares under the program.'], /^not stated/],
  ] as const)('%#', (said, expected) => {
    expect(answerTo(question, ...said)).toMatch(expected);
  });

  it.each([
    ['did they open stores this quarter?', 'We have opened 12 stores to date this quarter.'],
    ['did they sell Brix this quarter?', 'As of June 30, we had completed the sale of Brix.'],
  ])('but what is done to date in it, or was one thing, is: %s', (asked, said) => {
    expect(answerTo(asked, said)).toMatch(/^answered/);
  });

  it.each([
    ['did they open stores this quarter?', 'We have opened 412 stores to date.'],
    [
      'did they buy back stock this quarter?',
      'As of June 30, we had completed the repurchase of 410,000 shares.',
    ],
  ])('nor is a sum of all: %s', (asked, said) => {
    expect(answerTo(asked, said)).toMatch(/^not stated/);
  });

  it('answers where no time is asked for', () => {
    expect(answerTo('have they bought back shares?', BOUGHT)).toMatch(/^answered.*410,000/);
  });
});

describe('a way that is asked for in a plain verb', () => {
  it.each([
    "why'd the rivet margin slip in Q2",
    'why did the rivet margin slip in Q2',
    'why did the rivet margin sag in Q2',
  ])('is none of a reason for the other: %s', (question) => {
    const answer = answerTo(
      question,
      'We closed with margin improvement in Rivets and Bolts that drove an increase in the group margin to 9.1%.',
      'In Rivets, margins of 14.2% were up 40 basis points, despite lower revenues.',
    );
    expect(answer).not.toMatch(/^answered/);
  });

  it('has its reason where it went that way', () => {
    expect(
      answerTo(
        'why did gross margin slip in Q2',
        'Gross margin was 31.2%, down 90 basis points, because of dearer resin.',
      ),
    ).toMatch(/^answered.*dearer resin/);
  });
});

describe('what was done, or went, in a plain verb', () => {
  it.each([
    ['why did they cut marketing?', 'We cut marketing in May because the channel was thin.'],
    ['why did they trim capex?', 'We trimmed capex because the permits are late.'],
    ['why did they slash guidance?', 'We slashed guidance because orders are thin.'],
    ['why did they cut marketing?', 'Marketing was cut because the channel was thin.'],
    ['why did they boost marketing?', 'We boosted marketing because rivals came.'],
    ['why did gross margin sag?', 'Gross margin sagged because resin was dear.'],
  ])('has the reason of that verb: %s %s', (question, said) => {
    expect(answerTo(question, said)).toMatch(/^answered.*because/);
  });

  it.each([
    ['why did they cut marketing?', 'We raised marketing because the channel was thin.'],
    ['why did they cut marketing?', 'We boosted marketing because the channel was thin.'],
    ['why did they boost marketing?', 'We cut marketing because the channel was thin.'],
    ['why did they cut marketing?', 'Marketing rose on price cuts because the channel was thin.'],
    ['why did gross margin sag?', 'Gross margin rebounded because resin was cheap.'],
    ['why did gross margin slip?', 'Gross margin rose because resin was cheap.'],
  ])('has none in that of the other way: %s %s', (question, said) => {
    expect(answerTo(question, said)).not.toMatch(/^answered/);
  });
});

describe('what is only a cause of something else', () => {
  it.each([
    [
      'why did cement volume increase?',
      'Revenue grew 2% due primarily to the rise in volume, with growth in timber and cement more than offsetting declines in steel.',
      /^not stated/,
    ],
    [
      'why did cement volume increase?',
      'Cement volume increased because of road building in the north.',
      /^answered.*road building/,
    ],
    [
      'why did cement volume increase?',
      'Because of road building in the north, cement volume increased.',
      /^answered.*road building/,
    ],
    [
      'why were kiln costs higher?',
      'The margin fell on lower prices, partially offset by higher sales and by higher kiln costs entirely driven by dearer coke.',
      /^answered.*dearer coke/,
    ],
    [
      'why did cement volume increase?',
      'Road building in the north drove the growth in cement volume.',
      /^answered.*Road building/,
    ],
  ] as const)('%s %s', (question, said, expected) => {
    expect(answerTo(question, said)).toMatch(expected);
  });
});

describe('what is new', () => {
  const known = 'We also began deliveries on our previously announced Halden rail contract.';
  const wish = 'We are glad to widen our partnership with Halden to reach more customers.';
  const launched = 'As announced in May, we will be launching Halden Care, a new service plan.';

  it.each([
    ['what new rail contracts did they win?', [known], /^not stated/],
    ["what's the new thing with Halden", [wish, launched], /^answered.*Halden Care/],
    ["what's new with Halden", [wish, launched], /^answered.*Halden Care/],
  ] as const)('%s', (question, said, expected) => {
    expect(answerTo(question, ...said)).toMatch(expected);
  });
});
