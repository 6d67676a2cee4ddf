import { describe, expect, it } from 'vitest';
import { companyName, isLegalForm } from '../../../src/core/company-words.ts';

describe('a company’s name as people say it', () => {
  it.each([
    ['Vestmar Bank N.V.', 'Vestmar Bank'],
    ['Mizuhara Precision Co Ltd', 'Mizuhara Precision'],
    ['Norrland Grid AB (publ)', 'Norrland Grid'],
    ['Lumo Holdings, Inc.', 'Lumo'],
    ['Lumo, Inc.', 'Lumo'],
    ['Tilde & Co.', 'Tilde'],
    ['The Lumo Company', 'Lumo'],
    ['Nordlys A/S', 'Nordlys'],
    ['Brava S.p.A.', 'Brava'],
    ['Bank of the West', 'Bank of the West'],
    ['Brink & Okafor', 'Brink & Okafor'],
    ['Marlow Retail Group', 'Marlow Retail Group'],
    ['SE', 'SE'],
    ['', ''],
  ])('%j is %j', (printed, name) => {
    expect(companyName(printed)).toBe(name);
  });
});

it.each(['N.V.', 'ltd', 'Inc.', '(publ)', 'A/S', 'S.p.A.'])('%s is a legal form', (word) => {
  expect(isLegalForm(word)).toBe(true);
});

it.each(['Bank', 'Group', '&', '', 'Cola', 'Agora'])('%j is none', (word) => {
  expect(isLegalForm(word)).toBe(false);
});
