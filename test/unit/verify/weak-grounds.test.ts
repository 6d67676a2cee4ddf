import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const verdictOn = (said: string, claim: string) => verifyClaims(callOf(said), [claim])[0]?.verdict;

const PARTS =
  'Total revenue was $475 million, a decline of 25%. Pumps revenue was $120 million, up 4% year over year. Valves revenue was $85 million, down 3%. Operating income was $30 million.';

describe('a claim is contradicted where both tell one attribute of one figure, and tell it otherwise', () => {
  it.each([
    ['Valves revenue was $120 million.', 'contradicted'],
    ['Pumps revenue fell 4%.', 'contradicted'],
    ['Pumps revenue was $125 million.', 'contradicted'],
    ['Pumps revenue was up 4% sequentially.', 'contradicted'],
    ['Total revenue rose 25%.', 'contradicted'],
    ['Operating income was $475 million.', 'contradicted'],
    ['In the first quarter of 2021 operating income was $31 million.', 'unsupported'],
  ])('%s', (claim, verdict) => {
    expect(verdictOn(PARTS, claim)).toBe(verdict);
  });
});
