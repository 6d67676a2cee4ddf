import { EXIT, type Run } from '../command.ts';
import { each } from '../each.ts';

/** Gives a call that was taken for another its right identity. */
export const rename: Run = async ([word = '', to = '', ...rest], options, shell) => {
  if (to === '' || rest.length > 0) {
    shell.err(
      'earnings: rename needs a call and its right id.\nUsage: earnings rename <call> <id>\n',
    );
    return EXIT.usage;
  }
  const cli = await shell.cli();
  const workspace = typeof options.workspace === 'string' ? options.workspace : null;
  return each([word], options, shell, async () => {
    const { before, id } = await cli.renameCall(word, to, { workspace });
    shell.out(options.json ? `${JSON.stringify({ before, id })}\n` : `${id}\n`);
    return EXIT.done;
  });
};
