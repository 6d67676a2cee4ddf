import type { Command } from '../command.ts';
import { resolveCall } from '../resolve-call.ts';

/** `/earnings audit <call>`: the call's arithmetic, for the person who asked. */
export const audit: Command = {
  name: 'audit',
  usage: 'audit <call>',
  summary: "shows the call's own arithmetic, done again, only to you",
  answer: (words, { calls }) => resolveCall(words, 'audit', calls),
};
