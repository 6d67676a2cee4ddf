import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { CallId } from '../../../src/core/call.ts';
import { fakeClock } from '../../support/clock.ts';
import { storedBrief, storedCall } from '../../support/store-calls.ts';
import { storeDirs } from '../../support/store-dirs.ts';

const dirs = storeDirs();
afterEach(() => dirs.cleanUp());

const HALDEN = storedCall('halden-foods-q3-2024', 'Halden Foods plc');
const UPLOAD = { name: 'x', origin: 'upload' } as const;
const FILE = 'earnings.sqlite';

/** Changes the database behind the store's back. */
function alter(dir: string, sql: string): void {
  const database = new DatabaseSync(join(dir, FILE));
  database.exec(sql);
  database.close();
}

describe('opening a data directory', () => {
  it('makes the directory and the database', async () => {
    const dir = join(dirs.dir(), 'deep', 'er');
    await dirs.open(dir, fakeClock(), 'beside');
    expect(existsSync(join(dir, FILE))).toBe(true);
  });

  it('finds everything again', async () => {
    const dir = dirs.dir();
    const first = await dirs.open(dir, fakeClock());
    await first.library.save(HALDEN, UPLOAD);
    await first.close();
    const { library } = await dirs.open(dir, fakeClock());
    expect(await library.transcript(CallId.parse(HALDEN.call.id))).toEqual(HALDEN);
  });

  it('lets one service in, and the next when it has closed', async () => {
    const dir = dirs.dir();
    const first = await dirs.open(dir, fakeClock());
    await expect(dirs.open(dir, fakeClock())).rejects.toThrow('config.data_dir_in_use');
    await first.close();
    await expect(dirs.open(dir, fakeClock())).resolves.toBeDefined();
  });

  it('lets others work beside a service, and sees what they save', async () => {
    const dir = dirs.dir();
    const service = await dirs.open(dir, fakeClock());
    for (let turn = 0; turn < 3; turn++) {
      const beside = await dirs.open(dir, fakeClock(), 'beside');
      await beside.library.save(storedCall(`acorn-q${turn + 1}-2024`, 'Acorn'), UPLOAD);
    }
    expect(await service.library.find('acorn')).toEqual({ kind: 'found', id: 'acorn-q3-2024' });
  });

  it.each([
    ['a file stands in its place', (dir: string) => writeFileSync(dir, 'x')],
    [
      'the database is something else',
      (dir: string) => {
        mkdirSync(dir);
        writeFileSync(join(dir, FILE), 'not a database, though long enough to be one'.repeat(99));
      },
    ],
    [
      'the database is a directory',
      (dir: string) => mkdirSync(join(dir, FILE), { recursive: true }),
    ],
    [
      'a newer release has made the database',
      (dir: string) => {
        mkdirSync(dir);
        alter(dir, 'PRAGMA user_version = 99');
      },
    ],
  ])('says that it is unusable when %s', async (_what, spoil) => {
    const dir = join(dirs.dir(), 'data');
    spoil(dir);
    for (const mode of ['service', 'beside'] as const)
      await expect(dirs.open(dir, fakeClock(), mode)).rejects.toMatchObject({
        fault: { code: 'config.data_dir_unusable', data: { dir } },
      });
  });

  it.skipIf(process.getuid?.() === 0)('says that it is unusable when it is read-only', async () => {
    const dir = dirs.dir();
    chmodSync(dir, 0o500);
    await expect(dirs.open(dir, fakeClock())).rejects.toThrow('config.data_dir_unusable');
    chmodSync(dir, 0o700);
  });
});

describe('what another release has stored', () => {
  it.each([
    ['misses a field', `'{"call":{}}'`],
    ['is no JSON', `'{'`],
  ])('a brief that %s counts as not there', async (_what, json) => {
    const dir = dirs.dir();
    const before = await dirs.open(dir, fakeClock());
    const key = {
      transcriptSha256: HALDEN.source.sha256,
      engine: 'extractive',
      recipe: '1',
    } as const;
    await before.briefs.put(key, CallId.parse(HALDEN.call.id), storedBrief(HALDEN, 'Made.'));
    await before.close();
    alter(dir, `UPDATE brief SET brief_json = ${json}`);
    const { briefs } = await dirs.open(dir, fakeClock());
    expect(await briefs.get(key)).toBeNull();
  });

  it('a reading that no longer fits is taken in again', async () => {
    const dir = dirs.dir();
    const { library } = await dirs.open(dir, fakeClock());
    await library.save(HALDEN, UPLOAD);
    alter(dir, `UPDATE transcript SET transcript_json = '{"turns":[]}'`);
    expect(await library.hasSource(HALDEN.source.sha256)).toBe(false);
    expect(await library.transcript(CallId.parse(HALDEN.call.id))).toBeNull();
    expect(await library.save(HALDEN, UPLOAD)).toMatchObject({ outcome: 'same', revision: 1 });
    expect(await library.transcript(CallId.parse(HALDEN.call.id))).toEqual(HALDEN);
  });
});

describe('the readiness check', () => {
  it('passes while the database can be written', async () => {
    const store = await dirs.open(dirs.dir(), fakeClock());
    await store.check();
    await expect(store.check()).resolves.toBeUndefined();
  });

  it('fails when somebody has removed the data', async () => {
    const dir = dirs.dir();
    const store = await dirs.open(dir, fakeClock());
    rmSync(dir, { recursive: true });
    await expect(store.check()).rejects.toThrow();
  });

  it('fails when the store is closed', async () => {
    const store = await dirs.open(dirs.dir(), fakeClock());
    await store.check();
    await store.close();
    await expect(store.check()).rejects.toThrow();
  });
});
