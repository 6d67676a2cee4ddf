import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pace } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { earningsError } from '../../../src/core/faults.ts';
import type { Log } from '../../../src/core/ports/host.ts';
import { handOver } from '../../../src/inbox/put-away.ts';
import { type Inbox, type InboxOptions, watchInbox } from '../../../src/inbox/watch-inbox.ts';

const LOG: Log = { debug() {}, info() {}, warn() {}, error() {} };
const LIMIT = 20 * 1024 * 1024;
const LONG = 60_000; // no test waits for it
const inboxes: Inbox[] = [];
const dirs: string[] = [];

afterEach(async () => {
  for (const inbox of inboxes.splice(0)) await inbox.stop();
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
});

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'earnings-inbox-'));
  dirs.push(dir);
  return dir;
}

async function watching(dir: string, over: Partial<InboxOptions> = {}) {
  const taken: { name: string; size: number }[] = [];
  const inbox = await watchInbox({
    dir,
    limit: LIMIT,
    take: async ({ name, bytes }) => taken.push({ name, size: bytes.length }),
    log: LOG,
    stableMs: 40,
    sweepMs: 40,
    ...over,
  });
  inboxes.push(inbox);
  return taken;
}

const soon = (seen: () => unknown) => expect.poll(seen, { timeout: 15_000, interval: 10 });
const old = (path: string) => utimesSync(path, 1_700_000_000, 1_700_000_000);

describe('a file in the inbox', { timeout: 20_000 }, () => {
  it('is taken, and moved to done', async () => {
    const dir = folder();
    const taken = await watching(dir);
    writeFileSync(join(dir, 'call.txt'), 'words');
    await soon(() => existsSync(join(dir, 'done/call.txt'))).toBe(true);
    expect(taken).toEqual([{ name: 'call.txt', size: 5 }]);
  });

  it('is taken when it was there before the start, oldest first', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'a-newer.txt'), 'words');
    writeFileSync(join(dir, 'b-older.txt'), 'words');
    old(join(dir, 'b-older.txt'));
    const taken = await watching(dir);
    await soon(() => taken.map(({ name }) => name)).toEqual(['b-older.txt', 'a-newer.txt']);
  });

  it('is not read before it is written to its end', async () => {
    const dir = folder();
    const taken = await watching(dir, { stableMs: 1500 });
    for (let part = 0; part < 12; part++) {
      appendFileSync(join(dir, 'slow.txt'), 'part ');
      expect(taken).toEqual([]);
      await pace(30);
    }
    await soon(() => taken).toEqual([{ name: 'slow.txt', size: 60 }]);
  });

  it.each([
    ['long after it was written', true],
    ['right after it was written', false],
  ])('is taken at once when it was moved into place %s', async (_what, isOld) => {
    const dir = folder();
    const taken = await watching(dir, { stableMs: LONG, sweepMs: 40 });
    writeFileSync(join(dir, 'call.txt.part'), 'words');
    if (isOld) old(join(dir, 'call.txt.part'));
    renameSync(join(dir, 'call.txt.part'), join(dir, 'call.txt'));
    await soon(() => taken).toEqual([{ name: 'call.txt', size: 5 }]);
  });

  it('is not taken at once when it was made in place', async () => {
    const dir = folder();
    const taken = await watching(dir, { stableMs: LONG });
    writeFileSync(join(dir, 'made.txt'), 'words');
    writeFileSync(join(dir, '.moved'), 'words');
    renameSync(join(dir, '.moved'), join(dir, 'moved.txt'));
    await soon(() => existsSync(join(dir, 'done/moved.txt'))).toBe(true);
    expect(taken.map(({ name }) => name)).toEqual(['moved.txt']);
  });

  it('gets a number in done where its name is taken', async () => {
    const dir = folder();
    const taken = await watching(dir);
    for (let count = 1; count <= 3; count++) {
      writeFileSync(join(dir, 'call.txt'), `words ${count}`);
      await soon(() => taken.length).toBe(count);
      await soon(() => existsSync(join(dir, 'call.txt'))).toBe(false);
    }
    expect(readdirSync(join(dir, 'done')).toSorted()).toEqual([
      'call-2.txt',
      'call-3.txt',
      'call.txt',
    ]);
  });

  it('that is refused goes to failed, with the sentence that says why', async () => {
    const dir = folder();
    await watching(dir, {
      take: async () => {
        throw earningsError('source.unidentified', { missing: 'fiscal period' });
      },
    });
    writeFileSync(join(dir, 'call.txt'), 'words');
    await soon(() => existsSync(join(dir, 'failed/call.txt'))).toBe(true);
    expect(readFileSync(join(dir, 'failed/call.txt.reason.txt'), 'utf8')).toBe(
      'The transcript does not say which call it is (no fiscal period): name the file like company-q2-2023.txt.\n',
    );
  });

  it('that takes the name of a reason keeps its words, and the reason stands beside the other', async () => {
    const dir = folder();
    await watching(dir, {
      take: async ({ name }) => {
        throw earningsError('source.unidentified', { missing: name });
      },
    });
    for (const name of ['call.txt.reason.txt', 'call.txt', 'call.txt']) {
      writeFileSync(join(dir, name), `words of ${name}`);
      await soon(() => existsSync(join(dir, name))).toBe(false);
    }
    const read = (name: string) => readFileSync(join(dir, 'failed', name), 'utf8');
    expect(readdirSync(join(dir, 'failed')).toSorted()).toEqual([
      'call-2.txt',
      'call-2.txt.reason.txt',
      'call-3.txt',
      'call-3.txt.reason.txt',
      'call.txt.reason.txt',
      'call.txt.reason.txt.reason.txt',
    ]);
    expect(read('call.txt.reason.txt')).toBe('words of call.txt.reason.txt');
    expect(read('call-2.txt.reason.txt')).toContain('(no call.txt)');
  });

  it('that is replaced while it is taken in is taken in again', async () => {
    const dir = folder();
    const taken: string[] = [];
    await watching(dir, {
      take: async ({ bytes }) => {
        taken.push(Buffer.from(bytes).toString());
        if (taken.length > 1) return;
        writeFileSync(join(dir, '.new'), 'other words');
        renameSync(join(dir, '.new'), join(dir, 'call.txt'));
      },
    });
    writeFileSync(join(dir, 'call.txt'), 'words');
    await soon(() => existsSync(join(dir, 'done/call.txt'))).toBe(true);
    expect(taken).toEqual(['words', 'other words']);
  });

  it('that goes away while it is taken in is no trouble', async () => {
    const dir = folder();
    const errors: string[] = [];
    const taken: string[] = [];
    await watching(dir, {
      log: { ...LOG, error: (message) => void errors.push(message) },
      take: async ({ name }) => {
        taken.push(name);
        rmSync(join(dir, name));
      },
    });
    writeFileSync(join(dir, 'call.txt'), 'words');
    await soon(() => taken.length).toBe(1);
    writeFileSync(join(dir, 'next.txt'), 'words');
    await soon(() => taken.length).toBe(2);
    await soon(() => existsSync(join(dir, 'next.txt'))).toBe(false);
    expect(errors).toEqual([]);
  });

  it('of the same words as another is taken, too, and both are moved', async () => {
    const dir = folder();
    const taken = await watching(dir);
    for (const name of ['one.txt', 'two.txt']) writeFileSync(join(dir, name), 'words');
    await soon(() => readdirSync(join(dir, 'done')).toSorted()).toEqual(['one.txt', 'two.txt']);
    expect(taken).toHaveLength(2);
  });

  it('of 100 MB is refused by its size, unread', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'huge.txt'), '');
    truncateSync(join(dir, 'huge.txt'), 100 * 1024 * 1024);
    const taken = await watching(dir);
    await soon(() => existsSync(join(dir, 'failed/huge.txt'))).toBe(true);
    expect(readFileSync(join(dir, 'failed/huge.txt.reason.txt'), 'utf8')).toContain('100 MB');
    expect(taken).toEqual([]);
  });

  it('is tried again when the trouble was not its own, and put away after three times', async () => {
    const dir = folder();
    let tries = 0;
    await watching(dir, {
      take: async ({ name }) => {
        tries++;
        if (name === 'never.txt' || tries < 3) throw new Error('disk full');
      },
      stableMs: 10,
    });
    writeFileSync(join(dir, 'later.txt'), 'words');
    await soon(() => existsSync(join(dir, 'done/later.txt'))).toBe(true);
    expect(tries).toBe(3);
    writeFileSync(join(dir, 'never.txt'), 'words');
    await soon(() => existsSync(join(dir, 'failed/never.txt'))).toBe(true);
    expect(readFileSync(join(dir, 'failed/never.txt.reason.txt'), 'utf8')).not.toContain('disk');
  });
});

describe('a file of a strange name', { timeout: 20_000 }, () => {
  const LONG_NAME = `${'n'.repeat(251)}.txt`; // as long as a file system takes
  it.each([
    ['with a line break', 'two\nlines.txt'],
    ['with a quote and a star', '"*".txt'],
    ['in another script', '決算\u202E.txt'],
    ['that is an option', '-rf'],
    ['of two dots more', 'a..b...txt'],
    ['as long as can be', LONG_NAME],
    ['of nothing but its ending', `a.${'é'.repeat(126)}`],
  ])('%s is taken or refused as any other, and put away', async (_what, name) => {
    const dir = folder();
    let isRefused = false;
    await watching(dir, {
      take: async () => {
        if (isRefused) throw earningsError('source.empty', {});
      },
    });
    for (const folderName of ['done', 'done', 'failed', 'failed']) {
      isRefused = folderName === 'failed';
      const before = readdirSync(join(dir, folderName)).length;
      writeFileSync(join(dir, name), 'words');
      await soon(() => existsSync(join(dir, name))).toBe(false);
      expect(readdirSync(join(dir, folderName))).toHaveLength(before + (isRefused ? 2 : 1));
    }
    const reasons = readdirSync(join(dir, 'failed')).filter((each) => each.endsWith('.reason.txt'));
    expect(reasons).toHaveLength(2);
  });
});

describe('what is left alone', { timeout: 20_000 }, () => {
  it.each([
    ['a hidden file', '.call.txt'],
    ['an unfinished download', 'call.txt.part'],
    ['another', 'call.txt.crdownload'],
    ['a temporary file', 'call.tmp'],
    ["an editor's copy", 'call.txt~'],
    ["an editor's lock", '#call.txt#'],
  ])('%s: %s', async (_what, name) => {
    const dir = folder();
    writeFileSync(join(dir, name), 'words');
    old(join(dir, name));
    writeFileSync(join(dir, 'real.txt'), 'words');
    const taken = await watching(dir);
    await soon(() => existsSync(join(dir, 'done/real.txt'))).toBe(true);
    expect(taken.map((each) => each.name)).toEqual(['real.txt']);
    expect(existsSync(join(dir, name))).toBe(true);
  });

  it('folders, sockets and links, wherever they lead', async () => {
    const dir = folder();
    const socket = createServer().listen(join(dir, 'socket.txt'));
    await once(socket, 'listening');
    const outside = join(folder(), 'secret.txt');
    writeFileSync(outside, 'secret');
    symlinkSync(outside, join(dir, 'link.txt'));
    symlinkSync(join(dir, 'real.txt'), join(dir, 'inner.txt'));
    mkdirSync(join(dir, 'folder.txt'));
    writeFileSync(join(dir, 'real.txt'), 'words');
    const taken = await watching(dir);
    await soon(() => existsSync(join(dir, 'done/real.txt'))).toBe(true);
    expect(taken).toEqual([{ name: 'real.txt', size: 5 }]);
    expect(existsSync(outside)).toBe(true);
    socket.close();
  });
});

describe('the folder', { timeout: 20_000 }, () => {
  it('is made with its sub-folders', async () => {
    const dir = join(folder(), 'not/there/yet');
    await watching(dir);
    expect(readdirSync(dir).toSorted()).toEqual(['done', 'failed']);
  });

  it('that cannot be one is a fault of the configuration', async () => {
    const dir = join(folder(), 'file');
    writeFileSync(dir, '');
    await expect(watching(dir)).rejects.toMatchObject({
      fault: { code: 'config.inbox_unusable', data: { dir } },
    });
  });

  it('gets its sub-folders again when somebody has taken them away', async () => {
    const dir = folder();
    await watching(dir, {
      take: async ({ name }) => {
        if (name === 'bad.txt') throw earningsError('source.empty', {});
      },
    });
    for (const name of ['done', 'failed']) rmSync(join(dir, name), { recursive: true });
    for (const name of ['good.txt', 'bad.txt']) writeFileSync(join(dir, name), 'words');
    await soon(() => existsSync(join(dir, 'done/good.txt'))).toBe(true);
    await soon(() => existsSync(join(dir, 'failed/bad.txt'))).toBe(true);
  });

  it('may go away and come back while the service runs', async () => {
    const dir = folder();
    const taken = await watching(dir);
    rmSync(dir, { recursive: true });
    mkdirSync(join(dir, 'done'), { recursive: true });
    mkdirSync(join(dir, 'failed'));
    writeFileSync(join(dir, 'call.txt'), 'words');
    await soon(() => taken.length).toBe(1);
  });
});

it('what is handed over is taken at once and whole, and twice the same is one file', async () => {
  const dir = join(folder(), 'inbox');
  const bytes = Buffer.from('words');
  await Promise.all([handOver(dir, bytes), handOver(dir, bytes)]);
  const taken = await watching(dir);
  await soon(() => taken.length).toBe(1);
  expect(taken[0]).toMatchObject({ size: 5, name: expect.stringMatching(/^[0-9a-f]{16}\.txt$/) });
});
