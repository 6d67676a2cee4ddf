import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { namelessCall, spokenCall } from '../support/spoken-call.ts';
import { openWorlds } from '../support/world.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const { world, later, end } = openWorlds();
afterEach(end);

vi.setConfig({ testTimeout: 30_000 }); // services start, stop and wait

const WHOLE = `${spokenCall()}\n\nAda Brink: ${'Orders were good in Europe. '.repeat(40)}`;

const soon = (seen: () => unknown) => expect.poll(seen, { timeout: 10_000, interval: 20 });

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'earnings-inbox-'));
  later(async () => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** The terminal, as a process of its own. */
async function earnings(dataDir: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [join(ROOT, 'bin/earnings.js'), ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}

/** Whether the call was handed on to be announced. */
async function isAnnounced(dir: string, id: string): Promise<boolean> {
  const store = await openStore({ dir, clock: { now: () => Date.now() }, mode: 'beside' });
  try {
    const found = await store.library.find(id);
    const newest = found.kind === 'found' ? await store.library.newest(found.id) : null;
    const key = `announce:${id}:${newest?.revision}`;
    return !(await store.requests.take({ key, kind: 'announce', payload: null }));
  } finally {
    await store.close();
  }
}

describe('INBOX_DIR', () => {
  it('takes files in, and says in a file beside it why one was refused', async () => {
    const inbox = folder();
    const { slack } = await world({ env: { INBOX_DIR: inbox } });
    writeFileSync(join(inbox, '.a.part'), spokenCall());
    renameSync(join(inbox, '.a.part'), join(inbox, 'a.txt'));
    writeFileSync(join(inbox, 'b.txt'), namelessCall());
    await soon(() => readdirSync(join(inbox, 'done'))).toEqual(['a.txt']);
    await soon(() => readdirSync(join(inbox, 'failed')).toSorted()).toEqual([
      'b.txt',
      'b.txt.reason.txt',
    ]);
    await slack.command('northwind-robotics-q3-2024');
    await slack.until(({ messages }) => JSON.stringify(messages).includes('412.5'));
  });

  it('says of what looks like a part how to take it all the same', async () => {
    const inbox = folder();
    await world({ env: { INBOX_DIR: inbox } });
    writeFileSync(join(inbox, 'a.txt'), WHOLE);
    await soon(() => readdirSync(join(inbox, 'done'))).toEqual(['a.txt']);
    writeFileSync(join(inbox, 'b.txt'), spokenCall());
    await soon(() => readdirSync(join(inbox, 'failed'))).toContain('b.txt');
    const reason = readFileSync(join(inbox, 'failed/b.txt.reason.txt'), 'utf8');
    expect(reason).toMatch(/a part of northwind.*\d+ words.*--replace.*\?replace=true.*Replace it/);
  });

  it('that cannot be written keeps the service from starting, in a sentence', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    await expect(world({ env: { INBOX_DIR: file } })).rejects.toMatchObject({
      fault: { code: 'config.inbox_unusable' },
    });
  });
});

describe('earnings add', () => {
  it('beside a running service prints the id, and has the service announce the call', async () => {
    const { dir } = await world();
    const file = join(folder(), 'northwind-q3-2024.txt');
    writeFileSync(file, spokenCall());
    const added = await earnings(dir, 'add', file);
    expect(added).toMatchObject({ code: 0, out: 'northwind-q3-2024\n' });
    await soon(() => readdirSync(join(dir, 'inbox/done')).length).toBe(1);
    expect(await isAnnounced(dir, 'northwind-q3-2024')).toBe(true);

    expect((await earnings(dir, 'add', file)).err).toContain('already there');
    await soon(() => readdirSync(join(dir, 'inbox/done')).length).toBe(2);
    expect(readdirSync(join(dir, 'inbox/failed'))).toEqual([]);
  });

  it('takes a shorter or an older text only where it is said to be meant', async () => {
    const dir = folder();
    const add = (text: string, ...more: string[]) => {
      const file = join(folder(), 'northwind-q3-2024.txt');
      writeFileSync(file, text);
      return earnings(dir, 'add', file, ...more);
    };
    expect((await add(WHOLE)).err).toContain('added');
    expect(await add(spokenCall())).toMatchObject({
      code: 1,
      err: expect.stringContaining('earnings add --replace'),
    });
    expect((await add(spokenCall(), '--replace')).err).toContain('revised');
    const older = await add(WHOLE);
    expect([older.code, older.out]).toEqual([0, 'northwind-q3-2024\n']);
    expect(older.err).toContain('--replace uses this one again');
    expect((await add(WHOLE, '--replace')).err).toContain('revised');
  }, 60_000);

  it('without one stores the call by itself; a service that starts later finds it', async () => {
    const dir = folder();
    const file = join(folder(), 'northwind-q3-2024.txt');
    writeFileSync(file, spokenCall());
    expect(await earnings(dir, 'add', file)).toMatchObject({ out: 'northwind-q3-2024\n' });
    expect(existsSync(join(dir, 'inbox'))).toBe(false);
    expect(await isAnnounced(dir, 'northwind-q3-2024')).toBe(false);
  });

  it.each([
    ['a stub', spokenCall().slice(0, 200), 'too short'],
    ['a call that nothing names', namelessCall(), 'no company'],
    ['nothing', '', 'empty'],
  ])(
    'refuses %s with a sentence, beside a service too',
    async (_what, text, words) => {
      const { dir } = await world();
      const file = join(folder(), 'x.txt');
      writeFileSync(file, text);
      const { code, out, err } = await earnings(dir, 'add', file);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(words);
      expect(readdirSync(join(dir, 'inbox'))).toEqual(['done', 'failed']);
    },
    30_000,
  );

  it('what it left for a service that died is announced by the next', async () => {
    const { dir, service, start } = await world();
    await service.stop();
    mkdirSync(join(dir, 'inbox'), { recursive: true });
    writeFileSync(join(dir, 'inbox/0123456789abcdef.txt'), spokenCall());
    await start();
    await soon(() => readdirSync(join(dir, 'inbox/done')).length).toBe(1);
    expect(await isAnnounced(dir, 'northwind-robotics-q3-2024')).toBe(true);
  });
});
