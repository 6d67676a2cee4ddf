import { describe, expect, it } from 'vitest';
import { companyForms } from '../../../src/verify/claim/company-called.ts';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const SAID =
  'Interest expense in the quarter came to $107 million. At Tavira, revenue in the quarter was $640 million. Tavira’s operating income rose 13%. At Nordvik, revenue was $210 million.';

function calledAs(company: string, ticker: string | null = null) {
  const call = callOf(SAID);
  return { ...call, call: { ...call.call, company, ticker } };
}

describe('what a claim may call the company', () => {
  it.each([
    ['Hobbs & Kettering Companies, Inc.', 'Hobbs & Kettering spent $107 million on interest.'],
    ['Hobbs & Kettering Companies, Inc.', 'Hobbs Kettering’s interest expense was $107 million.'],
    ['Hobbs & Kettering Companies, Inc.', 'Hobbs’s interest expense was $107 million.'],
    ['The Orlanda Mutual Group, Inc.', 'The Orlanda’s interest expense was $107 million.'],
  ])('%s: %s', (company, claim) => {
    expect(verifyClaims(calledAs(company), [claim])[0]).toMatchObject({ verdict: 'supported' });
  });

  it('by its ticker', () => {
    const [verdict] = verifyClaims(calledAs('Hobbs & Kettering, Inc.', 'HBK'), [
      'HBK’s interest expense was $107 million.',
    ]);
    expect(verdict?.verdict).toBe('supported');
  });

  it('not by a name that only holds the two letters of its ticker', () => {
    const call = calledAs('MT', 'MT');
    expect(
      verifyClaims(call, ['Mantovia’s interest expense was $107 million.'])[0]?.verdict,
    ).not.toBe('supported');
  });

  it('not by a word that a part of it is called by', () => {
    const call = calledAs('Tavira & Hobbs Companies, Inc.');
    expect(companyForms(call)).not.toContain('Tavira');
    expect(companyForms(call)).toContain('Tavira Hobbs');
    expect(
      verifyClaims(call, ['Tavira’s interest expense was $107 million.'])[0]?.verdict,
    ).not.toBe('supported');
  });

  it.each([
    ['Tavira Hobbs’s interest expense was $117 million.'],
    ['Kettering’s interest expense was $107 million.'],
  ])('not so: %s', (claim) => {
    const [verdict] = verifyClaims(calledAs('Tavira & Hobbs Companies, Inc.'), [claim]);
    expect(verdict?.verdict).not.toBe('supported');
  });
});
