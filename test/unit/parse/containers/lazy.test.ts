import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const PARSE = resolve(import.meta.dirname, '../../../../src/parse/parse.ts');

/** The libraries of formats that a process has loaded once it has read this text. */
async function loadedFor(text: string): Promise<readonly string[]> {
  const script = `
    import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    const { parse } = await import(${JSON.stringify(PARSE)});
    await parse(new TextEncoder().encode(${JSON.stringify(text)}));
    console.log(JSON.stringify(loaded));`;
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script]);
  const urls: string[] = JSON.parse(stdout);
  return ['htmlparser2', 'unpdf'].filter((name) => urls.some((url) => url.includes(`/${name}/`)));
}

describe('libraries of formats', () => {
  it.each([
    ['a text', 'Ada Brink: Net sales rose.', []],
    ['a JSON', '{"symbol": "HLDN", "content": "Net sales rose."}', []],
    ['a page', '<!doctype html><p>Net sales rose.', ['htmlparser2']],
  ])('load with the first file that needs them: %s', async (_, text, libraries) => {
    expect(await loadedFor(text)).toEqual(libraries);
  });
});
