import { renderList } from '../../render/list-blocks.ts';
import type { SlackCommand } from '../command.ts';

/** `/earnings list`: the calls of the library, for the person who asked. */
export const list: SlackCommand = {
  name: 'list',
  usage: 'list',
  summary: 'shows the calls there are, only to you',
  run: async (_asked, earnings) => renderList(await earnings.list()),
};
