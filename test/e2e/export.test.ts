import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { spokenCall } from '../support/spoken-call.ts';

vi.setConfig({ testTimeout: 60_000 }); // several processes, one after another

const ROOT = resolve(import.meta.dirname, '../..');
const dir = mkdtempSync(join(tmpdir(), 'earnings-export-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** The terminal on a data directory of its own. */
async function earnings(data: string, args: readonly string[], input = '') {
  const child = spawn(process.execPath, [join(ROOT, 'bin/earnings.js'), ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, DATA_DIR: join(dir, data), NO_COLOR: '1' },
  });
  const code = new Promise((done) => child.on('close', done));
  child.stdin.end(input);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out, err };
}

describe('earnings export and import', () => {
  it('move a library, by a file or a pipe, into an empty one only', async () => {
    const call = join(dir, 'northwind-robotics-q3-2024.txt');
    writeFileSync(call, spokenCall());
    await earnings('old', ['add', call]);
    const { out: list } = await earnings('old', ['list', '--json']);
    const { code, out, err } = await earnings('old', ['export']);
    expect([code, err]).toEqual([0, expect.stringMatching(/^\d+ rows\n$/)]);
    expect(out).toContain('"northwind-robotics-q3-2024"');

    const file = join(dir, 'all.jsonl');
    writeFileSync(file, out);
    expect(await earnings('by-file', ['import', file])).toEqual({ code: 0, out: err, err: '' });
    expect(await earnings('by-pipe', ['import', '-'], out)).toEqual({ code: 0, out: err, err: '' });
    for (const data of ['by-file', 'by-pipe'])
      expect((await earnings(data, ['list', '--json'])).out).toBe(list);
    expect(await earnings('by-file', ['import', file])).toEqual({
      ...{ code: 1, out: '' },
      err: 'earnings: This database is in use already: an export is taken into an empty one only.\n',
    });
  });

  it.runIf(existsSync('/dev/full'))('say so where their output cannot be written', async () => {
    const child = spawn(
      '/bin/sh',
      ['-c', `"${process.execPath}" bin/earnings.js export > /dev/full`],
      {
        cwd: ROOT,
        env: { PATH: process.env.PATH, DATA_DIR: join(dir, 'full'), NO_COLOR: '1' },
      },
    );
    const code = new Promise((done) => child.on('close', done));
    expect(await text(child.stderr)).toBe('earnings: The output cannot be written (ENOSPC).\n');
    expect(await code).toBe(1);
  });

  it.runIf(existsSync('/proc/self'))('say so where nothing can be made', async () => {
    const told = await earnings('../../../../../../proc/nowhere/deep', ['list']);
    expect([told.code, told.out]).toEqual([1, '']);
    expect(told.err).toContain('/proc/nowhere/deep');
  });

  it.each([
    ['a file that is not there', ['import', 'nowhere.jsonl'], 1, 'no file “nowhere.jsonl”'],
    ['a folder', ['import', tmpdir()], 1, 'cannot be read'],
    ['a transcript', ['import', '-'], 1, 'line 1: it is not what “earnings export” writes'],
    ['two files', ['import', 'a', 'b'], 2, 'one file'],
    ['a file to write', ['export', 'all.jsonl'], 2, 'Usage: earnings export [--feedback] > <file>'],
  ])('refuses %s in a sentence', async (_what, args, code, words) => {
    const told = await earnings('new', args, spokenCall());
    expect([told.code, told.out]).toEqual([code, '']);
    expect(told.err).toContain(words);
    expect(told.err).not.toContain('bug');
  });
});
