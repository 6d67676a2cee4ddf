import { describe, expect, it } from 'vitest';
import { alsoTold, isTold, NONE_TOLD as NONE, type Told } from '../../../src/figures/carry/told.ts';

describe('metrics told', () => {
  it('grow, and what was told later is not among an earlier one', () => {
    const first = alsoTold(NONE, ['revenue', 'revenue']);
    const second = alsoTold(first, ['ebitda']);
    const tells = (told: Told) => ['revenue', 'ebitda'].map((metric) => isTold(told, metric));
    expect([NONE, first, second].map(tells)).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
  });

  it('stay apart where an earlier one grows otherwise', () => {
    const first = alsoTold(NONE, ['revenue']);
    const one = alsoTold(first, ['ebitda']);
    const other = alsoTold(first, ['net income']);
    expect([isTold(one, 'net income'), isTold(other, 'ebitda')]).toEqual([false, false]);
    expect(isTold(other, 'revenue')).toBe(true);
  });

  it('are of the kinds that were told up to then', () => {
    const first = alsoTold(NONE, ['backlog']);
    const second = alsoTold(first, ['pumps: revenue', 'headcount']);
    expect([NONE, first, second].map(({ kinds }) => [...kinds])).toEqual([
      [],
      ['orders'],
      ['orders', 'sales', 'salesOfPart'],
    ]);
  });

  it('are the same where nothing is new', () => {
    const told = alsoTold(NONE, ['revenue']);
    expect(alsoTold(told, ['revenue'])).toBe(told);
  });
});
