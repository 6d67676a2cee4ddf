import { afterEach, expect, it, vi } from 'vitest';
import { takeIn } from '../../src/flows/intake/take-in-call.ts';
import { answersIn, beside, untilAnswers } from '../support/ask-world.ts';
import { varnholmCalls } from '../support/varnholm.ts';
import { openWorlds } from '../support/world.ts';

const { world, end } = openWorlds();
afterEach(end);
vi.setConfig({ testTimeout: 60_000 });

it('has a workspace call a company as it likes, in commands and in questions', async () => {
  const { slack, dir } = await world();
  await beside(dir, async (store) => {
    for (const { name, text } of varnholmCalls())
      await takeIn(store.library, { bytes: Buffer.from(text), name, origin: 'push' });
  });
  const shown = () => JSON.stringify(slack.state);
  await slack.command('alias varnholm = VHI');
  await slack.until(() => shown().includes('now means Varnholm Industries'));
  await slack.command('VHI');
  await slack.until(() => shown().includes('Known as VHI'));
  await slack.until(({ messages }) =>
    messages.some(({ edits, text }) => edits > 0 && text.includes('Varnholm')),
  );
  await slack.directMessage('What was VHI’s gross margin in Q1 2024?');
  await untilAnswers(slack, 1);
  expect(JSON.stringify(answersIn(slack).at(-1)?.blocks)).toContain('39.9%');
});
