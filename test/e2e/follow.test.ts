import { afterEach, describe, expect, it, vi } from 'vitest';
import { FAULTS } from '../../demo/slack/faults.ts';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';
import { checkLimits } from '../../src/render/block-kit/limits.ts';
import { arrive, delivered, INGEST } from '../support/arrive.ts';
import { orrinText } from '../support/orrin.ts';
import { openWorlds, type World } from '../support/world.ts';

const { world, end } = openWorlds();

afterEach(end);

vi.setConfig({ testTimeout: 20_000 }); // services start, stop and wait

const EARN = 'C0EARN01';
const ORRIN_ID = 'orrin-robotics-q2-2024';
const R2: [string, string][] = [['84.2', '82.4']];
const POST = 'chat.postMessage';

const said = (shown: unknown) => JSON.stringify(shown);
const briefs = ({ state }: LoopbackSlack) =>
  state.messages.filter(
    ({ threadTs, blocks }) => threadTs === null && said(blocks).includes('Orrin Robotics · Q2'),
  );
const replies = ({ state }: LoopbackSlack) =>
  state.messages.filter(({ threadTs }) => threadTs !== null);
const notes = (slack: LoopbackSlack) =>
  replies(slack).filter(({ blocks }) => said(blocks).includes('was revised'));

/** Follows, and waits until everybody in the channel was told. */
async function follow({ slack }: World, what = 'Orrin Robotics', channel = EARN) {
  await slack.command(`follow ${what}`, { channel });
  await slack.until(({ messages }) =>
    messages.some((each) => each.channel === channel && each.text.startsWith('From now on')),
  );
}

describe.each([{ socket: false }, { socket: true }])(
  'a channel that follows, Socket Mode $socket',
  ({ socket }) => {
    it('gets the brief of a new call once, in one post, with its quotes in the thread', async () => {
      const here = await world({ socket, env: INGEST });
      const { slack } = here;
      await follow(here);
      await follow(here, 'all', 'D0ANA');
      await arrive(here, orrinText());
      await slack.until(() => briefs(slack).length === 2 && replies(slack).length === 2);
      for (const brief of briefs(slack)) {
        expect(brief.edits).toBe(0);
        expect(checkLimits({ text: brief.text, blocks: brief.blocks as never })).toEqual([]);
      }
      const own = briefs(slack).find(({ channel }) => channel === EARN);
      expect(said(own?.blocks)).toContain('this channel follows Orrin Robotics');

      await arrive(here, orrinText());
      await delivered(here, ORRIN_ID, [EARN]);
      expect([briefs(slack).length, replies(slack).length]).toEqual([2, 2]);

      await arrive(here, orrinText(R2));
      await slack.until(() => notes(slack).length === 2);
      expect(said(notes(slack)[0]?.blocks)).toContain('Revenue: $84.2M → $82.4M');
      expect(briefs(slack).map(({ edits }) => edits)).toEqual([1, 1]);
      expect(said(briefs(slack).map(({ blocks }) => blocks))).not.toContain('84.2');
    });
  },
);

describe('a call', () => {
  it('that is dropped in a channel which follows it comes there alone, and elsewhere when it comes for all', async () => {
    const here = await world({ env: INGEST });
    const { slack } = here;
    await follow(here);
    await follow(here, 'all', 'D0ANA');
    await slack.dropFile({ channel: EARN, content: orrinText(), name: 'call.txt' });
    await slack.until(() => briefs(slack).length === 1);
    await delivered(here, ORRIN_ID, [EARN]);
    expect(briefs(slack).map(({ channel }) => channel)).toEqual([EARN]);
    await arrive(here, orrinText());
    await slack.until(() => briefs(slack).length === 2);
    expect(briefs(slack).map(({ channel }) => channel)).toEqual([EARN, 'D0ANA']);
  });

  it('that comes twice at once, and revised while it is delivered, ends as one brief at one revision', async () => {
    const here = await world({ env: INGEST });
    const { slack } = here;
    await follow(here);
    await Promise.all([arrive(here, orrinText()), arrive(here, orrinText())]);
    await arrive(here, orrinText(R2));
    await delivered(here, ORRIN_ID, [EARN]);
    await slack.until(() => said(briefs(slack)[0]?.blocks).includes('82.4'));
    await slack.until(() => said(replies(slack)).includes('82.4'));
    expect(briefs(slack)).toHaveLength(1);
    expect(said(replies(slack)[0]?.blocks)).toContain('82.4');
    expect(notes(slack).length).toBeLessThanOrEqual(1);
  });

  it('that was replaced comes back by a word of its sender alone, and its brief with it', async () => {
    const here = await world({ env: INGEST });
    const { slack } = here;
    await follow(here);
    await arrive(here, orrinText());
    await delivered(here, ORRIN_ID, [EARN]);
    await arrive(here, orrinText(R2));
    await slack.until(() => notes(slack).length === 1);
    await arrive(here, orrinText());
    expect(said(briefs(slack))).toContain('82.4');
    await arrive(here, orrinText(), '?replace=true');
    await slack.until(() => notes(slack).length === 2);
    await slack.until(() => said(briefs(slack)).includes('84.2'));
    expect(said(notes(slack)[1]?.blocks)).toContain('Revenue: $82.4M → $84.2M');
  });

  it('is briefed where it was asked for, and edited there when it is revised', async () => {
    const here = await world({ env: INGEST });
    const { slack } = here;
    await arrive(here, orrinText());
    await slack.command('orrin');
    await slack.until(() => briefs(slack).some(({ edits }) => edits === 1));
    await arrive(here, orrinText(R2));
    await slack.until(() => notes(slack).length === 1);
    expect(briefs(slack)).toHaveLength(1);
    expect(said(briefs(slack)[0]?.blocks)).toContain('82.4');
  });
});

describe('a channel that no longer follows', () => {
  it.each([
    ['the app was removed', { type: 'member_left_channel', user: 'U0EARN', channel: EARN }],
    ['it was archived', { type: 'channel_archive', user: 'U0ANA', channel: EARN }],
    ['it was deleted', { type: 'channel_deleted', channel: EARN }],
  ])('because %s gets nothing', async (_why, event) => {
    const here = await world({ env: INGEST });
    await follow(here);
    await here.slack.event(event);
    await arrive(here, orrinText());
    await delivered(here, ORRIN_ID, [EARN]);
    expect(briefs(here.slack)).toEqual([]);
  });

  it('because somebody said so gets nothing', async () => {
    const here = await world({ env: INGEST });
    await follow(here);
    await here.slack.command('unfollow orrin');
    await here.slack.until(({ messages }) => messages.length === 2);
    await arrive(here, orrinText());
    await delivered(here, ORRIN_ID, [EARN]);
    expect(briefs(here.slack)).toEqual([]);
  });
});

describe('a channel that is archived and comes back', () => {
  const change = async ({ slack }: World, type: string, over: object) => {
    slack.state.channels.set(EARN, { id: EARN, isMember: true, ...over });
    const user = type.startsWith('member') ? 'U0EARN' : 'U0ANA';
    await slack.event({ type, channel: EARN, user, event_ts: slack.state.nextTs() });
  };
  const isBack = ({ state }: LoopbackSlack) =>
    state.messages.some(({ text }) => text.includes('is back, and gets'));

  it.each([
    ['keeps the app', true],
    ['has the app invited again', false],
  ])('and %s goes on as before: one brief a call', async (_how, isMember) => {
    const here = await world({ env: INGEST });
    const { slack } = here;
    await follow(here);
    await change(here, 'channel_archive', { isArchived: true });
    await arrive(here, orrinText());
    await change(here, 'channel_unarchive', { isMember });
    if (!isMember) await change(here, 'member_joined_channel', {});
    await slack.until(() => isBack(slack));
    expect(said(slack.state.messages)).not.toContain('Posted because');
    expect(said(slack.state.messages.at(-1)?.blocks)).toContain(ORRIN_ID); // its brief, by a click
    await arrive(here, orrinText([['Second Quarter', 'Third Quarter']]), '?name=orrin-q3-2024.txt');
    await slack.until(({ messages }) =>
      messages.some(({ blocks }) => said(blocks).includes('this channel follows Orrin Robotics')),
    );
  });

  it('has the brief that stands there brought up to date', async () => {
    const here = await world({ env: INGEST });
    const { slack } = here;
    await follow(here);
    await arrive(here, orrinText());
    await delivered(here, ORRIN_ID, [EARN]);
    await change(here, 'channel_archive', { isArchived: true });
    await arrive(here, orrinText(R2));
    await change(here, 'channel_unarchive', {});
    await slack.until(() => notes(slack).length === 1);
    expect(said(briefs(slack))).toContain('82.4');
    expect(briefs(slack)).toHaveLength(1);
  });
});

describe('following', () => {
  it.each([['C0STRANGE'], ['C0NOWHERE'], ['C0OLD'], ['C0LOCKED']])(
    'is refused in %s, where nothing can be posted, with what to do',
    async (channel) => {
      const { slack } = await world({ env: INGEST });
      await slack.command('follow Orrin Robotics', { channel });
      await slack.until(({ responses }) => responses.length === 1);
      expect(slack.state.responses[0]).toMatchObject({ visibleTo: 'user' });
      expect(said(slack.state.responses[0]?.blocks)).toContain('/invite @Earnings');
      await slack.command('following', { channel });
      await slack.until(({ responses }) => responses.length === 2);
      expect(said(slack.state.responses[1]?.blocks)).toContain('follows no company');
    },
  );

  it('offers what may have been meant, and follows the one that is clicked', async () => {
    const { slack } = await world({ env: INGEST });
    await slack.command('follow Kingsof Clod');
    await slack.until(({ responses }) => responses.length === 1);
    expect(said(slack.state.responses[0]?.blocks)).toContain('earnings.follow.0');
    await slack.click('earnings.follow.0', 'Kingsoft Cloud Holdings Ltd');
    await slack.until(({ messages }) => messages.length === 1);
    expect(slack.state.messages[0]?.text).toContain('each new call of Kingsoft Cloud');
  });
});

describe('a process that ends while a brief is delivered', () => {
  it.each([
    ['before Slack has it', FAULTS.dropBefore],
    ['after Slack has it', FAULTS.dropAfter],
    ['after Slack has it, with an error page', FAULTS.unavailableAfter],
  ])('%s leaves one brief and its quotes after the next start', async (_when, fault) => {
    const here = await world({ env: INGEST });
    const { slack } = here;
    await follow(here);
    slack.faults.plan(POST, fault);
    await arrive(here, orrinText());
    await slack.until(({ calls }) => calls.filter(({ method }) => method === POST).length === 2);
    await here.service.stop();
    await here.start();
    await slack.until(() => replies(slack).length === 1);
    await delivered(here, ORRIN_ID, [EARN]);
    expect([briefs(slack).length, replies(slack).length]).toEqual([1, 1]);
    expect(replies(slack)[0]?.threadTs).toBe(briefs(slack)[0]?.ts);
  });
});
