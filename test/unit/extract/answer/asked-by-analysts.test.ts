import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { inventedCall } from '../invented-call.ts';

const call = inventedCall(
  ['Timo Halberg', 'qa', 'Two questions, please.', 'Why did gripper margins fall in Brno?'],
  ['Piet Brandsma', 'qa', 'Gripper margins fell because the Brno hall stood still.'],
  ['Timo Halberg', 'qa', 'And would you consider a buyback of shares?'],
  ['Mara Lindqvist', 'qa', 'A buyback is nothing we plan this year.'],
);
const answer = (question: string) => gateAnswer(call, extractAnswer(call, question)).answer;

describe('what an analyst asked', () => {
  it.each([
    'what did Timo ask about buybacks and what was the answer?',
    'what did the Lumo analyst ask about a buyback',
  ])('is shown with the reply where one question is meant: %s', (question) => {
    const { status, text, withheld } = answer(question);
    expect({ status, withheld }).toEqual({ status: 'answered', withheld: [] });
    expect(text).toContain('Timo Halberg (Lumo Securities) asked: “would you consider');
    expect(text).toContain('nothing we plan this year');
  });

  it('is listed where no topic is named', () => {
    const { text } = answer('what did Timo Halberg ask');
    expect(text).toContain('gripper margins');
    expect(text).toContain('buyback');
  });

  it.each([
    'what did the Delacour analyst ask about tariffs',
    'what did analysts ask about tariffs',
  ])('is not made up: %s', (question) => expect(answer(question).status).toBe('not stated'));
});
