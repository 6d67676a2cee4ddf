import nock from 'nock';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EarningsError } from '../../src/core/faults.ts';
import type { Message, Presence, Step, Streams } from '../../src/core/ports/slack.ts';
import { openPace } from '../../src/slack/pace.ts';
import { createPoster } from '../../src/slack/post.ts';
import { createPresence } from '../../src/slack/presence.ts';
import { createStreams } from '../../src/slack/streams.ts';
import { recordingLog } from '../support/slack-surface.ts';

const ROOT = 'https://slack.test';
const PLACE = { team: 'T1', channel: 'C1', ts: '1.1' };
const AT = { team: 'T1', channel: 'C1', threadTs: '1.1', ts: '1.5' };
const STEPS: readonly Step[] = [{ id: 'read', title: 'Read', status: 'complete' }];
const MESSAGE: Message = {
  text: 'Revenue <!channel>',
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'x' } }],
  metadata: { eventType: 'earnings_answer', payload: { key: 'k1' } },
};
const CLOSING = { steps: STEPS, unlessStopped: true };

let streams: Streams;
let presence: Presence;
let lines: string[];

beforeAll(() => nock.disableNetConnect());
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});
beforeEach(() => {
  lines = [];
  const access = { botToken: 'xoxb-secret', apiUrl: `${ROOT}/api`, log: recordingLog(lines) };
  streams = createStreams(access);
  presence = createPresence(access);
});
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});

const said = (error: string) => ({ ok: false, error });
/** One call of a method, kept in `sent`. */
function takes(method: string, answer: object, status = 200, headers = {}) {
  const sent: Record<string, string> = {};
  nock(ROOT)
    .post(`/api/${method}`, (body) => {
      Object.assign(sent, body);
      return true;
    })
    .reply(status, answer, headers);
  return sent;
}

describe('a message that grows', () => {
  it('begins with steps, for the one who asked, and no word of an answer', async () => {
    const sent = takes('chat.startStream', { ok: true, ts: '1.5' });
    expect(await streams.open(PLACE, 'U1', STEPS)).toBe('1.5');
    expect(sent).toMatchObject({
      channel: 'C1',
      thread_ts: '1.1',
      recipient_user_id: 'U1',
      recipient_team_id: 'T1',
    });
    expect(JSON.parse(sent.chunks ?? '')).toEqual([
      { type: 'task_update', id: 'read', title: 'Read', status: 'complete' },
    ]);
  });

  it('ends with blocks and the metadata that finds it again', async () => {
    const sent = takes('chat.stopStream', { ok: true });
    expect(await streams.close(AT, MESSAGE, CLOSING)).toBe(true);
    expect(JSON.parse(sent.blocks ?? '')).toEqual(MESSAGE.blocks);
    expect(JSON.parse(sent.metadata ?? '')).toMatchObject({ event_payload: { key: 'k1' } });
    expect(sent).not.toHaveProperty('markdown_text');
  });

  it.each(['message_not_in_streaming_state', 'streaming_state_conflict', 'unknown_method'])(
    'is edited in place where Slack says %s',
    async (error) => {
      takes('chat.stopStream', said(error));
      const sent = takes('chat.update', { ok: true });
      expect(await streams.close(AT, MESSAGE, CLOSING)).toBe(true);
      expect(sent).toMatchObject({ ts: '1.5', text: 'Revenue &lt;!channel&gt;' });
      expect(JSON.parse(sent.metadata ?? '')).toMatchObject({ event_payload: { key: 'k1' } });
    },
  );

  it('that a person stopped stays as it is, unless there is a last word', async () => {
    takes('chat.stopStream', said('stopped_by_user'));
    expect(await streams.close(AT, MESSAGE, CLOSING)).toBe(false);
    takes('chat.stopStream', said('stopped_by_user'));
    takes('chat.update', { ok: true });
    expect(await streams.close(AT, MESSAGE, { steps: [], unlessStopped: false })).toBe(true);
  });

  it.each([
    ['ratelimited', 'slack.rate_limited'],
    ['internal_error', 'slack.unreachable'],
    ['invalid_blocks', 'slack.invalid_blocks'],
    ['is_archived', 'slack.is_archived'],
  ])('whose end meets %s throws %s', async (error, code) => {
    takes('chat.stopStream', said(error));
    expect(await faultOf(streams.close(AT, MESSAGE, CLOSING))).toBe(code);
  });

  it.each([
    'is_archived',
    'channel_type_not_supported',
    'invalid_chunks',
    'missing_recipient_user_id',
  ])('is none on %s, and is tried again', async (error) => {
    takes('chat.startStream', said(error));
    expect(await streams.open(PLACE, 'U1', STEPS)).toBeNull();
    takes('chat.startStream', { ok: true, ts: '1.6' });
    expect(await streams.open(PLACE, 'U1', STEPS)).toBe('1.6');
  });

  it.each(['unknown_method', 'feature_not_enabled', 'missing_scope', 'method_deprecated'])(
    'is none on %s, and never tried again',
    async (error) => {
      takes('chat.startStream', said(error));
      expect(await streams.open(PLACE, 'U1', STEPS)).toBeNull();
      expect(await streams.open(PLACE, 'U1', STEPS)).toBeNull();
    },
  );

  it('is none while Slack asks to wait', async () => {
    takes('chat.startStream', {}, 429, { 'retry-after': '30' });
    expect(await streams.open(PLACE, 'U1', STEPS)).toBeNull();
    expect(await streams.open(PLACE, 'U1', STEPS)).toBeNull();
  });

  it('waits with its end as long as Slack asks, and asks for no other end meanwhile', async () => {
    takes('chat.stopStream', {}, 429, { 'retry-after': '30' });
    const waits = async (closing: Promise<unknown>) => {
      const fault = await closing.then(
        () => null,
        (error) => error.fault,
      );
      expect(fault?.code).toBe('slack.rate_limited');
      return Math.ceil(fault.data.retryAfterMs / 1000);
    };
    expect(await waits(streams.close(AT, MESSAGE, CLOSING))).toBe(30);
    expect(await waits(streams.close({ ...AT, channel: 'C2' }, MESSAGE, CLOSING))).toBe(30);
  });

  it('shares the waits of whatever else is posted', async () => {
    const access = { botToken: 'xoxb-secret', apiUrl: `${ROOT}/api`, log: recordingLog(lines) };
    const pace = openPace();
    takes('chat.update', {}, 429, { 'retry-after': '30' });
    const poster = createPoster({ ...access, pace });
    expect(await faultOf(poster.update(AT, MESSAGE))).toBe('slack.rate_limited');
    takes('chat.stopStream', said('message_not_in_streaming_state'));
    const { close } = createStreams({ ...access, pace });
    expect(await faultOf(close(AT, MESSAGE, CLOSING))).toBe('slack.rate_limited');
  });

  it('may be there after a silence', async () => {
    takes('chat.startStream', said('internal_error'));
    expect(await faultOf(streams.open(PLACE, 'U1', STEPS))).toBe('slack.unreachable');
  });

  it('is found as our newest message in the thread without a key', async () => {
    takes('auth.test', { ok: true, bot_id: 'B1' });
    const key = { event_type: 'e', event_payload: { key: 'k0' } };
    const sent = takes('conversations.replies', {
      ok: true,
      messages: [
        { ts: '1.1', bot_id: 'B1' },
        { ts: '1.3', bot_id: 'B1' },
        { ts: '1.5', bot_id: 'B1' },
        { ts: '1.6', bot_id: 'B1', metadata: key },
        { ts: '1.7', bot_id: 'B2' },
        { ts: '1.8', user: 'U1' },
      ],
    });
    expect(await streams.find(PLACE, '1.2')).toBe('1.5');
    expect(sent).toMatchObject({ ts: '1.1', oldest: '1.2', include_all_metadata: 'true' });
  });
});

describe('work that shows', () => {
  it('is a status and a session, and both go when it ends', async () => {
    const status = takes('assistant.threads.setStatus', { ok: true });
    const session = takes('agents.sessions.setStatus', { ok: true });
    const shown = presence.begin(PLACE, 'is reading …');
    expect(await shown.begun).toBe(true);
    expect(status).toMatchObject({ channel_id: 'C1', thread_ts: '1.1', status: 'is reading …' });
    expect(session).toMatchObject({ channel_id: 'C1', thread_ts: '1.1', status: 'processing' });
    takes('agents.sessions.setStatus', { ok: true });
    await shown.end(true); // the post has taken the status away
    const cleared = takes('assistant.threads.setStatus', { ok: true });
    takes('agents.sessions.setStatus', { ok: true });
    await shown.end(false);
    expect(cleared).toMatchObject({ status: '' });
  });

  it('says something else in its place, and is taken away when that came after the post', async () => {
    takes('assistant.threads.setStatus', { ok: true });
    takes('agents.sessions.setStatus', { ok: true });
    const shown = presence.begin(PLACE, 'is waiting …');
    await shown.begun;
    const other = takes('assistant.threads.setStatus', { ok: true });
    shown.say('is reading …');
    const cleared = takes('assistant.threads.setStatus', { ok: true });
    takes('agents.sessions.setStatus', { ok: true });
    await shown.end(true); // nobody knows that the words were there before the post
    expect([other, cleared]).toMatchObject([{ status: 'is reading …' }, { status: '' }]);
  });

  it.each(['unknown_method', 'missing_scope', 'feature_disabled'])(
    'is left alone for ever on %s, and nothing throws',
    async (error) => {
      takes('assistant.threads.setStatus', said(error));
      takes('agents.sessions.setStatus', said(error));
      for (let turn = 0; turn < 2; turn++) {
        const shown = presence.begin(PLACE, 'is reading …');
        expect(await shown.begun).toBe(false);
        await shown.end(false);
      }
      expect(lines.every((line) => line.startsWith('work not shown'))).toBe(true);
    },
  );

  it('does not hold an answer up for long', async () => {
    const late = Promise.withResolvers<void>();
    const waiting = async () => {
      await late.promise;
      return { ok: true };
    };
    for (const method of ['assistant.threads.setStatus', 'agents.sessions.setStatus'])
      nock(ROOT).post(`/api/${method}`).reply(200, waiting);
    const access = { botToken: 'xoxb-secret', apiUrl: `${ROOT}/api`, log: recordingLog(lines) };
    const shown = createPresence({ ...access, patienceMs: 1 }).begin(PLACE, 'is reading …');
    expect(await shown.begun).toBe(false); // though Slack has not answered
    // What Slack shows late no message takes away.
    const cleared = takes('assistant.threads.setStatus', { ok: true });
    takes('agents.sessions.setStatus', { ok: true });
    const ended = shown.end(true);
    late.resolve();
    await ended;
    expect(cleared).toMatchObject({ status: '' });
  });
});

describe('the root of a thread', () => {
  const poster = () =>
    createPoster({ botToken: 'xoxb-secret', apiUrl: `${ROOT}/api`, log: recordingLog([]) });
  const root = (over: object) => ({
    ok: true,
    messages: [
      {
        ts: '1.1',
        bot_id: 'B1',
        metadata: { event_type: 'earnings_brief', event_payload: { call: 'northwind-q1-2024' } },
        ...over,
      },
    ],
  });

  it.each<[string, object, string | null]>([
    ['ours', {}, 'northwind-q1-2024'],
    ['of another app that writes like us', { bot_id: 'B2' }, null],
    ['of a person', { bot_id: undefined }, null],
    ['without metadata', { metadata: undefined }, null],
    ['of another thread', { ts: '1.0' }, null],
  ])('that is %s names %s', async (_whose, over, call) => {
    takes('auth.test', { ok: true, bot_id: 'B1' });
    const sent = takes('conversations.replies', root(over));
    expect(await poster().callOfRoot(PLACE)).toBe(call);
    expect(sent).toMatchObject({ limit: '1', include_all_metadata: 'true' });
  });

  it.each(['thread_not_found', 'missing_scope', 'not_in_channel'])(
    'is none on %s',
    async (error) => {
      takes('auth.test', { ok: true, bot_id: 'B1' });
      takes('conversations.replies', said(error));
      expect(await poster().callOfRoot(PLACE)).toBeNull();
    },
  );

  it('shows a word to one person in its thread', async () => {
    const sent = takes('chat.postEphemeral', { ok: true, message_ts: '1.9' });
    await poster().postEphemeral({ ...PLACE, threadTs: '1.1' }, 'U1', MESSAGE);
    expect(sent).toMatchObject({ channel: 'C1', user: 'U1', thread_ts: '1.1' });
    expect(sent).not.toHaveProperty('metadata');
  });
});

async function faultOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof EarningsError)) throw new Error(`no fault: ${String(error)}`);
  return error.fault.code;
}
