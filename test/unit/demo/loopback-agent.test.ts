import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoopbackSlack, startSlack } from '../../../demo/slack/start-slack.ts';

const TASK = { type: 'task_update', id: 'a', title: 'Read', status: 'in_progress' };
const TO = { recipient_team_id: 'T0DEMO', recipient_user_id: 'U0ANA' };
const SECTION = { type: 'section', text: { type: 'mrkdwn', text: 'x' } };

let slack: LoopbackSlack;
let root: string;
beforeAll(async () => {
  slack = await startSlack();
  root = String((await call('chat.postMessage', { channel: 'C0EARN01', text: 'root' })).ts);
});
afterAll(() => slack.stop());

const start = (over: object = {}) =>
  call('chat.startStream', {
    channel: 'C0EARN01',
    thread_ts: root,
    chunks: [TASK],
    ...TO,
    ...over,
  });

describe('a stream', () => {
  it('opens, grows and ends', async () => {
    const { ts } = await start({ markdown_text: 'a' });
    const at = { channel: 'C0EARN01', ts };
    await call('chat.appendStream', {
      ...at,
      markdown_text: 'b',
      chunks: [{ ...TASK, status: 'complete' }],
    });
    expect(await call('chat.update', { ...at, text: 'c' })).toMatchObject({
      error: 'streaming_state_conflict',
    });
    await call('chat.stopStream', { ...at, blocks: [SECTION] });
    const message = slack.state.messages.find((each) => each.ts === ts);
    expect(message).toMatchObject({ text: 'ab', blocks: [SECTION], threadTs: root });
    expect(message?.stream?.tasks.get('a')).toEqual({ title: 'Read', status: 'complete' });
    expect(await call('chat.appendStream', { ...at, markdown_text: 'd' })).toMatchObject({
      error: 'message_not_in_streaming_state',
    });
    expect(await call('chat.update', { ...at, text: 'e' })).toMatchObject({ ok: true });
  });

  it.each([
    [{ thread_ts: undefined }, 'invalid_thread_ts'],
    [{ thread_ts: '9.9' }, 'thread_not_found'],
    [{ recipient_team_id: undefined }, 'missing_recipient_team_id'],
    [{ recipient_user_id: undefined }, 'missing_recipient_user_id'],
    [{ channel: 'C0OLD' }, 'is_archived'],
    [{ channel: 'C0STRANGE' }, 'not_in_channel'],
    [{ markdown_text: 'x'.repeat(12_001) }, 'msg_too_long'],
    [{ chunks: [{ ...TASK, status: 'soon' }] }, 'invalid_chunks'],
    [{ chunks: [{ ...TASK, title: 'x'.repeat(257) }] }, 'invalid_chunks'],
  ])('does not open with %.60j: %s', async (over, error) => {
    expect(await start(over)).toMatchObject({ ok: false, error });
  });

  it('needs no recipient in a direct message', async () => {
    const { ts } = await call('chat.postMessage', { channel: 'D0ANA', text: 'root' });
    const none = { recipient_team_id: undefined, recipient_user_id: undefined };
    expect(await start({ channel: 'D0ANA', thread_ts: ts, ...none })).toMatchObject({ ok: true });
  });

  it.each([
    ['51 blocks', { blocks: Array(51).fill(SECTION) }, 'invalid_blocks'],
    ['a wrong block', { blocks: [{ type: 'nope' }] }, 'invalid_blocks'],
  ])('does not end with %s', async (_what, over, error) => {
    const { ts } = await start();
    const at = { channel: 'C0EARN01', ts };
    expect(await call('chat.stopStream', { ...at, ...over })).toMatchObject({ error });
    expect(await call('chat.stopStream', at)).toMatchObject({ ok: true });
  });

  it('is over after its time, and when a person stops it', async () => {
    const { ts } = await start();
    const at = { channel: 'C0EARN01', ts };
    const stream = slack.state.messages.find((each) => each.ts === ts)?.stream;
    const life = slack.state.streamLifeMs;
    slack.state.streamLifeMs = -1;
    expect(await call('chat.stopStream', at)).toMatchObject({
      error: 'message_not_in_streaming_state',
    });
    slack.state.streamLifeMs = life;
    if (stream) stream.state = 'stopped';
    expect(await call('chat.stopStream', at)).toMatchObject({ error: 'stopped_by_user' });
  });

  it('is an unknown method where the workspace has none', async () => {
    const other = await startSlack();
    other.state.unknownMethods.add('chat.startStream');
    expect(await call('chat.startStream', {}, other)).toMatchObject({ error: 'unknown_method' });
    await other.stop();
  });
});

describe('an agent', () => {
  it.each([
    ['assistant.threads.setStatus', 'is reading …', 'statuses'],
    ['agents.sessions.setStatus', 'processing', 'sessions'],
  ] as const)('%s is kept', async (method, status, kept) => {
    const args = { channel_id: 'C0EARN01', thread_ts: root, status };
    expect(await call(method, args)).toMatchObject({ ok: true });
    expect(slack.state[kept].at(-1)).toMatchObject({
      channel: 'C0EARN01',
      threadTs: root,
      ts: expect.stringMatching(/^\d+\.\d{6}$/),
      words: status,
    });
    expect(await call(method, { ...args, thread_ts: undefined })).toMatchObject({ ok: false });
    expect(await call(method, { ...args, channel_id: 'C0NOWHERE' })).toMatchObject({ ok: false });
  });

  it('has sessions of four kinds only', async () => {
    const args = { channel_id: 'C0EARN01', thread_ts: root, status: 'busy' };
    expect(await call('agents.sessions.setStatus', args)).toMatchObject({
      error: 'invalid_arguments',
    });
  });
});

describe('what people say', () => {
  it('is the root of threads, until they delete it', async () => {
    slack.setAppUrl(slack.apiUrl); // nobody listens there
    const ts = slack.state.nextTs();
    await slack.event({ type: 'message', channel: 'C0EARN01', user: 'U0ANA', ts, text: 'hello' });
    const reply = { channel: 'C0EARN01', text: 'x', thread_ts: ts };
    expect(await call('chat.postMessage', reply)).toMatchObject({ ok: true });
    const { messages } = await call('conversations.replies', { channel: 'C0EARN01', ts });
    expect(messages).toMatchObject([
      { user: 'U0ANA', text: 'hello' },
      { bot_id: 'B0EARN', thread_ts: ts },
    ]);
    slack.state.remove('C0EARN01', ts);
    expect(await call('chat.postMessage', reply)).toMatchObject({ error: 'thread_not_found' });
  });
});

async function call(
  method: string,
  args: object,
  to: LoopbackSlack = slack,
): Promise<Record<string, unknown>> {
  const response = await fetch(`${to.apiUrl}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer xoxb-1' },
    body: JSON.stringify(args),
  });
  return JSON.parse(await response.text());
}
