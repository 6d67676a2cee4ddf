import { listText } from '../../render/library/list-text.ts';
import { EXIT, type Run } from '../command.ts';
import { each } from '../each.ts';

/** Prints the calls of the library; with --json one a line. */
export const list: Run = async (_words, options, shell) => {
  const cli = await shell.cli();
  return each(['library'], options, shell, async () => {
    const calls = await (await cli.library()).list();
    shell.out(
      options.json
        ? calls.map((call) => `${JSON.stringify(call)}\n`).join('')
        : listText(calls, shell.terminal),
    );
    return EXIT.done;
  });
};
