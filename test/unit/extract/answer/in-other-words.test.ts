import { describe, expect, it } from 'vitest';
import { extractAnswer } from '../../../../src/extract/answer/answer-question.ts';
import { inOtherWords } from '../../../../src/extract/answer/ask/in-other-words.ts';
import { readBook } from '../../../../src/extract/answer/book/read-book.ts';
import { remarks } from '../invented-call.ts';

const call = remarks(
  'Grippers adjusted operating margin decreased 3.1 percentage points to 16.4%, mostly because of a poorer mix.',
  'Another challenge in the near term is the dock workers’ strike in Gdynia.',
  'Our attrition was 1.4% in the quarter.',
  'Guests spent more on board.',
  'Net income was $31.5 million.',
  'We resumed full wages on August 1.',
);
const reworded = (question: string) =>
  inOtherWords(question, readBook(call)).map(({ text }) => text);

describe('a question in words that the call uses', () => {
  it('changes a word the call never uses into one it does', () => {
    expect(reworded('what was churn')).toContain('what was attrition');
  });

  it('never changes a part of a metric', () => {
    expect(reworded('operating income margin')).not.toContain('operating net income');
    expect(reworded('what was the net profit')).toEqual([]);
  });

  it('is none where the call has no other word either', () => {
    expect(reworded('how many aircraft')).toEqual([]);
  });

  it.each([
    ['why did grippers profitability come down', 'poorer mix'],
    ['is the strike a problem', 'challenge'],
    ['churn?', '1.4%'],
    ['when were salaries restored', 'August 1'],
  ])('%s', (question, words) => {
    const { status, text } = extractAnswer(call, question);
    expect(status).toBe('answered');
    expect(text).toContain(words);
  });

  it.each(['is the price a problem', 'why did drills profitability come down', 'customers?'])(
    'takes no other thing for it: %s',
    (question) => {
      expect(extractAnswer(call, question).status).toBe('not stated');
    },
  );
});
