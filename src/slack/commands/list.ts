import { renderList } from '../../render/library/list-blocks.ts';
import type { Command } from '../command.ts';

/** `/earnings list`: the calls of the library, for the person who asked. */
export const list: Command = {
  name: 'list',
  usage: 'list',
  summary: 'shows the calls there are, only to you',
  answer: async (_words, { calls }) => ({
    kind: 'show',
    message: renderList(await calls.list()),
  }),
};
