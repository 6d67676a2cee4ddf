import type { Stats } from 'node:fs';
import { constants, lstat, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { earningsError } from '../core/faults.ts';

/** What tells one state of a file from another. */
export interface FileState {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
}

// What editors, browsers and copiers call a file that is not finished.
const UNFINISHED = /^[.~#]|~$|\.(?:part|partial|tmp|temp|crdownload|download|filepart|swp|lock)$/i;

/** Whether a file of this name is meant to be taken in. */
export function isMeant(name: string): boolean {
  return !UNFINISHED.test(name);
}

/** How a file stands; null for what is gone, a folder, a link (it may lead anywhere) or a device. */
export async function stateOf(path: string): Promise<FileState | null> {
  const found = await lstat(path).catch(() => null);
  return found?.isFile() ? toState(found) : null;
}

/** Whether nobody has touched the file between two looks. */
export function isSame(one: FileState, other: FileState): boolean {
  return one.size === other.size && one.mtimeMs === other.mtimeMs && one.ino === other.ino;
}

/**
 * Whether the last thing that happened to a file was no write: each write sets both times alike, a
 * rename or the setting of times at the end of a copy only `ctime`. So a file that was moved into
 * place is complete at once; an empty one may just have been made.
 */
export function isMovedInPlace({ size, mtimeMs, ctimeMs }: FileState): boolean {
  return size > 0 && ctimeMs > mtimeMs;
}

/**
 * The bytes of a file that stands as it was seen; null when it does not, or changed while it was read.
 * A file above the limit is refused unread: `source.too_large`; one that we may not read:
 * `input.file_unreadable`.
 */
export async function readWhole(
  path: string,
  seen: FileState,
  limit: number,
): Promise<Uint8Array | null> {
  // No link is followed and no pipe is waited for, whatever was put in the file's place meanwhile.
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
  const file = await open(path, flags).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ELOOP') return null;
    throw earningsError('input.file_unreadable', { path: basename(path) }, { cause });
  });
  if (!file) return null;
  try {
    const before = await file.stat();
    if (!before.isFile() || !isSame(seen, toState(before))) return null;
    if (before.size > limit) throw earningsError('source.too_large', { bytes: before.size, limit });
    const bytes = await file.readFile();
    return isSame(toState(before), toState(await file.stat())) ? bytes : null;
  } finally {
    await file.close();
  }
}

function toState({ size, mtimeMs, ctimeMs, ino }: Stats): FileState {
  return { size, mtimeMs, ctimeMs, ino };
}
