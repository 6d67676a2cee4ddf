import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeClock } from '../../support/clock.ts';
import { storeDirs } from '../../support/store-dirs.ts';
import { startProcess } from '../../support/store-process.ts';

vi.setConfig({ testTimeout: 30_000 }); // processes start side by side

const dirs = storeDirs();
afterEach(() => dirs.cleanUp());

describe('several processes on one data directory', () => {
  it('keeps what was acknowledged when the service is killed, and lets the next one in', async () => {
    const dir = dirs.dir();
    const { child, lines, ended } = startProcess('take', dir);
    const stored: string[] = [];
    for await (const key of lines) {
      stored.push(key);
      if (stored.length === 1) {
        await expect(dirs.open(dir, fakeClock())).rejects.toMatchObject({
          fault: { code: 'config.data_dir_in_use', data: { dir } },
        });
        const beside = await dirs.open(dir, fakeClock(), 'beside');
        expect(await beside.library.list()).toEqual([]);
      }
      if (stored.length === 100) child.kill('SIGKILL');
    }
    expect(await ended).toBeNull();

    const clock = { now: () => Date.now() };
    const { requests } = await dirs.open(dir, clock);
    const found: string[] = [];
    for (let next = await requests.claim(); next; next = await requests.claim())
      found.push(next.key);
    expect(stored.length).toBeGreaterThanOrEqual(100);
    expect(found.slice(0, stored.length)).toEqual(stored);
    expect(found.length - stored.length).toBeLessThanOrEqual(1); // stored, not yet acknowledged
  });

  it('lets many processes make and use one new database at once', async () => {
    const dir = dirs.dir();
    const workers = Array.from({ length: 4 }, () => startProcess('save', dir));
    const ids = await Promise.all(
      workers.map(async ({ lines }) => (await lines.next()).value as string),
    );
    expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);

    const { library } = await dirs.open(dir, fakeClock());
    const listed = (await library.list()).map(({ call }) => call.id);
    expect(listed.toSorted()).toEqual(ids.toSorted());
  });
});
