import { othersCited } from '../../flows/ask/across-calls.ts';
import { isLost } from '../../flows/ask/answer-call.ts';
import { readCall } from '../../flows/brief/read-call.ts';
import { checkIsCall } from '../../flows/intake/check-is-call.ts';
import { answerText } from '../../render/answer/answer-text.ts';
import { EXIT, type Run } from '../command.ts';
import { each } from '../each.ts';

/**
 * Answers a question about a call; exit 4 when nothing an engine wrote was left after verification. A file
 * that is no call is refused as `add` refuses it: what it does not say, no call has left out.
 */
export const ask: Run = async ([call = '', ...asked], options, shell) => {
  const isInput = asked.length === 1 && asked[0] === '-';
  if (call === '-' && isInput) {
    shell.err('earnings: ask reads the call or the question from standard input, not both.\n');
    return EXIT.usage;
  }
  if (asked.length === 0 || (isInput && !shell.hasInput)) {
    shell.err('earnings: ask needs a call and a question: earnings ask kingsoft "why …?"\n');
    return EXIT.usage;
  }
  const cli = await shell.cli();
  const engine = options.engine as 'auto' | 'openai' | 'extractive' | undefined; // checked by the dispatcher
  return each([call], options, shell, async (word) => {
    const transcript = await readCall({ ...cli, readInput: shell.readInput }, word);
    checkIsCall(transcript);
    const question = isInput ? new TextDecoder().decode(await shell.readInput()) : asked.join(' ');
    const { answer, keep } = await cli.answerCall(transcript, question, {
      engine: engine ?? 'auto',
      library: {
        aliases: async () => [], // the call is named apart from the question
        callsBeside: async (id) => (await cli.library()).callsBeside(id),
        list: async () => (await cli.library()).list(),
        transcript: async (id) => (await cli.library()).transcript(id),
      },
    });
    const cited = answer.evidence.some((each) => each.call !== undefined);
    const others = cited ? await othersCited(await cli.library(), answer) : new Map();
    shell.out(
      options.json
        ? `${JSON.stringify(answer)}\n`
        : answerText(answer, transcript, shell.terminal, others),
    );
    await keep();
    return isLost(answer) ? EXIT.nothingLeft : EXIT.done;
  });
};
