import { afterEach, describe, expect, it } from 'vitest';
import { FAULTS } from '../../demo/slack/faults.ts';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';
import { ADD_MODAL, FOLLOW_MODAL } from '../../src/render/home/home-modals.ts';
import { PICK } from '../../src/render/library/pick-modal.ts';
import { beside } from '../support/ask-world.ts';
import { ORRIN_FILE, orrinText } from '../support/orrin.ts';
import { openWorlds } from '../support/world.ts';

const { world, end } = openWorlds();
afterEach(end);

const ANA = { channel: 'D0ANA', user: 'U0ANA' };
const homeOf = ({ state }: LoopbackSlack, user = 'U0ANA') =>
  JSON.stringify(state.homes.get(user)?.view ?? null);

/** Ana opens her Home tab. */
async function opened(slack: LoopbackSlack) {
  await slack.openHome(ANA);
  await slack.until(({ homes }) => homes.has('U0ANA'));
  return published(slack);
}

function published({ state }: LoopbackSlack) {
  const home = state.homes.get('U0ANA');
  if (!home) throw new Error('no Home tab');
  return home;
}

/** Ana clicks a button of it that opens a modal. */
async function modalOf(slack: LoopbackSlack, action: string) {
  await slack.press(await opened(slack), action, 'x');
  await slack.until(({ views }) => views.size > 0);
  const [open] = slack.state.views.values();
  if (!open) throw new Error('no modal');
  expect(open.user).toBe('U0ANA');
  return open;
}

const briefIn = (channel: string) => (state: LoopbackSlack['state']) =>
  state.messages.some(
    (each) => each.channel === channel && each.threadTs === null && each.edits > 0,
  );

describe.each([{ socket: false }, { socket: true }])(
  'the Home tab, Socket Mode $socket',
  ({ socket }) => {
    it('shows the calls there are, and briefs one under Messages', async () => {
      const { slack } = await world({ socket });
      const home = await opened(slack);
      expect(homeOf(slack)).toContain('Kingsoft Cloud · Q2 2023');
      expect(homeOf(slack)).toContain('You follow no company yet');
      expect((await slack.press(home, 'home.brief.0', 'kingsoft-q2-2023')).status).toBe(200);
      await slack.press(home, 'home.brief.0', 'kingsoft-q2-2023'); // a double click
      await slack.until(briefIn('D0ANA'));
      // Brought up to date: the headline of the brief stands there now.
      await slack.until(() => homeOf(slack).includes('1,835.4'));
      expect(slack.state.messages.filter(({ threadTs }) => threadTs === null)).toHaveLength(1);
    });

    it('has a modal that picks a call', async () => {
      const { slack } = await world({ socket });
      const modal = await modalOf(slack, 'home.pick');
      expect((await slack.submitView(modal.id, {})).body).toMatchObject({
        response_action: 'errors',
        errors: { [PICK.menu]: expect.stringMatching(/No call was named/) },
      });
      await slack.submitView(modal.id, { [PICK.menu]: { [PICK.chosen]: 'kingsoft-q2-2023' } });
      await slack.until(briefIn('D0ANA'));
      expect(slack.state.views.size).toBe(0);
    });

    it('takes a transcript by its file', async () => {
      const { slack } = await world({ socket });
      const modal = await modalOf(slack, 'home.add');
      const sent = (files: readonly string[]) =>
        slack.submitView(modal.id, { [ADD_MODAL.block]: { [ADD_MODAL.box]: files } });
      expect((await sent([])).body).toMatchObject({
        errors: { [ADD_MODAL.block]: 'Choose the file of a transcript.' },
      });
      await sent([slack.upload('U0ANA', { name: ORRIN_FILE, content: orrinText() })]);
      await slack.until(briefIn('D0ANA'));
      await slack.until(() => homeOf(slack).includes('Orrin Robotics'));
      // Hers alone: another person's Home tab does not show it.
      await slack.openHome({ channel: 'D0BEN', user: 'U0BEN' });
      await slack.until(({ homes }) => homes.has('U0BEN'));
      expect(homeOf(slack, 'U0BEN')).not.toContain('Orrin');
    });

    it('follows a company and ends that, and shows what Ana follows elsewhere', async () => {
      const { slack } = await world({ socket });
      const modal = await modalOf(slack, 'home.follow');
      const sent = (name: string) =>
        slack.submitView(modal.id, { [FOLLOW_MODAL.block]: { [FOLLOW_MODAL.box]: name } });
      expect((await sent(' ')).body).toMatchObject({
        errors: { [FOLLOW_MODAL.block]: 'Name a company.' },
      });
      expect((await sent('kingsof cloud')).body).toMatchObject({
        errors: {
          [FOLLOW_MODAL.block]: expect.stringMatching(/Which one do you mean: Kingsoft Cloud/),
        },
      });
      await sent('kingsoft cloud');
      await slack.until(() => homeOf(slack).includes('here, under Messages'));
      await slack.command('follow halden foods', { user: 'U0ANA' });
      await slack.until(() => homeOf(slack).includes('in <#C0EARN01>'));
      await slack.command('follow lumen', { user: 'U0BEN' }); // somebody else's
      await slack.until(({ messages }) => messages.length >= 3);

      const home = published(slack);
      const value = JSON.stringify({ channel: 'D0ANA', words: 'Kingsoft Cloud' });
      await slack.press(home, 'home.unfollow.0', value);
      await slack.until(() => !homeOf(slack).includes('here, under Messages'));
      expect(homeOf(slack)).toContain('in <#C0EARN01>');
      expect(homeOf(slack)).not.toMatch(/lumen/i);
    });
  },
);

describe('the Home tab', () => {
  it('is brought up to date by a new call, for those who have it open', async () => {
    const { slack, url } = await world({ env: { INGEST_TOKEN: 'let-me-in' } });
    await opened(slack);
    const pushed = await fetch(`${url}/transcripts`, {
      method: 'POST',
      headers: { authorization: 'Bearer let-me-in', 'content-type': 'text/plain' },
      body: orrinText(),
    });
    expect(pushed.status).toBe(202);
    await slack.until(() => homeOf(slack).includes('Orrin Robotics'));
    expect([...slack.state.homes.keys()]).toEqual(['U0ANA']);
  });

  it.each([
    ['a wait', FAULTS.rateLimited(1)],
    ['a connection that broke', FAULTS.dropBefore],
    ['an inner fault of Slack', FAULTS.error('internal_error')],
  ])('comes after %s', async (_what, fault) => {
    const { slack } = await world();
    slack.faults.plan('views.publish', fault);
    await opened(slack);
    expect(homeOf(slack)).toContain('Kingsoft');
  });

  it('that a workspace has not enabled is not tried again', async () => {
    const { slack, dir } = await world();
    slack.state.isHomeEnabled = false;
    await slack.openHome(ANA);
    await slack.until(({ calls }) => calls.some(({ error }) => error === 'not_enabled'));
    const open = await beside(dir, (store) => store.requests.nextDueAt());
    expect(open).toBeNull();
  });

  it('tells of a call that is gone under Messages', async () => {
    const { slack } = await world();
    await slack.press(await opened(slack), 'home.brief.0', 'halden-foods-q3-2024');
    await slack.until(({ messages }) => messages.length > 0);
    expect(slack.state.messages[0]).toMatchObject({
      channel: 'D0ANA',
      text: expect.stringMatching(/There is no call “halden-foods-q3-2024”/),
    });
  });
});
