import { describe, expect, it } from 'vitest';
import { readClauses } from '../../../src/verify/clause/read-clauses.ts';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { callOf } from '../figures/told-facts.ts';

const verdictOn = (said: string, claim: string) => verifyClaims(callOf(said), [claim])[0];

// What a call says, what may be claimed of it, and the same with one role filled by another.
const ROLES: readonly (readonly [said: string, claim: string, lie: string])[] = [
  [
    'We shipped the first KR-70 mower in April, and the KR-90 comes in the autumn.',
    'The KR-70 mower was shipped in April.',
    'The KR-90 mower was shipped in April.',
  ],
  [
    'We swapped glass jars for tins in all our kitchens.',
    'Glass jars were swapped for tins.',
    'Glass bowls were swapped for tins.',
  ],
  [
    'The walkout cost us a little. It ended on May 9.',
    'The walkout ended in May.',
    'The walkout ended in March.',
  ],
  [
    'We refitted the ferry in June and repaid the loan in August.',
    'The loan was repaid in August.',
    'The loan was repaid in June.',
  ],
  [
    'The drivers accepted a new contract. The mechanics rejected theirs.',
    'The mechanics turned down their contract.',
    'The drivers rejected their contract.',
  ],
  [
    'Cheaper diesel more than offset dearer tyres.',
    'Cheaper diesel offset dearer tyres.',
    'Dearer tyres offset cheaper diesel.',
  ],
  [
    'Poland approved Mirtal for migraine in May, and Italy approved Sorvex for gout in June.',
    'Italy approved Sorvex in June.',
    'Italy approved Mirtal in June.',
  ],
  [
    'Margins narrowed because of cocoa prices.',
    'Margins narrowed because of cocoa.',
    'Margins narrowed because of wages.',
  ],
  [
    'Ticketing is fine. On Ferries, we ended the talks with Lorvik. We are not selling it.',
    'Ferries is not for sale.',
    'The company is selling Ferries.',
  ],
  [
    'Our customers in Kenya are delaying orders.',
    'Kenyan customers are delaying orders.',
    'Customers in Peru are delaying orders.',
  ],
  [
    'We halved our accident rate.',
    'The accident rate was cut in half.',
    'The accident rate doubled.',
  ],
  [
    'Bookings grew in every region except Iberia.',
    'Bookings grew in every region except Iberia.',
    'Bookings grew in Iberia.',
  ],
  [
    'Our largest rival, Osvald Lines, cut its winter schedule.',
    'Osvald Lines cut its winter schedule.',
    'The company cut its winter schedule.',
  ],
  [
    'Members of the old club were moved over and kept their vouchers.',
    'Members of the old club kept their vouchers.',
    'Members of the old club lost their vouchers.',
  ],
  [
    'Chefs prefer the pan to the pot.',
    'Chefs prefer the pan to the pot.',
    'Chefs prefer the pot to the pan.',
  ],
  [
    'We took delivery of the first tram in June, and the second arrives in October.',
    'The second tram is due in October.',
    'The third tram was delivered in June.',
  ],
];

describe('a claim is held against the roles of a clause', () => {
  it.each(ROLES)('“%s” bears out “%s”', (said, claim) => {
    expect(verdictOn(said, claim)?.verdict).toBe('supported');
  });

  it.each(ROLES)('“%s” does not bear out the last', (said, _, lie) => {
    expect(verdictOn(said, lie)?.verdict).not.toBe('supported');
  });
});

describe('clauses', () => {
  const rolesIn = (text: string) =>
    readClauses(text).map(({ verb, phrases }) => [
      verb,
      ...phrases.map(({ role, text: words }) => `${role}: ${words}`),
    ]);
  it('carry on who does it', () => {
    expect(rolesIn('We opened a depot in Ghent and sold the one in Lille.')).toEqual([
      ['opened', 'agent: We', 'object: a depot', 'in: Ghent'],
      ['sold', 'agent: We', 'object: the one', 'in: Lille'],
    ]);
  });

  it('are read in the passive, and behind an apposition', () => {
    expect(rolesIn('Iris Holt, who came from Vantor, was hired by the board in May.')).toEqual([
      ['came', 'agent: Iris Holt', 'agent: who', 'from: Vantor'],
      ['hired', 'object: Iris Holt', 'agent: the board', 'in: May'],
    ]);
  });
});
