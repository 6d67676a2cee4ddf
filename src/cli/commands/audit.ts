import { auditCall, releaseBeside } from '../../flows/brief/audit-call.ts';
import { readCall } from '../../flows/brief/read-call.ts';
import { auditText } from '../../render/brief/audit-text.ts';
import { EXIT, type Run } from '../command.ts';
import { each } from '../each.ts';

/** Prints the checks of each call, and what its press release says; with --strict a conflict is exit 4. */
export const audit: Run = async (words, options, shell) => {
  const cli = await shell.cli();
  return each(words, options, shell, async (word) => {
    const transcript = await readCall({ ...cli, readInput: shell.readInput }, word);
    const checks = auditCall(transcript);
    const { call } = transcript;
    const release = await releaseBeside(await cli.filings(), transcript);
    shell.out(
      options.json
        ? `${JSON.stringify({ call, checks, ...(release && { release }) })}\n`
        : auditText(call, checks, shell.terminal, release),
    );
    const conflicts = checks.some(({ verdict }) => verdict === 'conflict');
    return options.strict && conflicts ? EXIT.nothingLeft : EXIT.done;
  });
};
