import { describe, expect, it } from 'vitest';
import { stillOpen } from '../../../../src/compare/promises/still-open.ts';
import { OpenPromise } from '../../../../src/core/comparison.ts';
import { openPromisesText } from '../../../../src/render/comparison/open-text.ts';
import { briefedText, callText } from '../../../support/spoken-promises.ts';

const call = (quarter: number, said: string) =>
  briefedText(callText(`Q${quarter} 2024`, said), `quenby-glass-q${quarter}-2024.txt`);
const openAfter = async (...said: string[]) => {
  const calls = await Promise.all(said.map((words, at) => call(at + 1, words)));
  return stillOpen(calls.toReversed()).map(
    ({ call: id, label, due }) => `${id.slice(13, 15)} ${label}: ${due}`,
  );
};

const PLANT = 'The Lindos plant will open in the second quarter of 2025.';
const HIRE = 'We will hire 50 blowers in 2024.';

describe('what is still to be kept', () => {
  it.each([
    [
      'the soonest first',
      [`${PLANT} ${HIRE}`],
      ['q1 blowers to hire: FY 2024', 'q1 Lindos plant: Q2 2025'],
    ],
    ['over a call that does not mention it', [PLANT, 'It rained.'], ['q1 Lindos plant: Q2 2025']],
    ['as it was said last', [PLANT, PLANT], ['q2 Lindos plant: Q2 2025']],
    [
      'at its new date',
      [PLANT, 'The Lindos plant is delayed and will open in the third quarter of 2025.'],
      ['q2 Lindos plant: Q3 2025'],
    ],
    ['not what is withdrawn', [PLANT, 'We have decided against the Lindos plant.'], []],
    ['not what is done', [PLANT, 'The Lindos plant was opened in June.'], []],
    ['not what is over', [HIRE, 'It rained.', 'It rained.', 'It rained.'], []],
    ['not what has no date', ['We plan to open the Lindos plant.'], []],
  ])('is told %s', async (_, said, expected) => {
    expect(await openAfter(...said)).toEqual(expected);
  });

  it('is shown with its date, its call and its words', async () => {
    const last = await call(1, PLANT);
    const open = stillOpen([last]);
    expect(open.map((each) => OpenPromise.parse(each))).toEqual(open);
    const text = openPromisesText(open, [last.transcript], { color: false, width: 120 });
    expect(text).toContain(`• Due Q2 2025 Lindos plant: “${PLANT}” (Q1 2024) [1]`);
    expect(text).toContain('Ada Brink');
  });

  it('is said to be nothing where there is nothing', async () => {
    const last = await call(1, 'It rained.');
    expect(openPromisesText([], [last.transcript], { color: false, width: 120 })).toContain(
      'Nothing with a date of its own is still to be kept.',
    );
  });
});
