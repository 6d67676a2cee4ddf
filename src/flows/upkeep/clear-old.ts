import { channelsAbout } from '../own/owner.ts';
import type { Chore } from './keep-up.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_CALLS = 20; // the next minute goes on
const MOST = 1000;

/**
 * Deletes private transcripts, those too of which nobody has said which call they are, and what was asked,
 * answered and said of it, once they are older than is wanted.
 */
export const clearOld: Chore = async (ports, now) => {
  const { store, retentionDays } = ports;
  if (retentionDays === null) return {};
  const before = now - retentionDays * DAY_MS;
  const old = await store.owned.privateBefore(before, MOST_CALLS);
  for (const call of old) await store.owned.remove(call, await channelsAbout(ports, call));
  const upkeep = Number.NEGATIVE_INFINITY;
  return {
    oldCalls: old.length,
    oldUploads: await store.uploads.clear(before, MOST),
    oldFeedback: await store.feedback.clear(before, MOST),
    oldAnswers: await store.answers.clear(before, MOST),
    oldRequests: await store.requests.clear({ persons: before, upkeep, most: MOST }),
  };
};
