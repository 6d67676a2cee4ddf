import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';
import type { Posted } from '../../demo/slack/state.ts';
import { arrive, delivered, INGEST } from '../support/arrive.ts';
import { answersIn, briefed, heldModel, untilAnswers } from '../support/ask-world.ts';
import { orrinText } from '../support/orrin.ts';
import { spokenCall } from '../support/spoken-call.ts';
import { openWorlds } from '../support/world.ts';

const { world, later, end } = openWorlds();

afterEach(end);
vi.setConfig({ testTimeout: 30_000 }); // services start, stop and wait

const EARN = 'C0EARN01';
const QUESTION = 'What was the gross margin of public cloud?';

const said = (shown: unknown) => JSON.stringify(shown);
const roots = ({ state }: LoopbackSlack, title: string): readonly Posted[] =>
  state.messages.filter(({ threadTs, text }) => threadTs === null && text.startsWith(title));
const told = ({ state }: LoopbackSlack, words: RegExp) =>
  state.messages.filter(({ text }) => words.test(text));

describe('a question', () => {
  it('that is edited and deleted while it is answered is answered once, as it was asked', async () => {
    const { slack } = await world();
    const { ts: root } = await briefed(slack);
    const ts = slack.state.nextTs();
    const message = { type: 'message', user: 'U0ANA', text: QUESTION, ts, thread_ts: root };
    const changed = (subtype: string, text: string) => ({
      ...{ type: 'message', channel: EARN, channel_type: 'channel', hidden: true, subtype },
      ts: slack.state.nextTs(),
      message: { ...message, text, edited: { user: 'U0ANA', ts: slack.state.nextTs() } },
      previous_message: message,
    });
    await Promise.all([
      slack.reply(root, QUESTION, { extra: { ts } }),
      slack.event(changed('message_changed', 'What was revenue?')),
      slack.event(changed('message_deleted', '')),
      slack.reply(root, QUESTION, { extra: { ts } }),
    ]);
    await untilAnswers(slack, 1);
    await slack.reply(root, 'What was revenue?', { user: 'U0BEN' });
    await untilAnswers(slack, 2); // in order: nothing came between
    expect(answersIn(slack).map(({ text }) => text)).toEqual([
      expect.stringContaining('5.2%'),
      expect.stringContaining('1,835.4'),
    ]);
  });

  it('that Slack delivers again hours later, to another process, is not answered again', async () => {
    const { slack, service, start } = await world();
    const { ts: root } = await briefed(slack);
    const ts = slack.state.nextTs();
    await slack.mention(QUESTION, { ts, threadTs: root });
    await untilAnswers(slack, 1);
    await service.stop();
    await start();
    await slack.mention(QUESTION, { ts, threadTs: root });
    await slack.reply(root, QUESTION, { user: 'U0BEN' }); // the same words of another person are another
    await untilAnswers(slack, 2);
    expect(answersIn(slack)).toHaveLength(2);
  });

  it.each(['<@U0EARN> \u200B\u2060', '<@U0EARN> ?!', '<@U0EARN> <!here>'])(
    'without a word (%j) gets a hint, and nothing is looked for',
    async (text) => {
      const { slack } = await world();
      const ts = slack.state.nextTs();
      await slack.event({ type: 'app_mention', channel: EARN, user: 'U0ANA', ts, text });
      await slack.until(({ messages }) => messages.some(({ threadTs }) => threadTs === ts));
      expect(told(slack, /Name an earnings call/)).toHaveLength(1);
    },
  );
});

describe('a brief whose message is deleted while it is made', () => {
  it('comes nowhere else, is no failure, and who asked under it is told alone', async () => {
    const model = await heldModel({ held: true });
    later(() => model.stop());
    const env = { OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'fake' };
    const { slack, url } = await world({ env });
    await slack.command('kingsoft-q2-2023');
    await slack.until(({ messages }) => messages.length === 1);
    const root = slack.state.messages[0]?.ts ?? '';
    await slack.reply(root, QUESTION);
    await slack.until(({ statuses }) => statuses.length === 1);
    slack.state.remove(EARN, root);
    model.release();
    await slack.until(({ messages }) => messages.some(({ onlyFor }) => onlyFor === 'U0ANA'));
    expect(slack.state.messages.filter(({ onlyFor }) => onlyFor === null)).toEqual([]);
    expect(told(slack, /no longer there/)).toHaveLength(1);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect(metrics).toContain('earnings_request_seconds_count{kind="brief",outcome="done"} 1');
  });
});

describe('following', () => {
  it('by two at once is told to all once, and to the second alone', async () => {
    const { slack } = await world({ env: INGEST });
    const follow = (user: string) => slack.command('follow Orrin Robotics', { user });
    await Promise.all([follow('U0ANA'), follow('U0BEN'), follow('U0ANA')]);
    await slack.until(({ responses }) => responses.length === 2);
    expect(told(slack, /^From now on/)).toHaveLength(1);
    expect(said(slack.state.responses.map(({ text }) => text))).toMatch(
      /follows Orrin Robotics already/,
    );
  });

  it('while the call arrives brings one brief or none, and of the next call one', async () => {
    const here = await world({ env: INGEST });
    const { slack } = here;
    const following = slack.command('follow Orrin Robotics');
    await Promise.all([following, arrive(here, orrinText())]);
    await slack.until(() => told(slack, /^From now on/).length === 1);
    await delivered(here, 'orrin-robotics-q2-2024', [EARN]);
    expect(roots(slack, 'Orrin Robotics').length).toBeLessThanOrEqual(1);
    await arrive(
      here,
      orrinText([['Second Quarter', 'Third Quarter']]),
      '?name=orrin-robotics-q3-2024.txt',
    );
    await delivered(here, 'orrin-robotics-q3-2024', [EARN]);
    const isNext = ({ threadTs, blocks }: Posted) =>
      threadTs === null && said(blocks).includes('Orrin Robotics · Q3 2024 earnings call');
    expect(slack.state.messages.filter(isNext)).toHaveLength(1);
  });

  it('gets one brief of a call that comes by every way at once', async () => {
    const here = await world({ env: INGEST });
    const { slack, dir } = here;
    await slack.command('follow all');
    await slack.command('follow Northwind Robotics', { channel: 'D0ANA' });
    await slack.until(() => told(slack, /^From now on/).length === 2);
    const content = spokenCall();
    writeFileSync(join(dir, 'inbox', 'northwind.txt'), content);
    await Promise.all([
      ...Array.from({ length: 5 }, () => arrive(here, content)),
      slack.dropFile({ channel: 'D0ANA', content }),
      slack.dropFile({ channel: EARN, content, text: 'for <@U0EARN>' }),
      slack.dropFile({ channel: 'C0GENERAL', content, name: 'Q3 transcript.txt' }),
    ]);
    const isBrief = ({ threadTs, blocks }: Posted) =>
      threadTs === null && said(blocks).includes('Northwind Robotics · Q3 2024 earnings call');
    await slack.until(({ messages }) => messages.filter(isBrief).length === 3);
    await delivered(here, 'northwind-robotics-q3-2024', [EARN, 'D0ANA']);
    expect(
      slack.state.messages
        .filter(isBrief)
        .map(({ channel }) => channel)
        .toSorted(),
    ).toEqual(['C0EARN01', 'C0GENERAL', 'D0ANA']);
  });
});

describe('a dropped file', () => {
  it.each<[string, object, RegExp]>([
    [
      'at an address of others',
      { url_private_download: 'https://files.slack.com.evil.test/x' },
      /did not hand over/,
    ],
    [
      'at an address of this machine',
      { url_private_download: 'http://127.0.0.1:1/x' },
      /did not hand over/,
    ],
    [
      'at a file of this machine',
      { url_private_download: 'file:///etc/passwd' },
      /did not hand over/,
    ],
    ['without an address', { url_private_download: null, url_private: null }, /did not hand over/],
    ['of a name that calls everybody', { name: '<!channel>\n*call*.txt' }, /Taken in/],
    [
      'of no name, type or size',
      { name: null, title: null, mimetype: null, size: null },
      /Taken in/,
    ],
    ['shared in places that make no sense', { shares: { public: 'nonsense' } }, /Taken in/],
  ])('%s is told in a sentence', async (_what, object, words) => {
    const { slack } = await world();
    const { ts } = await slack.dropFile({
      channel: 'D0ANA',
      content: spokenCall(),
      object: { ...object },
      events: ['message'],
    });
    await slack.until(({ messages }) => messages.some(({ threadTs }) => threadTs === ts));
    const [first] = slack.state.messages.filter(({ threadTs }) => threadTs === ts);
    expect(first?.text).toMatch(words);
    expect(said(first?.blocks)).not.toMatch(/<!|\/etc\/passwd|evil\.test/);
  });
});
