import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { exchange } from '../extract/invented-call.ts';
import { toldOf } from './told-facts.ts';

const told = (question: string, ...answer: readonly string[]) =>
  readFacts(exchange([question], answer)).map(toldOf);

describe('a figure whose metric only the question names', () => {
  it.each([
    ['What was the gross margin?', 'It was about 41%.', 'gross margin 41 percent'],
    [
      'And what was capex in the quarter?',
      'Sure, that was $12 million.',
      'capital expenditure 12000000 money',
    ],
  ])('%s “%s”', (question, answer, fact) => {
    expect(told(question, answer)).toEqual([fact]);
  });

  it.each([
    [
      'a question that names two',
      'How do gross margin and operating margin compare?',
      'It was about 41%.',
    ],
    ['what is to come', 'What is your capex target?', 'It is about $40 million.'],
    ['another time', 'What was gross margin last year?', 'It was about 41%.'],
    ['a figure that does not fit', 'What was the gross margin?', 'It was about $41 million.'],
    ['a denial', 'What drives the ASP?', "So it's not that we charge $10 more for the next one."],
    [
      'words further on',
      'What was the gross margin?',
      'We had many moving parts in the quarter, as you know, from freight to the mix of what we sold, and they all played a role in it.',
      'It was about 41%.',
    ],
  ])('is nobody’s after %s', (_, question, ...answer) => {
    expect(told(question, ...answer)).toEqual([]);
  });
});
