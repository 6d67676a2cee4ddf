import nock from 'nock';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EarningsError } from '../../src/core/faults.ts';
import type { Message, Poster } from '../../src/core/ports/slack.ts';
import { identify } from '../../src/slack/identity.ts';
import { createPoster } from '../../src/slack/post.ts';
import { recordingLog } from '../support/slack-surface.ts';

const ROOT = 'https://slack.test';
const PLACE = { team: 'T1', channel: 'C1' };
const MESSAGE: Message = {
  text: 'Revenue <!channel> & more',
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'x' } }],
  metadata: { eventType: 'earnings_brief', payload: { key: 'k1', call: 'northwind-q1-2024' } },
};

let lines: string[];
let poster: Poster;

beforeAll(() => nock.disableNetConnect());
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});
beforeEach(() => {
  lines = [];
  const log = recordingLog(lines);
  poster = createPoster({ botToken: 'xoxb-secret', apiUrl: `${ROOT}/api`, log });
});
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});

const api = () => nock(ROOT);
const said = (error: string, more: object = {}) => ({ ok: false, error, ...more });

describe('posting', () => {
  it('sends text, blocks, metadata and thread, and unfolds no links', async () => {
    let sent: Record<string, string> = {};
    api()
      .post('/api/chat.postMessage', (body) => {
        sent = body;
        return true;
      })
      .reply(200, { ok: true, ts: '1.2' });
    const place = { ...PLACE, threadTs: '1.1' };
    expect(await poster.post(place, MESSAGE)).toEqual({ ts: '1.2' });
    expect(sent).toMatchObject({
      channel: 'C1',
      thread_ts: '1.1',
      text: 'Revenue &lt;!channel&gt; &amp; more',
      unfurl_links: 'false',
      unfurl_media: 'false',
    });
    expect(JSON.parse(sent.blocks ?? '')).toEqual(MESSAGE.blocks);
    expect(JSON.parse(sent.metadata ?? '')).toEqual({
      event_type: 'earnings_brief',
      event_payload: { key: 'k1', call: 'northwind-q1-2024' },
    });
  });

  // Every code but slack.unreachable means that nothing was posted: the caller posts again on it.
  it.each([
    ['not_in_channel', 'slack.not_in_channel', { channel: 'C1' }],
    ['channel_not_found', 'slack.channel_not_found', { channel: 'C1' }],
    ['is_archived', 'slack.is_archived', { channel: 'C1' }],
    ['restricted_action', 'slack.restricted_action', { channel: 'C1' }],
    ['restricted_action_read_only_channel', 'slack.restricted_action', { channel: 'C1' }],
    ['invalid_blocks', 'slack.invalid_blocks', { pointers: ['invalid_blocks'] }],
    ['msg_blocks_too_long', 'slack.invalid_blocks', { pointers: ['msg_blocks_too_long'] }],
    ['msg_too_long', 'slack.invalid_blocks', { pointers: ['msg_too_long'] }],
    ['invalid_auth', 'slack.not_authorized', { error: 'invalid_auth' }],
    ['token_revoked', 'slack.not_authorized', { error: 'token_revoked' }],
    ['account_inactive', 'slack.not_authorized', { error: 'account_inactive' }],
    ['some_new_error', 'slack.failed', { method: 'chat.postMessage', error: 'some_new_error' }],
    ['ratelimited', 'slack.rate_limited', { retryAfterMs: 30_000 }],
    ['internal_error', 'slack.unreachable', {}],
    ['fatal_error', 'slack.unreachable', {}],
    ['service_unavailable', 'slack.unreachable', {}],
  ])('takes %s for %s', async (error, code, data) => {
    api().post('/api/chat.postMessage').reply(200, said(error));
    expect(await faultOf(poster.post(PLACE, MESSAGE))).toEqual({ code, data });
  });

  it("passes on where Slack's blame points, and the scope it needs", async () => {
    const messages = ['[ERROR] too long [json-pointer:/blocks/0/text]'];
    api()
      .post('/api/chat.postMessage')
      .reply(200, said('invalid_blocks', { response_metadata: { messages } }));
    expect(await faultOf(poster.post(PLACE, MESSAGE))).toMatchObject({
      data: { pointers: messages },
    });
    api()
      .post('/api/chat.postMessage')
      .reply(200, said('missing_scope', { needed: 'chat:write' }));
    expect(await faultOf(poster.post(PLACE, MESSAGE))).toEqual({
      code: 'slack.missing_scope',
      data: { needed: 'chat:write' },
    });
  });

  it.each([
    ['a 503', () => api().post('/api/chat.postMessage').reply(503, 'down')],
    ['a 500 in HTML', () => api().post('/api/chat.postMessage').reply(500, '<html>')],
    [
      'a page with status 200',
      () => api().post('/api/chat.postMessage').reply(200, '<html>hi</html>'),
    ],
    ['an answer without ts', () => api().post('/api/chat.postMessage').reply(200, { ok: true })],
    ['an empty answer', () => api().post('/api/chat.postMessage').reply(200, '')],
    [
      'a refused connection',
      () => api().post('/api/chat.postMessage').replyWithError('ECONNREFUSED'),
    ],
  ])('does not know what came of %s, and does not post twice', async (_what, answer) => {
    answer();
    expect(await faultOf(poster.post(PLACE, MESSAGE))).toEqual({
      code: 'slack.unreachable',
      data: {},
    });
  });

  it('gives a wrong address a name', async () => {
    api().post('/api/chat.postMessage').reply(404, 'no');
    expect(await faultOf(poster.post(PLACE, MESSAGE))).toEqual({
      code: 'slack.failed',
      data: { method: 'chat.postMessage', error: 'http_404' },
    });
  });

  it('waits as long as Slack says, in this channel alone', async () => {
    api().post('/api/chat.postMessage').reply(429, said('ratelimited'), { 'retry-after': '30' });
    expect(await faultOf(poster.post(PLACE, MESSAGE))).toEqual({
      code: 'slack.rate_limited',
      data: { retryAfterMs: 30_000 },
    });
    // No second request: nock would have none to answer it.
    const again = await faultOf(poster.post(PLACE, MESSAGE));
    expect(again.code).toBe('slack.rate_limited');

    api().post('/api/chat.postMessage').reply(200, { ok: true, ts: '2.1' });
    expect(await poster.post({ ...PLACE, channel: 'C2' }, MESSAGE)).toEqual({ ts: '2.1' });
  });

  it('waits half a minute when Slack does not say how long', async () => {
    api().post('/api/chat.postMessage').reply(429, said('ratelimited'));
    expect(await faultOf(poster.post(PLACE, MESSAGE))).toEqual({
      code: 'slack.rate_limited',
      data: { retryAfterMs: 30_000 },
    });
  });

  it('logs methods and codes, and neither words nor tokens', async () => {
    api().post('/api/chat.postMessage').reply(200, said('is_archived'));
    await faultOf(poster.post(PLACE, MESSAGE));
    expect(lines.join()).toContain('slack.is_archived');
    expect(lines.join()).not.toMatch(/Revenue|xoxb|slack\.test/);
  });
});

describe('editing', () => {
  it('leaves the metadata of the first post as it is', async () => {
    let sent: Record<string, string> = {};
    api()
      .post('/api/chat.update', (body) => {
        sent = body;
        return true;
      })
      .reply(200, { ok: true });
    await poster.update({ ...PLACE, ts: '1.1' }, MESSAGE);
    expect(sent).toMatchObject({ channel: 'C1', ts: '1.1' });
    expect(sent).not.toHaveProperty('metadata');
  });

  it('clears the blocks of a message that stepped down to text', async () => {
    api()
      .post(
        '/api/chat.update',
        (body) => body.blocks === '[]' && body.text === 'See <https://a.test|[1]> &lt;!here>',
      )
      .reply(200, { ok: true });
    const plain = { text: 'See <https://a.test|[1]> <!here>', blocks: [] };
    await poster.update({ ...PLACE, ts: '1.1' }, plain);
  });

  it('names a message that is gone', async () => {
    api().post('/api/chat.update').reply(200, said('message_not_found'));
    expect(await faultOf(poster.update({ ...PLACE, ts: '1.1' }, MESSAGE))).toEqual({
      code: 'slack.failed',
      data: { method: 'chat.update', error: 'message_not_found' },
    });
  });
});

describe('permalinks', () => {
  it('are asked of Slack', async () => {
    const permalink = 'https://acme.slack.com/archives/C1/p11';
    api().post('/api/chat.getPermalink').reply(200, { ok: true, permalink });
    expect(await poster.permalink({ ...PLACE, ts: '1.1' })).toBe(permalink);
  });

  it.each(['message_not_found', 'unknown_method'])('are null on %s', async (error) => {
    api().post('/api/chat.getPermalink').reply(200, said(error));
    expect(await poster.permalink({ ...PLACE, ts: '1.1' })).toBeNull();
  });
});

describe('finding our own message', () => {
  const me = () => api().post('/api/auth.test').reply(200, { ok: true, bot_id: 'B1' });
  const message = (ts: string, bot: string, key: string) => ({
    ts,
    bot_id: bot,
    metadata: { event_type: 'earnings_brief', event_payload: { key } },
  });

  it('reads the metadata of the channel since then, page by page', async () => {
    me();
    api()
      .post('/api/conversations.history', (body) => body.oldest === '940' && !body.cursor)
      .reply(200, {
        ok: true,
        messages: [message('3', 'B2', 'k1'), message('2', 'B1', 'k2')],
        response_metadata: { next_cursor: 'next' },
      });
    api()
      .post('/api/conversations.history', (body) => body.cursor === 'next')
      .reply(200, { ok: true, messages: [{ ts: '1.9' }, message('1.5', 'B1', 'k1')] });
    expect(await poster.findOwn(PLACE, 'k1', 1_000_000)).toBe('1.5');
  });

  it('reads on to the first message since then, however many there are', async () => {
    me();
    const pages = 12;
    for (let page = 1; page <= pages; page++)
      api()
        .post('/api/conversations.history', (body) => body.oldest === '940')
        .reply(200, {
          ok: true,
          messages: page === pages ? [message('1.1', 'B1', 'k1')] : [{ ts: `1.${page}9` }],
          response_metadata: { next_cursor: page === pages ? '' : `p${page}` },
        });
    expect(await poster.findOwn(PLACE, 'k1', 1_000_000)).toBe('1.1');
  });

  it('looks in the thread for a reply', async () => {
    me();
    api()
      .post('/api/conversations.replies', (body) => body.ts === '1.1')
      .reply(200, { ok: true, messages: [message('1.2', 'B1', 'k1')] });
    expect(await poster.findOwn({ ...PLACE, threadTs: '1.1' }, 'k1', 0)).toBe('1.2');
  });

  it.each([
    ['missing_scope', 'slack.missing_scope'],
    ['unknown_method', 'slack.failed'],
    ['not_in_channel', 'slack.not_in_channel'],
    ['token_revoked', 'slack.not_authorized'],
  ])('does not take %s for a no: it may stand there', async (error, code) => {
    me();
    api().post('/api/conversations.history').reply(200, said(error));
    expect((await faultOf(poster.findOwn(PLACE, 'k1', 0))).code).toBe(code);
  });

  it('is null where the thread is deleted', async () => {
    me();
    api().post('/api/conversations.replies').reply(200, said('thread_not_found'));
    expect(await poster.findOwn({ ...PLACE, threadTs: '1.1' }, 'k1', 0)).toBeNull();
  });

  it('does not take a busy Slack for a no', async () => {
    me();
    api().post('/api/conversations.history').reply(429, '', { 'retry-after': '3' });
    expect((await faultOf(poster.findOwn(PLACE, 'k1', 0))).code).toBe('slack.rate_limited');
  });
});

describe('response URLs', () => {
  const url = 'https://hooks.slack.test/commands/T1/1/x';
  const hook = () => nock('https://hooks.slack.test').post('/commands/T1/1/x');

  it.each([
    ['channel', 'in_channel'],
    ['user', 'ephemeral'],
  ] as const)('show it to the %s', async (visibleTo, type) => {
    nock('https://hooks.slack.test')
      .post('/commands/T1/1/x', (body) => body.response_type === type && !body.replace_original)
      .reply(200, 'ok');
    expect(await poster.respond(url, MESSAGE, visibleTo)).toBe(true);
  });

  it.each([
    [404, 'used_url'],
    [404, 'expired_url'],
    [400, 'invalid_blocks'],
    [200, '{"ok":false,"error":"expired_url"}'],
    [200, '{"ok": false, "error": "expired_url"}'],
    [200, ' {\n"ok" : false }'],
  ])('are over on %i %s', async (status, text) => {
    hook().reply(status, text);
    expect(await poster.respond(url, MESSAGE, 'user')).toBe(false);
  });

  it.each(['ok', 'ok\n', '', '{"ok":true}', '{ "ok" : true }'])(
    'are used where %j is answered',
    async (text) => {
      hook().reply(200, text);
      expect(await poster.respond(url, MESSAGE, 'user')).toBe(true);
    },
  );

  it.each(['<html>maintenance</html>', 'null', '[]', '"ok"', '{}', '{"ok":1}', 'x'.repeat(1e6)])(
    'do not know what came of %.20s',
    async (text) => {
      hook().reply(200, text);
      expect((await faultOf(poster.respond(url, MESSAGE, 'user'))).code).toBe('slack.unreachable');
    },
  );

  it.each([
    ['7', 7000],
    ['-7', 30_000],
    ['99999999999', 86_400_000],
    ['soon', 30_000],
    ['Fri, 01 Jan 2100 00:00:00 GMT', 86_400_000],
  ])('wait where Slack asks for %j', async (said, retryAfterMs) => {
    hook().reply(429, '', { 'retry-after': said });
    expect(await faultOf(poster.respond(url, MESSAGE, 'user'))).toEqual({
      code: 'slack.rate_limited',
      data: { retryAfterMs },
    });
  });

  it('wait where Slack is away for so long', async () => {
    hook().reply(503, '', { 'retry-after': '7' });
    expect(await faultOf(poster.respond(url, MESSAGE, 'user'))).toEqual({
      code: 'slack.unreachable',
      data: { retryAfterMs: 7000 },
    });
  });

  it.each([
    [429, 'slack.rate_limited'],
    [500, 'slack.unreachable'],
  ])('throw on %i', async (status, code) => {
    hook().reply(status, '', status === 429 ? { 'retry-after': '1' } : {});
    expect((await faultOf(poster.respond(url, MESSAGE, 'user'))).code).toBe(code);
  });

  it.each(['', 'file:///etc/passwd', 'javascript:alert(1)'])('are not %j', async (odd) => {
    expect(await poster.respond(odd, MESSAGE, 'user')).toBe(false);
  });
});

describe('who we are', () => {
  const access = { botToken: 'xoxb-secret', apiUrl: `${ROOT}/api/` };

  it('is what Slack says', async () => {
    api()
      .post('/api/auth.test')
      .reply(200, { ok: true, team_id: 'T1', user_id: 'U1', bot_id: 'B1' });
    expect(await identify(access, recordingLog([]))).toEqual({
      teamId: 'T1',
      userId: 'U1',
      botId: 'B1',
    });
  });

  it('is a fault for a token that is no good', async () => {
    api().post('/api/auth.test').reply(200, said('invalid_auth'));
    expect(await faultOf(identify(access, recordingLog([])))).toEqual({
      code: 'slack.not_authorized',
      data: { error: 'invalid_auth' },
    });
  });
});

async function faultOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof EarningsError)) throw new Error(`no fault: ${String(error)}`);
  return error.fault;
}
