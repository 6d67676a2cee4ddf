import { expect } from 'vitest';
import type { Budgets, PlannedCall, Spending } from '../../src/core/ports/spending.ts';
import type { StoreCase } from './store-contract.ts';

const FREE: Budgets = { day: null, workspace: null, user: null };
const DAY_MS = 24 * 60 * 60 * 1000;

const call = (over: Partial<PlannedCall> = {}): PlannedCall => ({
  ...{ team: 'T1', user: 'U1', task: 'brief', model: 'm', micros: 100 },
  ...over,
});
const settled = (micros: number) => ({
  ...{ outcome: 'done', inputTokens: 90, cachedTokens: 10, outputTokens: 5, micros },
  isEstimated: false,
});
const book = async (spending: Spending, planned: PlannedCall, budgets = FREE) => {
  const booked = await spending.book(planned, budgets);
  return booked.kind === 'booked' ? booked.id : booked.whose;
};

/** The ledger of what the model costs. */
export const SPENDING_CASES: readonly StoreCase[] = [
  {
    rule: 'counts a call at its highest cost until it is settled, then at its own',
    check: async ({ spending }) => {
      expect(await spending.spent()).toBe(0);
      const [one, two] = [await book(spending, call()), await book(spending, call())];
      expect(await spending.spent()).toBe(200);
      await spending.settle(Number(one), settled(30.2));
      expect(await spending.spent()).toBe(131); // never less than it was
      await spending.settle(Number(two), settled(0));
      expect(await spending.spent()).toBe(31);
    },
  },
  {
    rule: 'tells what a workspace and a person spent, and takes no namesake for them',
    check: async ({ spending }) => {
      await book(spending, call());
      await book(spending, call({ user: 'U2' }));
      await book(spending, call({ team: 'T2' }));
      await book(spending, call({ user: null }));
      expect(await spending.spent({ team: 'T1' })).toBe(300);
      expect(await spending.spent({ team: 'T1', user: 'U1' })).toBe(100);
      expect(await spending.spent({ team: 'T3' })).toBe(0);
    },
  },
  {
    rule: 'books nothing once a budget is used up, and says whose',
    check: async ({ spending }) => {
      const user = { ...FREE, user: 150 };
      expect(await book(spending, call(), user)).toEqual(expect.any(Number));
      expect(await book(spending, call(), user)).toEqual(expect.any(Number)); // the one that passes it
      expect(await book(spending, call(), user)).toBe('user');
      expect(await book(spending, call({ user: 'U2' }), user)).toEqual(expect.any(Number));
      expect(await book(spending, call({ team: 'T2' }), user)).toEqual(expect.any(Number));
      expect(await book(spending, call({ user: null }), user)).toEqual(expect.any(Number));
      expect(await book(spending, call(), { ...FREE, workspace: 400 })).toBe('workspace');
      expect(await book(spending, call({ team: 'T2' }), { ...FREE, workspace: 400 })).toEqual(
        expect.any(Number),
      );
      expect(await book(spending, call({ team: 'T9' }), { ...user, day: 600 })).toBe('day');
      expect(await spending.spent()).toBe(600);
    },
  },
  {
    rule: 'allows nothing with a budget of nothing',
    check: async ({ spending }) => {
      expect(await book(spending, call(), { ...FREE, day: 0 })).toBe('day');
    },
  },
  {
    rule: 'begins anew at midnight UTC',
    check: async ({ spending }, clock) => {
      const day = { ...FREE, day: 100 };
      await book(spending, call());
      clock.advance(DAY_MS - 1);
      expect(await book(spending, call(), day)).toBe('day');
      clock.advance(1);
      expect(await spending.spent()).toBe(0);
      expect(await book(spending, call(), day)).toEqual(expect.any(Number));
    },
  },
  {
    rule: 'lets no many at once pass a budget together',
    check: async ({ spending }) => {
      const day = { ...FREE, day: 250 };
      const booked = await Promise.all(
        Array.from({ length: 12 }, () => book(spending, call(), day)),
      );
      expect(booked.filter((each) => each === 'day')).toHaveLength(9);
      expect(await spending.spent()).toBe(300); // one call beyond it at most
    },
  },
  {
    rule: 'clears what is old, a part at a time',
    check: async ({ spending }, clock) => {
      for (let at = 0; at < 3; at++) await book(spending, call());
      clock.advance(10);
      await book(spending, call());
      const before = clock.now();
      expect(await spending.clear(before - 10, 9)).toBe(0);
      expect(await spending.clear(before, 2)).toBe(2);
      expect(await spending.clear(before, 2)).toBe(1);
      expect(await spending.spent()).toBe(100);
    },
  },
];
