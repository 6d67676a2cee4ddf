import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join } from 'node:path';
import { bundle, ROOT } from '../src/core/release.ts';

export interface Asset {
  readonly type: string;
  readonly body: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ts': 'text/javascript; charset=utf-8',
};

/**
 * Finds the files of the page, each by its path. Its modules are TypeScript: types are blanked out as they
 * are served, or were when this was installed, so that there is no build step and lines stay what they are.
 */
export function pageAssets(): (path: string) => Promise<Asset | null> {
  const isKept = bundle('demo') !== null;
  const dir = join(ROOT, isKept ? 'dist/page' : 'demo/page');
  return async (path) => {
    const name = path === '/' ? 'index.html' : /^\/([a-z-]+\.(?:css|svg|ts))$/.exec(path)?.[1];
    const type = TYPES[extname(name ?? '')];
    if (name === undefined || type === undefined) return null;
    const body = await readFile(join(dir, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (body === null) return null;
    return { type, body: name.endsWith('.ts') && !isKept ? stripTypeScriptTypes(body) : body };
  };
}
