import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

describe('a claim whose figure stands near words of another', () => {
  it.each([
    [
      'The prior year had a 53rd week, while this quarter we took $40 million of charges for severance.',
      'This quarter it took $40 million of charges for severance.',
    ],
    ['Footfall saw a 10% drop before growth resumed.', 'Footfall dropped 10%.'],
  ])('is not held against “%s”: %s', (said, claim) => {
    expect(verifyClaims(callOf(said), [claim])[0]?.verdict).not.toBe('contradicted');
  });

  it.each([
    [
      'Next year we plan to spend, where demand was strong, $50 million on Zeta.',
      'The company spent $50 million on Zeta.',
    ],
    [
      'The prior-year period included $15 million of revenue from credits.',
      'Revenue from credits was $15 million.',
    ],
    ['Footfall saw a 10% drop before growth resumed.', 'Footfall grew 10%.'],
  ])('is not borne out by “%s”: %s', (said, claim) => {
    expect(verifyClaims(callOf(said), [claim])[0]?.verdict).not.toBe('supported');
  });

  it('is read quickly in a long sentence', () => {
    const said = 'the prior-year period included '.repeat(24_000);
    const start = performance.now();
    verifyClaims(callOf(`${said} $15 million of credits.`), ['Credits were $15 million.']);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
