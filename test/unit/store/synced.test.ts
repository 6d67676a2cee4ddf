import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSyncing } from '../../../src/store/sqlite/synced.ts';

let dir: string;
let path: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'synced-'));
  path = join(dir, 'log');
  writeFileSync(path, 'x');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('serves with one sync all who wrote while another ran, and none with one that began before', async () => {
  const running: PromiseWithResolvers<void>[] = [];
  const { synced, close } = openSyncing(path, () => {
    const one = Promise.withResolvers<void>();
    running.push(one);
    return one.promise;
  });
  const began = async (count: number) => {
    while (running.length < count) await new Promise((resolve) => setImmediate(resolve));
  };
  const done: string[] = [];
  const first = synced().then(() => done.push('first'));
  await began(1);
  const others = ['second', 'third'].map((name) => synced().then(() => done.push(name)));
  running[0]?.resolve();
  await first;
  await began(2);
  expect(done).toEqual(['first']);
  running[1]?.resolve();
  await Promise.all(others);
  expect([done, running.length]).toEqual([['first', 'second', 'third'], 2]);
  await close();
});

it('tells of a disk that fails those whom it served, and tries again for the next', async () => {
  let fails = true;
  const { synced, close } = openSyncing(path, async () => {
    if (fails) throw new Error('EIO');
  });
  await expect(synced()).rejects.toThrow('EIO');
  fails = false;
  await synced();
  await close();
});

it('tells of a file that is not there', async () => {
  const { synced, close } = openSyncing(join(dir, 'none'));
  await expect(synced()).rejects.toThrow('ENOENT');
  await close();
});

it('syncs a real file', async () => {
  const { synced, close } = openSyncing(path);
  await Promise.all([synced(), synced()]);
  await close();
});
