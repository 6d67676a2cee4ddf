import { renderFollowChoices } from '../../render/library/follow-blocks.ts';
import type { Command } from '../command.ts';
import { mayNameCall } from '../typed.ts';

/** `/earnings unfollow <company|all>`: no longer; `all` ends everything that this channel follows. */
export const unfollow: Command = {
  name: 'unfollow',
  usage: 'unfollow <company|all>',
  summary: 'ends that; all ends everything this channel follows',
  answer: async (words) =>
    words === '' || mayNameCall(words)
      ? { kind: 'work', work: 'unfollow', words }
      : { kind: 'show', message: renderFollowChoices(words, { kind: 'none' }) },
};
