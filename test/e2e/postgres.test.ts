import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startMuteProxy } from '../support/mute-proxy.ts';
import { postgresSchemas, TEST_DATABASE_URL } from '../support/postgres-schemas.ts';
import { spokenCall } from '../support/spoken-call.ts';
import { openWorlds } from '../support/world.ts';

const ROOT = resolve(import.meta.dirname, '../..');
vi.setConfig({ testTimeout: 60_000 }); // a service and four processes start

/** The terminal, as a process of its own. */
async function earnings(env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const child = spawn(process.execPath, [join(ROOT, 'bin/earnings.js'), ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code, out, err };
}

describe.runIf(TEST_DATABASE_URL)('the product on PostgreSQL', () => {
  const schemas = postgresSchemas();
  const { world, later, end } = openWorlds();
  afterEach(async () => {
    await end();
    await schemas.cleanUp();
  });

  it('has the terminal and the service at work on one library, and keeps nothing beside it', async () => {
    const { env } = await schemas.home();
    const { slack, dir } = await world({ env });
    await slack.command('follow Northwind Robotics');
    await slack.until(({ messages }) => messages.length === 1);

    const file = join(String(env.DATA_DIR), 'northwind-robotics-q3-2024.txt');
    writeFileSync(file, spokenCall());
    const added = await earnings(env, 'add', file);
    expect(added).toMatchObject({ code: 0, out: 'northwind-robotics-q3-2024\n' });
    await slack.until(({ messages }) => JSON.stringify(messages).includes('412.5'));

    const list = await earnings(env, 'list', '--json');
    expect(list.out).toContain('"northwind-robotics-q3-2024"');
    const answer = await earnings(env, 'ask', 'Northwind Q3 2024', 'What was revenue?');
    expect([answer.code, answer.out]).toEqual([0, expect.stringContaining('412.5')]);
    const exported = await earnings(env, 'export');
    expect([exported.code, exported.out]).toEqual([0, expect.stringContaining('412.5')]);
    expect((await earnings(env, 'import', file)).err).toContain('A service is running');
    for (const each of [dir, String(env.DATA_DIR)])
      expect(readdirSync(each).filter((name) => name.includes('sqlite'))).toEqual([]);
  });

  it('says in time that it takes nothing in when the database falls silent, and stops', async () => {
    const { env } = await schemas.home();
    const proxy = await startMuteProxy(String(env.DATABASE_URL));
    later(proxy.stop);
    const databaseUrl = proxy.through(String(env.DATABASE_URL));
    const { slack, url, service } = await world({ env: { ...env, DATABASE_URL: databaseUrl } });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    proxy.mute();
    const asked = Array.from({ length: 12 }, (_, at) => slack.command(`kingsoft ${2000 + at}`));
    const [ready, alive] = await Promise.all(
      ['/readyz', '/healthz'].map(async (path) => (await fetch(url + path)).status),
    );
    expect([ready, alive]).toEqual([503, 200]);
    await Promise.all(asked);
    expect(slack.state.acked.map(({ text }) => text)).toEqual(
      asked.map(() => expect.stringContaining('could not be taken in')),
    );
    const began = performance.now();
    await service.stop();
    expect(performance.now() - began).toBeLessThan(22_000);
  });

  it('is refused in a sentence where the database cannot be reached', async () => {
    const url = 'postgres://someone:secret@127.0.0.1:1/earnings';
    const { code, out, err } = await earnings({ DATABASE_URL: url }, 'list');
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(
      'earnings: The database 127.0.0.1:1/earnings cannot be used (connect ECONNREFUSED 127.0.0.1:1): check DATABASE_URL.\n',
    );
  });
});
