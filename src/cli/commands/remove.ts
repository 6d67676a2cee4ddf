import { EXIT, type Run } from '../command.ts';
import { each } from '../each.ts';

/** Takes calls out of the library, with their briefs, answers and what was posted of them. */
export const remove: Run = async (words, options, shell) => {
  const cli = await shell.cli();
  const workspace = typeof options.workspace === 'string' ? options.workspace : null;
  return each(words, options, shell, async (word) => {
    const { id, posted } = await cli.removeCall(word, { workspace });
    shell.out(options.json ? `${JSON.stringify({ id, posted })}\n` : `${id}\n`);
    shell.err(`${id}: removed${posted > 0 ? `; ${posted} posted, deleted by the service` : ''}\n`);
    return EXIT.done;
  });
};
