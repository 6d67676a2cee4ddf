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
    ['We closed the year with 40 new stores, a record.', 'The company opened 40 new stores.'],
    [
      'We closed on the acquisition of Bolt for $40 million, which we sold down.',
      'The company acquired Bolt for $40 million.',
    ],
    [
      'We lowered costs and delivered gross margin of 42%, a better level.',
      'Gross margin increased to 42%.',
    ],
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
    [
      'We sold, in May, our Bolt unit for $40 million.',
      'The company bought the Bolt unit for $40 million.',
    ],
    ['We closed 40 stores in the quarter.', 'The company opened 40 stores.'],
    ['We opened a depot and we sold 12 ships.', 'The company bought 12 ships.'],
  ])('is not borne out by “%s”: %s', (said, claim) => {
    expect(verifyClaims(callOf(said), [claim])[0]?.verdict).not.toBe('supported');
  });
});
