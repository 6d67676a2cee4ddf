import { EXIT, type Run } from '../command.ts';
import { each } from '../each.ts';

/** Prints everything that is kept, one JSON object a line; with --feedback what people said is wrong. */
export const exportAll: Run = async (_words, options, shell) => {
  const cli = await shell.cli();
  return each(['database'], options, shell, async () => {
    const data = await cli.data();
    try {
      if (options.feedback) {
        const cases = await data.feedbackCases();
        for (const each of cases) shell.out(`${JSON.stringify(each)}\n`);
        shell.err(`${cases.length} cases\n`);
        return EXIT.done;
      }
      const rows = await data.exportTo((line) => shell.outWaiting(`${line}\n`));
      shell.err(`${rows} rows\n`);
      return EXIT.done;
    } finally {
      await data.close();
    }
  });
};
