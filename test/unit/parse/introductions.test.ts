import { describe, expect, it } from 'vitest';
import { readIntroductions } from '../../../src/parse/people/introductions.ts';

const NAMES = ['Ana Ruiz', 'Bo Lindqvist', 'Piet van Dam', 'Operator'];

const introduced = (text: string, section: 'prepared' | 'qa' = 'prepared') => {
  const rows = NAMES.map((name) => ({ name, role: null, affiliation: null, side: null }));
  const turn = { speaker: 'Hope Roe', role: null, affiliation: null, section, text };
  return [...readIntroductions(rows, [turn])].map(([name, { role }]) => `${name}: ${role}`);
};

describe('a welcome', () => {
  it.each([
    [
      'With me are Ana Ruiz, our Chief Executive Officer; Bo Lindqvist, our Chief Financial Officer; and Piet van Dam, our Chief Risk Officer, who will join us for the questions.',
      [
        'Ana Ruiz: Chief Executive Officer',
        'Bo Lindqvist: Chief Financial Officer',
        'Piet van Dam: Chief Risk Officer',
      ],
    ],
    [
      'Thank you. On the call we have our Managing Director and CEO, Mr. Ana Ruiz; our CFO, Ms. Bo Lindqvist; and our Executive Director, Sales and Distribution, Mr. Piet van Dam. Please note the rest.',
      [
        'Ana Ruiz: Managing Director and CEO',
        'Bo Lindqvist: CFO',
        'Piet van Dam: Executive Director, Sales and Distribution',
      ],
    ],
    [
      'I am joined by our Chief Executive, Ana Ruiz, and our CFO, Bo Lindqvist.',
      ['Ana Ruiz: Chief Executive', 'Bo Lindqvist: CFO'],
    ],
    [
      'I am joined by Ana Ruiz, our CEO, and Bo Lindqvist, our CFO.',
      ['Ana Ruiz: CEO', 'Bo Lindqvist: CFO'],
    ],
    [
      'I hand over to Ana Ruiz, Head of Investor Relations. Please go ahead, madam.',
      ['Ana Ruiz: Head of Investor Relations'],
    ],
  ])('names offices: %s', (text, offices) => {
    expect(introduced(text)).toEqual(offices);
  });

  it.each([
    ['I hand over to Ana Ruiz, who will begin.'],
    ['Thank you, Ana Ruiz, and good morning.'],
    ['The CEO of our customer wrote to us. Ana Ruiz will begin.'],
  ])('gives no office that it does not name: %s', (text) => {
    expect(introduced(text)).toEqual([]);
  });

  it('ends with the prepared remarks: an analyst may be anybody', () => {
    expect(introduced('Next is Ana Ruiz, director at Lumo.', 'qa')).toEqual([]);
  });
});
