import { createHash, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, rename, rm, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { earningsError } from '../core/faults.ts';
import { makeDir } from '../core/make-dir.ts';

/** Where the files of an inbox end. */
export const DONE = 'done';
export const FAILED = 'failed';

const LONGEST_ENDING = 16; // what is longer is no file type
const LONGEST_NAME = 255; // bytes, on every file system in use

/** The inbox through which the terminal hands files to the service of a data directory. */
export function inboxOf(dataDir: string): string {
  return join(dataDir, 'inbox');
}

/**
 * Puts a file into an inbox whole: written under a name that is left alone, then renamed. It is named
 * after its bytes, so that two processes that hand the same in, or files of one name, do not collide.
 * Throws `config.inbox_unusable`.
 */
export async function handOver(dir: string, bytes: Uint8Array): Promise<void> {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const part = join(dir, `.${randomUUID()}.part`);
  try {
    makeDir(dir);
    await writeFile(part, bytes, { flush: true });
    await rename(part, join(dir, `${digest}.txt`));
  } catch (cause) {
    await rm(part, { force: true }).catch(() => {});
    throw earningsError('config.inbox_unusable', { dir }, { cause });
  }
}

/** Makes an inbox and its folders; throws `config.inbox_unusable` when it cannot be written. */
export async function prepareInbox(dir: string): Promise<void> {
  try {
    for (const each of [join(dir, DONE), join(dir, FAILED)]) {
      makeDir(each);
      await access(each, constants.W_OK | constants.X_OK);
    }
    await access(dir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw earningsError('config.inbox_unusable', { dir }, { cause });
  }
}

/** Moves a file that was taken in; where its name is taken it gets a number. */
export async function putDone(dir: string, name: string): Promise<void> {
  const done = await folderIn(dir, DONE);
  await rename(join(dir, name), join(done, await freeName(done, name)));
}

/** Moves a file that was refused, after its reason: a crash between the two leaves the file to be tried. */
export async function putFailed(dir: string, name: string, reason: string): Promise<void> {
  const failed = await folderIn(dir, FAILED);
  const free = await freeName(failed, name);
  await writeFile(join(failed, reasonOf(free)), `${reason}\n`);
  await rename(join(dir, name), join(failed, free));
}

/** Whoever tidies up may take the folder away with what is in it. */
async function folderIn(dir: string, name: string): Promise<string> {
  const folder = join(dir, name);
  makeDir(folder);
  return folder;
}

/** A name that neither a file nor a reason has; a long one loses letters before its ending. */
async function freeName(dir: string, name: string): Promise<string> {
  const { stem, ext } = partsOf(name);
  for (let count = 1; ; count++) {
    const end = count === 1 ? ext : `-${count}${ext}`;
    const tried = `${cutTo(LONGEST_NAME - Buffer.byteLength(reasonOf(end)), stem)}${end}`;
    const taken = [tried, reasonOf(tried)].map((each) => exists(join(dir, each)));
    if (!(await Promise.all(taken)).includes(true)) return tried;
  }
}

function partsOf(name: string): { readonly stem: string; readonly ext: string } {
  const { name: stem, ext } = parse(name);
  return ext.length > LONGEST_ENDING ? { stem: name, ext: '' } : { stem, ext };
}

/** As many letters as fit; none is torn. */
function cutTo(bytes: number, text: string): string {
  const letters = [...text];
  while (Buffer.byteLength(letters.join('')) > bytes) letters.pop();
  return letters.join('');
}

function reasonOf(name: string): string {
  return `${name}.reason.txt`;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
