import { expect, it } from 'vitest';
import { judgePromises } from '../../../../src/compare/promises/judge-promises.ts';
import { briefedText, callText } from '../../../support/spoken-promises.ts';

const fate = async (then: string, now: string) => {
  const earlier = await briefedText(callText('Q2 2024', then), 'quenby-glass-q2-2024.txt');
  const later = await briefedText(callText('Q3 2024', now), 'quenby-glass-q3-2024.txt');
  return judgePromises(earlier, later)
    .filter((row) => row.fate !== 'new')
    .map((row) => `${row.label}: ${row.fate}`);
};
const ENTER = 'We plan to enter Portugal in 2025.';
const PLANT = 'The Lindos plant will open in the second quarter of 2025.';

it.each([
  [ENTER, 'We have decided not to enter Portugal.', ['Portugal entry: withdrawn']],
  [
    ENTER,
    'We had planned to enter Portugal next year. We are no longer pursuing that plan.',
    ['Portugal entry: withdrawn'],
  ],
  [
    PLANT,
    'We had planned to open the Lindos plant in 2025. That plan is withdrawn.',
    ['Lindos plant: withdrawn'],
  ],
  [PLANT, 'We have decided against the Lindos plant.', ['Lindos plant: withdrawn']],
])('a plan is withdrawn: %s → %s', async (then, now, expected) => {
  expect(await fate(then, now)).toEqual(expected);
});

it.each([
  [
    'another plan',
    ENTER,
    'We enter Portugal next year. We have decided not to go ahead with the new logo.',
  ],
  ['a question', PLANT, 'We decide in March whether to go ahead with the Lindos plant or not.'],
  ['others', PLANT, 'Our competitor has decided against its Lindos plant.'],
])('but not by %s', async (_, then, now) => {
  expect((await fate(then, now)).filter((row) => row.endsWith('withdrawn'))).toEqual([]);
});
