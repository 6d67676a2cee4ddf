import { describe, expect, it } from 'vitest';
import { onOneCalendar } from '../../../../src/compare/promises/on-one-calendar.ts';
import { sinceLast } from '../../../../src/compare/promises/since-last.ts';
import { briefedText, callText } from '../../../support/spoken-promises.ts';

const OPENS = 'The Torven plant opens in March.';
const ENDS_IN_JUNE =
  'Our fiscal year ends in June, and the second quarter ended December 31, 2023.';

type Said = readonly [period: string, words: string, date?: string];

const calls = (...said: readonly Said[]) =>
  Promise.all(said.map(([period, words, date]) => briefedText(callText(period, words, date))));

const followed = async (...said: readonly Said[]) => {
  const [later, ...earlier] = (await calls(...said)).toReversed();
  if (!later) throw new Error('no call');
  return sinceLast(earlier, later)?.promises.map(({ fate, label, note }) => [fate, label, note]);
};

describe('calls of one company', () => {
  it('stand on the calendar that one of them tells', async () => {
    const found = onOneCalendar(
      await calls(
        ['Q2 2024', ENDS_IN_JUNE],
        ['Q3 2024', 'It rains.'],
        ['Q4 2024', 'In fiscal 2025'],
      ),
    );
    expect(found.map(({ transcript }) => transcript.call.periodEnd)).toEqual([
      { month: 12, year: 2023, isAssumed: false },
      { month: 3, year: 2024, isAssumed: false },
      { month: 6, year: 2024, isAssumed: false },
    ]);
  });

  it('stand on that of a date', async () => {
    const [one] = onOneCalendar(
      await calls(['Q1 2024', 'It rains.'], ['Q2 2024', 'It rains.', 'July 25, 2024']),
    );
    expect(one?.transcript.call.periodEnd).toEqual({ month: 3, year: 2024, isAssumed: false });
  });

  it.each([
    [['Q1 2024', 'It rains.'] as const, ['Q2 2024', 'It rains.'] as const],
    [['Q1 2024', 'As of March 31'] as const, ['Q2 2024', ENDS_IN_JUNE] as const],
  ])('stand each by itself where none tells it, or two tell otherwise', async (one, other) => {
    const both = await calls(one, other);
    expect(onOneCalendar(both)).toBe(both);
  });
});

describe('what is due in a month on a call without a date', () => {
  it('is followed, and told as over with what that rests on', async () => {
    expect(
      await followed(['Q4 2023', OPENS], ['Q1 2024', 'The Torven plant is not open yet.']),
    ).toEqual([
      ['slipped', 'Torven plant', 'its time is over: March, if its quarters are the calendar’s'],
    ]);
    expect(await followed(['Q4 2023', OPENS], ['Q1 2024', 'It rains.'])).toEqual([
      ['dropped', 'Torven plant', 'its time is over: March, if its quarters are the calendar’s'],
    ]);
  });

  it('needs no such words where it is done, put off, or where a call tells its calendar', async () => {
    expect(await followed(['Q4 2023', OPENS], ['Q1 2024', 'The Torven plant was opened.'])).toEqual(
      [['met', 'Torven plant', null]],
    );
    const later = 'The Torven plant will now open in June.';
    expect(await followed(['Q4 2023', OPENS], ['Q1 2024', later])).toEqual([
      ['slipped', 'Torven plant', 'now for June'],
    ]);
    expect(await followed(['Q4 2023', OPENS], ['Q1 2024', 'We had no debt at March 31.'])).toEqual([
      ['dropped', 'Torven plant', 'its time is over: March'],
    ]);
  });

  it('is not placed where the company has a year of its own that nobody tells', async () => {
    expect(
      await followed(['Q4 2023', `${OPENS} In fiscal 2024 we grow.`], ['Q1 2024', 'It rains.']),
    ).toEqual([]);
  });
});
