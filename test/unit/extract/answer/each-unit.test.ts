import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { remarks } from '../invented-call.ts';

const answerTo = (call: Parameters<typeof extractAnswer>[0], question: string) => {
  const { status, text } = extractAnswer(call, question);
  return status === 'answered' ? text : status;
};

const plain = remarks(
  'EBITDA was $53.6 million, up 4% from a year ago.',
  'We bought back 410,000 of our shares for a total of $9.3 million.',
  'Maintenance costs were $4.4 million.',
);
const each = remarks(
  'EBITDA was $53.6 million, up 4% from a year ago.',
  'EBITDA per ton was $41.',
  'We bought back 410,000 of our shares for $9.3 million, or $22.70 per share.',
  'Service revenue runs at $6 million a vessel.',
  'Sales per square foot reached $512.',
);

describe('a figure of each unit', () => {
  it.each([
    'ebitda/t?',
    'EBITDA per tonne',
    'ebitda per employee',
    'what did they pay per share for the buyback?',
    'price per share paid for buybacks',
    'maintenance cost per vessel',
  ])('is no figure of the whole: %s', (question) =>
    expect(answerTo(plain, question)).toBe('not stated'),
  );

  it.each([
    ['ebitda/t?', '$41'],
    ['EBITDA per ton', '$41'],
    ['what did they pay per share for the buyback?', '$22.70'],
    ['service revenue per vessel', '$6 million'],
    ['sales/sq ft', '$512'],
  ])('is told where it is told: %s', (question, words) =>
    expect(answerTo(each, question)).toContain(words),
  );

  it('is not read from a slash between two words', () =>
    expect(answerTo(each, 'ebitda/ebitda growth?')).toContain('53.6'));
});
