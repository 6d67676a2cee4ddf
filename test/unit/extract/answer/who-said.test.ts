import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { inventedCall } from '../invented-call.ts';

const call = inventedCall(
  ['Piet Brandsma', 'prepared', 'Capital expenditures were $12.4 million in the quarter.'],
  ['Timo Halberg', 'qa', 'When does the plant in Brno open?'],
  ['Mara Lindqvist', 'qa', 'The plant in Brno opens in March.'],
);
const whoSaid = (before: string, status: 'answered' | 'not stated' = 'answered') => {
  const earlier = [{ question: before, status, text: '' }];
  return gateAnswer(call, extractAnswer(call, 'who said that?', { earlier }), { earlier }).answer;
};

describe('“who said that?”', () => {
  it.each([
    ['What was capex?', 'Piet Brandsma (CFO), in the prepared remarks: “Capital expenditures were'],
    [
      'when does the plant in Brno open?',
      'Mara Lindqvist (CEO), in the questions and answers: “The plant in Brno opens in March.”',
    ],
  ])('names speaker and section of what answered %j', (before, says) => {
    const { status, text, sentences } = whoSaid(before);
    expect(status).toBe('answered');
    expect(text).toContain(says);
    expect(sentences).toMatchObject([{ cites: [1] }]);
  });

  it('says so where nothing was cited', () => {
    const { status, text } = whoSaid('how many zebras do they keep?', 'not stated');
    expect(status).toBe('not stated');
    expect(text).toBe('Nobody: no sentence of this call was found to answer that.');
  });
});
