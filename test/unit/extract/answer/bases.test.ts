import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { gateAnswer } from '../../../../src/verify/gate-answer.ts';
import { remarks } from '../invented-call.ts';

const answer = (question: string, said: string) => {
  const call = remarks(said);
  return gateAnswer(call, extractAnswer(call, question)).answer.text;
};

describe('a sum that is told on two bases', () => {
  it.each([
    [
      'reported net debt?',
      'Pro forma for the acquisition, net debt stands at EUR 4.1 billion; on a reported basis it was EUR 3.5 billion.',
      /3\.5/,
    ],
    [
      'reported net debt?',
      'On a pro forma basis net debt was £140 million, and reported net debt was £95 million.',
      /95/,
    ],
    [
      'adjusted EBITDA?',
      'Adjusted EBITDA was £31 million; including leases it was £36 million.',
      /31/,
    ],
  ])('is answered on the asked one: %s', (question, said, figure) =>
    expect(answer(question, said)).toMatch(figure),
  );
});

describe('a result that is told in two measures', () => {
  const said =
    'Net income was $41 million, or $0.52 per diluted share, compared to $0.47 last year.';

  it('is held against its own past alone', () => {
    expect(answer('net income?', said)).toMatch(/41/);
    expect(answer('what was net income a year ago?', said)).not.toMatch(/net income[^.]*0\.47/i);
    expect(answer('EPS last year?', said)).toMatch(/0\.47/);
  });
});
