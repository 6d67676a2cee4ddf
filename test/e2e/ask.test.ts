import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';
import { addCall, answersIn, beside, briefed, untilAnswers } from '../support/ask-world.ts';
import { callId } from '../support/slack-surface.ts';
import { openWorlds } from '../support/world.ts';

const { world, end } = openWorlds();

afterEach(end);
vi.setConfig({ testTimeout: 20_000 });

const QUESTION = 'What was the gross margin of public cloud?';

describe.each([{ socket: false }, { socket: true }])(
  'a question in the thread of a brief, Socket Mode $socket',
  ({ socket }) => {
    it('is answered there once, however often and as whatever it is delivered', async () => {
      const { slack } = await world({ socket });
      const { ts: root } = await briefed(slack);
      const said = { ts: slack.state.nextTs(), threadTs: root };
      await slack.mention(QUESTION, said);
      await untilAnswers(slack, 1);
      const again = { type: 'app_mention', channel: 'C0EARN01', user: 'U0ANA', ts: said.ts };
      for (const retry of [1, 2, 3])
        await slack.event({ ...again, thread_ts: root, text: `<@U0EARN> ${QUESTION}` }, retry);
      await slack.reply(root, 'And what was the revenue?');
      await untilAnswers(slack, 2); // in order: nothing of the redeliveries came between
      expect(answersIn(slack)).toHaveLength(2);
      expect(answersIn(slack).every(({ threadTs }) => threadTs === root)).toBe(true);
    });
  },
);

describe('questions of one thread', () => {
  it('are answered in the order in which they were asked', async () => {
    const { slack, dir } = await world();
    const { ts: root } = await briefed(slack);
    const questions = [
      'What was revenue?',
      'What was the cash position?',
      'Who are the customers?',
    ];
    for (const question of questions) await slack.reply(root, question, { user: 'U0BEN' });
    await untilAnswers(slack, 3);
    const asked = await beside(dir, ({ answers }) =>
      answers.earlier(`T0DEMO/C0EARN01/${root}`, callId('kingsoft-q2-2023'), 6),
    );
    expect(asked.map(({ question }) => question)).toEqual(questions);
  });

  it('wait for the brief that is being made', async () => {
    const { slack } = await world();
    slack.faults.plan('chat.update', { kind: 'slow', ms: 1200 });
    await slack.command('kingsoft-q2-2023');
    await slack.until(({ messages }) => messages.length > 0);
    const root = slack.state.messages[0]?.ts ?? '';
    await slack.reply(root, QUESTION);
    await untilAnswers(slack, 1);
    const order = slack.state.calls
      .map(({ method, args }) => `${method} ${JSON.stringify(args.metadata ?? '')}`)
      .filter((line) => /^chat\.(?:update|postMessage)/.test(line));
    expect(order.at(-1)).toContain('earnings_answer');
    expect(order.at(-2)).toContain('chat.update');
  });

  it('are remembered from our own store, and Slack is never asked for a thread', async () => {
    const { slack, dir } = await world();
    const { ts: root } = await briefed(slack);
    await slack.reply(root, QUESTION);
    await untilAnswers(slack, 1);
    await slack.reply(root, 'And last year?');
    await untilAnswers(slack, 2);
    const earlier = await beside(dir, ({ answers }) =>
      answers.earlier(`T0DEMO/C0EARN01/${root}`, callId('kingsoft-q2-2023'), 6),
    );
    expect(earlier.map(({ question }) => question)).toEqual([QUESTION, 'And last year?']);
    const [first, second] = answersIn(slack).map(({ text }) => text);
    expect([first, second]).toEqual([
      expect.stringContaining('5.2%'),
      expect.stringContaining('−2.4%'),
    ]);
    expect(second).not.toContain('5.2%');
    expect(slack.state.calls.map(({ method }) => method)).not.toContain('conversations.replies');
  });
});

describe('the call of a question', () => {
  it('is read from the root of the thread when the store has lost it, and kept again', async () => {
    const { slack, dir } = await world();
    const { ts: root } = await briefed(slack);
    const place = { team: 'T0DEMO', channel: 'C0EARN01' };
    await beside(dir, ({ threads }) => threads.forgetChannel(place));
    await slack.reply(root, QUESTION);
    await untilAnswers(slack, 1);
    const reads = slack.state.calls.filter(({ method }) => method === 'conversations.replies');
    expect(reads).toMatchObject([{ args: { ts: root, limit: '1' } }]);
    expect(await beside(dir, ({ threads }) => threads.find({ ...place, ts: root }))).toMatchObject({
      callId: 'kingsoft-q2-2023',
    });
  });

  it('is another one where another company is named, and the thread keeps its own', async () => {
    const { slack, dir } = await world();
    await addCall(dir, 'halden-foods-q3-2024.txt');
    const { ts: root } = await briefed(slack);
    await slack.reply(root, 'What were the net sales of Halden Foods?');
    await untilAnswers(slack, 1);
    await slack.reply(root, QUESTION);
    await untilAnswers(slack, 2);
    const [other, own] = answersIn(slack).map(({ blocks, metadata }) =>
      JSON.stringify([blocks, metadata]),
    );
    expect(other).toContain('"call":"halden-foods-q3-2024"');
    expect(other).toMatch(/About \*Halden Foods/);
    expect(own).toContain('"call":"kingsoft-q2-2023"');
  });

  it('is said to be missing where we do not have it, with a way on', async () => {
    const { slack } = await world();
    const { ts: root } = await briefed(slack);
    await slack.reply(root, "What was Northwind's gross margin in Q3 2024?");
    await slack.until(({ messages }) => messages.some(({ text }) => text.includes('Northwind')));
    const said = slack.state.messages.at(-1);
    expect(said).toMatchObject({ threadTs: root, text: expect.stringMatching(/no call of/) });
    expect(JSON.stringify(said?.blocks)).toContain('ask.about.1');
    expect(answersIn(slack)).toEqual([]);
  });

  it('is said to be missing where another quarter of the company is asked for', async () => {
    const { slack } = await world();
    const { ts: root } = await briefed(slack);
    await slack.reply(root, 'compare with Q1');
    await untilAnswers(slack, 1);
    await slack.reply(root, 'What was public cloud gross margin a year ago?'); // the call says it
    await untilAnswers(slack, 2);
    const [first, second] = answersIn(slack).map(({ blocks }) => JSON.stringify(blocks));
    expect(first).toContain('The call of Q1 is not in the library.');
    expect(second).not.toContain('not in the library');
  });

  it.each(['What was revenue of Contoso in Q3?', 'How did Contoso do?'])(
    'is said to be missing where a company is named that we do not have: %s',
    async (question) => {
      const { slack } = await world();
      const { ts: root } = await briefed(slack);
      await slack.reply(root, question);
      await slack.until(({ messages }) => messages.some(({ text }) => text.includes('Contoso')));
      expect(slack.state.messages.at(-1)?.text).toMatch(/no call of “Contoso”/);
      expect(answersIn(slack)).toEqual([]);
    },
  );

  it('is asked for in a direct message, and a click answers what was asked', async () => {
    const { slack } = await world();
    const ts = slack.state.nextTs();
    await slack.directMessage('What was the gross margin?', { ts });
    await slack.until(({ messages }) => messages.length === 1);
    const [choice] = slack.state.messages;
    expect(choice?.threadTs).toBe(ts);
    const [button] = buttonsOf(choice?.blocks);
    expect(button?.action_id).toBe('ask.about.1');
    const click = () =>
      slack.click('ask.about.1', button?.value ?? '', {
        channel: 'D0ANA',
        message: choice?.ts ?? '',
      });
    await Promise.all([click(), click()]);
    await untilAnswers(slack, 1);
    await slack.directMessage('And what was revenue?'); // the call last discussed
    await untilAnswers(slack, 2);
    expect(answersIn(slack)).toHaveLength(2);
    expect(answersIn(slack)[0]?.threadTs).toBe(ts);
  });

  it('may be typed instead of clicked', async () => {
    const { slack } = await world();
    const ts = slack.state.nextTs();
    await slack.directMessage('What was public cloud gross margin?', { ts });
    await slack.until(({ messages }) => messages.length === 1);
    await slack.reply(ts, 'kingsoft', { channel: 'D0ANA' });
    await untilAnswers(slack, 1);
    expect(answersIn(slack)[0]).toMatchObject({
      threadTs: ts,
      text: expect.stringContaining('5.2%'),
    });
  });

  it('is the one whose brief was asked for a moment ago, once that is there', async () => {
    const { slack } = await world();
    await slack.directMessage('kingsoft');
    await slack.directMessage('What was public cloud gross margin?');
    await untilAnswers(slack, 1);
    const [first] = slack.state.messages;
    expect(first).toMatchObject({ threadTs: null, edits: 1 });
    expect(answersIn(slack)[0]?.text).toContain('5.2%');
  });

  it('is the one last briefed in a channel under a bare mention, which opens a thread', async () => {
    const { slack } = await world();
    await briefed(slack);
    const ts = slack.state.nextTs();
    await slack.mention(QUESTION, { ts });
    await untilAnswers(slack, 1);
    expect(answersIn(slack)[0]?.threadTs).toBe(ts);
    await slack.reply(ts, 'And what was revenue?'); // the thread is ours now
    await untilAnswers(slack, 2);
    expect(answersIn(slack)).toHaveLength(2);
  });
});

describe('a company alone that we do not have', () => {
  const UNKNOWN = /no call of “Contoso”.*Drop its transcript.*\/earnings list/i;
  const answerTo = ({ state }: LoopbackSlack, ts: string) =>
    state.messages.find(({ threadTs }) => threadTs === ts);

  it('is said to be missing in a channel and in a direct message, whatever was discussed there', async () => {
    const { slack } = await world();
    await briefed(slack);
    const [first, second] = [slack.state.nextTs(), slack.state.nextTs()];
    await slack.mention('Contoso', { ts: first });
    await slack.directMessage('brief contoso please', { ts: second });
    await slack.until(() => [first, second].every((ts) => answerTo(slack, ts)));
    expect(answerTo(slack, first)?.text).toMatch(UNKNOWN);
    expect(answerTo(slack, second)?.text).toMatch(UNKNOWN);
    const [button] = buttonsOf(answerTo(slack, first)?.blocks);
    expect(button).toMatchObject({ action_id: 'ask.about.1' }); // it may be a question after all
    await slack.click('ask.about.1', button?.value ?? '', {
      message: answerTo(slack, first)?.ts ?? '',
    });
    await untilAnswers(slack, 1);
  });

  it('is a question in a thread about a call', async () => {
    const { slack } = await world();
    const { ts: root } = await briefed(slack);
    await slack.mention('Contoso', { threadTs: root });
    await untilAnswers(slack, 1);
    expect(answersIn(slack)).toMatchObject([{ threadTs: root }]);
  });
});

describe('a thread of other people', () => {
  it('is answered in where the app is mentioned, and nowhere else, about the call last discussed', async () => {
    const { slack } = await world();
    const root = slack.state.nextTs();
    const said = { type: 'message', channel_type: 'channel', channel: 'C0EARN01', user: 'U0BEN' };
    await slack.event({ ...said, ts: root, text: 'Plans for the offsite' });
    await slack.mention('What was revenue of kingsoft-q2-2023?', { threadTs: root });
    await untilAnswers(slack, 1);
    await slack.reply(root, 'When do they arrive?', { user: 'U0BEN' });
    await slack.mention(QUESTION, { threadTs: root });
    await untilAnswers(slack, 2);
    expect(answersIn(slack)).toHaveLength(2);
    expect(answersIn(slack)[1]?.text).toContain('5.2%');
  });

  it('is not one that a mention opened and a click gave its call', async () => {
    const { slack } = await world();
    const ts = slack.state.nextTs();
    await slack.mention(QUESTION, { ts });
    await slack.until(({ messages }) => messages.length === 1);
    const [choice] = slack.state.messages;
    const [button] = buttonsOf(choice?.blocks);
    await slack.click('ask.about.1', button?.value ?? '', { message: choice?.ts ?? '' });
    await untilAnswers(slack, 1);
    await slack.reply(ts, 'And what was revenue?');
    await untilAnswers(slack, 2);
  });
});

describe('a button under an answer', () => {
  it('asks its question once for each person, and the answer says whose it is', async () => {
    const { slack } = await world();
    const { ts: root } = await briefed(slack);
    await slack.reply(root, QUESTION);
    await untilAnswers(slack, 1);
    const value = JSON.stringify({ call: 'kingsoft-q2-2023', question: 'Why <!channel> *now*?' });
    const message = answersIn(slack)[0]?.ts ?? '';
    await Promise.all([
      slack.click('ask.again.1', value, { message }),
      slack.click('ask.again.1', value, { message }),
      slack.click('ask.again.1', value, { message, user: 'U0BEN' }),
    ]);
    await untilAnswers(slack, 3);
    await slack.reply(root, 'What was revenue?');
    await untilAnswers(slack, 4);
    const shown = answersIn(slack).map(({ blocks }) => JSON.stringify(blocks));
    expect(shown).toHaveLength(4);
    expect(
      shown.filter((each) => each.includes('<@U0ANA> asked: Why &lt;!channel&gt;')),
    ).toHaveLength(1);
    expect(shown.filter((each) => each.includes('<@U0BEN> asked: '))).toHaveLength(1);
    expect(answersIn(slack).every(({ threadTs }) => threadTs === root)).toBe(true);
  });

  it('keeps what somebody thinks of it, and thanks that person alone', async () => {
    const { slack } = await world();
    const { ts: root } = await briefed(slack);
    await slack.click('feedback', 'down', { message: root });
    await slack.until(({ messages }) => messages.some(({ onlyFor }) => onlyFor === 'U0ANA'));
    expect(slack.state.messages.filter(({ onlyFor }) => onlyFor !== null)).toMatchObject([
      { text: expect.stringContaining('what is wrong') },
    ]);
  });
});

function buttonsOf(blocks: unknown): readonly { action_id: string; value: string }[] {
  const all = (blocks ?? []) as { elements?: { action_id: string; value: string }[] }[];
  return all.flatMap(({ elements }) => elements ?? []);
}
