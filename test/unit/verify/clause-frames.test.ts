import { describe, expect, it } from 'vitest';
import { readFigures } from '../../../src/figures/grammar/read-figures.ts';
import { framesOf } from '../../../src/verify/clause/clause-frames.ts';
import { verifyClaims } from '../../../src/verify/verify-claims.ts';
import { meaningOf } from '../../../src/verify/words/meaning.ts';
import { callOf } from '../figures/told-facts.ts';

// A sentence, the place of a figure in it, words that may be said of that figure and words that may not.
const FRAMES: readonly (readonly [string, number, string, string])[] = [
  ['Tariffs rose 4% and parcels fell 6%.', 0, 'tariffs', 'parcels'],
  ['Tariffs rose 4% and parcels fell 6%.', 1, 'parcels', 'tariffs'],
  ['Tolls rose 4% while traffic fell 6% in Norland.', 0, 'tolls Norland', 'traffic'],
  ['In Norland tolls were up 4% as traffic slipped 6%.', 1, 'traffic Norland', 'tolls'],
  ['The Aldgate mill made 4 million tonnes and employed 300 people.', 1, 'Aldgate mill', 'tonnes'],
  ['We hired 90 nurses, of which 20 were trainees.', 1, 'nurses trainees', ''],
  ['We hired 90 nurses, of which 20 were trainees.', 0, 'nurses', 'trainees'],
  ['Copper fees dropped 15% and zinc went up 4%.', 1, 'zinc fees', 'copper'],
  ['Kettles grew 2%, toasters 3% and irons 5%.', 1, 'toasters', 'kettles irons'],
  ['We took $4 million for steel and $6 million for glass.', 1, 'glass', 'steel'],
  [
    'Sales fell 4% to $9 million and fees fell 2% to $3 million, in local currency.',
    0,
    'currency',
    'fees',
  ],
  ['Tolls serve 24 towns; ferries serve 7.', 1, 'ferries towns', 'tolls'],
  ['Frost reduced sales by $3 million, and a new menu added $4 million.', 1, 'menu sales', 'frost'],
  [
    'The fire recovery was $9 million and the layoff charge was $4 million.',
    1,
    'layoff',
    'recovery',
  ],
  ['Operating profit was $9 million, and the margin was 5%.', 1, 'operating margin', ''],
];

describe('the frame of a figure', () => {
  it.each(FRAMES)('in “%s”, of figure %i', (text, at, held, foreign) => {
    const words = meaningOf(
      framesOf(text, readFigures(text, { currency: 'USD' }))[at]?.whole ?? '',
    );
    expect([...meaningOf(held)].filter((word) => !words.has(word))).toEqual([]);
    expect([...meaningOf(foreign)].filter((word) => words.has(word))).toEqual([]);
  });
});

// What a call says, a claim that it bears out, and one that takes words of another frame or leaves out what governs.
const CLAIMS: readonly (readonly [string, string, string])[] = [
  [
    'Tolls rose 4% while traffic fell 6% in Norland, and in Sudmark traffic was up 7% as tolls slipped 1%.',
    'Norland traffic fell 6%.',
    'Norland tolls fell 6%.',
  ],
  ['Tin costs dropped 15% and power went up 4%.', 'Power costs rose 4%.', 'Power costs fell 15%.'],
  [
    'We signed 64 tenants in the quarter, of which 21 were renewals.',
    'The company signed 64 tenants.',
    'The company renewed 64 tenants.',
  ],
  [
    'We signed 64 tenants in the quarter, of which 21 were renewals.',
    'Of the tenants, 21 were renewals.',
    'The company signed 21 tenants.',
  ],
  [
    'We now expect to open 40 kiosks this year rather than 45.',
    'The company expects to open 40 kiosks this year.',
    'The company expects to open 45 kiosks this year.',
  ],
  [
    'EBITA before items was $12 million, and EBITDA after leases was $16 million.',
    'EBITA before items was $12 million.',
    'EBITA after items was $12 million.',
  ],
  [
    'Bookings in July were up 4%, but for the quarter as a whole bookings declined 2%.',
    'July bookings rose 4%.',
    'Bookings rose 4% in the quarter.',
  ],
  [
    'Hedging lowered EBITDA by $33 million.',
    'Hedging reduced EBITDA by $33 million.',
    'EBITDA fell by $33 million.',
  ],
  [
    'KR-410 orders stand at $38 million.',
    'Orders for the KR-410 are $38 million.',
    'KR-220 orders stand at $38 million.',
  ],
  [
    'The KR-3 shaft reached 640 metres, and the KR-5 shaft is at 210 metres.',
    'The KR-3 shaft reached 640 metres.',
    'The KR-5 shaft reached 640 metres.',
  ],
  [
    'We moved 21 million tonnes of rock, of which 7 million tonnes were ore.',
    'Of the rock moved, 7 million tonnes were ore.',
    'The company moved 7 million tonnes of rock.',
  ],
  ['In China, orders were down 18%.', 'Orders in China fell 18%.', 'Orders fell 18%.'],
  [
    'The Aldgate mill, which opened in May, should contribute about $8 million of revenue next year.',
    'The Aldgate mill is expected to add about $8 million of revenue next year.',
    'Revenue is expected to be about $8 million next year.',
  ],
];

const verdictOn = (said: string, claim: string) => verifyClaims(callOf(said), [claim])[0]?.verdict;

describe('a claim of a figure that stands among others', () => {
  it.each(CLAIMS)('“%s” bears out “%s”', (said, claim) => {
    expect(verdictOn(said, claim)).toBe('supported');
  });

  it.each(CLAIMS)('“%s” does not bear out the last: %3$s', (said, _, lie) => {
    expect(verdictOn(said, lie)).not.toBe('supported');
  });
});
