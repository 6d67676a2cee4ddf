import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { EarningsError } from '../../core/faults.ts';
import { briefKey } from '../brief/brief-call.ts';
import { readTranscriptBytes } from '../brief/read-call.ts';
import type { Arrival } from '../intake/take-in-call.ts';
import type { ToWrite, Watcher } from './events.ts';
import { inOrder } from './in-order.ts';
import { outcomeOf, type Read, readBy, type TakePorts } from './take-in.ts';

// So that no thread waits while what others have read is stored.
const AHEAD = 3;

/**
 * Takes in files and briefs them, some at once; they are stored in their order, so that of two texts of one
 * call the same is the newer one whenever this is done. A file whose bytes are briefed is not read again.
 */
export async function takeFiles(
  ports: TakePorts,
  paths: readonly string[],
  watcher: Watcher,
): Promise<readonly ToWrite[]> {
  const toWrite: ToWrite[] = [];
  watcher.more(paths.length);
  const reading = inOrder(untilStopped(paths, watcher), ports.crew.size * AHEAD, async (path) => ({
    path,
    read: await readFile(ports, path),
  }));
  for await (const { path, read } of reading) {
    const came = await outcomeOf(ports, path, read);
    if (came.toWrite) toWrite.push(came.toWrite);
    watcher.done(came.outcome);
  }
  return toWrite;
}

async function readFile(ports: TakePorts, path: string): Promise<Read> {
  try {
    const bytes = await readTranscriptBytes(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (await ports.store.briefs.has(briefKey(sha256, ports.model))) return { kind: 'known' };
    const arrival: Arrival = { bytes, name: basename(path), origin: 'file' };
    return { kind: 'read', arrival, reading: await readBy(ports, arrival) };
  } catch (error) {
    if (!(error instanceof EarningsError)) throw error;
    return { kind: 'failed', fault: error.fault };
  }
}

function* untilStopped<T>(items: readonly T[], watcher: Watcher): Generator<T> {
  for (const item of items) {
    if (watcher.isStopped()) return;
    yield item;
  }
}
