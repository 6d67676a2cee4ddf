import { readCall } from '../../flows/brief/read-call.ts';
import { readClaims } from '../../flows/brief/read-claims.ts';
import { verifyCall } from '../../flows/brief/verify-call.ts';
import { verdictText } from '../../render/answer/verdict-text.ts';
import { EXIT, type Run } from '../command.ts';
import { each } from '../each.ts';

/** Prints one verdict a claim; the claims are a file's lines, or standard input's. */
export const verify: Run = async ([call = '', file = '-', ...more], options, shell) => {
  if (more.length > 0) {
    shell.err('earnings: verify takes one call and one file of claims.\n');
    return EXIT.usage;
  }
  if (file === '-' && !shell.hasInput) {
    shell.err('earnings: verify reads claims, one a line, from a file or from standard input.\n');
    return EXIT.usage;
  }
  const cli = await shell.cli();
  return each([call], options, shell, async (word) => {
    const transcript = await readCall({ ...cli, readInput: shell.readInput }, word);
    const claims = await readClaims(file, shell.readInput);
    const verdicts = verifyCall(transcript, claims);
    for (const verdict of verdicts)
      shell.out(
        options.json ? `${JSON.stringify(verdict)}\n` : `${verdictText(verdict, shell.terminal)}\n`,
      );
    const caught = verdicts.some(({ verdict }) => verdict !== 'supported');
    return options.strict && caught ? EXIT.nothingLeft : EXIT.done;
  });
};
