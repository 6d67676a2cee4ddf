import { afterEach, expect, it, vi } from 'vitest';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';
import { takeIn } from '../../src/flows/intake/take-in-call.ts';
import { answersIn, beside, briefed, untilAnswers } from '../support/ask-world.ts';
import { sorrelCalls } from '../support/sorrel.ts';
import { varnholmCalls } from '../support/varnholm.ts';
import { openWorlds } from '../support/world.ts';

const { world, end } = openWorlds();
afterEach(end);
vi.setConfig({ testTimeout: 60_000 });

async function fill(dir: string, without: readonly string[] = []): Promise<void> {
  await beside(dir, async (store) => {
    for (const { name, text } of varnholmCalls(without))
      await takeIn(store.library, { bytes: Buffer.from(text), name, origin: 'push' });
  });
}

const shown = (slack: LoopbackSlack) => JSON.stringify(answersIn(slack).at(-1)?.blocks);

it('answers in a thread from the other calls of the company, each figure under its call', async () => {
  const { slack, dir } = await world();
  await fill(dir, ['Q4 2023']);
  const { ts: root } = await briefed(slack, 'varnholm-industries-q3-2024');
  await slack.reply(root, 'What was the gross margin?');
  await untilAnswers(slack, 1);
  await slack.reply(root, 'How did that change since Q1?');
  await untilAnswers(slack, 2);
  expect(shown(slack)).toContain('Gross margin was 39.9% in Q1 2024 and 41.2% in Q3 2024.');
  expect(shown(slack)).toContain('it rose 1.3 pts (our arithmetic).');
  expect(shown(slack)).toContain('Q1 2024 call · ');

  await slack.reply(root, 'How has Varnholm’s revenue trended since Q4 2023?');
  await untilAnswers(slack, 3);
  expect(shown(slack)).toContain('€320.0M in Q1 2024, €330.0M in Q2 2024 and €352.0M in Q3 2024.');
  expect(shown(slack)).toContain('The call of Q4 2023 is not in the library: add its transcript');
  expect(shown(slack)).not.toContain('The call of Q4 2023 is not in the library.');
});

it('answers in a direct message that names the company alone', async () => {
  const { slack, dir } = await world();
  await fill(dir);
  await slack.directMessage('How did Varnholm revenue change since Q1 2024?');
  await untilAnswers(slack, 1);
  expect(shown(slack)).toContain('Revenue was €320.0M in Q1 2024 and €352.0M in Q3 2024.');
});

it('answers a question about the words of another quarter from its own call', async () => {
  const { slack, dir } = await world();
  await beside(dir, async (store) => {
    for (const { name, text } of sorrelCalls())
      await takeIn(store.library, { bytes: Buffer.from(text), name, origin: 'push' });
  });
  const { ts: root } = await briefed(slack, 'sorrel-lines-q3-2024');
  await slack.reply(root, 'Why did gross margin improve in Q1 2024?');
  await untilAnswers(slack, 1);
  expect(shown(slack)).toContain('In the words of the Q1 2024 call:');
  expect(shown(slack)).toContain('the new terminal halved our handling costs');
  expect(shown(slack)).not.toContain('fares rose');

  await slack.reply(root, 'What did the Q4 2023 call say about fuel?');
  await untilAnswers(slack, 2);
  expect(shown(slack)).toContain('The call of Q4 2023 is not in the library: add its transcript');
});
