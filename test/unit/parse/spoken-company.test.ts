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
    ['no name said too seldom', SAID.slice(0, 2), 'LMR_q2_2024.txt', 'Lmr'],
    ['no name with other letters', SAID, 'LMX_q2_2024.txt', 'Lmx'],
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
      'Lmr',
    ],
    ['none for two letters', SAID, 'LM_q2_2024.txt', 'Lm'],
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
