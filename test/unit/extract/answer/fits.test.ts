import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inventedCall } from '../invented-call.ts';

const call = inventedCall(
  [
    'Piet Brandsma',
    'prepared',
    'Steel inflation, the way we measure it, ran at 2.9% in the quarter.',
    'Adjusted EPS grew 22.8% from a year ago.',
    'In International, revenue was $61.2 million.',
    'Across the group, tool sales to hospitals rose 12% this quarter.',
    'For 2025 we expect renewals of leases to settle below the level of last year.',
    'The pace of capital expenditures has increased this year.',
    'Our service gross margin was 41.5%.',
    'Capital expenditures will grow.',
  ],
  [
    'Timo Halberg',
    'qa',
    'Will you guide revenue for the third quarter?',
    'And what about the gross margin?',
  ],
  ['Piet Brandsma', 'qa', 'We are not providing revenue guidance.', 'It depends on the mix.'],
);
const told = (question: string) => {
  const { status, text, evidence } = extractAnswer(call, question);
  return { status, text, quotes: evidence.map(({ quote }) => quote).join(' ') };
};

describe('what is shown for an answer is of all that is asked', () => {
  it.each([
    ['of its period', 'what was steel inflation in Q1?'],
    ['of its kind, a value', 'what was adjusted EPS in the year-ago quarter?'],
    ['of its kind, an amount', 'how much did adjusted EPS come to?'],
    ['of every word', 'what are write-offs as a share of leases?'],
    ['of a part within a part', 'hospital revenue in International?'],
    ['of the whole', 'what is the gross margin?'],
    ['of a number', 'what is the full-year capex number?'],
  ])('%s: %s', (_, question) => {
    const { status, text } = told(question);
    expect(status).toBe('not stated');
    expect(text).toMatch(/^No sentence found in this call /);
  });

  it.each([
    ['what was steel inflation in the quarter?', '2.9%'],
    ['how much did adjusted EPS grow?', '22.8%'],
    ['revenue in International?', '61.2'],
    ['how much did tool sales to hospitals rise?', '12%'],
    ['what is the service gross margin?', '41.5%'],
  ])('and is shown where it is: %s', (question, figure) => {
    const { status, text, quotes } = told(question);
    expect(status).toBe('answered');
    expect(`${text} ${quotes}`).toContain(figure);
  });

  it('nor is a refusal of another metric one', () => {
    expect(told('gross margin guidance for Q3?').text).not.toMatch(/Declined/);
    expect(told('revenue guidance for Q3?').text).toMatch(/Declined/);
  });
});

it('shows what does not fit among the nearest', () => {
  expect(told('what was steel inflation in Q1?').quotes).toContain('2.9%');
});
