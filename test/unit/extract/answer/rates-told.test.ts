import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { remarks } from '../invented-call.ts';

const textOf = (question: string, ...said: readonly string[]) => {
  const call = remarks(...said);
  return gateAnswer(call, extractAnswer(call, question)).answer.text;
};

describe('a move at constant rates', () => {
  it.each([
    [
      'revenue growth',
      'Revenue grew 6% in constant currency.',
      'Revenue rose 6% in constant currency',
    ],
    ['did revenue grow?', 'Revenue grew 6% in constant currency.', 'rose 6% in constant currency'],
    [
      'what was revenue?',
      'Revenue was $120 million, up 6% in constant currency.',
      'It rose 6% in constant currency',
    ],
    ['how much did revenue grow?', 'Revenue grew 6% organically.', 'Organic revenue rose 6%'],
  ])('is told as that: %s', (question, sentence, words) => {
    expect(textOf(question, sentence)).toContain(words);
  });

  it.each([
    ['Revenue was $120 million, up 6% from a year ago.', 'Revenue rose 6% from a year ago.'],
    ['Revenue was $120 million, up 3%, or 5% in constant currency.', 'Revenue rose 3%'],
  ])('and no other: %s', (sentence, words) => {
    const text = textOf('how much did revenue grow?', sentence);
    expect(text).toContain(words);
    expect(text).not.toContain('% in constant currency');
  });
});
