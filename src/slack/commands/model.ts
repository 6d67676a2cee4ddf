import type { Command } from '../command.ts';
import { resolveCall } from '../resolve-call.ts';

/** `/earnings model on|off`: whether a language model reads what this workspace asks about. */
export const model: Command = {
  name: 'model',
  usage: 'model <on|off>',
  summary: 'switches the language model for this workspace; alone it says how it is set',
  answer: async (words, { calls }) =>
    /^(?:on|off)?$/i.test(words)
      ? { kind: 'work', work: 'model', words }
      : resolveCall(`model ${words}`, 'brief', calls), // a company may be called so
};
