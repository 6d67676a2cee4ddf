import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';
import { WRONG_MODAL } from '../../src/render/answer/feedback-modal.ts';
import { answersIn, briefed, untilAnswers } from '../support/ask-world.ts';
import { openWorlds } from '../support/world.ts';

const { world, end } = openWorlds();
afterEach(end);

const ROOT = resolve(import.meta.dirname, '../..');
const filled = (claim: string, problem: string, words = '') => ({
  [WRONG_MODAL.claim]: { [WRONG_MODAL.box]: claim },
  [WRONG_MODAL.problem]: { [WRONG_MODAL.box]: problem },
  [WRONG_MODAL.words]: { [WRONG_MODAL.box]: words },
});

/** Ben says that something is wrong with a message; gives the modal that asks what. */
async function askedOn(slack: LoopbackSlack, message: string, value = 'down') {
  await slack.click('feedback', value, { user: 'U0BEN', message });
  await slack.until(({ views }) => views.size > 0);
  const [open] = slack.state.views.values();
  if (!open) throw new Error('no modal');
  return open;
}

/** What the terminal exports of feedback. */
async function exported(dir: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const child = spawn(process.execPath, [join(ROOT, 'bin/earnings.js'), 'export', '--feedback'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, DATA_DIR: dir, NO_COLOR: '1' },
  });
  const out = await text(child.stdout);
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

const thanked = ({ state }: LoopbackSlack) =>
  state.messages.some(
    ({ onlyFor, text: said }) => onlyFor === 'U0BEN' && said.includes('It is kept'),
  );

describe.each([{ socket: false }, { socket: true }])(
  'feedback, Socket Mode $socket',
  ({ socket }) => {
    it('on a brief asks which statement is wrong, and becomes a case', async () => {
      const { slack, dir } = await world({ socket });
      const brief = await briefed(slack);
      const { id, view, user } = await askedOn(slack, brief.ts);
      expect(user).toBe('U0BEN');
      expect(JSON.stringify(view)).toContain('Public cloud revenue: 1,159.5');
      const options = JSON.stringify(view).match(
        /Public cloud revenue: 1,159\.5[^}]*\},"value":"(\d+)"/,
      );

      for (const [values, block] of [
        [filled('', 'figure'), WRONG_MODAL.claim],
        [filled('0', ''), WRONG_MODAL.problem],
        [filled('missing', 'missing'), WRONG_MODAL.words],
        [filled('0', 'other', ' '), WRONG_MODAL.words],
      ] as const)
        expect((await slack.submitView(id, values)).body).toMatchObject({
          response_action: 'errors',
          errors: { [block]: expect.any(String) },
        });
      expect(slack.state.views.has(id)).toBe(true);

      await slack.submitView(id, filled(options?.[1] ?? '', 'period', 'It is *half a year*.'));
      expect(slack.state.views.size).toBe(0);
      await slack.until(() => thanked(slack));
      const [first, ...more] = await exported(dir);
      expect(more).toEqual([]);
      expect(first).toMatchObject({
        ...{ call: 'kingsoft-q2-2023', subject: 'brief', question: null, verdict: 'down' },
        ...{ problem: 'period', claim: expect.stringContaining('1,159.5') },
        span: { sentences: ['s87'], quote: expect.stringContaining('RMB 1,159.5 million') },
      });
      // Neither who said it nor where is told.
      expect(JSON.stringify(first)).not.toMatch(/U0BEN|C0EARN01|T0DEMO/);
    });

    it('on an answer asks which sentence is wrong', async () => {
      const { slack, dir } = await world({ socket });
      const brief = await briefed(slack);
      await slack.reply(brief.ts, 'What was the gross margin of public cloud?');
      await untilAnswers(slack, 1);
      const [answer] = answersIn(slack);
      const value = JSON.stringify(answer?.blocks).match(/"value":"(down [^"]+)"/)?.[1] ?? '';
      const { id, view } = await askedOn(slack, answer?.ts ?? '', value);
      expect(JSON.stringify(view)).toContain('5.2%');
      await slack.submitView(id, filled('0', 'figure'));
      await slack.until(() => thanked(slack));
      expect(await exported(dir)).toMatchObject([
        {
          ...{ subject: 'answer', question: 'What was the gross margin of public cloud?' },
          ...{ problem: 'figure', words: null, claim: expect.stringContaining('5.2%') },
          span: { quote: expect.stringContaining('5.2%') },
        },
      ]);
    });
  },
);

describe('feedback', () => {
  it('that something is right asks nothing, and takes back what was said before', async () => {
    const { slack, dir } = await world();
    const brief = await briefed(slack);
    const { id } = await askedOn(slack, brief.ts);
    await slack.submitView(id, filled('0', 'figure'));
    await slack.until(() => thanked(slack));
    expect(await exported(dir)).toHaveLength(1);
    await slack.click('feedback', 'up', { user: 'U0BEN', message: brief.ts });
    await slack.until(
      ({ messages }) => messages.filter(({ onlyFor }) => onlyFor === 'U0BEN').length === 3,
    );
    expect(slack.state.views.size).toBe(0);
    expect(await exported(dir)).toEqual([]);
  });

  it.each(['down ask:of-another-thread', 'down x y'])(
    'of %j is about no message of ours',
    async (value) => {
      const { slack } = await world();
      const brief = await briefed(slack);
      await slack.click('feedback', value, { user: 'U0BEN', message: brief.ts });
      await slack.command('list');
      expect(slack.state.views.size).toBe(0);
    },
  );
});
