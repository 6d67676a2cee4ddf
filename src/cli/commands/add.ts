import { EXIT, type Run } from '../command.ts';
import { each } from '../each.ts';

const SAID = {
  new: 'added',
  same: 'already there',
  older: 'a newer transcript has replaced this one and stays (--replace uses this one again)',
  revised: 'revised',
} as const;

/** Takes transcript files into the library and prints each call's id. */
export const add: Run = async (words, options, shell) => {
  const cli = await shell.cli();
  return each(words, options, shell, async (word) => {
    const { id, outcome, revision } = await cli.addFile(word, {
      replaces: options.replace === true,
    });
    shell.out(options.json ? `${JSON.stringify({ id, outcome, revision })}\n` : `${id}\n`);
    shell.err(`${id}: ${SAID[outcome]}\n`);
    return EXIT.done;
  });
};
