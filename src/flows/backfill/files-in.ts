import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { earningsError } from '../../core/faults.ts';
import { FORMATS } from '../../parse/containers/formats.ts';

/** The files of a folder, and how many beside them are no transcripts by their names. */
export interface FilesIn {
  readonly paths: readonly string[];
  readonly others: number;
  /** Links, which are not followed, wherever they lead. */
  readonly links: number;
}

const ENDINGS = new Set(FORMATS.flatMap(({ load, endings }) => (load ? endings : [])));
const HIDDEN_OR_UNFINISHED = /^[.~]|~$/;

/**
 * The transcripts of a folder and of those in it, by name; a file is itself. Links are not followed: they
 * may lead in circles. Throws `input.file_missing`, `input.file_unreadable`.
 */
export async function filesIn(path: string): Promise<FilesIn> {
  try {
    if (!(await stat(path)).isDirectory()) return { paths: [path], others: 0, links: 0 };
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && !HIDDEN_OR_UNFINISHED.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !/(?:^|\/)\.[^/.]/.test(file.slice(path.length))); // .git
    const paths = files.filter(isTranscript).toSorted();
    const links = entries.filter((entry) => entry.isSymbolicLink()).length;
    return { paths, others: files.length - paths.length, links };
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    const code = isMissing ? 'input.file_missing' : 'input.file_unreadable';
    throw earningsError(code, { path }, { cause });
  }
}

function isTranscript(path: string): boolean {
  const ending = extname(path).slice(1).toLowerCase();
  return ending === '' || ENDINGS.has(ending);
}
