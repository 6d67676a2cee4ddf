import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { shortAndLong } from '../../../../src/extract/answer/ask/short-and-long.ts';
import { remarks } from '../invented-call.ts';

const call = remarks(
  'Strong growth continued across the DCG, with orders ahead.',
  'The Dry Cargo Group did well once more.',
  'Revenue of $6.4 billion was up 9% year-over-year.',
  'Our ship-to-shore service is young, and StS is not yet profitable.',
  'Lounge Plus core fares increased sequentially by 11 cents.',
  'Towage was down 4% from last summer on weaker demand but remains on track to its growth target.',
  'The second part of your question, regarding berth sharing...',
  'I’d like to say a word on the pilots’ strike.',
);
const answer = (question: string) => extractAnswer(call, question);

describe('a short form and its words', () => {
  it.each([
    ['DCG', ['Dry Cargo Group']],
    ['dry cargo group', ['DCG']],
    ['StS', ['ship-to-shore']],
    ['dry dock group', []],
    ['DDG', []],
    ['the', []],
  ] as const)('%s', (said, others) => {
    expect(shortAndLong(said, call)).toEqual(others);
  });

  it('names the part where the call says it in full', () => {
    expect(answer('dcg revenue').text).toContain('$6.4 billion');
  });
});

describe('what analysts type for it', () => {
  it.each([
    ['lounge+ core fares change', '11 cents'],
    ['towage growth', 'down 4%'],
    ['why was towage down?', 'weaker demand'],
  ])('%s', (question, words) => {
    const { status, text } = answer(question);
    expect(status).toBe('answered');
    expect(text).toContain(words);
  });

  it.each(['what are they doing about berth sharing?', 'what about the strike?'])(
    'no sentence that only comes to it: %s',
    (question) => expect(answer(question).status).toBe('not stated'),
  );
});
