import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join } from 'node:path';

export interface Asset {
  readonly type: string;
  readonly body: string;
}

const DIR = join(import.meta.dirname, 'page');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ts': 'text/javascript; charset=utf-8',
};

/**
 * A file of the page, or null. Its modules are TypeScript: types are blanked out as they are served, so
 * that there is no build step and lines stay what they are.
 */
export async function assetAt(path: string): Promise<Asset | null> {
  const name = path === '/' ? 'index.html' : /^\/([a-z-]+\.(?:css|svg|ts))$/.exec(path)?.[1];
  const type = TYPES[extname(name ?? '')];
  if (name === undefined || type === undefined) return null;
  const body = await readFile(join(DIR, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (body === null) return null;
  return { type, body: name.endsWith('.ts') ? stripTypeScriptTypes(body) : body };
}
