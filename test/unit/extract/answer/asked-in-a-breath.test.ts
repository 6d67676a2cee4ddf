import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { remarks } from '../invented-call.ts';

const answerTo = (question: string, ...said: readonly string[]) => {
  const call = remarks(
    'Revenue was $120.4 million.',
    ...said,
    'We hold a market share of 12% in paper, and its consumption was stable.',
  );
  const { status, text } = gateAnswer(call, extractAnswer(call, question)).answer;
  return `${status}: ${text}`;
};

const DIVIDEND =
  'We are proud of our dividend, which we have paid each quarter since we listed in 1974.';
const AWARD = 'The Navy continues to anticipate an award of the Corvan program in mid-2025.';
const BONDS = 'No bond of ours matures until May 2031.';
const YARDS = 'We are adding capacity at several locations, among them Lugo in Spain and Arad.';
const TEAM = 'There will be no changes in the team:  they will go on in Lugo as Lumo.';
const ISLANDS =
  'Madeira has been positive with strength, except in Funchal, which depends on cruise ships.';
const SOAPS =
  'Categories such as bar soap and shampoo were down in the quarter, unable to lap the rush of last spring.';
const PACERS = 'In pacers and leads, we think our growth likely lagged the market.';

describe('a question that is answered in other everyday words', () => {
  it.each([
    ['how long have they been paying a dividend for?', DIVIDEND, /1974/],
    ['when is the Navy going to pick a winner on Corvan?', AWARD, /mid-2025/],
    ['do they have any bonds coming due anytime soon?', BONDS, /2031/],
    ['where are they putting in more production capacity?', YARDS, /Arad/],
    ["will Lumo's team change after the acquisition?", TEAM, /no changes/],
    ["how'd Madeira do", ISLANDS, /positive/],
    ['why was bar soap consumption down in the quarter', SOAPS, /last spring/],
    ['is the pacers business losing share?', PACERS, /lagged/],
    [
      'why is the tax line a benefit this quarter instead of an expense?',
      'The relief act let us carry losses back, resulting in a tax benefit of $4.1 million because of the old rates.',
      /relief act/,
    ],
  ])('%s', (question, said, expected) => {
    expect(answerTo(question, said)).toMatch(/^answered/);
    expect(answerTo(question, said)).toMatch(expected);
  });

  it.each([
    ['how long have they been paying a dividend for?', 'We paid a dividend of $0.20 per share.'],
    [
      'when is the Navy going to pick a winner on Corvan?',
      'The Navy received our offer for Corvan in March.',
    ],
    ['do they have any bonds coming due anytime soon?', 'We like our bond with customers.'],
    ['where are they putting in more production capacity?', 'We run at capacity.'],
    ["will Lumo's team change after the acquisition?", 'The Lumo team is strong and experienced.'],
    ["how'd Madeira do", 'Sales outside Madeira were strong.'],
    ["how'd Madeira do", 'We have seen strong demand from guests of Madeira hotels in Porto.'],
    ["how'd Madeira do", 'We opened Madeira, and Porto has been strong.'],
    [
      'why was bar soap consumption down in the quarter',
      'Bar soap prices were down because of cheaper palm oil.',
    ],
    [
      'why was soap consumption down in the quarter',
      'Soap was up in the north because of new shops.',
    ],
    ['is the pacers business losing share?', 'In pacers, growth was ahead of the market.'],
  ])('and is not where that is not said: %s, %s', (question, said) => {
    expect(answerTo(question, said)).toMatch(/^not stated/);
  });
});
