import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Surface, startSurface, type Transport } from '../support/slack-surface.ts';

const TRANSPORTS: readonly Transport[] = ['http', 'socket'];

// One table for both transports: what people type or click, what is stored before the ack.
describe.each(TRANSPORTS)('following over %s', (transport) => {
  let surface: Surface;
  beforeAll(async () => {
    surface = await startSurface(transport);
  });
  afterAll(() => surface.stop());
  const takenBy = async (run: () => Promise<unknown>) => {
    const before = surface.earnings.taken.length;
    await run();
    return surface.earnings.taken.slice(before);
  };

  it.each([
    ['follow Halden Foods', 'follow', 'Halden Foods'],
    ['FOLLOW all', 'follow', 'all'],
    ['follow  AT&amp;T ', 'follow', 'AT&T'],
    ['follow &lt;!channel&gt;', 'follow', '<!channel>'],
    ['unfollow halden', 'unfollow', 'halden'],
    ['unfollow', 'unfollow', ''],
    ['following', 'following', ''],
  ])(
    'stores /earnings %s before an empty ack, in the order of the channel',
    async (text, kind, words) => {
      const taken = await takenBy(async () => {
        const { status, body } = await surface.slack.command(text, { channel: 'C0GENERAL' });
        expect([status, body]).toEqual([200, null]);
      });
      expect(taken).toMatchObject([
        {
          kind,
          lane: 'follows:T0DEMO/C0GENERAL',
          payload: {
            team: 'T0DEMO',
            channel: 'C0GENERAL',
            user: 'U0ANA',
            words,
            responseUrl: expect.stringMatching(/^http:\/\/127/),
          },
        },
      ]);
    },
  );

  it.each([
    ['follow', /Name a company, its ticker, or all/],
    [`follow ${'x'.repeat(300)}`, /is not a company’s name/],
    [`unfollow ${'x'.repeat(300)}`, /is not a company’s name/],
    ['following us q2 2024', /No call named “following us q2 2024”/],
    ['help', /\/earnings follow &lt;company\|all&gt;.*\/earnings unfollow.*\/earnings following/],
  ])('answers /earnings %s at once, only to who typed it', async (text, shown) => {
    const taken = await takenBy(async () => {
      const { body } = await surface.slack.command(text);
      expect(body?.response_type).toBe('ephemeral');
      expect(JSON.stringify(body)).toMatch(shown);
    });
    expect(taken).toEqual([]);
  });

  it.each([
    ['earnings.follow.0', 'Halden Foods plc', false],
    ['earnings.follow.new', 'Halden Fuels', true],
  ])('follows by the button %s, once for a double click', async (action, value, asTyped) => {
    const from = { message: '1.000001' };
    const taken = await takenBy(() =>
      Promise.all([
        surface.slack.click(action, value, from),
        surface.slack.click(action, value, from),
      ]),
    );
    expect(taken).toMatchObject([
      { kind: 'follow', payload: { words: value, asTyped, channel: 'C0EARN01', user: 'U0ANA' } },
    ]);
  });

  it.each([
    ['earnings.follow.0', ''],
    ['earnings.follow.0', 'x'.repeat(300)],
    ['earnings.follow.x', 'Halden'],
  ])('does nothing for the button %s with a value nobody made', async (action, value) => {
    expect(await takenBy(() => surface.slack.click(action, value))).toEqual([]);
  });

  it.each([
    ['we leave', 'left', { type: 'member_left_channel', user: 'U0EARN' }, false],
    ['a channel is left', 'left', { type: 'channel_left' }, false],
    ['a private channel is left', 'left', { type: 'group_left' }, false],
    ['a channel is deleted', 'left', { type: 'channel_deleted' }, true],
    ['a private channel is deleted', 'left', { type: 'group_deleted' }, true],
    ['a channel is archived', 'archived', { type: 'channel_archive', user: 'U0ANA' }, false],
    ['a private channel is archived', 'archived', { type: 'group_archive' }, false],
    ['a channel is unarchived', 'back', { type: 'channel_unarchive', user: 'U0ANA' }, false],
    ['a private channel is unarchived', 'back', { type: 'group_unarchive' }, false],
    ['we are invited', 'back', { type: 'member_joined_channel', user: 'U0EARN' }, false],
  ])(
    'when %s stores that it is %s, once for a redelivery',
    async (_what, kind, event, isDeleted) => {
      const sent = { ...event, channel: 'C0EARN01', event_ts: '1700000000.000100' };
      const taken = await takenBy(async () => {
        await surface.slack.event(sent);
        await surface.slack.event(sent, 1);
      });
      expect(taken).toMatchObject([
        {
          kind,
          lane: 'follows:T0DEMO/C0EARN01',
          payload: { team: 'T0DEMO', channel: 'C0EARN01', isDeleted },
        },
      ]);
    },
  );

  it.each([
    ['somebody else leaves', { type: 'member_left_channel', user: 'U0ANA', channel: 'C0EARN01' }],
    ['somebody else comes', { type: 'member_joined_channel', user: 'U0ANA', channel: 'C0EARN01' }],
    ['nobody can be told', { type: 'member_left_channel', channel: 'C0EARN01' }],
    ['no channel is named', { type: 'channel_archive' }],
  ])('stores nothing when %s', async (_what, event) => {
    expect(await takenBy(() => surface.slack.event(event))).toEqual([]);
  });
});
