import { describe, expect, it } from 'vitest';
import type { Call } from '../../../src/core/call.ts';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

// What a call says, what an analyst makes of it, and a lie beside each.
type Row = readonly [rule: string, said: string, claim: string, lie: string];

const OWN_NAME: readonly Row[] = [
  [
    'the company by its first two words, without the sign between',
    'Our adjusted EPS grew 31% to $1.07. Barrow grew revenue 8% in the quarter.',
    "Barrow Ellison's adjusted EPS climbed 31% to $1.07.",
    "Barrow Ellison's adjusted EPS climbed 8% to $1.07.",
  ],
  [
    'the company within a claim',
    'Corporate expense was $61 million. Barrow grew revenue 8% in the quarter.',
    'Corporate expense at Barrow Ellison was $61 million.',
    'Corporate expense at Barrow was $61 million.',
  ],
  [
    'a part that bears the first word of the company',
    'Revenue grew 5% in the quarter. Barrow revenue grew 8%. Ellison revenue grew 2%.',
    "Barrow's revenue grew 8%.",
    "Barrow's revenue grew 5%.",
  ],
];

const TERMS: readonly Row[] = [
  [
    'a fraction of a point',
    'Our adjusted operating margin increased 20 basis points to 18.5%.',
    'The adjusted operating margin widened by a fifth of a percentage point to 18.5%.',
    'The adjusted operating margin widened by a third of a percentage point to 18.5%.',
  ],
  [
    'the quarter before',
    'Net debt was $3.4 billion, down roughly $400 million from the prior quarter.',
    'Net debt was about $0.4 billion lower than the quarter before.',
    'Net debt was about $0.4 billion lower than the year before.',
  ],
  [
    'a move on a quarter',
    'Marine sales fell 40% from last year. Sequentially, Marine sales rose 4%.',
    'Marine sales fell 40% year on year but edged up 4% on the first quarter.',
    'Marine sales fell 4% year on year but edged up 40% on the first quarter.',
  ],
  [
    'a period of months as an adjective',
    'For the first six months of the year, Tallow generated $1.7 billion of revenue. Tallow revenue was $0.9 billion in the quarter.',
    "Tallow's six-month revenue was $1.7 billion.",
    "Tallow's six-month revenue was $0.9 billion.",
  ],
  [
    'underlying growth, where it is growth by its own name',
    'Tallow underlying revenue grew 7% in the quarter. Revenue grew 9%.',
    "Tallow's underlying revenue grew 7%.",
    'Underlying revenue grew 9%.',
  ],
  [
    'a market called without the word',
    'The rail market revenue grew by approximately 8% when compared with the prior year.',
    'Rail revenue grew about 8% from a year ago.',
    'Road revenue grew about 8% from a year ago.',
  ],
  [
    'a loss of a part in the words of a deed',
    'The Corporate core loss was higher at $52 million compared to a loss of $6 million in the prior year quarter.',
    'The Corporate category lost $52 million versus a $6 million loss in the prior-year quarter.',
    'The Corporate category lost $6 million versus a $52 million loss in the prior-year quarter.',
  ],
  [
    'what people added came to, in two measures',
    'We grew our headcount by nearly 5,000 or around 7%.',
    'Headcount grew by nearly 5,000.',
    'Headcount grew by nearly 7,000.',
  ],
];

const stated = (said: string, claim: string, call: Partial<Call> = {}) =>
  verifyClaims(callOf(said, { call }), [claim])[0]?.verdict;

describe.each(OWN_NAME)('%s', (_, said, claim, lie) => {
  const call = { company: 'Barrow & Ellison Companies, Inc.', ticker: 'BRE' };

  it('bears a claim out', () => expect(stated(said, claim, call)).toBe('supported'));
  it('and not its lie', () => expect(stated(said, lie, call)).not.toBe('supported'));
});

describe.each(TERMS)('%s', (_, said, claim, lie) => {
  it('bears a claim out', () => expect(stated(said, claim)).toBe('supported'));
  it('and not its lie', () => expect(stated(said, lie)).not.toBe('supported'));
});
