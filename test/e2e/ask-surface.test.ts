import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Thread, ThreadPlace } from '../../src/core/ports/threads.ts';
import {
  callId,
  fakeEarnings,
  type Surface,
  startSurface,
  type Transport,
} from '../support/slack-surface.ts';

const TRANSPORTS: readonly Transport[] = ['http', 'socket'];
const [OURS, UPLOAD, FOREIGN] = ['1700000000.000100', '1700000000.000200', '1700000000.000300'];
const TS = '1700000009.000900';
const ASKED = new Set(['question', 'brief']); // files, pastes and names of transcripts are others' to take

// One table for both transports: which events are a question, and of what.
describe.each(TRANSPORTS)('questions over %s', (transport) => {
  let surface: Surface;
  const stopped: ThreadPlace[] = [];
  const lookedFor: ThreadPlace[] = [];
  const ours = async (place: ThreadPlace): Promise<Thread | null> => {
    lookedFor.push(place);
    const callOf = { callId: callId('northwind-q1-2024'), sha256: null, briefKey: null };
    return place.ts === OURS ? { ...place, ...callOf } : null;
  };
  beforeAll(async () => {
    surface = await startSurface(
      transport,
      fakeEarnings({
        threadOf: ours,
        isUploadThread: async ({ ts }) => ts === UPLOAD,
        stopQuestions: (place) => stopped.push(place),
      }),
    );
  });
  afterAll(() => surface.stop());

  /** What an event stores; each with a ts of its own unless given. */
  const send = async (event: Readonly<Record<string, unknown>>) => {
    const before = surface.earnings.taken.length;
    const said = { type: 'message', channel: 'C0EARN01', user: 'U0ANA', text: 'What was revenue?' };
    const ts = surface.slack.state.nextTs();
    const { status } = await surface.slack.event({
      ...said,
      channel_type: 'channel',
      ts,
      ...event,
    });
    expect(status).toBe(200);
    return surface.earnings.taken.slice(before);
  };

  const DM = { channel_type: 'im', channel: 'D0ANA' };
  const MENTION = { type: 'app_mention', text: '<@U0EARN> What was revenue?' };

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['a reply in a thread of ours', { thread_ts: OURS }, OURS],
    ['in a private channel', { thread_ts: OURS, channel_type: 'group' }, OURS],
    ['in a group message', { thread_ts: OURS, channel_type: 'mpim' }, OURS],
    ['that is shown in the channel, too', { thread_ts: OURS, subtype: 'thread_broadcast' }, OURS],
    ['with a file', { thread_ts: OURS, subtype: 'file_share', files: [{}] }, OURS],
    [
      'whose root only Slack knows as ours',
      { thread_ts: FOREIGN, parent_user_id: 'U0EARN' },
      FOREIGN,
    ],
    ['a mention', { ...MENTION, ts: TS }, TS],
    [
      'as a message',
      { text: 'so, <@U0EARN>, what was revenue?', ts: '1700000009.000901' },
      '1700000009.000901',
    ],
    ['in a thread of others', { ...MENTION, thread_ts: FOREIGN }, FOREIGN],
    ['in a thread of ours', { ...MENTION, thread_ts: OURS }, OURS],
    [
      'with a file',
      { ...MENTION, subtype: 'file_share', files: [{}], thread_ts: FOREIGN },
      FOREIGN,
    ],
    ['a direct message', { ...DM, ts: '1700000009.000902' }, '1700000009.000902'],
    ['in a thread', { ...DM, thread_ts: FOREIGN }, FOREIGN],
    ['to somebody else, and to us', { text: '<@U0BEN> <@U0EARN> what?', thread_ts: OURS }, OURS],
    ['an order without a mark', { text: 'summarise what they guide', thread_ts: OURS }, OURS],
    ['a statement to us', { ...MENTION, text: 'what a call <@U0EARN>', thread_ts: OURS }, OURS],
    ['put to everybody', { thread_ts: OURS, text: '<!here> what was revenue?' }, OURS],
    [
      'with a call to everybody, a tag and marks of style in it',
      { thread_ts: OURS, text: 'what was revenue? <!channel> &amp; &lt;script&gt; *bold*' },
      OURS,
    ],
    ['in bold', { thread_ts: OURS, text: '*what drove the margin*' }, OURS],
    [
      'with links',
      { thread_ts: OURS, text: 'what was <https://a.test|revenue> in <#C0IR|ir>?' },
      OURS,
    ],
    ['below a quote', { text: '&gt; so it is\nwhat drove it', thread_ts: OURS }, OURS],
  ])('%s is one', async (_what, event, threadTs) => {
    const channel = String(event.channel ?? 'C0EARN01');
    const lane = channel === 'D0ANA' ? 'T0DEMO/D0ANA' : `T0DEMO/C0EARN01/${threadTs}`;
    expect(await send(event)).toMatchObject([
      {
        kind: 'question',
        lane: `question:${lane}`,
        payload: {
          team: 'T0DEMO',
          channel,
          user: 'U0ANA',
          threadTs,
          text: expect.stringMatching(/what/i),
        },
      },
    ]);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['a message of a channel', {}],
    ['of a group', { channel_type: 'mpim', channel: 'G0GROUP' }],
    ['a reply in a thread of others', { thread_ts: FOREIGN }],
    ['whose root is another person’s', { thread_ts: FOREIGN, parent_user_id: 'U0BEN' }],
    ['an edit', { thread_ts: OURS, subtype: 'message_changed', hidden: true }],
    ['an edit that adds a mention', { ...MENTION, edited: { user: 'U0ANA', ts: '1.1' } }],
    ['a deletion', { thread_ts: OURS, subtype: 'message_deleted' }],
    ['a join', { thread_ts: OURS, subtype: 'channel_join' }],
    ['a topic', { ...MENTION, subtype: 'channel_topic' }],
    ['a bot', { thread_ts: OURS, bot_id: 'B0OTHER' }],
    ['an old kind of bot', { thread_ts: OURS, subtype: 'bot_message', bot_id: 'B0OTHER' }],
    ['a bot that mentions us', { ...MENTION, bot_id: 'B0OTHER' }],
    ['ourselves', { thread_ts: OURS, user: 'U0EARN' }],
    ['ourselves in a direct message', { ...DM, user: 'U0EARN', bot_id: 'B0EARN' }],
    ['a hidden message', { thread_ts: OURS, hidden: true }],
    ['a file without a word', { thread_ts: OURS, subtype: 'file_share', files: [{}], text: '' }],
    ['a word to somebody else', { thread_ts: OURS, text: '<@U0BEN> what do you think?' }],
    ['a word about somebody else', { thread_ts: OURS, text: 'thanks <@U0BEN>, right?' }],
    ['a word to a group', { thread_ts: OURS, text: '<!subteam^S0IR|@ir> what was revenue?' }],
    ['an opinion of everybody', { thread_ts: OURS, text: '<!here> what do you think?' }],
    ['a statement', { thread_ts: OURS, text: 'I disagree with that' }],
    ['an invitation', { thread_ts: OURS, text: 'look at this' }],
    ['a link', { thread_ts: OURS, text: 'see <https://a.test/?q=margin>' }],
    ['code', { thread_ts: OURS, text: 'run ```what is x?``` there' }],
    ['a quote', { thread_ts: OURS, text: '&gt; what was revenue?\ngood point' }],
    ['emoji', { thread_ts: OURS, text: ':question: \u{1F680}' }],
    ['emoji to us', { ...DM, text: ':+1::skin-tone-2:' }],
    ['several thanks to us', { ...DM, text: 'ok thx!' }],
    ['a smile', { thread_ts: OURS, text: ':) !' }],
    ['thanks', { thread_ts: OURS, text: 'Thank you!' }],
    ['thanks to us', { ...DM, text: 'thanks' }],
    ['thanks in another language', { ...DM, text: 'Danke!' }],
    ['a file to us', { ...DM, subtype: 'file_share', files: [{ id: 'F1' }] }],
    ['a paste', { ...DM, text: 'x '.repeat(600) }],
    ['a word on a transcript', { ...DM, thread_ts: UPLOAD }],
    ['there, with a mention', { ...MENTION, thread_ts: UPLOAD }],
    ['a word on a file', { ...MENTION, text: '<@U0EARN> here it is', files: [{}] }],
    ['nobody', { ...DM, user: undefined }],
  ])('%s is none', async (_what, event) => {
    expect((await send(event)).filter(({ kind }) => ASKED.has(kind))).toEqual([]);
  });

  it('nothing is looked up for a message that nobody could mean for us', async () => {
    lookedFor.length = 0;
    await send({ text: 'What was revenue?' });
    await send({ text: 'lunch?', thread_ts: OURS });
    await send({ text: 'What was revenue?', thread_ts: FOREIGN });
    expect(lookedFor.map(({ ts }) => ts)).toEqual([FOREIGN]);
  });

  it('a mention and its message are one, however often they come', async () => {
    const before = surface.earnings.taken.length;
    const said = { ts: surface.slack.state.nextTs(), threadTs: OURS };
    for (let turn = 0; turn < 4; turn++) await surface.slack.mention('What was revenue?', said);
    expect(surface.earnings.taken.slice(before)).toHaveLength(1);
  });

  it.each([
    ['<@U0EARN> what about *margins*, <@U0BEN|ben>?', 'what about *margins*, ?'],
    ['<@U0EARN> see <https://a.test|our page> &amp; say', 'see our page & say'],
    ['<@U0EARN> <!channel> in <#C1|news>: revenue?', 'in #news: revenue?'],
    ['<@U0EARN> a\u0000b\nc', 'a b c'],
    ['<@U0EARN> revenue at 10:30:45? :fire: \u{1F680}', 'revenue at 10:30:45?'],
  ])('%j is read as %j', async (text, words) => {
    expect(await send({ type: 'app_mention', text })).toMatchObject([{ payload: { text: words } }]);
  });

  it.each([
    ['help', DM],
    ['What can I ask for?', DM],
    ['list', DM],
    ['Hi!', DM],
    ['Bonjour', DM],
    ['yes please', DM],
    ['Good morning!', DM],
    ['what calls do you have?', DM],
    ['show me the list of calls', DM],
    ['list all companies', DM],
    ['<@U0EARN>', { type: 'app_mention' }],
    ['<@U0EARN> help', { type: 'app_mention' }],
    ['northwind', DM], // two calls
    ['northw', DM], // a slip
  ])('%j gets a hint in its thread', async (text, place) => {
    const ts = surface.slack.state.nextTs();
    expect(await send({ ...place, text, ts })).toMatchObject([
      {
        kind: 'hint',
        payload: { threadTs: ts, near: expect.arrayContaining([expect.anything()]) },
      },
    ]);
  });

  it.each([
    ['northwind', 'several', 'northwind'],
    ['northw', 'miss', 'northw'],
    ['Apple Q3 2024', 'miss', 'Apple Q3 2024'],
    ['orin robotics', 'miss', 'orin robotics'],
    ['orin robotics q2 2024 please', 'miss', 'orin robotics q2 2024 please'],
    ['follow Orrin Robotics', 'command', 'follow Orrin Robotics'],
    ['Unfollow all', 'command', 'unfollow all'],
    ['following', 'command', 'following'],
    ['audit halden foods', 'command', 'audit halden foods'],
    ['hello', 'help', 'hello'],
  ])('%j gets a hint that says %s', async (text, says, typed) => {
    expect(await send({ ...DM, text })).toMatchObject([{ kind: 'hint', payload: { says, typed } }]);
    const sent = await send({ type: 'app_mention', text: `<@U0EARN> ${text}` });
    expect(sent).toMatchObject([{ kind: 'hint', payload: { says, typed } }]);
  });

  it.each([
    ['Contoso', DM, 'Contoso'],
    ['brief contoso please', DM, 'contoso'],
    ['<@U0EARN> Bank of Contoso', { type: 'app_mention' }, 'Bank of Contoso'],
    ['<@U0EARN> Contoso', { ...MENTION, thread_ts: FOREIGN }, 'Contoso'],
    ['<@U0EARN> Contoso?', { type: 'app_mention' }, null],
    ['margins', DM, null],
    ['cloud growth', DM, null],
  ])('%j may name a company alone: %j', async (text, place, alone) => {
    expect(await send({ ...place, text })).toMatchObject([
      { kind: 'question', payload: { alone } },
    ]);
  });

  it.each([
    'follow up on margins',
    'audit fees',
    'following Q2, what changed?',
    'follow orrin?',
    'headcount Q3 2024',
    'cloud growth',
    'Apple Q3 2024?',
    'Orrin margin Q3 2024',
  ])('%j is no name and no command', async (text) => {
    expect(await send({ ...DM, text })).toMatchObject([{ kind: 'question' }]);
  });

  it.each([
    ['halden-foods', DM],
    ['Brief halden foods, please', DM],
    ['/earnings halden-foods', DM],
    ['<@U0EARN> halden foods q3 2024', { type: 'app_mention' }],
  ])('%j gets the brief', async (text, place) => {
    expect(await send({ ...place, text })).toMatchObject([
      { kind: 'brief', payload: { callId: 'halden-foods-q3-2024', responseUrl: null } },
    ]);
  });

  it.each(['which companies compete?', 'what calls for caution?', 'list the risks'])(
    '%j is a question all the same',
    async (text) => expect(await send({ ...DM, text })).toMatchObject([{ kind: 'question' }]),
  );

  it('a call named in a thread without one belongs to the question above', async () => {
    const root = surface.slack.state.nextTs();
    const [first] = await send({ ...DM, ts: root });
    expect(await send({ ...DM, thread_ts: root, text: 'halden foods' })).toMatchObject([
      {
        kind: 'question',
        payload: { callId: 'halden-foods-q3-2024', asked: first?.key, threadTs: root, text: '' },
      },
    ]);
  });

  it.each([
    ['halden foods', 'halden foods'],
    ['and Halden Foods?', 'Halden Foods'],
    ['brief halden-foods please', 'halden-foods'],
    ['what about halden foods q3 2024', 'halden foods q3 2024'],
  ])('a mention of %j in a thread of ours names a call', async (text, typed) => {
    const sent = await send({ ...MENTION, thread_ts: OURS, text: `<@U0EARN> ${text}` });
    const names = { id: 'halden-foods-q3-2024', typed };
    expect(sent).toMatchObject([{ kind: 'question', payload: { text, names } }]);
    expect(sent[0]?.payload).not.toHaveProperty('alone');
  });

  it.each([
    ['another call is asked about', 'what was revenue of halden foods?'],
    ['it is a period', 'Q3 2024'],
    ['it is a metric', 'EPS'],
    ['it nearly is a name', 'haldn'],
    ['several fit it', 'northwind'],
  ])('and none where %s: %j', async (_why, text) => {
    const sent = await send({ ...MENTION, thread_ts: OURS, text: `<@U0EARN> ${text}` });
    expect(sent).toMatchObject([{ kind: 'question', payload: { names: null } }]);
  });

  it('the stop button stops what is being answered in its thread', async () => {
    await send({ type: 'agent_session_stopped', thread_ts: OURS, streaming_message_ts: [] });
    expect(stopped).toEqual([{ team: 'T0DEMO', channel: 'C0EARN01', ts: OURS }]);
    await send({ type: 'agent_session_stopped' }); // without a thread: nothing to stop
    expect(stopped).toHaveLength(1);
  });

  it.each([
    [
      'ask.again.1',
      JSON.stringify({ call: 'northwind-q1-2024', question: 'Why?' }),
      { text: 'Why?', isByButton: true },
    ],
    [
      'ask.about.2',
      JSON.stringify({ call: 'northwind-q1-2024', asked: 'message:1' }),
      { asked: 'message:1', text: '' },
    ],
  ])(
    '%s is a question about its call, in the thread of its message',
    async (action, value, payload) => {
      const before = surface.earnings.taken.length;
      const from = { message: TS, threadTs: OURS };
      for (let turn = 0; turn < 3; turn++) await surface.slack.click(action, value, from);
      expect(surface.earnings.taken.slice(before)).toMatchObject([
        {
          kind: 'question',
          payload: { ...payload, callId: 'northwind-q1-2024', threadTs: OURS, user: 'U0ANA' },
        },
      ]);
    },
  );

  it.each([
    ['ask.again.1', 'northwind-q1-2024'],
    ['ask.again.1', '{"call":"../../etc","question":"x"}'],
    ['ask.again.1', '{"call":"northwind-q1-2024"}'],
    ['ask.about.1', '{"call":"northwind-q1-2024","question":"x"}'],
    ['ask.about.1', '['],
    ['ask.else.1', '{}'],
    ['feedback', 'sideways'],
  ])('%s with %j is acked, and nothing is stored', async (action, value) => {
    const before = surface.earnings.taken.length;
    expect((await surface.slack.click(action, value, { message: TS })).status).toBe(200);
    expect(surface.earnings.taken).toHaveLength(before);
  });

  it('each click on the thumbs counts, in order', async () => {
    const before = surface.earnings.taken.length;
    await surface.slack.click('feedback', 'up', { message: TS, threadTs: OURS });
    await surface.slack.click('feedback', 'down', { message: TS, threadTs: OURS });
    const taken = surface.earnings.taken.slice(before);
    expect(taken).toMatchObject([
      { kind: 'feedback', payload: { verdict: 'up', ts: TS, threadTs: OURS } },
      { kind: 'feedback', payload: { verdict: 'down' } },
    ]);
  });

  it('an event that cannot be stored is not acked, so that Slack sends it again', async () => {
    const broken = await startSurface(
      'http',
      fakeEarnings({ take: () => Promise.reject(new Error('SQLITE_FULL')) }),
    );
    const { status } = await broken.slack.directMessage('What was revenue?');
    expect(status).toBe(500);
    await broken.stop();
  });
});
