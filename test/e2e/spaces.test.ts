import { afterEach, describe, expect, it, vi } from 'vitest';
import { ENGINES } from '../support/engines.ts';
import { orrinText } from '../support/orrin.ts';
import {
  DESK,
  type Entry,
  entriesOf,
  linesIn,
  ORRIN,
  ORRIN_VALUE,
  OURS,
  PRIVATE,
  sendModal,
  shownIn,
  THEIR_DM,
  THEIRS,
  WHERE,
  worked,
} from '../support/two-workspaces.ts';
import { openWorlds } from '../support/world.ts';

vi.setConfig({ testTimeout: 60_000 }); // services start, and everything is worked before anything is judged

const AGAIN = JSON.stringify({ call: ORRIN, question: 'What was revenue?' });
const COMPARED = JSON.stringify({ calls: [ORRIN, 'kingsoft-q2-2023'], ts: null });
const REMOVED = 'This transcript was removed, with its briefs and answers.';

const ENTRIES = [
  ...entriesOf(THEIRS, {
    commands: [
      'orrin',
      'orrin q2 2024',
      'orin robotic',
      ORRIN,
      'list',
      'help',
      'audit orrin q2 2024',
      'follow orrin',
      'following',
      'unfollow orrin',
      'search revenue grew',
      'search elena marsh',
      'search revenue company:orrin',
      `compare ${ORRIN} kingsoft`,
      'compare orrin',
      'compare orrin 4 quarters',
    ],
    buttons: [
      ['earnings.run.0', ORRIN],
      ['earnings.audit.0', ORRIN],
      ['earnings.csv', ORRIN],
      ['earnings.compare.0', COMPARED],
      ['earnings.compare.beside', JSON.stringify({ calls: [ORRIN], ts: null })],
      ['earnings.compared.csv', COMPARED],
      ['search.page.1', JSON.stringify({ typed: 'revenue grew orders', page: 0 })],
      ['search.context.0', JSON.stringify({ call: ORRIN, sentence: 's3' })],
      ['earnings.follow.0', 'orrinrobotics'],
      ['ask.again.0', AGAIN],
      ['ask.about.0', JSON.stringify({ call: ORRIN, asked: 'nothing' })],
      ['earnings.share', ORRIN_VALUE],
      ['earnings.remove', ORRIN_VALUE],
      ['earnings.name.0', JSON.stringify({ upload: 'x', typed: 'Orrin Q2 2024' })],
    ],
    host: THEIRS,
    underAnother: 'And what was revenue at orrin?',
  }),
  ...([
    ['a mention by its id', (slack) => slack.mention(`What was revenue in ${ORRIN}?`, THEIRS)],
    ['a direct message', (slack) => slack.say('What was revenue at orrin?', THEIR_DM)],
    ['its id in a direct message', (slack) => slack.say(ORRIN, THEIR_DM)],
    ['the agent panel', (slack) => slack.openMessages(THEIR_DM)],
  ] satisfies readonly Entry[]),
];

describe.each(ENGINES)('two workspaces on one service, $name', (engine) => {
  const stores = engine.openStores();
  const { world, end } = openWorlds();
  const test = it.runIf(engine.isThere);
  afterEach(async () => {
    await end();
    await stores.cleanUp();
  });

  /** Ana's call, which only her channel knows. */
  async function openWithPrivate() {
    const home = await stores.home();
    const { slack } = await world({ env: home.env, slack: { channels: WHERE } });
    await slack.dropFile({ ...OURS, content: orrinText(), name: 'call.txt' });
    await worked(home);
    expect(linesIn(slack, OURS.channel).join('\n')).toContain('84.2');
    const ts = (begin: string, channel = OURS.channel) =>
      slack.state.messages.find((each) => each.channel === channel && each.text.startsWith(begin))
        ?.ts ?? '';
    return { slack, home, ts };
  }

  test('show nothing of a private call at any entry point of the other', async () => {
    const { slack, home } = await openWithPrivate();
    const before = linesIn(slack, OURS.channel);
    for (const [entry, enter] of ENTRIES) {
      await enter(slack);
      await worked(home);
      const shown = shownIn(slack, THEIRS.channel, THEIR_DM.channel);
      expect.soft(PRIVATE.exec(shown)?.[0], entry).toBeUndefined();
    }
    expect(linesIn(slack, OURS.channel)).toEqual(before);
    await slack.command('orrin q2 2024', OURS);
    await worked(home);
    const briefs = linesIn(slack, OURS.channel).filter((line) => /^1 Orrin.*84\.2/.test(line));
    expect(briefs).toHaveLength(2);
  });

  test('keep what is pushed for one of them to it', async () => {
    const home = await stores.home();
    const env = { ...home.env, INGEST_TOKEN: 'push-token' };
    const { slack, url } = await world({ env, slack: { channels: WHERE } });
    const headers = { authorization: 'Bearer push-token' };
    for (const [team, status] of [
      ['T0DEMO', 202],
      ['T0NOBODY', 422],
    ] as const) {
      const to = `${url}/transcripts?workspace=${team}`;
      expect((await fetch(to, { method: 'POST', headers, body: orrinText() })).status).toBe(status);
    }
    for (const from of [THEIRS, DESK]) await slack.command('orrin q2 2024', from);
    await worked(home);
    expect(linesIn(slack, DESK.channel).join('\n')).toMatch(/Orrin Robotics.*84\.2/);
    expect(PRIVATE.exec(shownIn(slack, THEIRS.channel))).toBeNull();
  });

  test('keep the same bytes apart: one removes its copy, the other keeps its own', async () => {
    const { slack, home, ts } = await openWithPrivate();
    const ours = linesIn(slack, OURS.channel);
    await slack.dropFile({ ...THEIRS, content: orrinText(), name: 'call.txt' });
    await worked(home);
    const said = ts(`Taken in as ${ORRIN}, a new call`, THEIRS.channel);
    const value = JSON.stringify({ call: ORRIN, space: 'T0OTHER/C0OTHER1' });
    await slack.click('earnings.remove', value, { ...THEIRS, message: said });
    await worked(home);
    expect(linesIn(slack, THEIRS.channel)).toEqual([`1 ${REMOVED}`]);
    expect(linesIn(slack, OURS.channel)).toEqual(ours);
    await slack.command('orrin q2 2024', THEIRS);
    await worked(home);
    expect(PRIVATE.exec(shownIn(slack, THEIRS.channel))).toBeNull();
  });

  test('show a shared call to the whole workspace, and to nobody else', async () => {
    const { slack, home, ts } = await openWithPrivate();
    await slack.command('follow all', DESK);
    await slack.command('follow all', THEIRS);
    await slack.command('orrin q2 2024', DESK);
    await worked(home);
    expect(PRIVATE.exec(shownIn(slack, DESK.channel))).toBeNull();
    await slack.click('earnings.share', ORRIN_VALUE, { ...OURS, message: ts('Taken in') });
    await worked(home);
    expect(linesIn(slack, OURS.channel).join('\n')).toContain(`${ORRIN} is shared`);
    await slack.command('orrin q2 2024', DESK);
    await worked(home);
    expect(linesIn(slack, DESK.channel).join('\n')).toMatch(/Orrin Robotics.*84\.2/);
    expect(PRIVATE.exec(shownIn(slack, THEIRS.channel))).toBeNull();
  });

  test('remove a call with its brief, its file and its answers, and keep every other', async () => {
    const { slack, home, ts } = await openWithPrivate();
    await slack.command('kingsoft', OURS);
    await worked(home);
    const brief = ts('Orrin Robotics');
    await slack.reply(brief, 'What was gross margin?', OURS);
    await slack.click('earnings.csv', ORRIN, { ...OURS, message: brief });
    await worked(home);
    const isKept = (line: string) => line.includes('Kingsoft');
    const kept = linesIn(slack, OURS.channel).filter(isKept);
    expect(kept.length).toBeGreaterThan(0);
    expect(slack.state.files.size).toBe(2);
    await slack.click('earnings.remove', ORRIN_VALUE, { ...OURS, message: ts('Taken in') });
    await worked(home);
    // Slack leaves the words that came with a file.
    const left = linesIn(slack, OURS.channel).filter((line) => !/^0 4 metrics of/.test(line));
    expect(left.filter((line) => !isKept(line))).toEqual([`1 ${REMOVED}`]);
    expect(linesIn(slack, OURS.channel).filter(isKept)).toEqual(kept);
    expect(slack.state.files.size).toBe(1);
    await slack.command(ORRIN, OURS);
    expect(slack.state.acked.at(-1)?.text).toContain('No call named');
    await slack.dropFile({ ...OURS, content: orrinText(), name: 'call.txt' });
    await worked(home);
    expect(linesIn(slack, OURS.channel).join('\n')).toContain(`Taken in as ${ORRIN}, a new call`);
  });

  test('never take out or rename what is everybody’s, whatever a click carries', async () => {
    const { slack, home, ts } = await openWithPrivate();
    const spaces = ['', 'T0OTHER', 'T0OTHER/C0OTHER1', '*'];
    for (const space of spaces) {
      const carried = JSON.stringify({ call: 'kingsoft-q2-2023', space });
      await slack.click('earnings.remove', carried, { ...OURS, message: ts('Taken in') });
      await slack.click('earnings.share', carried, { ...OURS, message: ts('Taken in') });
    }
    await worked(home);
    const told = JSON.stringify([slack.state.responses, slack.state.messages]);
    expect(told).not.toContain(REMOVED);
    expect(told).not.toContain('kingsoft-q2-2023` is shared');
    await slack.command('kingsoft', THEIRS);
    await worked(home);
    expect(linesIn(slack, THEIRS.channel).join()).toContain('Kingsoft Cloud · Q2 2023');
  });

  test('rename a call that was taken for another, with its brief and what is asked', async () => {
    const { slack, home, ts } = await openWithPrivate();
    const from = { ...OURS, message: ts('Taken in') };
    await sendModal(
      slack,
      ['earnings.rename', ORRIN_VALUE],
      ['name', 'Halden Foods Q3 2024'],
      from,
    );
    await worked(home);
    const lines = linesIn(slack, OURS.channel);
    expect(lines).toContain(
      `0 This is halden-foods-q3-2024, not ${ORRIN}: its brief is made anew.`,
    );
    expect(lines.find((line) => line.startsWith('2 '))).toMatch(/^2 Halden Foods · Q3 2024/);
    await slack.command(ORRIN, OURS);
    expect(slack.state.acked.at(-1)?.text).toContain('No call named');
    await slack.reply(ts('Halden Foods'), 'What was gross margin?', OURS);
    await slack.dropFile({ ...OURS, content: orrinText(), name: 'call.txt' });
    await worked(home);
    const said = linesIn(slack, OURS.channel).join('\n');
    expect(said).toContain('Taken in as halden-foods-q3-2024, a call that was here already');
    expect(said).toMatch(/gross margin.*54\.1/i);
  });
});
