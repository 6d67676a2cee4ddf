import { renderHelp } from '../../render/home/help-blocks.ts';
import type { Command } from '../command.ts';

/** `/earnings help`: made from the registry, so it lists what works and nothing else. */
export const help: Command = {
  name: 'help',
  usage: 'help',
  summary: 'shows this, only to you',
  answer: async (_words, { commands }) => ({ kind: 'show', message: renderHelp(commands) }),
};
