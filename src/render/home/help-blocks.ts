import type { Message } from '../../core/ports/slack.ts';
import { context, section } from '../block-kit/blocks.ts';
import { mrkdwn } from '../block-kit/escape.ts';
import { guard } from '../block-kit/limits.ts';

/** One thing people can type, from the registry of commands. */
export interface CommandHelp {
  readonly usage: string;
  readonly summary: string;
}

/** What works: made from the registry, so that it cannot promise more. */
export function renderHelp(commands: readonly CommandHelp[]): Message {
  const lines = commands.map(
    ({ usage, summary }) => `•  \`/earnings ${mrkdwn(usage)}\`  ${mrkdwn(summary)}`,
  );
  return guard({
    text: 'How to use Earnings: /earnings <call>',
    blocks: [
      section(['*Earnings* understands an earnings call for you.', ...lines].join('\n')),
      context(
        'Name a call any usual way: `kingsoft-q2-2023`, `KC Q2’23`, `kingsoft cloud 2q23`, or a company alone for its latest call.',
      ),
    ],
  });
}
