import type { Command } from '../command.ts';

/** `/earnings following`: what this channel gets by itself, for the person who asked. */
export const following: Command = {
  name: 'following',
  usage: 'following',
  summary: 'shows what this channel follows, only to you',
  answer: async (words) => ({ kind: 'work', work: 'following', words }),
};
