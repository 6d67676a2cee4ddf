import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { remarks } from '../invented-call.ts';

const answerTo = (question: string, ...said: readonly string[]) => {
  const call = remarks('Revenue was $120.4 million.', ...said);
  return gateAnswer(call, extractAnswer(call, question)).answer;
};
const GUIDED = 'For the full year, we expect a tax rate of 22%.';

describe('what was done to the outlook', () => {
  it.each([
    'We are raising our outlook.',
    'We now expect revenue of $480 million to $490 million for the full year, up from $470 million to $480 million before.',
    'Our full-year guidance remains unchanged.',
    'We have not changed our guidance for the year.',
    'We reaffirm our full-year EPS guidance of $2.10 to $2.20.',
    'We are on track to reach our full-year guidance.',
    'Given the uncertainty, we are withdrawing our guidance.',
    'We are not providing guidance for the year at this time.',
    'The outlook for the year has been lowered to $460 million of revenue.',
  ])('is told by words that do it, whatever was asked: %s', (sentence) => {
    for (const question of [
      'did they raise guidance?',
      'was the outlook cut?',
      'any change to guidance?',
    ]) {
      const { status, text, withheld } = answerTo(question, GUIDED, sentence);
      expect({ question, status, withheld }).toEqual({
        question,
        status: 'answered',
        withheld: [],
      });
      expect(text).toContain(sentence.slice(20, -1));
    }
  });

  it.each([
    GUIDED,
    'Our guidance for the tax rate is 22% to 24%.',
    'We expect revenue of $480 million to $490 million for the full year.',
    'Last quarter, we raised our guidance.',
    'We raised prices in line with our guidance.',
    'If demand holds, we would raise our guidance.',
    'We are lowering our capital expenditure guidance to $30 million.',
    'The central bank has reduced its forecast for the year.',
    'These results were above the guidance that we gave in spring, on lower costs.',
  ])('is not read off an outlook, nor off what was done to another: %s', (sentence) => {
    const { status, text } = answerTo('did they raise guidance?', sentence);
    expect(status).toBe('not stated');
    expect(text).not.toMatch(/\d/);
  });

  it.each([
    ['did they raise revenue guidance?', /up from \$470/],
    ['did they lower capex guidance?', /capital expenditure/],
  ])('is told of the line that is asked about: %s', (question, words) => {
    const { status, text } = answerTo(
      question,
      'We are lowering our capital expenditure guidance to $30 million.',
      'We now expect revenue of $480 million for the full year, up from $470 million before.',
    );
    expect(status).toBe('answered');
    expect(text).toMatch(words);
  });

  it('and of no other line', () => {
    expect(
      answerTo('did they raise EPS guidance?', 'We raise our revenue guidance to $490 million.')
        .status,
    ).toBe('not stated');
  });
});
