import { renderHelp } from '../../render/help-blocks.ts';
import type { SlackCommand } from '../command.ts';

/** `/earnings help`: made from the registry, so it lists what works and nothing else. */
export function helpFor(commands: readonly SlackCommand[]): SlackCommand {
  const help: SlackCommand = {
    name: 'help',
    usage: 'help',
    summary: 'shows this, only to you',
    run: async () => renderHelp([...commands, help]),
  };
  return help;
}
