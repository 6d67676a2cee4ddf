import { parentPort } from 'node:worker_threads';
import { EarningsError } from '../../core/faults.ts';
import type { ReadAnswer, ReadJob } from './read-apart.ts';
import { readHere } from './read-here.ts';

/** The thread of `read-apart.ts`: one job, one answer. */
parentPort?.on('message', async (job: ReadJob) => {
  parentPort?.postMessage(await answerTo(job));
});

async function answerTo({ bytes, given }: ReadJob): Promise<ReadAnswer> {
  try {
    return { kind: 'read', transcript: await readHere(bytes, given) };
  } catch (error) {
    if (error instanceof EarningsError) return { kind: 'fault', fault: error.fault };
    return { kind: 'bug', error: error instanceof Error ? error : new Error(String(error)) };
  }
}
