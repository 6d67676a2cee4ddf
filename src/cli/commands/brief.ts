import type { Brief } from '../../core/brief.ts';
import { readCall } from '../../flows/brief/read-call.ts';
import { withRelease } from '../../flows/brief/with-release.ts';
import { withSinceLast } from '../../flows/brief/with-since-last.ts';
import { briefText } from '../../render/brief/brief-text.ts';
import { EXIT, type Run } from '../command.ts';
import { each } from '../each.ts';

/** Prints the brief of each call; exit 4 when nothing of one was left after verification. */
export const brief: Run = async (words, options, shell) => {
  const cli = await shell.cli();
  const engine = options.engine as 'auto' | 'openai' | 'extractive' | undefined; // checked by the dispatcher
  return each(words, options, shell, async (word) => {
    const transcript = await readCall({ ...cli, readInput: shell.readInput }, word);
    const { brief: alone } = await cli.briefCall(transcript, { engine: engine ?? 'auto' });
    const made = await withRelease(
      await cli.filings(),
      await withSinceLast(await cli.beside(transcript.call), { brief: alone, transcript }),
    );
    shell.out(
      options.json ? `${JSON.stringify(made)}\n` : briefText(made, transcript, shell.terminal),
    );
    return isEmpty(made) ? EXIT.nothingLeft : EXIT.done;
  });
};

function isEmpty({ highlights, metrics, guidance, questions }: Brief): boolean {
  return highlights.length + metrics.length + guidance.length + questions.length === 0;
}
