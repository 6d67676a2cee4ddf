import { describe, expect, it } from 'vitest';
import { withoutDeniedPremise } from '../../../src/verify/problems/denied-premise.ts';

describe('a denied premise', () => {
  it.each([
    ['Comps did not fall: they increased 1%.', 'Comps increased 1%.'],
    [
      'Gross margin didn’t shrink in Q1; instead, it expanded 91 basis points.',
      'Gross margin expanded 91 basis points.',
    ],
    ['Services revenue has not declined — it rose 6%.', 'Services revenue rose 6%.'],
  ])('goes without saying beside the move that is told: %s', (text, claim) => {
    expect(withoutDeniedPremise(text)).toBe(claim);
  });

  it.each([
    'Comps did not fall: they fell 1%.',
    'Comps did not rise: they rose 1%.',
    'Comps did not fall.',
    'The board did not meet: it rose to leave.',
    'It did not say why: it gave no reason.',
    'Comps increased 1%.',
  ])('is kept where nothing else bears it out: %s', (text) => {
    expect(withoutDeniedPremise(text)).toBe(text);
  });
});
