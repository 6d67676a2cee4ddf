import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { remarks } from '../invented-call.ts';

const told = (said: string, question: string) => extractAnswer(remarks(said), question);

describe('a question of when', () => {
  it.each([
    ['The new plant in Turku will open in the third quarter.', 'when will the Turku plant open?'],
    ['The strike in Turku ended on June 18.', 'when did the Turku strike end?'],
    [
      'We expect to complete the Turku move within half a year.',
      'when will the Turku move be done?',
    ],
  ])('is answered by a point in time: %s', (said, question) => {
    expect(told(said, question).status).toBe('answered');
  });

  it.each([
    [
      'The Turku plant costs $46 million in total over three years.',
      'when will the Turku plant open?',
    ],
    [
      'Deliveries from Turku should begin in the fourth quarter.',
      'when did deliveries from Turku begin?',
    ],
  ])('is not by how long, nor by what is still to come: %s', (said, question) => {
    expect(told(said, question).status).not.toBe('answered');
  });
});
