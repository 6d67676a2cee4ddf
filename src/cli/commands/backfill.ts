import { EarningsError } from '../../core/faults.ts';
import type { Outcome } from '../../flows/backfill/events.ts';
import {
  type Backfill,
  costOfAll,
  type TakenAll,
  takeInAll,
  writeAll,
} from '../../flows/backfill/run.ts';
import { faultText } from '../../render/fault-text.ts';
import {
  askedText,
  estimateText,
  failuresText,
  linksText,
  othersText,
  summaryText,
} from '../../render/library/backfill-text.ts';
import { EXIT, type Exit, type Options, type Run, type Shell } from '../command.ts';
import { openProgress, type Progress } from '../progress.ts';

const WRONG_USAGE = /^input\.(?:feed|file_missing$)/;

/**
 * Takes in and briefs what folders, files and feeds have; with a model only after its cost was agreed to.
 * Exit 1 when anything failed or is left.
 */
export const backfill: Run = async (words, options, shell) => {
  const cli = await shell.cli();
  const engine = options.engine as 'auto' | 'openai' | 'extractive' | undefined; // checked by the dispatcher
  let ports: Backfill | null = null;
  try {
    ports = await cli.backfill(engine ?? 'auto');
    return await work(ports, words, options, shell);
  } catch (error) {
    if (!(error instanceof EarningsError)) throw error;
    shell.err(`earnings: ${faultText(error.fault)}\n`);
    return WRONG_USAGE.test(error.fault.code) ? EXIT.usage : EXIT.failed;
  } finally {
    await ports?.crew.close();
  }
};

async function work(
  ports: Backfill,
  words: readonly string[],
  options: Options,
  shell: Shell,
): Promise<Exit> {
  const each = (outcome: Outcome) => {
    if (options.json) shell.out(`${JSON.stringify(lineOf(outcome))}\n`);
  };
  const taking = openProgress(shell, 'taking in', each);
  const taken = await takeInAll(ports, words, taking);
  taking.end();
  const isStopped = shell.stopped().aborted;
  const did = ports.model === null ? 'taken in and briefed' : 'taken in';
  tell(shell, options, taking, summaryText(did, taking.counts, isStopped));
  if (taken.others > 0) shell.err(`${othersText(taken.others)}\n`);
  if (taken.links > 0) shell.err(`${linksText(taken.links)}\n`);
  for (const asked of taken.asked) shell.err(`${askedText(asked)}\n`);
  for (const fault of taken.ended)
    shell.err(`earnings: ${faultText(fault)} Start the same again later to go on.\n`);
  const { total, done, failed } = taking.counts;
  const isWhole = failed + taken.ended.length === 0 && done === total;
  if (ports.model === null || taken.toWrite.length === 0) return isWhole ? EXIT.done : EXIT.failed;
  if (isStopped) return EXIT.failed;

  const written = await write(ports, taken, { each, options, shell });
  return written && isWhole ? EXIT.done : EXIT.failed;
}

/** Whether every brief was written. */
async function write(
  ports: Backfill,
  taken: TakenAll,
  { each, options, shell }: { each(outcome: Outcome): void; options: Options; shell: Shell },
): Promise<boolean> {
  const estimate = { ...costOfAll(ports, taken), model: ports.model ?? '' };
  shell.err(`${estimateText(estimate)}\n`);
  if (options.yes !== true && !(await shell.confirm('Have them written?'))) {
    shell.err('Nothing was asked of the model. To have the briefs written, add --yes.\n');
    return false;
  }
  const writing = openProgress(shell, 'writing', each);
  const ended = await writeAll(ports, taken, writing);
  writing.end();
  tell(shell, options, writing, summaryText('written', writing.counts, true));
  if (ended) shell.err(`earnings: ${faultText(ended)}\n`);
  return writing.counts.failed === 0 && writing.counts.done === writing.counts.total;
}

function tell(shell: Shell, options: Options, { failures }: Progress, summary: string): void {
  if (failures.length > 0) shell.err(failuresText(failures));
  if (options.json) shell.err(`${summary}\n`);
  else shell.out(`${summary}\n`);
}

function lineOf(outcome: Outcome): object {
  if (outcome.kind !== 'failed') {
    const { label: file, ...told } = outcome;
    return { file, ...told };
  }
  const { label: file, fault } = outcome;
  return { error: { code: fault.code, message: faultText(fault), file } };
}
