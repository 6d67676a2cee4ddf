import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';
import { takeIn } from '../../src/flows/intake/take-in-call.ts';
import { beside, briefed } from '../support/ask-world.ts';
import { orrinText } from '../support/orrin.ts';
import { quarterFiles } from '../support/quarters.ts';
import { readCsv } from '../support/read-csv.ts';
import { openWorlds, type WorldOptions } from '../support/world.ts';

vi.setConfig({ testTimeout: 60_000 });

const { world, end } = openWorlds();
afterEach(end);

const BEN = { user: 'U0BEN' };
const Q = (quarter: number, year: number) => `tarnbrook-instruments-q${quarter}-${year}`;

/** A service whose library has an invented company's eight quarters. */
async function quartersIn(options: WorldOptions = {}): Promise<LoopbackSlack> {
  const { slack, dir } = await world(options);
  await beside(dir, async (store) => {
    for (const path of quarterFiles('tarnbrook')) {
      const name = basename(path);
      await takeIn(store.library, { bytes: await readFile(path), name, origin: 'push' });
    }
  });
  return slack;
}

const buttonsOf = (blocks: unknown) =>
  [
    ...JSON.stringify(blocks).matchAll(
      /"text":"([^"]*)","emoji":false\},"action_id":"(earnings\.compare[^"]*)","value":("(?:[^"\\]|\\.)*")/g,
    ),
  ].map(([, label, action, value]) => ({
    label,
    action,
    value: JSON.parse(value ?? '""') as string,
  }));

describe.each([{ socket: false }, { socket: true }])(
  'two calls side by side in Slack, Socket Mode $socket',
  ({ socket }) => {
    it('are shown to whoever asked, with the quotes behind them', async () => {
      const slack = await quartersIn({ socket });
      await slack.command(`compare ${Q(1, 2024)} ${Q(1, 2023)}`, BEN);
      await slack.until(({ responses }) => responses.length > 1);
      const [shown, quotes] = slack.state.responses;
      expect(slack.state.messages).toEqual([]);
      expect(shown).toMatchObject({
        user: 'U0BEN',
        visibleTo: 'user',
        text: 'Tarnbrook Instruments · Q1 2024 against Q1 2023',
      });
      const said = JSON.stringify(shown?.blocks);
      expect(said).toContain(
        'Revenue of Q1 2023: £212.4M then, £210.9M on the Q1 2024 call [1, 2]',
      );
      expect(said).toMatch(/"Gross margin".*"41\.2%".*"42\.1%".*"\+0\.9 pts †"/);
      expect(quotes?.text).toBe('Quotes behind Tarnbrook Instruments · Q1 2024 against Q1 2023.');
      expect(JSON.stringify(quotes?.blocks)).toContain('Q1 2023 · Maud Ellery');
    });
  },
);

describe('the buttons of a comparison', () => {
  it('lead from a brief to the call before it, and on to a file in its thread', async () => {
    const slack = await quartersIn();
    const brief = await briefed(slack, Q(2, 2024));
    const [compare] = buttonsOf(brief.blocks);
    expect(compare).toMatchObject({ label: 'Compare with Q1 2024' });
    await slack.click(compare?.action ?? '', compare?.value ?? '', { ...BEN, message: brief.ts });
    await slack.until(({ responses }) => responses.length > 0);
    const [shown] = slack.state.responses;
    expect(shown?.text).toMatch(/Q2 2024 against Q1 2024$/);
    const offers = buttonsOf(shown?.blocks);
    expect(offers.map(({ label }) => label)).toEqual([
      'CSV into the thread',
      'Against Q2 2023',
      '6 quarters',
    ]);

    const csv = offers[0]?.value ?? '';
    for (const user of ['U0BEN', 'U0ANA'])
      await slack.click('earnings.compared.csv', csv, { user });
    await slack.until(({ responses }) => responses.some(({ text }) => /stands in/.test(text)));
    const shared = slack.state.messages.filter(({ files }) => files);
    expect(shared).toMatchObject([{ threadTs: brief.ts }]);
    const [file] = slack.state.files.values();
    const [heads, ...rows] = readCsv(
      Buffer.from(file?.bytes ?? '')
        .toString('utf8')
        .slice(1),
    );
    expect(heads).toContain('from value');
    expect(rows.map(([metric]) => metric)).toContain('gross margin');
  });

  it('bring a run of quarters with its trend', async () => {
    const slack = await quartersIn();
    await slack.command('compare tarnbrook 8 quarters', BEN);
    await slack.until(({ responses }) => responses.length > 2);
    const [shown, , trend] = slack.state.responses;
    expect(shown?.text).toBe('Tarnbrook Instruments · Q1 2023 to Q4 2024');
    const said = JSON.stringify(shown?.blocks);
    expect(said.match(/then, /g)).toHaveLength(4);
    expect(said).toContain('"+19.3% ‡"');
    expect(JSON.stringify(trend?.blocks)).toMatch(/"type":"data_visualization".*"Q1 2023"/);
  });

  it('are not on a brief that has no other call', async () => {
    const { slack } = await world();
    const brief = await briefed(slack);
    expect(buttonsOf(brief.blocks)).toEqual([]);
  });

  it('say in a sentence that a call is gone', async () => {
    const slack = await quartersIn();
    const gone = JSON.stringify({ calls: [Q(1, 2024), 'tarnbrook-instruments-q1-2022'], ts: null });
    await slack.click('earnings.compare.0', gone, BEN);
    await slack.until(({ responses }) => responses.length > 0);
    expect(slack.state.responses[0]?.text).toMatch(
      /^There is no call “tarnbrook-instruments-q1-2022”/,
    );
  });
});

it.each([
  ['compare', /^No call was named/],
  [
    `compare ${Q(1, 2024)} kingsoft`,
    /^Only calls of one company are compared, .* Tarnbrook Instruments and Kingsoft Cloud\.$/,
  ],
  [`compare ${Q(1, 2024)} tarnbrook q1 2024`, /^These are two names of one call/],
  ['compare kingsoft', /^There is no other call of that company/],
  ['compare tarnbrook q1 2024 vs nobody q2 2024', /^There is no call “nobody q2 2024”/],
  ['compare tarnbrook 40 quarters', /^40 calls are not compared/],
])('%s is told in a sentence', async (typed, words) => {
  const slack = await quartersIn();
  await slack.command(typed, BEN);
  expect(slack.state.acked).toHaveLength(1);
  expect(slack.state.acked[0]).toMatchObject({ visibleTo: 'user' });
  expect(slack.state.acked[0]?.text).toMatch(words);
});

it('leaves out what a channel may not see', async () => {
  const slack = await quartersIn();
  const earlier = orrinText([
    ['second quarter', 'first quarter'],
    ['Second Quarter', 'First Quarter'],
  ]);
  for (const [at, content] of [earlier, orrinText()].entries()) {
    await slack.dropFile({ channel: 'C0EARN01', user: 'U0BEN', content, name: `call-${at}.txt` });
    await slack.until(({ messages }) => messages.filter(({ edits }) => edits > 0).length > at);
  }
  await slack.command('compare orrin', { ...BEN, channel: 'C0EARN01' });
  await slack.until(({ responses }) => responses.length > 0);
  expect(slack.state.responses[0]?.text).toBe('Orrin Robotics · Q2 2024 against Q1 2024');
  await slack.command('compare orrin', { ...BEN, channel: 'D0BEN' });
  expect(slack.state.acked.at(-1)?.text).toMatch(/^There is no call “orrin”/);
});
