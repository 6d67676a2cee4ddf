import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAULTS } from '../../../demo/slack/faults.ts';
import { type Limits, openPace } from '../../../demo/slack/pace.ts';
import { type LoopbackSlack, startSlack } from '../../../demo/slack/start-slack.ts';

const SECTION = { type: 'section', text: { type: 'mrkdwn', text: 'x' } };

let slack: LoopbackSlack;
beforeAll(async () => {
  slack = await startSlack();
});
afterAll(() => slack.stop());

describe('the loopback Slack', () => {
  it.each([
    ['C0NOWHERE', 'channel_not_found'],
    ['C0STRANGE', 'not_in_channel'],
    ['C0OLD', 'is_archived'],
    ['C0LOCKED', 'restricted_action'],
    ['C0EARN01', undefined],
    ['D0ANA', undefined],
  ])('answers a post to %s with %s', async (channel, error) => {
    expect(await call('chat.postMessage', { channel, text: 'x' })).toMatchObject(
      error ? { ok: false, error } : { ok: true, channel },
    );
  });

  it.each([
    [{ text: '' }, 'no_text'],
    [{ text: 'x', blocks: [{ type: 'nope' }] }, 'invalid_blocks'],
    [{ text: 'x', blocks: Array(51).fill(SECTION) }, 'invalid_blocks'],
    [{ text: 'x', blocks: [section(3001)] }, 'invalid_blocks'],
    [{ text: 'x', blocks: Array(5).fill(section(2900)) }, 'msg_blocks_too_long'],
    [{ text: 'x', metadata: { key: 'k' } }, 'invalid_metadata_format'],
    [{ text: 'x', thread_ts: '1.1' }, 'thread_not_found'],
  ])('refuses %.60j with %s', async (args, error) => {
    const answer = await call('chat.postMessage', { channel: 'C0EARN01', ...args });
    expect(answer).toMatchObject({ ok: false, error });
  });

  it('says which block is wrong', async () => {
    const blocks = [SECTION, section(3001)];
    const { response_metadata: said } = await call('chat.update', {
      channel: 'C0EARN01',
      ts: '1',
      text: 'x',
      blocks,
    });
    expect(said).toMatchObject({ messages: [expect.stringContaining('/blocks/1')] });
  });

  it.each([
    [null, 'not_authed'],
    ['nonsense', 'invalid_auth'],
    ['xapp-1', 'invalid_auth'],
  ])('answers the token %j with %s', async (token, error) => {
    expect(await call('auth.test', {}, token)).toMatchObject({ ok: false, error });
  });

  it('knows no other methods', async () => {
    expect(await call('chat.scheduleMessage', {})).toMatchObject({ error: 'unknown_method' });
  });

  it('keeps metadata over an edit, and shows it only when asked to', async () => {
    const metadata = { event_type: 'e', event_payload: { key: 'k9' } };
    const { ts } = await call('chat.postMessage', { channel: 'C0GENERAL', text: 'one', metadata });
    await call('chat.update', { channel: 'C0GENERAL', ts, text: 'two' });
    const [plain, full] = await Promise.all([
      call('conversations.history', { channel: 'C0GENERAL' }),
      call('conversations.history', { channel: 'C0GENERAL', include_all_metadata: true }),
    ]);
    expect(plain.messages).toMatchObject([{ ts, text: 'two' }]);
    expect(JSON.stringify(plain)).not.toContain('k9');
    expect(full.messages).toMatchObject([{ ts, metadata }]);
  });

  it('gives pages, and threads only by their root', async () => {
    const channel = 'D0ANA';
    const root = await call('chat.postMessage', { channel, text: 'root' });
    for (let reply = 0; reply < 3; reply++)
      await call('chat.postMessage', { channel, text: 'reply', thread_ts: root.ts });
    const first = await call('conversations.replies', { channel, ts: root.ts, limit: 3 });
    expect([(first.messages as unknown[]).length, first.has_more]).toEqual([3, true]);
    const { next_cursor: cursor } = first.response_metadata as { next_cursor: string };
    const second = await call('conversations.replies', { channel, ts: root.ts, limit: 3, cursor });
    expect([(second.messages as unknown[]).length, second.has_more]).toEqual([1, false]);
    expect(await call('conversations.replies', { channel, ts: '9.9' })).toMatchObject({
      error: 'thread_not_found',
    });
  });

  it.each([
    ['five times', () => slack.responseUrls.issue(), [200, 200, 200, 200, 200, 404]],
    ['for half an hour', () => slack.responseUrls.issue({ ageMs: 31 * 60_000 }), [404]],
    ['when it was issued', () => slack.responseUrls.issue().replace(/\d+$/, '999'), [404]],
  ])('takes a response %s', async (_when, issue, statuses) => {
    const url = issue();
    const seen = [];
    for (const _ of statuses) seen.push((await respond(url, { text: 'x' })).status);
    expect(seen).toEqual(statuses);
  });

  it('refuses a response whose form Slack would refuse', async () => {
    const answer = await respond(slack.responseUrls.issue(), {
      text: 'x',
      blocks: [section(3001)],
    });
    expect(answer.status).toBe(400);
  });

  it.each([
    ['rate limit', FAULTS.rateLimited(7), 429, false],
    ['error page', FAULTS.unavailable, 503, false],
    ['error page, though applied', FAULTS.unavailableAfter, 503, true],
    ['page for an answer', FAULTS.html, 200, false],
    ['slow answer', FAULTS.slow(1), 200, true],
    ['cut before', FAULTS.dropBefore, null, false],
    ['cut after', FAULTS.dropAfter, null, true],
  ])('plays a %s once', async (name, fault, status, applied) => {
    slack.faults.plan('chat.postMessage', fault);
    const send = () => post('chat.postMessage', { channel: 'C0EARN01', text: name }, 'xoxb-1');
    const first = await send().then(
      ({ status: seen }) => seen,
      () => null,
    );
    expect(first).toBe(status);
    expect(slack.state.messages.some(({ text }) => text === name)).toBe(applied);
    expect((await send()).status).toBe(200);
  });

  it('shows a response to whoever it is for, where the button stands', async () => {
    const from = { channel: 'D0ANA', user: 'U0BEN', threadTs: '1.1' };
    await respond(slack.responseUrls.issue({ from }), { text: 'for Ben' });
    expect(slack.state.responses.at(-1)).toMatchObject({ ...from, visibleTo: 'user' });
  });

  it.each([
    ['a call', () => call('chat.postMessage', { channel: 'C0EARN01', text: 'w' }), 200, null],
    ['a refusal', () => call('chat.postMessage', { channel: 'C0OLD', text: 'w' }), 200, /archived/],
    ['an answer', () => respond(slack.responseUrls.issue(), { text: 'w' }), 200, null],
    ['no answer', () => respond(slack.responseUrls.issue({ ageMs: 3e6 }), { text: 'w' }), 404, /./],
    [
      'a call that is cut',
      async () => {
        slack.faults.plan('chat.update', FAULTS.dropBefore);
        await call('chat.update', { text: 'w' }).catch(() => null);
      },
      0,
      /drop/,
    ],
  ])('keeps %s on its wire log, without a token', async (_what, make, status, error) => {
    const before = slack.state.wire.exchanges.at(-1)?.number ?? 0;
    await make();
    const [last, ...more] = slack.state.wire.exchanges.filter(({ number }) => number > before);
    expect(more).toEqual([]);
    expect(last).toMatchObject({ direction: 'to Slack', status, sent: { text: 'w' } });
    expect(last?.error ?? null).toEqual(error === null ? null : expect.stringMatching(error));
    expect(JSON.stringify(last)).not.toContain('xox');
  });

  it('refuses everything once its token is revoked', async () => {
    const other = await startSlack();
    other.state.isTokenGood = false;
    expect(await call('auth.test', {}, 'xoxb-1', other)).toMatchObject({ error: 'token_revoked' });
    await other.stop();
  });

  it.each([
    ['C0EARN01', 'channels:history'],
    ['D0ANA', 'im:history'],
  ])('asks for the scope of the history of %s', async (channel, needed) => {
    const other = await startSlack({ scopes: ['chat:write'] });
    const answer = await call('conversations.history', { channel }, 'xoxb-1', other);
    expect(answer).toMatchObject({ error: 'missing_scope', needed });
    expect(await call('chat.postMessage', { channel, text: 'x' }, 'xoxb-1', other)).toMatchObject({
      ok: true,
    });
    await other.stop();
  });

  it('holds bursts back, by channel, when it is told to', async () => {
    const other = await startSlack({ postsPerSecond: 1 });
    const statuses = [];
    for (let turn = 0; turn < 7; turn++)
      statuses.push(
        (await post('chat.postMessage', { channel: 'C0EARN01', text: 'x' }, 'xoxb-1', other))
          .status,
      );
    expect(statuses.slice(0, 5)).toEqual([200, 200, 200, 200, 200]);
    expect(statuses).toContain(429);
    expect(
      (await post('chat.postMessage', { channel: 'C0GENERAL', text: 'x' }, 'xoxb-1', other)).status,
    ).toBe(200);
    await other.stop();
  });
});

describe('what a workspace takes', () => {
  const POST = 'chat.postMessage';
  let at: number;
  const pace = (limits: Limits) => {
    at = 0;
    return openPace(limits, () => at);
  };

  it('is no limit unless it is set', () => {
    const { take } = pace({});
    const waits = Array.from({ length: 100 }, () => take(POST, 'C1') + take('chat.update', 'C1'));
    expect(new Set(waits)).toEqual(new Set([0]));
  });

  it('is a post a second and channel, after a burst', () => {
    const { take } = pace({ postsPerSecond: 1, burst: 2 });
    expect([take(POST, 'C1'), take(POST, 'C1'), take(POST, 'C1')]).toEqual([0, 0, 1]);
    expect(take(POST, 'C2')).toBe(0);
    at = 999;
    expect(take(POST, 'C1')).toBe(1);
    at = 1000;
    expect([take(POST, 'C1'), take(POST, 'C1')]).toEqual([0, 1]);
  });

  it('is so many posts a minute, and calls of other methods by themselves', () => {
    const { take } = pace({ postsPerMinute: 2, callsPerMinute: { 'chat.update': 1 } });
    expect([take(POST, 'C1'), take(POST, 'C2'), take(POST, 'C3')]).toEqual([0, 0, 60]);
    at = 30_500;
    expect([take('chat.update', 'C1'), take('chat.update', 'C2')]).toEqual([0, 60]);
    expect(take(POST, 'C1')).toBe(30);
    at = 60_000;
    expect(take(POST, 'C1')).toBe(0);
    expect(take('chat.getPermalink', 'C1')).toBe(0);
  });
});

function section(length: number) {
  return { type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(length) } };
}

async function call(
  method: string,
  args: object,
  token: string | null = 'xoxb-1',
  to: LoopbackSlack = slack,
): Promise<Record<string, unknown>> {
  return JSON.parse(await (await post(method, args, token, to)).text());
}

function post(method: string, args: object, token: string | null, to = slack): Promise<Response> {
  return fetch(`${to.apiUrl}${method}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(args),
  });
}

function respond(url: string, body: object): Promise<Response> {
  return fetch(url, { method: 'POST', body: JSON.stringify(body) });
}
