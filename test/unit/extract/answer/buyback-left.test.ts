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
    ['At the end of March we had $86 million remaining under our repurchase authorization.'],
    ['At the end of last year we had $86 million remaining under our repurchase authorization.'],
    ['The repurchase authorization at that time had $86 million remaining of the old one.'],
    [
      'Under the repurchase program we bought $9 million of stock, with $70 million of cash and $86 million available liquidity.',
    ],
    [
      'Under the buyback plan, we have 86 million shares remaining outstanding under no program authorized today.',
    ],
  ])('is not what was left before, nor liquidity, nor shares in all: %s', (told) => {
    const bought = 'In the second quarter we bought back $41 million of stock.';
    expect(answer('how much is left on the buyback?', told, bought)).toMatch(/^not stated/);
  });

  it.each([
    ['At the end of June we had $86 million remaining under our repurchase authorization.'],
    [
      'We have $86 million remaining under our repurchase authorization, down from $127 million at the end of last year.',
    ],
    ['We had $86 million available under our authorization to repurchase stock.'],
  ])('is told as it stands: %s', (told) => {
    const bought = 'In the second quarter we bought back $41 million of stock.';
    expect(answer('how much is left on the buyback?', told, bought)).toMatch(
      /^answered.*\$86(?: million|M)/,
    );
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
