import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The folder this project lies in. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** The code of this project as it lies on the disk, by names, sizes and times of all files and folders. */
export function codeAsItLies(root = ROOT): string {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return listed(['.', ...files.toSorted()], root);
}

/** The URL of a program in few files, when an install made it of the very code that lies here, else null. */
export function bundle(program: 'cli' | 'service' | 'crew', root = ROOT): string | null {
  const made = bundled(root);
  const isOfThis = made !== null && listed(made.split('\n').map(nameOf), root) === made;
  // A path would be read as a URL: a folder named "c#" would end it.
  return isOfThis ? pathToFileURL(join(root, `dist/${program}.js`)).href : null;
}

let known: string | null = null;

/**
 * Names the code: what other code made of a call is not used. No version number would do, since whoever
 * works on a rule changes none.
 */
export function release(): string {
  // Node's cryptography loads when a mark is needed: `--help` needs none.
  const { hash } = process.getBuiltinModule('node:crypto');
  known ??= hash('sha256', (bundle('cli') && bundled(ROOT)) ?? codeAsItLies());
  return known;
}

function bundled(root: string): string | null {
  try {
    return readFileSync(join(root, 'dist/release'), 'utf8');
  } catch {
    return null; // none was made
  }
}

/** A folder's time tells of files that came or went. */
function listed(names: readonly string[], root: string): string {
  return names
    .map((name) => {
      const found = statSync(join(root, 'src', name), { throwIfNoEntry: false });
      return `${name} ${found?.size} ${found?.mtimeMs}`;
    })
    .join('\n');
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf(' '));
}
