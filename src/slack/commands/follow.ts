import { renderFollowChoices } from '../../render/library/follow-blocks.ts';
import type { Command } from '../command.ts';
import { mayNameCall } from '../typed.ts';

/** `/earnings follow <company|all>`: this channel gets the briefs of new calls by itself. */
export const follow: Command = {
  name: 'follow',
  usage: 'follow <company|all>',
  summary: 'posts the brief of each new call of a company in this channel by itself',
  answer: async (words) =>
    mayNameCall(words)
      ? { kind: 'work', work: 'follow', words }
      : { kind: 'show', message: renderFollowChoices(words, { kind: 'none' }) },
};
