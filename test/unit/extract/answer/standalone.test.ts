import { describe, expect, it } from 'vitest';
import { readBook } from '../../../../src/extract/answer/book/read-book.ts';
import { standalone } from '../../../../src/extract/answer/typed/standalone.ts';
import { seedCall } from '../../../support/seed.ts';

const book = readBook(seedCall());
const asked = (question: string, ...before: readonly string[]) =>
  standalone(
    question,
    before.map((each) => ({ question: each, status: 'answered' as const, text: '' })),
    book,
  );

describe('a claim with a figure of its own', () => {
  it.each(['So revenue was RMB 5 billion, right?', 'and gross margin was 40%?'])(
    '“%s” leans on nothing',
    (question) => {
      expect(asked(question, 'Why did public cloud revenue fall?')).toBe(question);
    },
  );
});

describe('a question that leans on the one before', () => {
  it.each([
    [
      'And last year?',
      ['What was public cloud gross margin?'],
      'What was public cloud services gross margin last year?',
    ],
    [
      'what about enterprise cloud?',
      ['What was public cloud gross margin a year ago?'],
      'What was enterprise cloud gross margin a year ago?',
    ],
    [
      'and the margin?',
      ['What was public cloud revenue?'],
      'What was public cloud services margin?',
    ],
    ['and the margin?', ['What was adjusted EBITDA?'], 'What was EBITDA margin?'],
    [
      'why?',
      ['How much did enterprise cloud revenue grow?'],
      'Why did enterprise cloud revenue change?',
    ],
    [
      'by how much?',
      ['Did public cloud revenue fall?'],
      'By how much did public cloud services revenue change?',
    ],
    ['and adjusted?', ['What was gross margin?'], 'What was adjusted gross margin?'],
    ['and the guidance?', ['What was capex?'], 'What is the guidance for capex?'],
    ['and GPUs?', ['What did they say about CDN?'], 'What did they say about GPUs?'],
    [
      'When will it be completed?',
      ['What did they say about the CDN adjustment?'],
      'When will CDN adjustment be completed?',
    ],
    [
      'what did the CFO say about it?',
      ['What was public cloud gross margin?'],
      'what did the CFO say about public cloud services gross margin?',
    ],
    ['did the CEO comment on that?', ['What was capex?'], 'did the CEO comment on capex?'],
    ['what did they say about it?', ['What was capex?'], 'what did they say about capex?'],
    ['who said that?', ['What was capex?'], 'Who said that? What was capex?'],
    [
      'and who said that?',
      ['What was capex?', 'and last year?'],
      'Who said that? What was capex last year?',
    ],
    ['and last year?', ['What was capex?', 'who said this?'], 'What was capex last year?'],
    ['and the CEO?', ['What did the CFO say about AI?'], 'What did the CEO say about AI?'],
    ['why?', ['Is AI revenue delayed?'], 'Why Is AI revenue delayed?'],
  ])('“%s” after %j', (question, before, expected) => {
    expect(asked(question, ...before)).toBe(expected);
  });

  it('may lean on one that leans itself', () => {
    expect(asked('and a year ago?', 'What was public cloud revenue?', 'and the margin?')).toBe(
      'What was public cloud services margin a year ago?',
    );
  });

  it('never leans on what was out of scope', () => {
    const earlier = [{ question: 'should I buy?', status: 'out of scope' as const, text: '' }];
    expect(standalone('why?', earlier, book)).toBe('why?');
  });
});

describe('a question that stands alone', () => {
  it.each([
    'What was total revenue?',
    'How many hospitals are connected?',
    'Who is the CFO?',
    'What did they say about AI?',
  ])('%s', (question) => {
    expect(asked(question, 'What was public cloud gross margin a year ago?')).toBe(question);
  });
});
