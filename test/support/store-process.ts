import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { CallId } from '../../src/core/call.ts';
import { openStore } from '../../src/store/open-store.ts';
import { storedCall } from './store-calls.ts';

/** What a process of its own does with a store. */
export type Task =
  | 'take' // as the service: takes requests for ever, and prints each key once it is stored
  | 'save'; // beside a service: saves a call named after its process, and prints its id

/** Another process at work on a store. */
export interface StoreProcess {
  readonly child: ChildProcessByStdio<null, Readable, null>;
  readonly lines: AsyncIterableIterator<string>;
  /** The exit code; null when it was killed. */
  readonly ended: Promise<number | null>;
}

/** Starts a process that works on a directory, or on a database by its address. */
export function startProcess(task: Task, place: string): StoreProcess {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', fileURLToPath(import.meta.url), task, place],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return {
    child,
    lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](),
    ended: once(child, 'exit').then(([code]) => code),
  };
}

async function work(task: string, place: string): Promise<void> {
  const clock = { now: () => Date.now() };
  const mode = task === 'take' ? 'service' : 'beside';
  const databaseUrl = place.startsWith('postgres:') ? place : null;
  const store = await openStore({ dir: place, databaseUrl, clock, mode });
  // Told only once it is out of this process: what waits in a buffer dies with it.
  const say = (line: string) =>
    new Promise<void>((resolve) => process.stdout.write(`${line}\n`, () => resolve()));

  if (task === 'save') {
    const call = storedCall(`co-${process.pid}-q1-2024`, `Co ${process.pid}`);
    const { id } = await store.library.save(call, { name: 'x', origin: 'upload' });
    await say(CallId.parse(id));
    return store.close();
  }
  for (let count = 0; ; count++) {
    await store.requests.take({ key: `k${count}`, kind: 'brief', payload: { count } });
    await say(`k${count}`);
  }
}

const [, script, task, place] = process.argv;
if (script === fileURLToPath(import.meta.url) && task && place) await work(task, place);
