import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FAULTS } from '../../demo/slack/faults.ts';
import { ENGINES } from '../support/engines.ts';
import { openWorlds } from '../support/world.ts';

const ROOT = resolve(import.meta.dirname, '../..');
vi.setConfig({ testTimeout: 60_000 }); // a service and five processes start

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

describe.each(ENGINES)('work that was given up, on $name', ({ isThere, openStores }) => {
  const stores = openStores();
  const { world, end } = openWorlds();
  afterEach(async () => {
    await end();
    await stores.cleanUp();
  });

  it.runIf(isThere)('can be looked at and put back while the service runs', async () => {
    const { env } = await stores.home();
    const { slack } = await world({ env });
    const jobs = (...args: readonly string[]) => earnings(env, 'jobs', ...args);
    slack.faults.plan('chat.postMessage', FAULTS.error('invalid_arguments'));
    await slack.command('kingsoft-q2-2023');
    await slack.until(({ responses }) => responses.length > 0); // whoever asked was told
    await expect
      .poll(async () => (await jobs('--json')).out, { timeout: 20_000 })
      .toContain('"dead":1');

    const dead = await jobs('--dead', '--json');
    const [{ id, ...told }] = dead.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(told).toMatchObject({
      ...{
        kind: 'brief',
        team: 'T0DEMO',
        channel: 'C0EARN01',
        reason: 'slack.failed',
        attempts: 1,
      },
    });
    expect((await jobs('--dead')).out).toContain(`${id}\n  brief · T0DEMO/C0EARN01 · slack.failed`);

    expect(await jobs('retry', 'brief:nothing')).toMatchObject({ code: 1, out: '' });
    expect(await jobs('retry', id)).toMatchObject({ code: 0, out: `${id}\n` });
    await slack.until(({ messages }) => JSON.stringify(messages).includes('1,835.4'));
    expect(await jobs('retry', '--all')).toMatchObject({ code: 0, out: '' });
    expect((await jobs()).out).toContain('Nothing was given up.');
  });

  it.each([[['retry']], [['retry', 'brief:1', '--all']], [['brief:1']]])(
    '%j is told what is wrong with it',
    async (args) => {
      const { code, out, err } = await earnings({ DATA_DIR: '/dev/null/none' }, 'jobs', ...args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^earnings: jobs .*\nUsage: earnings jobs/);
    },
  );
});
