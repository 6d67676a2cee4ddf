import { describe, expect, it } from 'vitest';
import { partOfCompany } from '../../../src/figures/segment/of-company.ts';
import { factsIn } from './told-facts.ts';

describe('an abbreviation with the company’s initials', () => {
  it.each([
    [
      'OPFS',
      'Orrin Pumps',
      [
        'Financial services grew. Our Financial Services business.',
        'Lumo Fargo Securities. Fargo Securities.',
      ],
      'financial services',
    ],
    [
      'OPFS',
      'Orrin-Pumps, Inc.',
      ['Financial Services revenue grew.', 'And Financial services results.'],
      'financial services',
    ],
  ])('%s of %s in %j is %s', (short, company, texts, name) => {
    expect(partOfCompany(short, company, texts)).toBe(name);
  });

  it.each([
    ['no part by its words', 'OPFS', 'Orrin Pumps', ['Financial Services grew.']],
    ['never said', 'OPFS', 'Orrin Pumps', ['We grew.']],
    [
      'said of two things',
      'OPFS',
      'Orrin Pumps',
      ['Financial Services sales. Field Service sales.'],
    ],
    ['of another company', 'OPFS', 'Lumo Tools', ['Financial Services sales.']],
    ['the company’s alone', 'OP', 'Orrin Pumps', ['Financial Services sales.']],
    ['of a company of one word', 'OFS', 'Orrin', ['Financial Services sales.']],
  ])('is none where it is %s', (_why, short, company, texts) => {
    expect(partOfCompany(short, company, texts)).toBeNull();
  });

  it('names the part in full wherever it stands', () => {
    const said =
      'Financial services operating income was down 2%. We like Financial Services. NIFS Q2 revenue was $4 million.';
    expect(factsIn(said)).toContain('revenue (financial services) 4000000 money');
  });
});
