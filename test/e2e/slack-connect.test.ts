import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';
import { CHECK_FIGURES } from '../../src/slack/shortcuts/check-figures.ts';
import { ENGINES } from '../support/engines.ts';
import { orrinText } from '../support/orrin.ts';
import {
  entriesOf,
  linesIn,
  ORRIN,
  ORRIN_VALUE,
  OURS,
  PRIVATE,
  worked,
} from '../support/two-workspaces.ts';
import { openWorlds } from '../support/world.ts';

vi.setConfig({ testTimeout: 180_000 }); // two dozen entries, one after another

const SHARED = { ...OURS, channel: 'C0SHARED' };
// Of another organisation, in the channel that both share.
const GUEST = { ...SHARED, user: 'U0EVE', userTeam: 'T0OTHER' };
const CHANNELS = [
  { id: 'C0EARN01', isMember: true },
  { id: 'C0SHARED', isMember: true, isShared: true },
  { id: 'D0EVE', isMember: true, isShared: true, user: 'U0EVE' },
  { id: 'D0MAL', isMember: true, user: 'U0MAL' },
];
const ENTRIES = entriesOf(GUEST, {
  commands: [
    'orrin q2 2024',
    ORRIN,
    'list',
    'audit orrin',
    'follow orrin',
    'search revenue grew',
    `compare ${ORRIN} kingsoft`,
  ],
  typist: { ...GUEST, team: GUEST.userTeam },
  buttons: [
    ['earnings.run.0', ORRIN],
    ['earnings.audit.0', ORRIN],
    ['earnings.csv', ORRIN],
    ['earnings.compare.0', JSON.stringify({ calls: [ORRIN], ts: null })],
    ['ask.again.0', JSON.stringify({ call: ORRIN, question: 'What was revenue?' })],
    ['earnings.share', ORRIN_VALUE],
    ['earnings.remove', ORRIN_VALUE],
    ['earnings.show', ORRIN_VALUE],
  ],
  host: SHARED,
  underAnother: `What was revenue in ${ORRIN}?`,
});

describe.each(ENGINES)('a channel that another organisation shares, $name', (engine) => {
  const stores = engine.openStores();
  const { world, end } = openWorlds();
  const test = it.runIf(engine.isThere);
  afterEach(async () => {
    await end();
    await stores.cleanUp();
  });

  /** Ana's call, which she dropped in a channel of her own and has shared with her workspace. */
  async function open() {
    const home = await stores.home();
    const { slack } = await world({ env: home.env, slack: { channels: CHANNELS } });
    await slack.dropFile({ ...OURS, content: orrinText(), name: 'call.txt' });
    await worked(home);
    const said = slack.state.messages.find(({ text }) => text.startsWith('Taken in'));
    await slack.click('earnings.share', ORRIN_VALUE, { ...OURS, message: said?.ts ?? '' });
    await worked(home);
    return { slack, home };
  }
  /** All that is shown there, to everybody or to one person. */
  const shown = ({ state }: LoopbackSlack) =>
    JSON.stringify(
      [...state.messages, ...state.acked, ...state.responses].filter(
        ({ channel }) => channel === SHARED.channel,
      ),
    );
  const offered = ({ state }: LoopbackSlack) =>
    [...state.messages, ...state.acked].filter(
      (each) => each.channel === SHARED.channel && JSON.stringify(each).includes('earnings.show'),
    );

  test('shows an outsider nothing private at any entry point, and obeys none', async () => {
    const { slack, home } = await open();
    const before = linesIn(slack, OURS.channel);
    for (const [entry, enter] of ENTRIES) {
      await enter(slack);
      await worked(home);
      expect.soft(PRIVATE.exec(shown(slack))?.[0], entry).toBeUndefined();
      expect.soft(offered(slack), entry).toEqual([]);
    }
    expect(linesIn(slack, OURS.channel)).toEqual(before);
    expect(linesIn(slack, SHARED.channel).some((line) => line.includes('Kingsoft'))).toBe(true);
  });

  /** Somebody of another organisation who writes to the app; Slack flags the conversation, or it does not. */
  test.each([
    ['flags', 'D0EVE', 'U0EVE'],
    ['does not flag', 'D0MAL', 'U0MAL'],
  ])(
    'shows an outsider nothing private where they write to the app, which Slack %s',
    async (_, channel, user) => {
      const { slack, home } = await open();
      const direct = { ...GUEST, channel, user };
      const entries: readonly (readonly [string, () => Promise<unknown>])[] = [
        ['a question', () => slack.say('What was the revenue of Orrin?', direct)],
        ['a name', () => slack.say('orrin q2 2024', direct)],
        ['“search”', () => slack.say('search revenue grew', direct)],
        ['“list”', () => slack.say('list', direct)],
        ['the conversation opened', () => slack.openMessages(direct)],
        ['the Home tab', () => slack.openHome(direct)],
        ['a button', () => slack.click('earnings.run.0', ORRIN, direct)],
        [
          'a further question',
          () =>
            slack.click(
              'ask.again.0',
              JSON.stringify({ call: ORRIN, question: 'Revenue?' }),
              direct,
            ),
        ],
      ];
      for (const [entry, enter] of entries) {
        await enter();
        await worked(home);
        const { messages, acked, responses, prompts } = slack.state;
        const here = [...messages, ...acked, ...responses, ...prompts];
        const seen = JSON.stringify([
          here.filter((each) => each.channel === channel),
          slack.state.homes.get(user),
          [...slack.state.views.values()].filter((view) => view.user === user),
        ]);
        expect.soft(PRIVATE.exec(seen)?.[0], entry).toBeUndefined();
      }
      expect(linesIn(slack, channel).length).toBeGreaterThan(0);
    },
  );

  test('shows an outsider nothing private by the shortcut that checks figures', async () => {
    const { slack, home } = await open();
    const [said] = await slack.say('Revenue of Orrin was $84.2 million.', GUEST);
    expect(said?.status).toBe(200);
    await worked(home);
    const ts = slack.state.said.find(({ channel }) => channel === SHARED.channel)?.ts ?? '';
    await slack.shortcut(CHECK_FIGURES, ts, GUEST);
    await slack.until(({ views }) => views.size > 0);
    const views = JSON.stringify([...slack.state.views.values()]);
    expect(views).toContain('Kingsoft');
    expect(views).not.toMatch(/Orrin Robotics|orrin-robotics/);
  });

  test('shows it once a member has confirmed, who is asked alone wherever they name it', async () => {
    const { slack, home } = await open();
    for (const enter of [
      () => slack.command('orrin q2 2024', SHARED),
      () => slack.mention('What was the revenue of Orrin?', SHARED),
      () => slack.mention('orrin q2 2024', SHARED),
      () => slack.click('earnings.run.0', ORRIN, SHARED),
    ]) {
      const count = offered(slack).length;
      await enter();
      await worked(home);
      await vi.waitFor(() => expect(offered(slack)).toHaveLength(count + 1));
    }
    const toAll = slack.state.messages.filter(
      ({ channel, onlyFor }) => channel === SHARED.channel && onlyFor === null,
    );
    expect(PRIVATE.exec(JSON.stringify(toAll))).toBeNull();

    await slack.click('earnings.show', ORRIN_VALUE, { ...SHARED, message: '1.1' });
    await worked(home);
    const brief = slack.state.messages.find(
      ({ channel, text }) => channel === SHARED.channel && text.startsWith('Orrin Robotics'),
    );
    expect(brief?.text).toContain('84.2');
    await slack.reply(brief?.ts ?? '', 'What was gross margin?', GUEST);
    await worked(home);
    expect(linesIn(slack, SHARED.channel).join('\n')).toMatch(/gross margin.*54\.1/i);
  });

  test('takes in what is dropped there, and shows it only when a member says so', async () => {
    const { slack, home } = await open();
    const text = orrinText([
      ['Orrin Robotics', 'Halden Foods'],
      ['84.2', '77.7'],
    ]);
    for (const who of [GUEST, SHARED]) {
      await slack.dropFile({ ...who, content: text, name: 'transcript.txt' });
      await worked(home);
    }
    expect(shown(slack)).toContain('Taken in as halden-foods-q2-2024. People of another');
    expect(shown(slack)).not.toContain('$77.7');
    const space = 'T0DEMO/C0SHARED';
    const value = JSON.stringify({ call: 'halden-foods-q2-2024', space });
    await slack.click('earnings.show', value, { ...GUEST, message: '1.1' });
    await worked(home);
    expect(shown(slack)).not.toContain('$77.7');
    await slack.click('earnings.show', value, { ...SHARED, message: '1.1' });
    await worked(home);
    expect(linesIn(slack, SHARED.channel).join('\n')).toMatch(/Halden Foods.*77\.7/);
  });

  test('is like any other again when it is shared no more, and not before Slack says so', async () => {
    const { slack, home } = await open();
    await slack.command('orrin q2 2024', SHARED);
    expect(slack.state.acked.at(-1)?.text).toContain('another organisation');
    await slack.event({ type: 'channel_unshared', channel: SHARED.channel, is_ext_shared: false });
    await slack.command('orrin q2 2024', SHARED);
    await worked(home);
    expect(linesIn(slack, SHARED.channel).join('\n')).toMatch(/Orrin Robotics.*84\.2/);
    await slack.event({ type: 'channel_shared', channel: SHARED.channel });
    await slack.command('audit orrin q2 2024', SHARED);
    expect(slack.state.acked.at(-1)?.text).toContain('another organisation');
  });
});
