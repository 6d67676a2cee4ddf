import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall } from '../invented-call.ts';

const call = inventedCall(
  [
    'Piet Brandsma',
    'prepared',
    'Gross margin fell to 38.6%, because of our price cuts in Denmark.',
    'Operating costs were $42 million, up 5%, driven by wages and by energy.',
    'Churn was slightly elevated in the quarter.',
    'That was not due to the new tariff plans.',
    'Welding had a slow start because of the wet spring.',
    'We gained market share in grippers for the third year in a row.',
    'Online sales fell by 3.5%, as customers came back to our shops.',
  ],
  ['Timo Halberg', 'qa', 'How did the returns rate online develop, and will you charge for it?'],
  ['Mara Lindqvist', 'qa', 'We have no plans to charge.', 'The returns rate is 29%.'],
  [
    'Timo Halberg',
    'qa',
    'Churn was up a bit, so how much was that a factor, and how are the tariff plans received?',
  ],
  ['Mara Lindqvist', 'qa', "There's no fundamental difference in performance."],
);
const told = (question: string) => {
  const { status, text } = extractAnswer(call, question);
  return `${status}: ${text}`;
};

describe('whether one thing caused another', () => {
  it.each([
    ['was the margin drop due to price cuts?', 'price cuts in Denmark'],
    ['is energy driving operating costs?', 'and by energy'],
    ['did the tariff plans cause the churn?', 'not due to the new tariff plans'],
    ['did the wet spring hurt welding?', 'wet spring'],
  ])('is told by the sentence that says so, or that it did not: %s', (question, words) => {
    expect(told(question)).toMatch(/^answered/);
    expect(told(question)).toContain(words);
  });

  it.each([
    'was the margin drop due to wages?',
    'is energy driving the margin?',
    'did the wet spring hurt grippers?',
    'did the strike cause the churn?',
  ])('and by no other: %s', (question) => expect(told(question)).toMatch(/^not stated/));
});

describe('a question of yes or no', () => {
  it.each([
    ['did they lose share in grippers?', 'gained market share'],
    ['are they gaining share in grippers', 'gained market share'],
    ['is online growing?', 'Online sales fell by 3.5%'],
  ])('is answered of what it asks: %s', (question, words) => {
    expect(told(question)).toMatch(/^answered/);
    expect(told(question)).toContain(words);
  });

  it('is not answered by what was said to a question beside it', () => {
    expect(told('is online growing?')).not.toContain('plans to charge');
    expect(told('did the tariff plans cause the churn?')).not.toContain('fundamental difference');
  });
});
