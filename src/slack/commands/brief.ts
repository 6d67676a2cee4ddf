import type { Command } from '../command.ts';
import { resolveCall } from '../resolve-call.ts';

/** `/earnings <call>`: the brief, in the channel. */
export const brief: Command = {
  name: 'brief',
  usage: '<call>',
  summary: 'posts the brief of a call in this channel',
  answer: (words, { calls }) => resolveCall(words, 'brief', calls),
};
