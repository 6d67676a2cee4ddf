import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/parse/parse.ts';

const SAID = [
  'Lumora delivered a good quarter.',
  'At Lumora’s plants, output was steady.',
  'Lumora has 40 mills.',
  'Lattice Mining Opal reported sales of $12 million.',
];
const OTHER = ['Limoges had a good quarter.', 'Limoges was calm.', 'Limoges has two mills.'];

const callOf = async (lines: readonly string[], name: string) => {
  const padding = 'We thank all who came today and would like to say how the quarter went.';
  const text = [...lines, ...Array(20).fill(padding)].join('\n');
  return (await parse(Buffer.from(text), { name })).call;
};

describe('a call of which nothing but a ticker is known', () => {
  it.each([
    ['the name that holds its letters', SAID, 'LMR_q2_2024.txt', 'Lumora'],
    ['no name said too seldom', SAID.slice(0, 2), 'LMR_q2_2024.txt', 'LMR'],
    ['no name with other letters', SAID, 'LMX_q2_2024.txt', 'LMX'],
    [
      'the words whose initials it is',
      [...SAID, ...Array(4).fill('Lattice Mining Opal has grown.')],
      'LMO_q2_2024.txt',
      'Lattice Mining Opal',
    ],
    [
      'no word of the language',
      [...Array(4).fill('Limber was good.'), 'We saw limber demand.'],
      'LMR_q2_2024.txt',
      'LMR',
    ],
    [
      'the one whose results it opens with, by its whole name',
      [
        'I will go through Brannock’s second quarter 2024 financial results.',
        'Brannock’s delivered more than we had hoped.',
        'Brannock’s was named a good employer.',
      ],
      'BCK_q2_2024.txt',
      "Brannock's",
    ],
    [
      'the one whose results it opens with, though its symbol has other letters',
      ['Here are Brannock’s second quarter results.', ...Array(3).fill('Brannock has 40 mills.')],
      'BXY_q2_2024.txt',
      'Brannock',
    ],
    [
      'no part whose results it opens with, beside another',
      [
        'Here are Brannock’s second quarter results and Bellows’s second quarter results.',
        ...Array(3).fill('Brannock has 40 mills.'),
      ],
      'BXY_q2_2024.txt',
      'BXY',
    ],
    [
      'no part whose results are told later',
      [
        ...Array(40).fill('We thank all who came today for this call.'),
        'Brannock’s second quarter results were good.',
        ...Array(3).fill('Brannock has 40 mills.'),
      ],
      'BXY_q2_2024.txt',
      'BXY',
    ],
    [
      'the two words whose initials it is, wherever they stand',
      Array(6).fill('We opened a Marlow Grange shop.'),
      'MG_q2_2024.txt',
      'Marlow Grange',
    ],
    [
      'no two words said as seldom as a person’s',
      Array(4).fill('Marta Grieg has joined us.'),
      'MG_q2_2024.txt',
      'MG',
    ],
    ['none for two letters', SAID, 'LM_q2_2024.txt', 'LM'],
    ['the one said most', [...SAID, ...OTHER], 'LMR_q2_2024.txt', 'Lumora'],
  ])('has %s', async (_, lines, name, company) => {
    expect((await callOf(lines, name)).company).toBe(company);
  });

  it('keeps the id of its file, and has the ticker', async () => {
    expect(await callOf(SAID, 'LMR_q2_2024.txt')).toMatchObject({
      id: 'lmr-q2-2024',
      ticker: 'LMR',
    });
  });
});
