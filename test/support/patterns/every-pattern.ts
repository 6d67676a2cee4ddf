import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { parseAst } from 'rolldown/parseAst';

/** A regular expression of the product, and where it stands or is put together. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly at: string;
}

const SRC = resolve(import.meta.dirname, '../../../src');

/** All regular expressions of `src`: those that are written there, and those that are put together as it runs. */
export async function everyPattern(): Promise<readonly Pattern[]> {
  const files = sourceFiles();
  const all = [...files.flatMap(writtenIn), ...(await builtBy(files))];
  return [...new Map(all.map((one) => [`/${one.source}/${one.flags}`, one])).values()];
}

function sourceFiles(): readonly string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .toSorted();
}

function writtenIn(file: string): readonly Pattern[] {
  const text = readFileSync(join(SRC, file), 'utf8');
  const found: Pattern[] = [];
  visit(parseAst(text, { lang: 'ts' }), (node) => {
    const { pattern, flags } = { ...(node.regex as Partial<Record<string, string>> | undefined) };
    if (pattern === undefined || flags === undefined) return;
    const line = text.slice(0, Number(node.start)).split('\n').length;
    found.push({ source: pattern, flags, at: `${file}:${line}` });
  });
  return found;
}

function visit(node: unknown, told: (node: Readonly<Record<string, unknown>>) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) told(node as Readonly<Record<string, unknown>>);
  for (const part of Object.values(node)) visit(part, told);
}

/** In a thread of its own: whatever makes a pattern there is watched. */
function builtBy(files: readonly string[]): Promise<readonly Pattern[]> {
  return new Promise((resolveAll, reject) => {
    const worker = new Worker(new URL('./built-patterns.ts', import.meta.url), {
      workerData: files.map((file) => join(SRC, file)),
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    worker.once('message', resolveAll);
    worker.once('error', reject);
  });
}
