import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { whatGrew } from '../../../../src/extract/answer/typed/what-grew.ts';
import { inventedCall } from '../invented-call.ts';

describe('what is asked to have grown', () => {
  it.each([
    ['how much did the company grow organically in Q3?', 'what was organic growth in Q3?'],
    ['How much have they grown organically?', 'what was organic growth?'],
    ['how much did Paints grow organically?', 'what was Paints organic growth?'],
    ['how much did the company grow?', 'how much did revenue grow?'],
    ['How much did it grow in Q3?', 'how much did revenue grow in Q3?'],
    ['how much did they grow their headcount?', 'how much did they grow their headcount?'],
    ['how much did Paints grow?', 'how much did Paints grow?'],
    ['how much did margins grow?', 'how much did margins grow?'],
    ['how much will the company grow?', 'how much will the company grow?'],
  ])('by “%s” is “%s”', (question, asked) => {
    expect(whatGrew(question)).toBe(asked);
  });

  it('is the company, and no part that the call tells more of', () => {
    const call = inventedCall([
      'Piet Brandsma',
      'prepared',
      'Organic growth for the quarter was 11.5%.',
      'By discipline, our Care practice was up 6.6% organically.',
    ]);
    const answer = extractAnswer(call, 'how fast did they grow organically?');
    expect(JSON.stringify(answer)).toContain('11.5%');
    expect(JSON.stringify(answer)).not.toContain('6.6%');
  });
});
