import { renderNotice } from '../../render/notice-blocks.ts';
import type { Command } from '../command.ts';
import { mayNameCall } from '../typed.ts';

const EXAMPLE =
  'Type a company and what it is also called: `/earnings alias kingsoft cloud = KSC`. The company alone shows its names.';

/** `/earnings alias <company> = <name>`: one more name for a company, for this workspace. */
export const alias: Command = {
  name: 'alias',
  usage: 'alias <company> = <name>',
  summary:
    'gives a company one more name or ticker in this workspace; the company alone shows them, “alias remove <name>” takes one back',
  answer: async (words) =>
    mayNameCall(words)
      ? { kind: 'work', work: 'alias', words }
      : { kind: 'show', message: renderNotice(EXAMPLE) },
};
