import { EarningsError, type FaultCode } from '../core/faults.ts';
import { faultText } from '../render/fault-text.ts';
import { EXIT, type Exit, type Options, type Shell } from './command.ts';

/**
 * Runs a command over its words in the order given. One that fails is told in a sentence (with --json
 * as an error line in its place) and the run goes on; a lone unknown call is exit 3.
 */
export async function each(
  words: readonly string[],
  options: Options,
  shell: Shell,
  work: (word: string) => Promise<Exit>,
): Promise<Exit> {
  let worst: Exit = EXIT.done;
  for (const word of words) {
    try {
      worst = Math.max(worst, await work(word)) as Exit; // exits are ordered: later ones are rarer
    } catch (error) {
      if (!(error instanceof EarningsError)) throw error;
      const exit = tell(error, word, options, shell);
      worst = words.length === 1 ? exit : EXIT.failed;
    }
  }
  return worst;
}

const UNKNOWN: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'input.call_unknown',
  'input.call_ambiguous',
  'input.company_unknown',
  'input.nothing_beside',
]);

// A question or a search that is none, or is too long, or looks for what there is not.
const TYPED_WRONG: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'input.no_call_named',
  'input.no_question',
  'input.question_too_long',
  'input.no_search_words',
  'input.search_too_long',
  'input.filter_unknown',
  'input.filter_value',
  'input.same_call',
  'input.other_company',
  'input.too_many_calls',
]);

function tell({ fault }: EarningsError, word: string, options: Options, shell: Shell): Exit {
  const message = faultText(fault);
  if (options.json)
    shell.out(`${JSON.stringify({ error: { code: fault.code, message, file: word } })}\n`);
  shell.err(`earnings: ${message}\n`);
  if (UNKNOWN.has(fault.code)) return EXIT.unknownCall;
  if (TYPED_WRONG.has(fault.code)) return EXIT.usage;
  return fault.code === 'output.ungrounded' ? EXIT.nothingLeft : EXIT.failed;
}
