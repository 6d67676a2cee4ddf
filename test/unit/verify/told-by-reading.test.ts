import { describe, expect, it } from 'vitest';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

// What was read of a figure holds though its words stand in another clause; a lie beside each.
const ROWS: readonly (readonly [rule: string, said: string, claim: string, lie: string])[] = [
  [
    'a part from the clause before',
    'Galleries and Tours revenue increased 4% to $10.9 million, and EBITDA increased 7.5% to $2.2 million.',
    'Galleries and Tours EBITDA was $2.2 million.',
    'Galleries and Tours EBITDA was $10.9 million.',
  ],
  [
    'a metric from the clause before',
    'EBITDA stood at $41 million and a margin of 16.3%, and EBITDA per ton at $88.',
    'The EBITDA margin came to 16.3%.',
    'The operating margin came to 16.3%.',
  ],
  [
    'two moves of one size',
    'Our core lines increased 7% to over $10 million in revenue, while print and other revenue declined 7% to $9.8 million.',
    'There was a decrease of 7% in print and other revenue year over year.',
    'There was an increase of 7% in print and other revenue year over year.',
  ],
  [
    'a time that has no label',
    'Inventories were $71 million, compared with $74 million at the end of June.',
    'Inventories stood at $74 million at the end of June.',
    'Inventories were $74 million.',
  ],
  [
    'the standard name of a deed',
    'We repaid $1.4 million in maturing debt and decreased commercial paper by $8.2 million, leaving us with total debt of $111 million.',
    'Debt repaid was $1.4 million.',
    'Debt repaid was $8.2 million.',
  ],
];

describe.each(ROWS)('%s', (_, said, claim, lie) => {
  const verdict = (text: string) => verifyClaims(callOf(said), [text])[0]?.verdict;

  it('bears a claim out', () => expect(verdict(claim)).toBe('supported'));
  it('and not its lie', () => expect(verdict(lie)).not.toBe('supported'));
});
