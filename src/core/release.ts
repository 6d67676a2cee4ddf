import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The folder this project lies in. */
export const ROOT = resolve(import.meta.dirname, '../..');

type Folder = 'src' | 'demo';

/** A list that names the code of a folder as it was bundled. */
export const LISTS = { src: 'dist/release', demo: 'dist/release-demo' } as const satisfies Readonly<
  Record<Folder, string>
>;

/** The code of a folder as it lies on the disk, by names, sizes and times of all its files and folders. */
export function codeAsItLies(root = ROOT, folder: Folder = 'src'): string {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return listed(['.', ...files.toSorted()], join(root, folder));
}

/** The URL of a program in few files, when an install made it of the very code that lies here, else null. */
export function bundle(
  program: 'cli' | 'service' | 'crew' | 'reader' | 'demo',
  root = ROOT,
): string | null {
  const isOfThis = isAsBundled('src', root) && (program !== 'demo' || isAsBundled('demo', root));
  // A path would be read as a URL: a folder named "c#" would end it.
  return isOfThis ? pathToFileURL(join(root, `dist/${program}.js`)).href : null;
}

function isAsBundled(folder: Folder, root: string): boolean {
  const made = bundled(root, folder);
  return made !== null && listed(made.split('\n').map(nameOf), join(root, folder)) === made;
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

function bundled(root: string, folder: Folder = 'src'): string | null {
  try {
    return readFileSync(join(root, LISTS[folder]), 'utf8');
  } catch {
    return null; // none was made
  }
}

/** A folder's time tells of files that came or went. */
function listed(names: readonly string[], dir: string): string {
  return names
    .map((name) => {
      const found = statSync(join(dir, name), { throwIfNoEntry: false });
      return `${name} ${found?.size} ${found?.mtimeMs}`;
    })
    .join('\n');
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf(' '));
}
