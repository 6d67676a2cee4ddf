import { describe, expect, it } from 'vitest';
import { makeDirectory } from '../../../src/parse/people/directory.ts';
import { foldName, isNameShaped, surnameOf } from '../../../src/parse/people/names.ts';

describe('a name', () => {
  it.each([
    'Haijian He',
    'M. Balakrishnan',
    'R.J.M. Korbel',
    'Suji DeSilva',
    "Malachi O'Brannock",
    'Ludwig van der Berg',
    'Jean-Luc Moreau',
    'Åsa Öberg',
    'Bob Roe Jr.',
    'Mr. Tao Zou',
    'Operator',
    'Moderator',
    'Harry Conference Operator',
    'Conference Call Operator',
    'Unidentified Analyst',
    'Analyst 1',
    'Speaker B',
    'Unidentified Company Representative',
    'Speaker 1',
    'spk03',
    'SPEAKER_03',
    'Lionel Page',
    'Ibrahim al-Sayed',
    'Kate van der Meer',
    'Li',
    'Sanjay',
    '张小丹',
  ])('%s', (text) => {
    expect(isNameShaped(text)).toBe(true);
  });

  it.each([
    'Cash and cash equivalents',
    'Chief Financial Officer',
    'Lumo Securities',
    'Latin America',
    'So Operator',
    'Thank you',
    'Absolutely',
    'Yes',
    'Ok',
    'FX',
    'Net Debt',
    '(Operator Instructions)',
    'Adjusted Profit',
    'Q2 2023',
    'Presentation',
    'Question and Answer Session',
    'page 3',
    'Safe Harbor',
    'revenue grew',
    'We grew by 5%',
    'Net Revenues',
    'Disclaimer',
    'A',
    '',
    '***',
    'Scrip Code',
    'One Two Three Four Five Six Seven',
    'In this article:',
  ])('is not %j', (text) => {
    expect(isNameShaped(text)).toBe(false);
  });

  it.each([
    ['Dr. José Núñez', 'jose nunez', 'nunez'],
    ['Colette M. Kress', 'colette kress', 'kress'],
    ['Bob Roe, Jr.', 'bob roe', 'roe'],
    ['J.P.', 'j.p.', 'j.p.'],
  ])('%s folds to %j, of the family %j', (name, folded, surname) => {
    expect([foldName(name), surnameOf(name)]).toEqual([folded, surname]);
  });
});

describe('a directory', () => {
  const LISTED = [
    'Michael B. Roe',
    'Jenny Lee',
    'Robert Ashe',
    'Wei Zhang',
    'Mary Ann Case',
    'Mark Case',
    'Sanjay Kumar Rane',
    'Colette Kelley',
    'Suji DeSilva',
  ];

  it.each([
    ['Michael Roe', 'Michael B. Roe'],
    ['Mike Roe', 'Michael B. Roe'],
    ['M. Roe', 'Michael B. Roe'],
    ['michael roe', 'Michael B. Roe'],
    ['Bob Ashe', 'Robert Ashe'],
    ['Zhang Wei', 'Wei Zhang'],
    ['Mary Case', 'Mary Ann Case'],
    ['Robbert Ashe', 'Robert Ashe'],
    ['Sanja Kumar Rane', 'Sanjay Kumar Rane'],
    ['Sanjay Kumar Raine', null],
    ['Colette Kelly', 'Colette Kelley'],
    ['Wei Zheng', null],
    ['Suji Desilva', 'Suji DeSilva'],
    ['James Lee', null],
    ['Lee', null],
    ['M. Case', null],
    ['Roe Michael Smith', null],
    ['', null],
  ])('takes %j for %s', (printed, name) => {
    expect(makeDirectory(LISTED).find(printed)).toBe(name);
  });
});
