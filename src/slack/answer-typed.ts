import type { Answer, Command } from './command.ts';
import { brief } from './commands/brief.ts';
import { help } from './commands/help.ts';
import { COMMANDS } from './commands/index.ts';
import type { Calls } from './earnings.ts';
import { readTyped } from './typed.ts';

/** Answers what was typed after `/earnings`; nothing typed asks for help, no command's name means a brief. */
export function answerTyped(text: string, calls: Calls): Promise<Answer> {
  const { command, words } = commandOf(readTyped(text));
  return command.answer(words, { calls, commands: COMMANDS });
}

function commandOf(typed: string): { readonly command: Command; readonly words: string } {
  if (typed === '') return { command: help, words: '' };
  const [first = '', ...rest] = typed.split(' ');
  const named = COMMANDS.find(({ name }) => name === first.toLowerCase());
  // "list" and "help" take no words: "List Holdings q2 2024" is a company.
  if (named && (rest.length === 0 || named === brief || named.usage.includes(' ')))
    return { command: named, words: rest.join(' ') };
  return { command: brief, words: typed };
}
