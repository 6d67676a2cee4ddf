import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/figures/read-facts.ts';
import { inventedCall } from '../extract/invented-call.ts';
import { toldOf } from './told-facts.ts';

const told = (question: string, answer: string) =>
  readFacts(
    inventedCall(
      ['Piet Brandsma', 'prepared', 'Revenue was $83.7 million.'],
      ['Timo Halberg', 'qa', question],
      ['Piet Brandsma', 'qa', answer],
    ),
  )
    .slice(1)
    .map(toldOf);

describe('an answer about a part', () => {
  it.each([
    ['On Velora, what was net price?', 'Net price was down a bit; volume was up 40%.', []],
    ['On Velora, what was net price?', 'Revenue grew 4%.', []],
    [
      'On Velora, what was net price?',
      'Total revenue grew 4%.',
      ['revenue change year-ago 4 percent'],
    ],
    ['On Q2, what was the growth?', 'Revenue grew 4%.', ['revenue change year-ago 4 percent']],
    ['What was the growth?', 'Revenue grew 4%.', ['revenue change year-ago 4 percent']],
  ])('"%s" “%s”', (question, answer, facts) => {
    expect(told(question, answer)).toEqual(facts);
  });
});
