import { EarningsError } from '../../core/faults.ts';
import { briefTask } from '../../tasks/brief.ts';
import { extracted } from '../brief/brief-call.ts';
import { readHere } from '../intake/read-here.ts';
import { readArrival } from '../intake/take-in-call.ts';
import type { ReadingAnswer, ReadingJob } from './reading.ts';

/** Reads a transcript and briefs it: all the work of a backfill that needs nothing but the text. */
export async function readJob({ isForModel, ...arrival }: ReadingJob): Promise<ReadingAnswer> {
  try {
    const transcript = await readArrival({ ...arrival, origin: 'file' }, readHere); // this is a thread already
    const sent = isForModel ? briefTask.messages(transcript) : [];
    const characters = sent.reduce((sum, { content }) => sum + content.length, 0);
    const brief = isForModel ? null : extracted(transcript);
    return { kind: 'read', reading: { transcript, brief, characters } };
  } catch (error) {
    if (error instanceof EarningsError) return { kind: 'fault', fault: error.fault };
    return { kind: 'bug', error: error instanceof Error ? error : new Error(String(error)) };
  }
}
