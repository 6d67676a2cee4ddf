import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  fakeEarnings,
  type Surface,
  startSurface,
  type Transport,
} from '../support/slack-surface.ts';

const TRANSPORTS: readonly Transport[] = ['http', 'socket'];

// One table for both transports: what people do, what they see at once, what is stored.
describe.each(TRANSPORTS)('Slack over %s', (transport) => {
  let surface: Surface;
  beforeAll(async () => {
    surface = await startSurface(transport);
  });
  afterAll(() => surface.stop());

  it.each([
    ['', 'help', /How to use Earnings/],
    ['  help ', 'help', /\/earnings audit &lt;call&gt;/],
    ['list', 'the library', /halden-foods-q3-2024/],
    ['LIST', 'the library', /northwind-q2-2024/],
    ['audit', 'what is missing', /No call was named/],
    ['brief', 'what is missing', /No call was named/],
    ['nothing-like-it', 'a way out', /No call named “nothing-like-it”/],
    ['list of nothing q2 2024', 'a name, not the list', /No call named “list of nothing q2 2024”/],
    ['../../etc/passwd', 'an unknown name', /No call named “..\/..\/etc\/passwd”/],
    ['<!channel> now', 'inert words', /“&lt;!channel&gt; now”/],
    ['&lt;!channel&gt;', 'inert words', /“&lt;!channel&gt;”/],
    ['a\u0000b\u001b[31m', 'no control characters', /“a b \[31m”/],
    ['🎉🎉', 'an unknown name', /“🎉🎉”/],
    ['\u202Eevil', 'no turned text', /“evil”/],
    ['x'.repeat(10_000), 'a short echo', /“x{59}…”/],
    ["'; DROP TABLE request; --", 'an unknown name', /No call named/],
  ])('answers /earnings %j with %s, shown only to who typed it', async (text, _what, shown) => {
    const before = surface.earnings.taken.length;
    const { status, body } = await surface.slack.command(text);
    expect(status).toBe(200);
    expect(body?.response_type).toBe('ephemeral');
    expect(JSON.stringify(body)).toMatch(shown);
    expect(JSON.stringify(body)).not.toContain('<!channel>');
    expect(surface.earnings.taken).toHaveLength(before);
  });

  it.each([
    ['halden-foods-q3-2024', 'brief', 'halden-foods-q3-2024'],
    ['brief Halden Foods Q3 2024', 'brief', 'halden-foods-q3-2024'],
    ['Audit halden-foods', 'audit', 'halden-foods-q3-2024'],
    ['<@U0EARN> northwind-q1-2024', 'brief', 'northwind-q1-2024'],
  ])('stores /earnings %s as a %s before an empty ack', async (text, kind, id) => {
    const { status, body } = await surface.slack.command(text, { channel: 'C0GENERAL' });
    expect([status, body]).toEqual([200, null]);
    expect(surface.earnings.taken.at(-1)).toMatchObject({
      kind,
      payload: {
        team: 'T0DEMO',
        channel: 'C0GENERAL',
        user: 'U0ANA',
        callId: id,
        responseUrl: expect.stringMatching(/^http:\/\/127/),
      },
    });
  });

  it('offers the nearest calls as buttons, and briefs the one that is clicked, once', async () => {
    const { body } = await surface.slack.command('northwind');
    const [button] = buttonsOf(body);
    expect(button).toMatchObject({ action_id: 'earnings.run.0', value: 'northwind-q1-2024' });

    const before = surface.earnings.taken.length;
    const click = () =>
      surface.slack.click('earnings.run.0', 'northwind-q1-2024', { message: '1.000001' });
    const statuses = await Promise.all([click(), click(), click()]);
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(surface.earnings.taken.slice(before)).toMatchObject([
      { kind: 'brief', payload: { callId: 'northwind-q1-2024', channel: 'C0EARN01' } },
    ]);
  });

  it.each([
    ['another person', { user: 'U0BEN', message: '1.000001' }],
    ['another message', { message: '1.000002' }],
  ])('takes the click of %s on the same call for another wish', async (_who, from) => {
    const before = surface.earnings.taken.length;
    await surface.slack.click('earnings.run.0', 'northwind-q1-2024', from);
    expect(surface.earnings.taken).toHaveLength(before + 1);
  });

  it.each(['../../etc/passwd', '', 'northwind', `${'x'.repeat(300)}-q1-2024`])(
    'acks a button whose value is %j and does nothing',
    async (value) => {
      const before = surface.earnings.taken.length;
      expect((await surface.slack.click('earnings.run.0', value)).status).toBe(200);
      expect(surface.earnings.taken).toHaveLength(before);
    },
  );

  it('acks at once what no listener takes', async () => {
    const { status, ms } = await surface.slack.click('some.link', 'x');
    expect(status).toBe(200);
    expect(ms).toBeLessThan(1000); // Bolt alone lets Slack wait for three seconds
  });

  it('takes one command once, however often it is delivered', async () => {
    const before = surface.earnings.taken.length;
    const deliver = () => surface.slack.command('halden-foods', { trigger: 'same.trigger' });
    const twice = [await deliver(), await deliver()];
    expect(twice.map(({ status, body }) => [status, body])).toEqual([
      [200, null],
      [200, null],
    ]);
    expect(surface.earnings.taken).toHaveLength(before + 1);
  });

  it('briefs a call that is named in a direct message, there and once', async () => {
    const before = surface.earnings.taken.length;
    const ts = '1700000000.000100';
    await surface.slack.directMessage('Halden Foods', { ts });
    await surface.slack.directMessage('Halden Foods', { ts });
    expect(surface.earnings.taken.slice(before)).toMatchObject([
      {
        kind: 'brief',
        payload: { channel: 'D0ANA', callId: 'halden-foods-q3-2024', responseUrl: null },
      },
    ]);
  });

  it('answers any other direct message with a hint and the nearest calls', async () => {
    await surface.slack.directMessage('northwind, please');
    expect(surface.earnings.taken.at(-1)).toMatchObject({
      kind: 'hint',
      payload: { channel: 'D0ANA', near: ['northwind-q1-2024', 'northwind-q2-2024'] },
    });
  });

  it.each([
    ['a bot', { bot_id: 'B0OTHER' }],
    ['ourselves', { user: 'U0EARN', bot_id: 'B0EARN' }],
    ['an edit', { subtype: 'message_changed', hidden: true }],
    ['a deletion', { subtype: 'message_deleted', hidden: true }],
    ['a channel', { channel_type: 'channel', channel: 'C0GENERAL' }],
    ['nobody, and empty', { text: '' }],
  ])('leaves a message of %s alone', async (_who, extra) => {
    const before = surface.earnings.taken.length;
    expect((await surface.slack.directMessage('halden-foods', extra)).status).toBe(200);
    expect(surface.earnings.taken).toHaveLength(before);
  });

  it('offers the latest calls when the conversation with the app is opened', async () => {
    await surface.slack.event({
      type: 'app_home_opened',
      tab: 'messages',
      channel: 'D0ANA',
      user: 'U0ANA',
    });
    await surface.slack.until(({ prompts }) => prompts.length === 1);
    expect(surface.slack.state.prompts[0]?.titles).toEqual([
      'Brief Northwind, Q1 2024',
      "What drove Northwind's revenue?",
      'What does Northwind expect next?',
    ]);
  });

  it('says sorry, and takes nothing, when the request cannot be stored', async () => {
    const broken = await startSurface(
      transport,
      fakeEarnings({ take: () => Promise.reject(new Error('SQLITE_FULL: disk is full')) }),
    );
    const { status, body } = await broken.slack.command('halden-foods');
    expect(status).toBe(200);
    expect(body?.text).toMatch(/could not be taken in/);
    expect(JSON.stringify(body)).not.toContain('SQLITE');
    await broken.stop();
  });
});

function buttonsOf(body: unknown): readonly { action_id: string; value: string }[] {
  const blocks = (body as { blocks?: { elements?: { action_id: string; value: string }[] }[] })
    .blocks;
  return blocks?.flatMap(({ elements }) => elements ?? []) ?? [];
}
