import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { FAULTS, type Fault } from '../../demo/slack/faults.ts';
import { type LoopbackSlack, type SlackOptions, startSlack } from '../../demo/slack/start-slack.ts';
import type { SlackState } from '../../demo/slack/state.ts';
import { startService } from '../../src/compose.ts';
import { loadConfig } from '../../src/config.ts';

const POST = 'chat.postMessage';

vi.setConfig({ testTimeout: 60_000 }); // nine services start and wait side by side

// Whatever one call to Slack meets: one brief, with its quotes in its thread, and nothing beside it.
describe('one brief', () => {
  it.concurrent.each<[string, string, Fault, number]>([
    ['a wait before the brief', 'chat.update', FAULTS.rateLimited(1), 1],
    ['a wait before the permalink', 'chat.getPermalink', FAULTS.rateLimited(1), 1],
    ['an error page after the post', POST, FAULTS.unavailableAfter, 1],
    ['a page in place of an answer', POST, FAULTS.html, 1],
    ['an inner fault of Slack', POST, FAULTS.error('internal_error'), 1],
    ['a connection cut after the brief', 'chat.update', FAULTS.dropAfter, 1],
    ['a refused form of the progress', POST, FAULTS.error('invalid_blocks'), 1],
    ['two refused forms of the brief', 'chat.update', FAULTS.error('invalid_blocks'), 2],
    ['no permalink', 'chat.getPermalink', FAULTS.error('unknown_method'), 1],
  ])('comes after %s', async (_what, method, fault, count) => {
    await inWorkspace({}, async (slack) => {
      slack.faults.plan(method, fault, count);
      await slack.command('kingsoft-q2-2023');
      await slack.until(hasBrief);
      const roots = slack.state.messages.filter(({ threadTs }) => threadTs === null);
      expect(roots).toHaveLength(1);
      const replies = slack.state.messages.filter(({ threadTs }) => threadTs === roots[0]?.ts);
      expect(new Set(replies.map(({ text }) => text)).size).toBe(replies.length);
      expect(JSON.stringify(roots)).toContain('1,835.4');
    });
  });

  it('comes once where Slack is silent for longer than anybody waits, and posts it all the same', async () => {
    await inWorkspace({ patienceMs: 40_000 }, async (slack) => {
      slack.faults.plan(POST, FAULTS.slow(13_000)); // given up after ten
      await slack.command('kingsoft-q2-2023');
      await slack.until(hasBrief);
      expect(slack.state.messages.filter(({ threadTs }) => threadTs === null)).toHaveLength(1);
    });
  });

  it('comes by the response_url once Slack has let us wait there', async () => {
    await inWorkspace({}, async (slack) => {
      slack.faults.plan('response_url', FAULTS.rateLimited(1));
      await slack.command('kingsoft-q2-2023', { channel: 'C0STRANGE' });
      await slack.until(({ responses }) => responses.length > 0);
      expect(slack.state.responses[0]).toMatchObject({ visibleTo: 'channel' });
      expect(JSON.stringify(slack.state.responses[0])).toContain('/invite');
    });
  });
});

describe('no brief', () => {
  it.concurrent.each<[string, SlackOptions, (slack: LoopbackSlack) => void, RegExp]>([
    ['the token is revoked', {}, ({ state }) => revoke(state), /no longer installed/],
    ['a scope is missing', { scopes: ['commands'] }, () => {}, /lacks a permission \(chat:write\)/],
  ])('comes when %s, and whoever asked is told', async (_why, options, before, told) => {
    await inWorkspace(options, async (slack) => {
      before(slack);
      await slack.command('kingsoft-q2-2023');
      await slack.until(({ responses }) => responses.length > 0);
      expect(slack.state.responses).toMatchObject([
        { visibleTo: 'user', text: expect.stringMatching(told) },
      ]);
      expect(slack.state.messages).toEqual([]);
    });
  });
});

describe('a post whose outcome nobody may look up', () => {
  it('is not made again, and whoever asked is told what is missing', async () => {
    await inWorkspace({ scopes: ['commands', 'chat:write'] }, async (slack) => {
      slack.faults.plan(POST, FAULTS.dropAfter);
      await slack.command('kingsoft-q2-2023');
      await slack.until(({ responses }) => responses.length > 0);
      expect(slack.state.responses).toMatchObject([
        {
          visibleTo: 'user',
          text: expect.stringMatching(/lacks a permission \(channels:history\)/),
        },
      ]);
      expect(slack.state.messages).toHaveLength(1);
    });
  });
});

describe('a service', () => {
  it.concurrent.each(['invalid_auth', 'account_inactive', 'token_expired'])(
    'does not start with a token that Slack answers with %s',
    async (error) => {
      const slack = await startSlack();
      slack.faults.plan('auth.test', FAULTS.error(error));
      const dir = mkdtempSync(join(tmpdir(), 'earnings-e2e-'));
      await expect(startService(configOf(slack, dir))).rejects.toMatchObject({
        fault: { code: 'config.slack_rejected', data: { error } },
      });
      await slack.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  );

  it('starts though Slack does not answer, and briefs when it does', async () => {
    const before = (slack: LoopbackSlack) => slack.faults.plan('auth.test', FAULTS.unavailable);
    await inWorkspace(
      {},
      async (slack) => {
        await slack.command('kingsoft-q2-2023');
        await slack.until(hasBrief);
      },
      before,
    );
  });
});

const hasBrief = ({ messages }: SlackState) =>
  messages.some(({ threadTs, edits }) => threadTs === null && edits > 0);

function revoke(state: SlackState): void {
  state.isTokenGood = false;
}

/** The real service in a workspace of its own. */
async function inWorkspace(
  options: SlackOptions,
  run: (slack: LoopbackSlack) => Promise<void>,
  before: (slack: LoopbackSlack) => void = () => {},
): Promise<void> {
  const slack = await startSlack({ patienceMs: 30_000, ...options });
  before(slack);
  const dir = mkdtempSync(join(tmpdir(), 'earnings-e2e-'));
  const service = await startService(configOf(slack, dir));
  slack.setAppUrl(`http://127.0.0.1:${service.port}`);
  try {
    await run(slack);
  } finally {
    await service.stop();
    await slack.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

function configOf(slack: LoopbackSlack, dir: string) {
  return loadConfig({
    SLACK_BOT_TOKEN: 'xoxb-loopback',
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    DATA_DIR: dir,
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'silent',
  });
}
