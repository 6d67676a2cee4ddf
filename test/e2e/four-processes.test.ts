import { afterEach, describe, expect, it, vi } from 'vitest';
import { FAULTS } from '../../demo/slack/faults.ts';
import { startSlack } from '../../demo/slack/start-slack.ts';
import { postgresSchemas, TEST_DATABASE_URL } from '../support/postgres-schemas.ts';
import { startServiceProcess } from '../support/service-process.ts';

vi.setConfig({ testTimeout: 120_000 }); // four services start; who is killed is missed after eight seconds

const CHANNELS = Array.from({ length: 60 }, (_, at) => `C0FOUR${at}`);
const SLOW_MS = 300;

describe.runIf(TEST_DATABASE_URL)('four processes on one PostgreSQL database', () => {
  const schemas = postgresSchemas();
  const after: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const end of after.splice(0).toReversed()) await end();
    await schemas.cleanUp();
  });

  it('share the work, and when one is killed the others finish its part: each brief once', async () => {
    const slack = await startSlack({
      channels: CHANNELS.map((id) => ({ id, isMember: true })),
    });
    after.push(() => slack.stop());
    const { env, openRequests } = await schemas.home();
    const services = await Promise.all(
      Array.from({ length: 4 }, () => startServiceProcess(slack, { ...env, LOG_LEVEL: 'debug' })),
    );
    for (const { process: child } of services) after.push(async () => child.kill('SIGKILL'));
    const [victim, ...others] = services;
    if (!victim) throw new Error('no service');

    slack.faults.plan('chat.postMessage', FAULTS.slow(SLOW_MS), 4 * CHANNELS.length);
    await Promise.all(
      CHANNELS.map((channel, at) => {
        slack.setAppUrl(services[at % services.length]?.url ?? '');
        return slack.command('kingsoft-q2-2023', { channel });
      }),
    );
    await slack.until(({ messages }) => messages.length >= 5);
    victim.process.kill('SIGKILL');
    const killedAt = Date.now();

    const briefed = () =>
      CHANNELS.filter((channel) =>
        slack.state.messages.some((each) => each.channel === channel && each.edits > 0),
      );
    await expect.poll(() => briefed().length, { timeout: 60_000 }).toBe(CHANNELS.length);
    await expect.poll(openRequests, { timeout: 10_000 }).toBe(0);
    const roots = slack.state.messages.filter(({ threadTs }) => threadTs === null);
    expect(roots.map(({ channel }) => channel).toSorted()).toEqual(CHANNELS.toSorted());
    expect(Date.now() - killedAt).toBeLessThan(45_000);

    const logged = services.map(({ lines }) => lines.join('\n'));
    for (const lines of logged.slice(1)) expect(lines).toMatch(/"kind":"brief".*"request done"/);
    expect(logged.slice(1).join()).toContain('requests taken over');
    const upkeeps = logged.join('\n').match(/"key":"upkeep:[^"]+"[^\n]*"request done"/g) ?? [];
    expect(new Set(upkeeps.map((line) => line.slice(0, 30))).size).toBe(upkeeps.length);
    expect(upkeeps.length).toBeGreaterThan(0);
    await Promise.all(
      others.map(async ({ process: child, ended }) => {
        child.kill('SIGTERM');
        expect(await ended).toEqual([0, null]);
      }),
    );
  });
});
