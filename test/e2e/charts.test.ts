import { afterEach, describe, expect, it } from 'vitest';
import { FAULTS } from '../../demo/slack/faults.ts';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';
import { briefed } from '../support/ask-world.ts';
import { ORRIN_FILE, orrinText } from '../support/orrin.ts';
import { openWorlds } from '../support/world.ts';

const { world, end } = openWorlds();
afterEach(end);

const chartsIn = ({ state }: LoopbackSlack) =>
  state.messages.filter(({ metadata }) =>
    JSON.stringify(metadata ?? {}).includes('earnings_charts'),
  );

describe.each([{ socket: false }, { socket: true }])(
  'the charts of a brief, Socket Mode $socket',
  ({ socket }) => {
    it('stand in its thread, after the quotes, once', async () => {
      const { slack } = await world({ socket });
      const brief = await briefed(slack);
      await slack.until(() => chartsIn(slack).length > 0);
      const [charts] = chartsIn(slack);
      expect(charts?.threadTs).toBe(brief.ts);
      expect(JSON.stringify(charts?.blocks)).toContain('"type":"data_visualization"');
      expect(charts).toBe(slack.state.messages.at(-1));
    });
  },
);

describe('the charts', () => {
  it('are left out where the workspace does not know them, and the brief stands', async () => {
    const { slack } = await world();
    slack.state.unknownBlocks.add('data_visualization');
    const brief = await briefed(slack);
    await slack.until(({ calls }) => calls.some(({ error }) => error === 'invalid_blocks'));
    // Whatever else is asked there comes, and no charts with it.
    await slack.reply(brief.ts, 'What was the gross margin of public cloud?');
    await slack.until(({ messages }) => messages.some(({ text }) => text.includes('5.2%')));
    expect(chartsIn(slack)).toEqual([]);
    expect(brief.text).toContain('Kingsoft');
  });

  it('are edited when the call is revised', async () => {
    const { slack, url } = await world({ env: { INGEST_TOKEN: 'let-me-in' } });
    const push = (text: string) =>
      fetch(`${url}/transcripts?replace=true`, {
        method: 'POST',
        headers: { authorization: 'Bearer let-me-in', 'content-type': 'text/plain' },
        body: text,
      });
    const parts = orrinText([
      [
        'software revenue was $51.4 million',
        'software revenue was $51.4 million. Hardware revenue was $32.8 million',
      ],
    ]);
    expect((await push(parts)).status).toBe(202);
    await briefed(slack, ORRIN_FILE.replace('.txt', ''));
    await slack.until(() => chartsIn(slack).length > 0);
    expect(JSON.stringify(chartsIn(slack)[0]?.blocks)).toContain('32.8');

    expect((await push(parts.replace('$32.8 million', '$32.9 million'))).status).toBe(202);
    await slack.until(() => JSON.stringify(chartsIn(slack)[0]?.blocks).includes('32.9'));
    expect(
      (await push(parts.replace('Hardware revenue was $32.8 million', 'Hardware did well'))).status,
    ).toBe(202);
    await slack.until(() =>
      JSON.stringify(chartsIn(slack)[0]?.blocks).includes('charts that stood here are gone'),
    );
    expect(chartsIn(slack)).toHaveLength(1);
  });

  it.each([
    ['a wait that Slack asks for', FAULTS.rateLimited(1)],
    ['an answer that was not heard', FAULTS.dropAfter],
    ['an error page after the post', FAULTS.unavailableAfter],
  ])('come once after %s', async (_what, fault) => {
    const { slack } = await world();
    await briefed(slack);
    slack.faults.plan('chat.postMessage', fault); // the charts are what is posted next
    await slack.until(({ calls }) => calls.some(({ error }) => error === fault.kind));
    await slack.until(() => chartsIn(slack).length > 0);
    await slack.command('following');
    await slack.until(({ responses }) => responses.length > 0);
    expect(chartsIn(slack)).toHaveLength(1);
  });
});
