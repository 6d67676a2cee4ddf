import { open } from 'node:fs/promises';
import { earningsError } from '../../core/faults.ts';
import { EXIT, type Run } from '../command.ts';
import { each } from '../each.ts';

/** Takes an export into an empty database, from a file or from standard input. */
export const importAll: Run = async ([file = '-', ...more], options, shell) => {
  if (more.length > 0 || (file === '-' && !shell.hasInput)) {
    shell.err('earnings: import takes one file that “earnings export” wrote, or standard input.\n');
    return EXIT.usage;
  }
  const cli = await shell.cli();
  return each([file], options, shell, async () => {
    const data = await cli.data();
    try {
      const rows = await data.importFrom(file === '-' ? shell.inputLines() : linesOf(file));
      shell.out(`${rows} rows\n`);
      return EXIT.done;
    } finally {
      await data.close();
    }
  });
};

async function* linesOf(path: string): AsyncGenerator<string> {
  try {
    yield* (await open(path)).readLines();
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    const code = isMissing ? 'input.file_missing' : 'input.file_unreadable';
    throw earningsError(code, { path }, { cause });
  }
}
