import { afterEach, describe, expect, it } from 'vitest';
import { FAULTS, type Fault } from '../../demo/slack/faults.ts';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';
import { briefed } from '../support/ask-world.ts';
import { readCsv } from '../support/read-csv.ts';
import { openWorlds } from '../support/world.ts';

const { world, end } = openWorlds();
afterEach(end);

const CALL = 'kingsoft-q2-2023';
const SHARE = 'files.completeUploadExternal';

const click = (slack: LoopbackSlack, message: string, user = 'U0BEN') =>
  slack.click('earnings.csv', CALL, { user, message });
const filesIn = ({ state }: LoopbackSlack) => state.messages.filter(({ files }) => files);
const toldIn = ({ state }: LoopbackSlack) => state.responses.map(({ text }) => text);

describe.each([{ socket: false }, { socket: true }])(
  'the metrics of a brief as a file, Socket Mode $socket',
  ({ socket }) => {
    it('comes into its thread once, whoever asks; who asks again is told so alone', async () => {
      const { slack } = await world({ socket });
      const brief = await briefed(slack);
      expect(JSON.stringify(brief.blocks)).toContain('"action_id":"earnings.csv"');
      await click(slack, brief.ts);
      await slack.until(() => filesIn(slack).length > 0);
      const [shared] = filesIn(slack);
      expect(shared).toMatchObject({ threadTs: brief.ts, channel: 'C0EARN01' });
      expect(shared?.files).toMatchObject([
        { name: 'kingsoft-q2-2023-metrics.csv', title: 'Kingsoft Cloud · Q2 2023, metrics' },
      ]);
      const [file] = slack.state.files.values();
      const rows = readCsv(
        Buffer.from(file?.bytes ?? '')
          .toString('utf8')
          .slice(1),
      );
      expect(rows.flat()).toContain('1159500000');

      await click(slack, brief.ts, 'U0ANA');
      await slack.until(({ responses }) => responses.length > 0);
      expect(slack.state.responses).toMatchObject([
        { user: 'U0ANA', visibleTo: 'user', text: expect.stringMatching(/stands in the thread/) },
      ]);
      expect(filesIn(slack)).toHaveLength(1);

      // Somebody deletes the file: it may be asked for anew.
      slack.state.files.clear();
      await click(slack, brief.ts, 'U0ANA');
      await slack.until(() => filesIn(slack).length > 1);
    });
  },
);

describe('a file of metrics', () => {
  it.each<[string, string, Fault, number]>([
    ['a wait', SHARE, FAULTS.rateLimited(1), 1],
    ['an error page after it was shown', SHARE, FAULTS.unavailableAfter, 1],
    ['a connection cut after it was shown', SHARE, FAULTS.dropAfter, 1],
    ['a connection cut before', SHARE, FAULTS.dropBefore, 1],
    ['an upload that breaks off', 'upload', FAULTS.dropBefore, 1],
    ['an upload whose end was not heard', 'upload', FAULTS.dropAfter, 1],
  ])('comes once after %s', async (_what, method, fault, count) => {
    const { slack } = await world();
    const brief = await briefed(slack);
    slack.faults.plan(method, fault, count);
    await click(slack, brief.ts);
    await slack.until(() => filesIn(slack).length > 0);
    await click(slack, brief.ts);
    await slack.until(() => toldIn(slack).length > 0);
    expect(toldIn(slack)).toEqual([expect.stringMatching(/stands in the thread/)]);
    expect(filesIn(slack)).toHaveLength(1);
  });

  it.each<[string, (slack: LoopbackSlack) => void, RegExp]>([
    [
      'the workspace takes none',
      ({ state }) => {
        state.uploadsRefused = 'file_uploads_disabled';
      },
      /takes no file from me: ask an administrator/,
    ],
    [
      'the app has left the channel',
      ({ state }) => state.channels.set('C0EARN01', { id: 'C0EARN01', isMember: false }),
      /not a member of this channel: type \/invite @Earnings/,
    ],
  ])('does not come where %s, and who asked is told in a sentence', async (_why, before, words) => {
    const { slack } = await world();
    const brief = await briefed(slack);
    before(slack);
    await click(slack, brief.ts);
    await slack.until(() => toldIn(slack).length > 0);
    expect(slack.state.responses).toMatchObject([
      { user: 'U0BEN', visibleTo: 'user', text: expect.stringMatching(words) },
    ]);
    expect(filesIn(slack)).toEqual([]);
  });

  it('needs a permission that a brief does not, and says which', async () => {
    const scopes = ['chat:write', 'commands', 'files:read', 'channels:history'];
    const { slack } = await world({ slack: { scopes } });
    const brief = await briefed(slack);
    await click(slack, brief.ts);
    await slack.until(() => toldIn(slack).length > 0);
    expect(toldIn(slack)).toEqual([
      'The app lacks a permission (files:write): an administrator must install it again.',
    ]);
  });
});
