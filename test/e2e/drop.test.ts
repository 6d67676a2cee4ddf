import { afterEach, describe, expect, it, vi } from 'vitest';
import { FAULTS } from '../../demo/slack/faults.ts';
import type { Drop } from '../../demo/slack/files.ts';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';
import type { Posted } from '../../demo/slack/state.ts';
import { openStore } from '../../src/store/open-store.ts';
import { docxOf, paragraph } from '../support/docx.ts';
import { pdfOf } from '../support/pdf.ts';
import { namelessCall, spokenCall } from '../support/spoken-call.ts';
import { openWorlds } from '../support/world.ts';

const { world, end } = openWorlds();
afterEach(end);

vi.setConfig({ testTimeout: 30_000 }); // services start, stop and wait

const isBrief = ({ threadTs, edits }: Posted) => threadTs === null && edits > 0;
const briefs = ({ state }: LoopbackSlack) => state.messages.filter(isBrief);
const under = ({ state }: LoopbackSlack, ts: string) =>
  state.messages.filter(({ threadTs }) => threadTs === ts).map(({ text }) => text);
const DM = { channel: 'D0ANA' };
const NAMED = 'Taken in as northwind-robotics-q3-2024, a new call: its brief comes here.';

/** Resolves when everything that was delivered is worked: what comes after it is there. */
async function settle(slack: LoopbackSlack): Promise<void> {
  const before = briefs(slack).length;
  await slack.command('kingsoft-q2-2023', { channel: 'C0GENERAL' });
  await slack.until(() => briefs(slack).length > before);
}

describe.each([{ socket: false }, { socket: true }])('Socket Mode $socket', ({ socket }) => {
  it('a transcript dropped in a direct message is taken in, said, and briefed', async () => {
    const { slack } = await world({ socket });
    const { ts } = await slack.dropFile({ ...DM, content: spokenCall() });
    await slack.until(() => briefs(slack).length === 1);
    expect(under(slack, ts)).toEqual([NAMED]);
    expect(JSON.stringify(briefs(slack))).toContain('412.5');
    expect(briefs(slack)[0]?.channel).toBe('D0ANA');
  });

  it('one that nothing names is named by a click of its sender, once', async () => {
    const { slack } = await world({ socket });
    const content = `${namelessCall()}\n\nAda Brink: Kingsoft Cloud had a good Q3 2024, and a good Q3 2024 it was.`;
    const { ts } = await slack.dropFile({ ...DM, content, name: 'notes.txt' });
    await slack.until(() => under(slack, ts).length === 1);
    const [asked] = slack.state.messages.filter(({ threadTs }) => threadTs === ts);
    const buttons = JSON.stringify(asked?.blocks);
    expect(buttons).toContain('Kingsoft Cloud Holdings Ltd Q3 2024');
    const value = /"value":("\{.*?\}")/.exec(buttons)?.[1] ?? '""';
    const click = (user: string) =>
      slack.click('earnings.name.0', JSON.parse(value), {
        ...DM,
        user,
        message: asked?.ts ?? '',
      });

    await click('U0BOB');
    await slack.until(({ responses }) => responses.length === 1);
    expect(slack.state.responses[0]?.text).toContain('Only the person who shared');
    await Promise.all([click('U0ANA'), click('U0ANA')]);
    await slack.until(() => briefs(slack).length === 1);
    expect(under(slack, ts)).toEqual([
      'This is kingsoft-cloud-q3-2024.',
      'Taken in as kingsoft-cloud-q3-2024, a new call: its brief comes here.',
    ]);
    expect(asked?.blocks).toHaveLength(1);
  });

  it('a long paste of a transcript is taken in; another long message is too long a question', async () => {
    const { slack } = await world({ socket });
    const text = `${spokenCall()}\n\n${'Ada Brink: Demand &amp; margins held <https://x.test|up>. '.repeat(20)}`;
    await slack.directMessage(text, { ts: '1700000100.000100' });
    await slack.until(() => briefs(slack).length === 1);
    expect(under(slack, '1700000100.000100')).toEqual([NAMED]);

    await slack.directMessage('Why did it fall? '.repeat(300), { ts: '1700000200.000100' });
    await slack.until(() => under(slack, '1700000200.000100').length === 1);
    expect(under(slack, '1700000200.000100')[0]).toMatch(/too long .* at most 1000/);
    expect(slack.state.messages.filter(({ threadTs }) => threadTs === null)).toHaveLength(1);
  });
});

describe('a file that was dropped', () => {
  it.each([
    ['both events', ['file_shared', 'message']],
    ['both the other way round', ['message', 'file_shared']],
    ['each twice', ['message', 'message', 'file_shared', 'file_shared']],
    ['file_shared alone', ['file_shared']],
  ] as const)('is taken in once when Slack tells of it by %s', async (_what, events) => {
    const { slack } = await world();
    const { ts } = await slack.dropFile({
      name: 'Northwind transcript.txt',
      text: 'For <@U0EARN>',
      content: spokenCall(),
      events,
    });
    await slack.until(() => briefs(slack).length === 1);
    await settle(slack);
    expect(under(slack, ts)).toEqual([NAMED]);
    expect(briefs(slack)).toHaveLength(2); // with the one that settled it
  });

  it('again, as another file, is the same call; its brief is not posted twice', async () => {
    const { slack } = await world();
    await slack.dropFile({ ...DM, content: spokenCall() });
    await slack.until(() => briefs(slack).length === 1);
    const { ts } = await slack.dropFile({ ...DM, content: spokenCall() });
    await slack.until(() => under(slack, ts).length === 1);
    await settle(slack);
    expect(under(slack, ts)[0]).toContain('was here already: its brief is in this channel');
    expect(briefs(slack)).toHaveLength(2);
  });

  const PRINTED = spokenCall()
    .split('\n')
    .map((text, at) => ({ x: 40, y: 740 - at * 14, text, size: 7 }));
  const WORD = docxOf(spokenCall().split('\n').map(paragraph).join(''));
  const CHATTER = 'The ferry leaves at nine from the north pier, as it always does. '.repeat(10);
  it.each<[string, Drop, RegExp | null]>([
    ['a text among friends', { name: 'ferry.txt', content: CHATTER }, null],
    ["a meeting's transcript", { name: 'meeting transcript.txt', content: CHATTER }, null],
    [
      'a stub that is named like a call',
      { name: 'Q3 earnings call.txt', content: spokenCall().slice(0, 200) },
      /too short/,
    ],
    ['a picture', { name: 'cat.png', mimetype: 'image/png', content: 'PNG' }, null],
    ['a budget', { name: 'budget-q3-2024.pdf', mimetype: 'application/pdf' }, null],
    ['a code file', { name: 'x.py', mimetype: 'text/x-python', content: 'print(1)' }, null],
    ['a file of a bot', { content: spokenCall(), object: { bot_id: 'B0OTHER' } }, null],
    ['our own file', { content: spokenCall(), user: 'U0EARN' }, null],
    ['a deleted file', { content: spokenCall(), object: { mode: 'tombstone' } }, null],
    [
      'a canvas',
      { name: 'Plan', object: { mode: 'space', mimetype: 'application/vnd.slack-docs' } },
      null,
    ],
    ['a transcript by its words alone', { name: 'x.txt', content: spokenCall() }, /Taken in/],
    [
      'a scan that is named like a transcript',
      { name: 'Q3 transcript.pdf', mimetype: 'application/pdf', content: pdfOf([[], []]) },
      /holds pictures of pages/,
    ],
    [
      'a call in PDF by its words alone',
      { name: 'x.pdf', mimetype: 'application/pdf', content: pdfOf([PRINTED]) },
      /Taken in/,
    ],
    [
      'a call in Word by its words alone',
      { name: 'x.docx', mimetype: 'application/octet-stream', content: WORD },
      /Taken in/,
    ],
    [
      'a Word file among friends',
      { name: 'ferry.docx', content: docxOf(paragraph(CHATTER)) },
      null,
    ],
    [
      'a text for the app',
      { text: 'read <@U0EARN>', content: CHATTER },
      /does not read like an earnings call/,
    ],
    [
      'a picture for the app',
      { name: 'a.png', text: '<@U0EARN> look', mimetype: 'image/png', content: 'PNG' },
      /Image files cannot be read/,
    ],
    [
      'a picture to the app',
      { ...DM, name: 'a.png', mimetype: 'image/png', content: 'PNG' },
      /Image files cannot be read/,
    ],
    ['a stub to the app', { ...DM, content: spokenCall().slice(0, 200) }, /too short/],
    ['nothing to the app', { ...DM, content: '' }, /empty/],
    ['a file that lies elsewhere', { ...DM, object: { is_external: true } }, /outside Slack/],
    ['a canvas to the app', { ...DM, object: { mode: 'canvas' } }, /cannot be read yet/],
    ['100 MB to the app', { ...DM, object: { size: 100 * 1024 * 1024 } }, /too large \(100 MB/],
    ['a snippet', { ...DM, content: spokenCall(), object: { mode: 'snippet' } }, /Taken in/],
  ])('%s', async (_what, drop, words) => {
    const { slack } = await world();
    const { ts } = await slack.dropFile(drop);
    if (words) {
      await slack.until(() => under(slack, ts).length === 1);
      expect(under(slack, ts)[0]).toMatch(words);
    }
    await settle(slack);
    expect(under(slack, ts)).toHaveLength(words ? 1 : 0);
  });

  it.each([
    ['the app lacks the scope', FAULTS.html, /lacks a permission \(files:read\)/],
    ['Slack redirects', FAULTS.redirect('http://127.0.0.1:1/steal'), /did not hand over/],
    ['the connection breaks', FAULTS.dropBefore, /Taken in/],
    ['Slack asks to wait', FAULTS.rateLimited(0.01), /Taken in/],
  ])('is told or tried again when %s', async (_what, fault, words) => {
    const { slack } = await world();
    slack.faults.plan('download', fault);
    const { ts } = await slack.dropFile({ ...DM, content: spokenCall() });
    await slack.until(() => under(slack, ts).length === 1);
    expect(under(slack, ts)[0]).toMatch(words);
  });

  it.each([
    ['in the download', 'download', FAULTS.dropBefore],
    ['before it was said', 'chat.postMessage', FAULTS.dropBefore],
    ['after Slack had what was said', 'chat.postMessage', FAULTS.dropAfter],
  ])('is taken in once when the service ends %s', async (_what, method, fault) => {
    const { slack, service, start } = await world();
    slack.faults.plan(method, fault);
    const { ts } = await slack.dropFile({ ...DM, content: spokenCall() });
    await slack.until(({ calls }) => calls.some((call) => call.method === method));
    await service.stop();
    await start();
    await slack.until(() => briefs(slack).length === 1);
    await settle(slack);
    expect(under(slack, ts)).toHaveLength(1);
    expect(briefs(slack)).toHaveLength(2); // with the one that settled it
  });

  it('says that the permission is missing when Slack does', async () => {
    const { slack } = await world({ slack: { scopes: ['chat:write', 'im:history'] } });
    await slack.dropFile({ ...DM, content: spokenCall() });
    await slack.until(({ messages }) => messages.length === 1);
    expect(slack.state.messages[0]?.text).toContain('files:read');
  });
});

describe('a transcript that nothing names', () => {
  it('is named in its thread; others, and what names nothing, leave it open', async () => {
    const { slack } = await world();
    const { ts } = await slack.dropFile({ ...DM, content: namelessCall() });
    await slack.until(() => under(slack, ts).length === 1);
    const reply = async (text: string, count: number, user = 'U0ANA') => {
      await slack.directMessage(text, { thread_ts: ts, user });
      await slack.until(() => under(slack, ts).length === count);
      return under(slack, ts).at(-1);
    };
    expect(await reply('no idea, <@U0BOB>!', 2)).toContain('names no call');
    expect(await reply('Halden Foods', 3)).toContain('Still no fiscal period');
    await reply('Marlow Q1 2020', 3, 'U0BOB');
    expect(await reply('Halden Foods Q3 2024', 4)).toBe(
      'Taken in as halden-foods-q3-2024, a new call: its brief comes here.',
    );
    await slack.until(() => briefs(slack).length === 1);
    expect(JSON.stringify(briefs(slack)[0]?.blocks)).toContain('Halden Foods');
  });
});

it.each([
  [
    'a company that is known, then its period',
    ['Kingsoft Cloud', 'Q3 2024'],
    'kingsoft-cloud-q3-2024',
  ],
  ['a period, then a company', ['Q3 2024', 'Dunmore Foods'], 'dunmore-foods-q3-2024'],
  ['half of it, then all anew', ['Q3 2024', 'Dunmore Foods Q1 2025'], 'dunmore-foods-q1-2025'],
  ['what may be no company, then a period', ['no idea', 'Q3 2024'], null],
])('%s names a transcript in two replies', async (_what, lines, id) => {
  const { slack } = await world();
  const { ts } = await slack.dropFile({ ...DM, content: namelessCall(), name: 'call.txt' });
  for (const [at, line] of lines.entries()) {
    await slack.until(() => under(slack, ts).length === at + 1);
    await slack.directMessage(line, { thread_ts: ts });
  }
  await slack.until(() => under(slack, ts).length === lines.length + 1);
  expect(under(slack, ts).at(-1)).toContain(
    id === null ? 'Still no company' : `Taken in as ${id}, a new call`,
  );
});

describe('a file that looks like a part of a call that is here', () => {
  const whole = `${spokenCall()}\n\nAda Brink: ${'Orders were good in Europe. '.repeat(40)}`;

  it.each<[string, string, RegExp, string]>([
    ['yes', 'Replace it', /^It replaces/, 'revision 2 of the call'],
    [
      'no',
      'Keep the one that is here',
      /^The transcript that was here stays/,
      'that was here stays',
    ],
  ])('changes nothing until its sender clicks %s', async (action, label, closed, last) => {
    const { slack } = await world();
    await slack.dropFile({ ...DM, content: whole });
    await slack.until(() => briefs(slack).length === 1);
    const { ts } = await slack.dropFile({ ...DM, content: spokenCall(), name: 'part.txt' });
    await slack.until(() => under(slack, ts).length === 1);
    const [asked] = slack.state.messages.filter(({ threadTs }) => threadTs === ts);
    expect(asked?.text).toMatch(/looks like a part of northwind-robotics-q3-2024.*words/);
    expect(JSON.stringify(asked?.blocks)).toContain(label);
    const value = /"value":("\{.*?\}")/.exec(JSON.stringify(asked?.blocks))?.[1] ?? '""';
    const click = (user: string) =>
      slack.click(`earnings.replace.${action}`, JSON.parse(value), {
        ...DM,
        user,
        message: asked?.ts ?? '',
      });
    await click('U0BOB');
    await Promise.all([click('U0ANA'), click('U0ANA')]);
    await slack.until(() => closed.test(under(slack, ts)[0] ?? ''));
    expect(under(slack, ts).at(-1)).toContain(last);
    expect(under(slack, ts)).toHaveLength(action === 'yes' ? 2 : 1);
  });
});

it.each<[string, RegExp, string | null]>([
  ['yes', /^It replaces/, 'revision 3 of the call'],
  ['no', /^The transcript that was here stays/, null],
])(
  'an older revision that is dropped again is used again on a click of %s',
  async (action, closed, last) => {
    const { slack } = await world();
    const newer = spokenCall().replace('412.5', '412.6');
    for (const content of [spokenCall(), newer]) {
      const { ts } = await slack.dropFile({ ...DM, content });
      await slack.until(() => under(slack, ts).length === 1);
    }
    const { ts } = await slack.dropFile({ ...DM, content: spokenCall(), name: 'old.txt' });
    await slack.until(() => under(slack, ts).length === 1);
    expect(under(slack, ts)[0]).toBe(
      '“old.txt” is revision 1 of northwind-robotics-q3-2024, which a newer one has replaced. The newer one stays, and its brief is in this channel already. Or should this one take its place again?',
    );
    const asked = slack.state.messages.findLast(({ threadTs }) => threadTs === ts);
    const value = /"value":("\{.*?\}")/.exec(JSON.stringify(asked?.blocks))?.[1] ?? '""';
    const from = { ...DM, message: asked?.ts ?? '' };
    await slack.click(`earnings.replace.${action}`, JSON.parse(value), from);
    await slack.until(() => closed.test(under(slack, ts)[0] ?? ''));
    expect(under(slack, ts)[1] ?? '').toContain(last ?? '');
  },
);

it.each([
  ['a new call', [spokenCall()], NAMED],
  ['a revision', [spokenCall(), spokenCall({ revenue: '412.6' })], 'revision 2 of the call'],
])(
  '%s is told as what it is though Slack takes the word for it late',
  async (_what, sent, last) => {
    const { slack } = await world();
    for (const content of sent.slice(0, -1)) await slack.dropFile({ ...DM, content });
    await slack.until(() => briefs(slack).length === sent.length - 1);
    slack.faults.plan('chat.postMessage', FAULTS.rateLimited(1));
    const { ts } = await slack.dropFile({ ...DM, content: sent.at(-1) ?? '' });
    await slack.until(() => under(slack, ts).length === 1);
    expect(under(slack, ts)[0]).toContain(last);
  },
);

it('a call that only a direct message knew is a new one where it is dropped', async () => {
  const { slack } = await world();
  await slack.dropFile({ ...DM, content: spokenCall() });
  await slack.until(() => briefs(slack).length === 1);
  await slack.command('follow all');
  await slack.until(({ messages }) => messages.some(({ text }) => text.startsWith('From now on')));
  const { ts } = await slack.dropFile({ channel: 'C0EARN01', content: spokenCall() });
  await slack.until(() => under(slack, ts).length === 1);
  expect(under(slack, ts)[0]).toContain('a new call: this channel follows it');
});

it('a part that its sender has named keeps that name when it replaces the call', async () => {
  const { slack } = await world();
  const whole = `${spokenCall()}\n\nAda Brink: ${'Orders were good in Europe. '.repeat(40)}`;
  await slack.dropFile({ ...DM, content: whole });
  await slack.until(() => briefs(slack).length === 1);
  const { ts } = await slack.dropFile({ ...DM, content: namelessCall(), name: 'part.txt' });
  await slack.until(() => under(slack, ts).length === 1);
  await slack.directMessage('Northwind Robotics Q3 2024', { thread_ts: ts });
  await slack.until(() => under(slack, ts).some((text) => text.includes('looks like a part')));
  expect(under(slack, ts)[0]).toBe('This is northwind-robotics-q3-2024.');
  const asked = slack.state.messages.findLast(({ threadTs }) => threadTs === ts);
  const value = /"value":("\{.*?\}")/.exec(JSON.stringify(asked?.blocks))?.[1] ?? '""';
  await slack.click('earnings.replace.yes', JSON.parse(value), { ...DM, message: asked?.ts ?? '' });
  await slack.until(() => /revision 2 of the call/.test(under(slack, ts).at(-1) ?? ''));
});

describe('a paste', () => {
  const long = `${spokenCall()}\n\n${'Ada Brink: Demand held up well. '.repeat(30)}`;

  it.each([
    [
      'ends in mid-sentence',
      `${long}Ada Brink: We also expect that the gross margin of the whole group will be`,
      /middle of a sentence/,
    ],
  ])('that %s is not stored as a call', async (_what, text, words) => {
    const { slack } = await world();
    await slack.directMessage(text, { ts: '1700000100.000100' });
    await slack.until(() => under(slack, '1700000100.000100').length === 1);
    expect(under(slack, '1700000100.000100')[0]).toMatch(words);
    expect((await slack.command('list')).body).not.toMatchObject({
      text: expect.stringContaining('2 calls'),
    });
  });

  // What becomes of the parts ten seconds later: test/unit/flows/paste.test.ts, on a clock of its own.
  it('is stored in parts, with a last line that is no question, after a restart too', async () => {
    const { slack, service, start, dir } = await world();
    const first = `${spokenCall()}\n\n${'Ada Brink: Demand held up well.\n\n'.repeat(90)}`;
    await slack.directMessage(first, { ts: '1700000100.000100' });
    await service.stop();
    await start();
    const last = 'Operator: Net cash was EUR 33.1 million. This concludes the call.';
    await slack.directMessage(last, { ts: '1700000102.000100' });
    await settle(slack);
    expect(under(slack, '1700000102.000100')).toEqual([]);
    const store = await openStore({ dir, clock: { now: () => Date.now() }, mode: 'beside' });
    const parts = await store.requests.pastesIn('paste:T0DEMO:D0ANA', 0);
    await store.close();
    expect(parts.map(({ payload }) => payload)).toEqual([
      expect.objectContaining({ text: first }),
      expect.objectContaining({ text: last, ts: '1700000102.000100' }),
    ]);
  });
});
