import { afterEach, describe, expect, it } from 'vitest';
import { FAULTS } from '../../demo/slack/faults.ts';
import { startSlack } from '../../demo/slack/start-slack.ts';
import { createSlackApp } from '../../src/slack/slack-app.ts';
import { fakeEarnings, recordingLog, startSurface } from '../support/slack-surface.ts';
import { openWorlds } from '../support/world.ts';

describe('Socket Mode', () => {
  it.each(['invalid_auth', 'token_revoked', 'account_inactive'])(
    'does not start with a token that Slack answers with %s',
    async (error) => {
      const slack = await startSlack();
      slack.faults.plan('apps.connections.open', FAULTS.error(error));
      const app = socketApp(slack.apiUrl);
      await expect(app.start()).rejects.toMatchObject({
        fault: { code: 'config.slack_rejected', data: { error } },
      });
      await slack.stop();
    },
  );

  it('connects when Slack comes back', async () => {
    const slack = await startSlack();
    slack.faults.plan('apps.connections.open', FAULTS.unavailable, 2);
    const app = socketApp(slack.apiUrl);
    await app.start();
    await slack.connected();
    await app.stop();
    await slack.stop();
  });

  it('serves no Slack requests over HTTP', async () => {
    const surface = await startSurface('socket');
    const answer = await fetch(`${surface.url}/slack/events`, { method: 'POST' });
    expect(answer.status).toBe(404);
    await surface.stop();
  });
});

describe('a connection that is cut while a brief is made', () => {
  const { world, end } = openWorlds();
  afterEach(end);

  it('comes back, and the brief is posted once meanwhile', { timeout: 150_000 }, async () => {
    const { slack } = await world({ socket: true, slack: { patienceMs: 60_000 } });
    const briefs = () =>
      slack.state.messages.filter(({ threadTs, edits }) => threadTs === null && edits > 0);
    slack.faults.plan('chat.postMessage', FAULTS.slow(500), 1);
    await slack.command('kingsoft-q2-2023');
    slack.cut();
    await slack.until(() => briefs().length === 1);
    await slack.connected();
    await slack.command('kingsoft-q2-2023', { channel: slack.channels[1] ?? '' });
    await slack.until(() => briefs().length === 2);
    expect(slack.state.messages.filter(({ threadTs }) => threadTs === null)).toHaveLength(2);
  });
});

describe('an ack', () => {
  it.each(['http', 'socket'] as const)('does not wait for the work, over %s', async (transport) => {
    const earnings = fakeEarnings();
    const endless = fakeEarnings({
      take: (request) => {
        setTimeout(() => {}, 60_000).unref(); // a model that takes a minute
        return earnings.take(request);
      },
    });
    const surface = await startSurface(transport, endless);
    const { ms } = await surface.slack.command('halden-foods');
    expect(ms).toBeLessThan(3000); // when Slack gives up, on however busy a machine
    await surface.stop();
  });
});

function socketApp(apiUrl: string) {
  return createSlackApp({
    access: { apiUrl, signingSecret: null, appToken: 'xapp-test' },
    authorize: async () => ({ botToken: 'xoxb-test', botUserId: 'U0EARN', botId: 'B0EARN' }),
    earnings: fakeEarnings(),
    ratePerMinute: 0,
    clock: { now: () => Date.now() },
    log: recordingLog([]),
  });
}
