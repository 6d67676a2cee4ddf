import { describe, expect, it } from 'vitest';
import type { NewRequest } from '../../../src/core/ports/requests.ts';
import { NAME_UPLOAD, onNameUpload } from '../../../src/slack/actions/name-upload.ts';
import { onChannelIdChanged } from '../../../src/slack/events/channel-id-changed.ts';
import { onFileMessage, onFileShared } from '../../../src/slack/events/file-dropped.ts';
import { onNameReply } from '../../../src/slack/events/name-reply.ts';
import { onPaste } from '../../../src/slack/events/paste.ts';
import { onQuestion } from '../../../src/slack/events/question.ts';
import { fakeEarnings } from '../../support/slack-surface.ts';

const US = { botUserId: 'U0EARN' };
const LONG = 'word '.repeat(201);
const body = (event: object) => ({ team_id: 'T1', event });

const SHARED = { type: 'file_shared', channel_id: 'C1', file_id: 'F1', user_id: 'U0ANA' };
const MESSAGE = {
  type: 'message',
  subtype: 'file_share',
  channel: 'C1',
  user: 'U0ANA',
  ts: '100.1',
  text: 'look',
  files: [{ id: 'F1' }],
};

/** What the listeners of a file's events take, one event after another. */
async function takenOf(...events: readonly object[]) {
  const earnings = fakeEarnings();
  const [shared, message] = [onFileShared(earnings), onFileMessage(earnings)];
  for (const event of events)
    await ('file_id' in event ? shared : message)({ body: body(event), context: US });
  return earnings.taken.map(({ payload }) => payload);
}

describe('a file that was shared', () => {
  it('is one request, whichever event comes first and however often', async () => {
    const [one] = await takenOf(SHARED, MESSAGE, SHARED, MESSAGE);
    expect(await takenOf(SHARED, MESSAGE, SHARED, MESSAGE)).toHaveLength(1);
    expect(await takenOf(MESSAGE, SHARED)).toHaveLength(1);
    expect(one).toMatchObject({ fileId: 'F1', channel: 'C1', user: 'U0ANA', isAsked: false });
  });

  it('is looked at once in each conversation that it is shared in', async () => {
    const there = { ...SHARED, channel_id: 'D1' };
    expect(await takenOf(SHARED, there, there)).toMatchObject([
      { channel: 'C1', isAsked: false },
      { channel: 'D1', isAsked: true },
    ]);
  });

  it('is for the app in a direct message, and where it is mentioned, once more', async () => {
    expect(await takenOf({ ...SHARED, channel_id: 'D1' }, { ...MESSAGE, channel: 'D1' })).toEqual([
      expect.objectContaining({ isAsked: true }),
    ]);
    const mentioned = { ...MESSAGE, text: 'For <@U0EARN>' };
    expect(await takenOf(SHARED, mentioned, mentioned)).toEqual([
      expect.objectContaining({ isAsked: false }),
      expect.objectContaining({ isAsked: true, tellIn: '100.1' }),
    ]);
  });

  it.each([
    [
      'ten files',
      { ...MESSAGE, files: Array.from({ length: 12 }, (_, at) => ({ id: `F${at}` })) },
      10,
    ],
    ['a reply in a thread', { ...MESSAGE, thread_ts: '90.1' }, 1],
    ['our own message', { ...MESSAGE, user: 'U0EARN' }, 0],
    ['our own file', { ...SHARED, user_id: 'U0EARN' }, 0],
    ["a bot's message", { ...MESSAGE, bot_id: 'B9' }, 0],
    ['a message without files', { ...MESSAGE, files: undefined }, 0],
    ['a message of another kind', { ...MESSAGE, subtype: 'message_changed' }, 0],
    ['plain words', { ...MESSAGE, subtype: undefined }, 0],
    ['no file', { ...SHARED, file_id: undefined }, 0],
  ])('%s', async (_what, event, count) => {
    expect(await takenOf(event)).toHaveLength(count);
  });

  it('is spoken of in its thread', async () => {
    expect(await takenOf({ ...MESSAGE, thread_ts: '90.1' })).toMatchObject([{ tellIn: '90.1' }]);
    expect(await takenOf(MESSAGE)).toMatchObject([{ tellIn: '100.1' }]);
    expect(await takenOf(SHARED)).toMatchObject([{ tellIn: null }]);
  });
});

describe('a long direct message', () => {
  const paste = { channel_type: 'im', channel: 'D1', user: 'U0ANA', ts: '100.1', text: LONG };
  const taken = async (...events: readonly object[]) => {
    const earnings = fakeEarnings();
    const listener = onPaste(earnings);
    for (const event of events) await listener({ body: body(event) });
    return earnings.taken;
  };

  it.each([
    ['1,005 characters', paste, 1],
    ['1,000 characters', { ...paste, text: LONG.slice(0, 1000) }, 0],
    ['in a channel', { ...paste, channel_type: 'channel' }, 0],
    ['with a file', { ...paste, subtype: 'file_share' }, 0],
    ['of a bot', { ...paste, bot_id: 'B1' }, 0],
    ['hidden', { ...paste, hidden: true }, 0],
  ])('%s', async (_what, event, count) => {
    expect(await taken(event, event)).toHaveLength(count);
  });

  it('carries what tells parts of one paste apart, and stands in one lane with them', async () => {
    const [first, second] = await taken(paste, { ...paste, ts: '105.1', thread_ts: '90.1' });
    expect(first).toMatchObject({ payload: { ts: '100.1', tellIn: '100.1', user: 'U0ANA' } });
    expect(second).toMatchObject({ payload: { ts: '105.1', tellIn: '90.1' } });
    expect((first as NewRequest).lane).toBe((second as NewRequest).lane);
  });

  it('knows when Slack cut it off', async () => {
    const [whole, cut] = await taken(paste, { ...paste, ts: '900.1', text: 'x'.repeat(40_000) });
    expect([whole, cut].map((each) => each?.payload)).toMatchObject([
      { isCut: false },
      { isCut: true },
    ]);
  });
});

describe('a short direct message right after a paste', () => {
  const message = {
    type: 'message',
    channel_type: 'im',
    channel: 'D1',
    user: 'U0ANA',
    ts: '101.1',
  };
  const taken = async (event: object, isRest: boolean) => {
    const earnings = fakeEarnings({ isRestOfPaste: async () => isRest });
    await onQuestion(earnings)({ body: body({ ...message, ...event }), context: US });
    return earnings.taken.map(({ kind }) => kind);
  };

  it.each([
    ['its last lines', { text: '*Operator:* This concludes the call.' }, 'paste'],
    ['a question', { text: 'What was revenue?' }, 'question'],
    ['an order', { text: 'tell me about margins' }, 'question'],
    ['a call for help', { text: 'help' }, 'hint'],
    ["a call's name", { text: 'northwind-q1-2024' }, 'brief'],
    ['thanks', { text: 'thanks!' }, undefined],
    [
      'the same in a channel',
      { text: 'so be it', channel: 'C1', channel_type: 'channel' },
      undefined,
    ],
  ])('may be %s', async (_what, event, kind) => {
    expect(await taken(event, true)).toEqual(kind === undefined ? [] : [kind]);
  });

  it('is a question where no paste waits for its rest', async () => {
    expect(await taken({ text: 'so much for margins' }, false)).toEqual(['question']);
  });
});

describe('which call a transcript is of', () => {
  const reply = {
    channel: 'C1',
    user: 'U0ANA',
    text: 'Northwind Q3 2024',
    ts: '100.2',
    thread_ts: '100.1',
  };
  const replied = async (event: object, isUploadThread = true) => {
    const earnings = fakeEarnings({ isUploadThread: async () => isUploadThread });
    await onNameReply(earnings)({ body: body(event), context: US });
    return earnings.taken;
  };

  it.each([
    ['a reply where it was asked', reply, true, 1],
    ['one that is shown in the channel too', { ...reply, subtype: 'thread_broadcast' }, true, 1],
    ['a reply elsewhere', reply, false, 0],
    ['our own', { ...reply, user: 'U0EARN' }, true, 0],
    ["a bot's", { ...reply, bot_id: 'B9' }, true, 0],
    ['an edit', { ...reply, subtype: 'message_changed' }, true, 0],
    ['no reply', { ...reply, thread_ts: undefined }, true, 0],
  ])('%s', async (_what, event, isUploadThread, count) => {
    expect(await replied(event, isUploadThread)).toHaveLength(count);
  });

  it.each([
    ['a name', JSON.stringify({ upload: 'file:1', typed: 'Northwind Q3 2024' }), 1],
    ['no JSON', 'northwind-q3-2024', 0],
    ['another thing', '{"typed":"x"}', 0],
  ])('a click on %s is acked', async (_what, value, count) => {
    const earnings = fakeEarnings();
    let acks = 0;
    const click = {
      team: { id: 'T1' },
      user: { id: 'U0ANA' },
      channel: { id: 'C1' },
      container: { message_ts: '100.2' },
      actions: [{ value }],
    };
    const ack = async () => {
      acks++;
    };
    await onNameUpload(earnings)({ body: click, ack });
    await onNameUpload(earnings)({ body: click, ack });
    expect([acks, earnings.taken.length]).toEqual([2, count]);
    expect(NAME_UPLOAD.test('earnings.name.3')).toBe(true);
  });
});

describe('a channel that gets another id', () => {
  const changed = { type: 'channel_id_changed', old_channel_id: 'G1', new_channel_id: 'C9' };
  const moved = async (...events: readonly object[]) => {
    const earnings = fakeEarnings();
    for (const event of events) await onChannelIdChanged(earnings)({ body: body(event) });
    return earnings.taken.map(({ kind, payload }) => ({ kind, payload }));
  };

  it.each([
    ['once, however often it is told', [changed, changed], 1],
    ['not where it is the same', [{ ...changed, new_channel_id: 'G1' }], 0],
    ['not where one is missing', [{ ...changed, new_channel_id: undefined }], 0],
    ['not where one is empty', [{ ...changed, old_channel_id: '' }], 0],
  ])('moves %s', async (_what, events, count) => {
    expect(await moved(...events)).toEqual(
      Array(count).fill({ kind: 'moved', payload: { team: 'T1', from: 'G1', to: 'C9' } }),
    );
  });
});
