import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { notesBeside } from '../../../src/store/notes-beside.ts';
import { fakeClock } from '../../support/clock.ts';
import { seedCall } from '../../support/seed.ts';
import { storeDirs } from '../../support/store-dirs.ts';

const dirs = storeDirs();
afterEach(() => dirs.cleanUp());

const { sha256 } = seedCall().source;
const NOTES = { facts: [] };
let dir = '';
beforeEach(async () => {
  dir = dirs.dir();
  const store = await dirs.open(dir, fakeClock());
  await store.library.save(seedCall(), { name: 'x', origin: 'file' });
  await store.close();
});

const alter = (sql: string) => {
  const database = new DatabaseSync(join(dir, 'earnings.sqlite'));
  database.exec(sql);
  database.close();
};

const rows = () => {
  const database = new DatabaseSync(join(dir, 'earnings.sqlite'), { readOnly: true });
  const noted = database.prepare('SELECT sha256 FROM notes').all();
  database.close();
  return noted.map((row) => row.sha256);
};

describe('notes for the terminal', () => {
  it('are those of the service, both ways', async () => {
    const service = await dirs.open(dir, fakeClock());
    await notesBeside(dir).put(sha256, NOTES);
    expect(await service.notes.get(sha256)).toEqual(NOTES);
    await service.notes.put(sha256, { facts: [7] });
    expect(await notesBeside(dir).get(sha256)).toEqual({ facts: [7] });
  });

  it('are kept of no text that the library lacks', async () => {
    await notesBeside(dir).put('e'.repeat(64), NOTES);
    expect(await notesBeside(dir).get('e'.repeat(64))).toBeNull();
  });

  it('of another release count as not there', async () => {
    await notesBeside(dir).put(sha256, NOTES);
    alter("UPDATE notes SET release = 'other'");
    expect(await notesBeside(dir).get(sha256)).toBeNull();
  });

  it('drive out those of another release; with the service no more than its bound is kept', async () => {
    const service = await dirs.open(dir, fakeClock());
    await service.notes.put('a'.repeat(64), NOTES);
    alter("UPDATE notes SET release = 'other'");
    await notesBeside(dir).put(sha256, NOTES);
    expect(rows()).toEqual([sha256]);
    for (let at = 0; at < 200; at++) await service.notes.put(String(at), NOTES);
    expect(rows()).toHaveLength(200);
    await notesBeside(dir).put(sha256, NOTES);
    expect(rows()).toHaveLength(200);
    expect(rows()).toContain(sha256);
  });

  it.each([
    ['there is no database', () => rmSync(join(dir, 'earnings.sqlite'))],
    ['another version made it', () => alter('PRAGMA user_version = 99')],
  ])('are none, and none are kept, where %s', async (_, change) => {
    change();
    await notesBeside(dir).put(sha256, NOTES);
    expect(await notesBeside(dir).get(sha256)).toBeNull();
  });
});
