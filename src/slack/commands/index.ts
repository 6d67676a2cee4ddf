import type { SlackCommand } from '../command.ts';
import { audit } from './audit.ts';
import { brief } from './brief.ts';
import { helpFor } from './help.ts';
import { list } from './list.ts';

const WORKING: readonly SlackCommand[] = [brief, list, audit];

/** Everything `/earnings` understands, in the order help lists it; the first is the default. */
export const COMMANDS: readonly SlackCommand[] = [...WORKING, helpFor(WORKING)];

/** The command that a text calls, and the words left for it; nothing typed asks for help. */
export function commandFor(text: string): {
  readonly command: SlackCommand;
  readonly words: string;
} {
  const typed = text.trim();
  const [first = '', ...rest] = typed.split(/\s+/);
  const named = COMMANDS.find(({ name }) => name === (typed === '' ? 'help' : first.toLowerCase()));
  // "list" and "help" take no words: "list something" may be a company's name.
  if (named && (rest.length === 0 || named.usage.includes(' ')))
    return { command: named, words: rest.join(' ') };
  return { command: brief, words: typed };
}
