import type { Chore } from './keep-up.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
// What people asked, with their words; Slack sends nothing again after an hour.
const PERSONS_DAYS = 30;
// The minutes that were kept, so that none is again when a clock is set back.
const UPKEEP_DAYS = 2;
// A minute later comes the rest: somebody's ack may be waiting.
const MOST = 1000;

/** Clears requests of people that ended thirty days ago; what bulk work has done once is remembered for ever. */
export const clearEnded: Chore = async ({ store }, now) => ({
  requests: await store.requests.clear({
    persons: now - PERSONS_DAYS * DAY_MS,
    upkeep: now - UPKEEP_DAYS * DAY_MS,
    most: MOST,
  }),
});
