import { parentPort } from 'node:worker_threads';
import { readJob } from './read-job.ts';
import type { ReadingJob } from './reading.ts';

// The thread of `crew.ts`: one job, one answer.
parentPort?.on('message', (job: ReadingJob) => {
  void readJob(job).then((answer) => parentPort?.postMessage(answer));
});
