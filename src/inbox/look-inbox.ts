import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EarningsError } from '../core/faults.ts';
import type { Log } from '../core/ports/host.ts';
import { faultText } from '../render/fault-text.ts';
import type { Arrivals } from './arrivals.ts';
import {
  type FileState,
  isMeant,
  isMovedInPlace,
  isSame,
  readWhole,
  stateOf,
} from './inbox-file.ts';
import { putDone, putFailed } from './put-away.ts';

/** What one look needs. */
export interface LookOptions {
  readonly dir: string;
  /** The largest file that is read, in bytes. */
  readonly limit: number;
  /** Takes one file in; throws EarningsError when it is refused. */
  readonly take: (file: { readonly name: string; readonly bytes: Uint8Array }) => Promise<unknown>;
  readonly log: Log;
  /** How long a file must stay as it is before it counts as written. */
  readonly stableMs: number;
  readonly arrivals: Arrivals;
}

/** What is remembered of a file that still lies in the inbox. */
export interface Seen {
  readonly state: FileState;
  /** When it was first seen so, by the process's own clock. */
  readonly since: number;
  readonly tries: number;
  /** Taken or refused, but not to be moved: never again as it is. */
  readonly isSettled: boolean;
}

const MOST_TRIES = 3;
const TOLD_WITHIN_MS = 50;
const BUG = 'Something went wrong on our side; the log says what. Put the file back to try again.';

/** Takes every complete file of the folder, oldest first; `seen` carries from look to look. */
export async function lookInbox(
  options: LookOptions,
  seen: Map<string, Seen>,
  isStopped: () => boolean,
): Promise<void> {
  const asOf = performance.now();
  const files = await filesIn(options.dir);
  const names = new Set(files.map(({ name }) => name));
  for (const name of seen.keys()) if (!names.has(name)) seen.delete(name);
  options.arrivals.keepOnly(names, asOf);

  for (const { name, state } of files) {
    if (isStopped()) return;
    const known = seen.get(name);
    const now =
      known && isSame(known.state, state)
        ? { ...known, state }
        : { state, since: performance.now(), tries: 0, isSettled: false };
    seen.set(name, now);
    if (!now.isSettled && isComplete(name, now, options)) await takeOne(options, name, seen, now);
  }
}

async function filesIn(
  dir: string,
): Promise<readonly { readonly name: string; readonly state: FileState }[]> {
  const names = (await readdir(dir)).filter(isMeant);
  const states = await Promise.all(names.map((name) => stateOf(join(dir, name))));
  return names
    .flatMap((name, at) => {
      const state = states[at];
      return state ? [{ name, state }] : [];
    })
    .toSorted((one, other) => one.state.mtimeMs - other.state.mtimeMs);
}

function isComplete(
  name: string,
  { state, since, tries }: Seen,
  { stableMs, arrivals }: LookOptions,
): boolean {
  const stillMs = performance.now() - since;
  if (stillMs >= stableMs * (tries + 1)) return true;
  // What was seen right after a write may not have been told of yet.
  const isMovedIn = state.size > 0 && stillMs >= TOLD_WITHIN_MS && arrivals.isMovedIn(name);
  return tries === 0 && (isMovedInPlace(state) || isMovedIn);
}

async function takeOne(
  { dir, limit, take, log }: LookOptions,
  name: string,
  seen: Map<string, Seen>,
  now: Seen,
): Promise<void> {
  let reason: string | null = null;
  try {
    const bytes = await readWhole(join(dir, name), now.state, limit);
    if (!bytes) return void seen.delete(name);
    await take({ name, bytes });
  } catch (error) {
    const tries = now.tries + 1;
    const isForeseen = error instanceof EarningsError;
    log.warn('inbox file refused', {
      name,
      tries,
      ...(isForeseen ? { code: error.fault.code } : { error }),
    });
    // What is not the file's own fault, a full disk say, may pass.
    if (!isForeseen && tries < MOST_TRIES) return void seen.set(name, { ...now, tries });
    reason = isForeseen ? faultText(error.fault) : BUG;
  }
  const left = await stateOf(join(dir, name));
  // Somebody took it away, or has put another in its place, which is still to be read.
  if (!left || !isSame(now.state, left)) return void seen.delete(name);
  try {
    await (reason === null ? putDone(dir, name) : putFailed(dir, name, reason));
    seen.delete(name);
  } catch (error) {
    log.error('inbox file not moved', { name, error });
    seen.set(name, { ...now, isSettled: true });
  }
}
