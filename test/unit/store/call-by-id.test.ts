import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callById } from '../../../src/store/call-by-id.ts';
import { fakeClock } from '../../support/clock.ts';
import { seedCall } from '../../support/seed.ts';
import { storeDirs } from '../../support/store-dirs.ts';

const SHIPPED = 'kingsoft-q2-2023.txt';
const FILE = 'earnings.sqlite';
const ID = 'kingsoft-q2-2023';
const dirs = storeDirs();
afterEach(() => dirs.cleanUp());

let dataDir = '';
let transcriptsDir = '';
beforeEach(async () => {
  dataDir = dirs.dir();
  transcriptsDir = join(dirs.dir(), 'transcripts');
  mkdirSync(transcriptsDir);
  copyFileSync(
    resolve(import.meta.dirname, '../../../transcripts', SHIPPED),
    join(transcriptsDir, SHIPPED),
  );
  const store = await dirs.open(dataDir, fakeClock());
  await store.library.save(seedCall(), { name: SHIPPED, origin: 'shipped' });
  await store.close();
});

const read = (typed: string) => callById(typed, { dataDir, transcriptsDir });
/** Changes the database behind the store's back. */
const alter = (sql: string) => {
  const database = new DatabaseSync(join(dataDir, FILE));
  database.exec(sql);
  database.close();
};

describe('a call by its very id', () => {
  it('is read as the library would give it', () => {
    expect(read(ID)).toEqual(seedCall());
    expect(read(` ${ID.toUpperCase()} `)).toEqual(seedCall());
  });

  it('is its newest revision, beside a running service too', async () => {
    const service = await dirs.open(dataDir, fakeClock());
    const call = { ...seedCall().call, period: 'Q2 FY2023' };
    const revised = { ...seedCall(), call, source: { sha256: 'b'.repeat(64), format: 'text' } };
    await service.library.save(revised, { name: 'x', origin: 'upload' });
    expect(read(ID)?.source.sha256).toBe('b'.repeat(64));
  });

  it.each([
    ['KC Q2’23'],
    ['kingsoft'],
    ['acorn-q1-2024'],
    [''],
    ['../x'],
    ['kingsoft-q2-2023.txt'],
  ])('is not what %j names', (typed) => {
    expect(read(typed)).toBeNull();
  });

  it.each([
    ['there is no database', () => rmSync(join(dataDir, FILE))],
    ['the file is none', () => writeFileSync(join(dataDir, FILE), 'not a database')],
    ['another release made it', () => alter('PRAGMA user_version = 99')],
    ['another release wrote it', () => alter("UPDATE transcript SET transcript_json = '{}'")],
    ['a table is gone', () => alter('DROP TABLE alias; DROP TABLE transcript')],
    [
      'a shipped file was not taken in',
      () => writeFileSync(join(transcriptsDir, 'new-q1-2024.txt'), 'x'),
    ],
    ['the shipped file was changed', () => writeFileSync(join(transcriptsDir, SHIPPED), 'x')],
    ['nothing shipped can be found', () => rmSync(transcriptsDir, { recursive: true })],
  ])('is left to the library when %s', (_, spoil) => {
    spoil();
    expect(read(ID)).toBeNull();
  });
});
