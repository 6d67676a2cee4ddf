import type { Chore } from './keep-up.ts';

const KEPT_MS = 400 * 24 * 60 * 60 * 1000; // a year, and time to compare it
const MOST = 1000;

/** Clears what calls of a model cost more than a year ago. */
export const clearSpending: Chore = async ({ store }, now) => ({
  modelCalls: await store.spending.clear(now - KEPT_MS, MOST),
});
