import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { remarks } from '../invented-call.ts';

const answer = (question: string, ...sentences: readonly string[]) => {
  const { status, text } = extractAnswer(remarks(...sentences), question);
  return `${status}: ${text}`;
};

describe('what may still be bought back', () => {
  it.each([
    [
      'We repurchased 90,000 shares for $14.2 million.',
      'Out of the $240 million that was authorized, there is a bit over $86 million left.',
    ],
    [
      'Costs were flat.',
      'Our repurchase program is in place, and with that authorization there are 3.1 million shares or roughly $86 million remaining.',
    ],
  ])('is told beside its authorization: %s %s', (...sentences) => {
    for (const question of [
      'how much is left on the buyback?',
      'how much is left on the share repurchase authorization',
    ])
      expect(answer(question, ...sentences)).toMatch(/^answered.*\$86 million/);
  });

  it.each([
    [
      'We repurchased 90,000 shares for $14.2 million.',
      'The credit line that was authorized in May has $86 million left.',
    ],
    ['We repurchased 90,000 shares for $14.2 million.', 'We have $86 million of cash left.'],
    ['The board authorized a new plant, and $86 million of that is left to spend.', 'We hired.'],
    ['The board authorized $86 million of share repurchases in May.', 'We have much left to do.'],
  ])('is nothing else that is left: %s %s', (...sentences) => {
    expect(answer('how much is left on the buyback?', ...sentences)).toMatch(/^not stated/);
  });
});
