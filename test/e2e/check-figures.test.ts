import { afterEach, describe, expect, it } from 'vitest';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';
import type { OpenView } from '../../demo/slack/state.ts';
import { PICK } from '../../src/render/library/pick-modal.ts';
import { CHECK_FIGURES } from '../../src/slack/shortcuts/check-figures.ts';
import { addCall, briefed } from '../support/ask-world.ts';
import { openWorlds } from '../support/world.ts';

const { world, end } = openWorlds();
afterEach(end);

const RIGHT = 'Public cloud revenue was RMB 1,159.5 million, down 10.1%.';
const WRONG = 'Adjusted gross margin was 12.3%.';
const BEN = { channel: 'C0EARN01', user: 'U0BEN' };

const pick = (id: string) => ({ [PICK.menu]: { [PICK.chosen]: id } });

/** Ben writes something and uses the shortcut on it; gives the modal that opens for Ana. */
async function checked(slack: LoopbackSlack, text: string, place: object = {}): Promise<OpenView> {
  const from = { ...BEN, ...place };
  await slack.say(text, from);
  const said = slack.state.said.at(-1);
  const { status } = await slack.shortcut(CHECK_FIGURES, said?.ts ?? '', {
    channel: from.channel,
    user: 'U0ANA',
  });
  expect(status).toBe(200);
  await slack.until(({ views }) => views.size > 0);
  const [open] = slack.state.views.values();
  if (!open) throw new Error('no modal');
  expect(open.user).toBe('U0ANA');
  return open;
}

const shown = ({ view }: OpenView) => JSON.stringify(view.blocks);

describe.each([{ socket: false }, { socket: true }])(
  'a message whose figures are checked, Socket Mode $socket',
  ({ socket }) => {
    it('in the thread of a brief is held against its call, for one person alone', async () => {
      const { slack } = await world({ socket });
      const brief = await briefed(slack);
      const open = await checked(slack, `${RIGHT} ${WRONG} What a call!`, { threadTs: brief.ts });
      expect(shown(open)).toContain('1 of 2 statements with figures is borne out');
      expect(shown(open)).toContain('the call says 11.3%');
      expect(shown(open)).not.toContain('What a call');
      const [posts, responses] = [slack.state.messages, slack.state.responses].map((each) =>
        JSON.stringify(each),
      );
      expect(`${posts}${responses}`).not.toContain('12.3%');
    });

    it('elsewhere is held against the call that somebody picks', async () => {
      const { slack } = await world({ socket });
      const open = await checked(slack, WRONG);
      expect(open.view.callback_id).toBe('pick.check');
      expect(shown(open)).toContain('Kingsoft Cloud · Q2 2023');
      await slack.submitView(open.id, pick('kingsoft-q2-2023'));
      expect(slack.state.views.get(open.id)?.view.title).toMatchObject({ text: 'Figures checked' });
      expect(shown(open)).toContain('the call says 11.3%');
    });
  },
);

describe('a message whose figures are checked', () => {
  it('may stand where the app is not, or be of the app itself', async () => {
    const { slack } = await world();
    const open = await checked(slack, RIGHT, { channel: 'C0STRANGE' });
    await slack.submitView(open.id, pick('kingsoft-q2-2023'));
    expect(shown(open)).toContain('Borne out by the call');

    const brief = await briefed(slack);
    slack.state.views.clear();
    await slack.shortcut(CHECK_FIGURES, brief.ts);
    await slack.until(({ views }) => views.size > 0);
    const [own] = slack.state.views.values();
    // Its headline and every highlight with a figure, not the title alone that a notification shows.
    expect(own && shown(own)).toMatch(/([5-9]|1\d) of \1 statements with figures are borne out/);
  });

  it('says so when there is nothing to check', async () => {
    const { slack } = await world();
    expect(shown(await checked(slack, 'A splendid quarter, wasn’t it?'))).toContain(
      'states no figure',
    );
  });

  it('is checked as far as a modal holds it, and the rest is counted', async () => {
    const { slack } = await world();
    const brief = await briefed(slack);
    const many = Array.from({ length: 60 }, (_, at) => `We had ${at + 11} stores in town ${at}.`);
    const open = await checked(slack, many.join('\n'), { threadTs: brief.ts });
    expect(shown(open)).toContain('40 more statements of this message not looked at');
  });

  it('knows no call that is private elsewhere', async () => {
    const { slack } = await world();
    await slack.dropFile({
      channel: 'C0GENERAL',
      user: 'U0BEN',
      name: 'orrin-robotics-q2-2024.txt',
      content: (await import('../support/orrin.ts')).orrinText(),
      text: '<@U0EARN>',
    });
    await slack.until(({ messages }) => messages.some(({ edits }) => edits > 0));
    const open = await checked(slack, 'Revenue grew 18% to $84.2 million.');
    expect(shown(open)).not.toContain('Orrin');
    const refused = await slack.submitView(open.id, {
      [PICK.menu]: { [PICK.chosen]: 'kingsoft-q2-2023' },
      [PICK.words]: { [PICK.box]: 'orrin robotics' },
    });
    expect(refused.body).toMatchObject({
      response_action: 'errors',
      errors: { [PICK.words]: expect.stringMatching(/no call “orrin robotics”/) },
    });
  });

  it('asks for a call when none was picked', async () => {
    const { slack, dir } = await world();
    await addCall(dir, 'words.txt').catch(() => {});
    const open = await checked(slack, WRONG);
    expect((await slack.submitView(open.id, {})).body).toMatchObject({
      response_action: 'errors',
      errors: { [PICK.menu]: expect.stringMatching(/No call was named/) },
    });
  });
});
