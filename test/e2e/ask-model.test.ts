import { afterEach, describe, expect, it, vi } from 'vitest';
import { FAULTS } from '../../demo/slack/faults.ts';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';
import type { Posted } from '../../demo/slack/state.ts';
import { answersIn, briefed, heldModel, untilAnswers } from '../support/ask-world.ts';
import { openWorlds } from '../support/world.ts';

const { world, later, end } = openWorlds();

afterEach(end);
vi.setConfig({ testTimeout: 20_000 });

const QUESTION = 'What was the gross margin of public cloud?';

/** A service with a model that answers nothing of use, and only when it is let. */
async function asking() {
  const model = await heldModel();
  later(() => model.stop());
  const env = { OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'fake' };
  const made = await world({ env });
  const { ts: root } = await briefed(made.slack);
  return { ...made, model, root };
}

const streamed = ({ state }: LoopbackSlack) => state.messages.filter(({ stream }) => stream);
const inThread = ({ state }: LoopbackSlack, root: string) =>
  state.messages.filter(({ threadTs, text }) => threadTs === root && !/^Quotes/.test(text));

describe('while a model works on an answer', () => {
  it('steps grow in the thread, and the answer ends them: one message', async () => {
    const { slack, root } = await asking();
    await slack.reply(root, QUESTION);
    await untilAnswers(slack, 1);
    expect(inThread(slack, root)).toHaveLength(1);
    const [message] = streamed(slack);
    expect(message?.stream?.state).toBe('closed');
    expect([...(message?.stream?.tasks.values() ?? [])]).toEqual([
      { title: 'Read the transcript', status: 'complete' },
      { title: 'Check every figure', status: 'complete' },
    ]);
    const start = slack.state.calls.find(({ method }) => method === 'chat.startStream');
    expect(start?.args).toMatchObject({
      thread_ts: root,
      recipient_user_id: 'U0ANA',
      recipient_team_id: 'T0DEMO',
    });
    expect(start?.args).not.toHaveProperty('markdown_text');
  });

  it('a status says so, and a session that can be stopped', async () => {
    const { slack, root } = await asking();
    await slack.reply(root, QUESTION);
    await untilAnswers(slack, 1);
    await slack.until(({ sessions }) => sessions.length === 2);
    expect(slack.state.statuses[0]).toMatchObject({
      channel: 'C0EARN01',
      threadTs: root,
      words: 'is reading the call …',
    });
    expect(slack.state.sessions.map(({ words }) => words)).toEqual(['processing', 'active']);
  });

  it.each([
    [
      'Slack has no streams',
      (slack: LoopbackSlack) => slack.state.unknownMethods.add('chat.startStream'),
    ],
    [
      'Slack takes no more streams now',
      (slack: LoopbackSlack) => slack.faults.plan('chat.startStream', FAULTS.rateLimited(30)),
    ],
    [
      'streams are not for this channel',
      (slack: LoopbackSlack) =>
        slack.faults.plan('chat.startStream', FAULTS.error('channel_type_not_supported')),
    ],
    [
      'Slack ended it before, after five minutes',
      (slack: LoopbackSlack) => {
        slack.state.streamLifeMs = -1;
      },
    ],
    [
      'the connection is cut after the stream began',
      (slack: LoopbackSlack) => slack.faults.plan('chat.startStream', FAULTS.dropAfter),
    ],
    [
      'the connection is cut before it began',
      (slack: LoopbackSlack) => slack.faults.plan('chat.startStream', FAULTS.dropBefore),
    ],
    [
      'the connection is cut after it ended',
      (slack: LoopbackSlack) => slack.faults.plan('chat.stopStream', FAULTS.dropAfter),
    ],
    [
      'Slack refuses the blocks at its end',
      (slack: LoopbackSlack) =>
        slack.faults.plan('chat.stopStream', FAULTS.error('invalid_blocks')),
    ],
  ])('one answer comes though %s', async (_what, before) => {
    const { slack, root } = await asking();
    before(slack);
    await slack.reply(root, QUESTION);
    await untilAnswers(slack, 1);
    await slack.until(({ sessions }) => sessions.at(-1)?.words === 'active');
    expect(inThread(slack, root)).toHaveLength(1);
  });

  it.each([
    ['has neither', []],
    ['has neither, and the connection is cut after the words', [FAULTS.dropAfter]],
    ['has neither, and refuses the words', [FAULTS.error('internal_error')]],
    ['has neither, and asks to wait', [FAULTS.rateLimited(0.05)]],
  ])(
    'plain words say so where Slack %s steps nor status, and become the answer',
    async (_what, faults) => {
      const { slack, root } = await asking();
      slack.state.unknownMethods.add('chat.startStream').add('assistant.threads.setStatus');
      for (const fault of faults) slack.faults.plan('chat.postMessage', fault);
      await slack.reply(root, QUESTION);
      await untilAnswers(slack, 1);
      await slack.until(({ sessions }) => sessions.at(-1)?.words === 'active');
      expect(inThread(slack, root)).toHaveLength(1);
      const said = slack.state.calls.filter(
        ({ method, args }) => method === 'chat.postMessage' && args.thread_ts === root,
      );
      expect(JSON.stringify(said)).toContain('Reading the call …');
    },
  );

  it('no words are posted where a status says so', async () => {
    const { slack, root } = await asking();
    slack.state.unknownMethods.add('chat.startStream');
    await slack.reply(root, QUESTION);
    await untilAnswers(slack, 1);
    expect(JSON.stringify(slack.state.calls)).not.toContain('Reading the call …');
    expect(inThread(slack, root)).toMatchObject([{ edits: 0 }]);
  });

  it('a method that Slack does not know is not asked for again', async () => {
    const { slack, root } = await asking();
    slack.state.unknownMethods.add('chat.startStream').add('agents.sessions.setStatus');
    await slack.reply(root, QUESTION);
    await slack.reply(root, 'And what was revenue?');
    await untilAnswers(slack, 2);
    const count = (name: string) =>
      slack.state.calls.filter(({ method }) => method === name).length;
    expect([count('chat.startStream'), count('agents.sessions.setStatus')]).toEqual([1, 1]);
  });
});

describe('the stop button', () => {
  it.each([
    ['with steps shown', [] as string[], 'chat.update'],
    ['without', ['chat.startStream'], 'chat.postMessage'],
  ])('ends a question without an answer, %s', async (_what, unknown) => {
    const model = await heldModel({ held: true });
    later(() => model.stop());
    const env = { OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'fake' };
    const { slack } = await world({ env });
    for (const method of unknown) slack.state.unknownMethods.add(method);
    const ts = slack.state.nextTs();
    await slack.mention('What was the gross margin of kingsoft-q2-2023?', { ts });
    await slack.until(({ sessions }) => sessions.length === 1);
    await modelAsked(model.calls);

    const stop = { type: 'agent_session_stopped', channel: 'C0EARN01', thread_ts: ts };
    const message = streamed(slack)[0];
    if (message?.stream) message.stream.state = 'stopped'; // Slack stops the stream itself
    await slack.event({ ...stop, user: 'U0ANA', streaming_message_ts: [message?.ts] });
    await slack.event({ ...stop, user: 'U0ANA', streaming_message_ts: [] }, 1);
    await slack.until(({ sessions }) => sessions.at(-1)?.words === 'active');
    await slack.until(({ messages }) => messages.some(({ text }) => text === 'Stopped.'));
    model.release();
    await slack.mention('And revenue of kingsoft-q2-2023?'); // the app goes on
    await untilAnswers(slack, 1);
    expect(inThread(slack, ts).map(({ text }) => text)).toEqual(['Stopped.']);
    expect(slack.state.statuses.at(-1)?.words).toBeDefined();
  });

  it.each([
    ['in its thread', 'C0EARN01', (brief: Posted) => brief.ts],
    ['in a direct message', 'D0ANA', () => null],
  ])(
    'ends a question that waits for a brief, which comes all the same, %s',
    async (_, channel, threadOf) => {
      const model = await heldModel({ held: true });
      later(() => model.stop());
      const env = { OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'fake' };
      const { slack } = await world({ env });
      if (channel.startsWith('D')) await slack.directMessage('kingsoft-q2-2023');
      else await slack.command('kingsoft-q2-2023');
      await slack.until(({ messages }) => messages.length === 1);
      const [brief] = slack.state.messages;
      if (!brief) throw new Error('no brief is being made');

      const ask = async (text: string) => {
        const [root, ts] = [threadOf(brief), slack.state.nextTs()];
        if (root) await slack.reply(root, text);
        else await slack.directMessage(text, { ts });
        return root ?? ts;
      };
      const stopped = await ask(QUESTION);
      await slack.until(({ statuses }) => statuses.length === 1);
      await slack.event({
        type: 'agent_session_stopped',
        channel,
        thread_ts: stopped,
        user: 'U0ANA',
      });
      await slack.until(({ messages }) => messages.some(({ text }) => text === 'Stopped.'));
      await slack.until(({ sessions, statuses }) => sessions.length + statuses.length === 4);
      expect(slack.state.statuses.map(({ words, threadTs }) => [words, threadTs])).toEqual([
        ['is waiting for the brief …', stopped],
        ['', stopped],
      ]);

      const asked = await ask('What was revenue?');
      await slack.until(({ statuses }) => statuses.length === 3);
      expect(brief.edits).toBe(0);
      model.release();
      await untilAnswers(slack, 1);
      await slack.until(({ sessions }) => sessions.length === 4);
      expect(brief.edits).toBe(1);
      expect(answersIn(slack)).toMatchObject([{ threadTs: asked }]);
      expect(JSON.stringify(answersIn(slack)[0]?.blocks)).toContain('1,835.4');
      expect(slack.state.statuses.slice(2).map(({ words }) => words)).toEqual([
        'is waiting for the brief …',
        'is reading the call …',
      ]);
      expect(slack.state.sessions.map(({ words }) => words)).toEqual([
        ...['processing', 'active'],
        ...['processing', 'active'],
      ]);
    },
  );

  it('ends no brief, which others wait for as well', async () => {
    const model = await heldModel({ held: true });
    later(() => model.stop());
    const { slack } = await world({
      env: { OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'fake' },
    });
    await slack.command('kingsoft-q2-2023');
    await slack.command('kingsoft-q2-2023', { channel: 'C0GENERAL' });
    await modelAsked(model.calls);
    const [first] = slack.state.messages;
    await slack.reply(first?.ts ?? '', QUESTION, { channel: first?.channel ?? '' });
    await slack.event({
      type: 'agent_session_stopped',
      channel: first?.channel,
      thread_ts: first?.ts,
      user: 'U0ANA',
    });
    model.release();
    const isBrief = ({ threadTs, edits }: Posted) => threadTs === null && edits === 1;
    await slack.until(({ messages }) => messages.filter(isBrief).length === 2);
  });
});

describe('a crash after the answer was made', () => {
  it('posts it after the restart, and asks no model again', async () => {
    const { slack, root, model, service, start } = await asking();
    const before = model.calls();
    slack.faults.plan('chat.startStream', FAULTS.error('channel_type_not_supported'), 9);
    slack.faults.plan('chat.postMessage', FAULTS.unavailable, 1);
    await slack.reply(root, QUESTION);
    await slack.until(({ calls }) =>
      calls.some(({ method, error }) => method === 'chat.postMessage' && error === 'reply'),
    );
    const asked = model.calls() - before;
    expect(asked).toBeGreaterThan(0);
    await service.stop();
    await start();
    await untilAnswers(slack, 1);
    expect(model.calls() - before).toBe(asked);
    expect(inThread(slack, root)).toHaveLength(1);
  });

  it('ends the steps that the dead process had opened', async () => {
    const { slack, root, service, start } = await asking();
    slack.faults.plan('chat.stopStream', FAULTS.unavailable, 1);
    await slack.reply(root, QUESTION);
    await slack.until(({ calls }) => calls.some(({ method }) => method === 'chat.stopStream'));
    await service.stop();
    await start();
    await untilAnswers(slack, 1);
    expect(inThread(slack, root)).toHaveLength(1);
  });
});

/** Resolves when the model was asked. */
async function modelAsked(calls: () => number): Promise<void> {
  await vi.waitFor(() => expect(calls()).toBeGreaterThan(0), { timeout: 10_000, interval: 10 });
}
