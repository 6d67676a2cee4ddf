import type { Chore } from './keep-up.ts';

/** Asks the feeds that are due for news; the store gives each round of a feed to one process. */
export const askFeeds: Chore = async ({ pollFeeds }) => {
  await pollFeeds?.();
  return {};
};
