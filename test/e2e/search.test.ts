import { afterEach, describe, expect, it } from 'vitest';
import { orrinText } from '../support/orrin.ts';
import { openWorlds } from '../support/world.ts';

const { world, end } = openWorlds();
afterEach(end);

const BEN = { user: 'U0BEN' };

describe.each([{ socket: false }, { socket: true }])(
  'searching all calls in Slack, Socket Mode $socket',
  ({ socket }) => {
    it('shows a page to whoever asked, then the next, a passage among others, and the brief', async () => {
      const { slack } = await world({ socket });
      await slack.command('search "gross margin" company:kingsoft', BEN);
      const [page] = slack.state.acked;
      const shown = JSON.stringify(page?.blocks);
      expect(page).toMatchObject({ visibleTo: 'user' });
      expect(page?.text).toMatch(/^\d+ passages for “"gross margin" company:kingsoft”\.$/);
      expect(shown).toContain('"text":"gross margin","style":{"bold":true}');

      const next = JSON.stringify({ typed: '"gross margin" company:kingsoft', page: 1 });
      expect(shown).toContain(JSON.stringify(next));
      await slack.click('search.page.1', next, BEN);
      await slack.until(({ responses }) => responses.length > 0);
      const [more] = slack.state.responses;
      expect(more).toMatchObject({ visibleTo: 'user' });
      expect(JSON.stringify(more?.blocks)).toMatch(/"6\. Kingsoft Cloud/);

      const [, value = ''] =
        /"action_id":"search\.context\.0","value":("(?:[^"\\]|\\.)*")/.exec(shown) ?? [];
      await slack.click('search.context.0', JSON.parse(value), BEN);
      await slack.until(({ views }) => views.size > 0);
      expect([...slack.state.views.values()][0]?.view.title).toMatchObject({ text: 'Passage' });
      expect(JSON.stringify([...slack.state.views.values()][0]?.view)).toMatch(/gross.margin/i);

      expect(shown).toContain('"action_id":"earnings.run.0","value":"kingsoft-q2-2023"');
      expect(slack.state.messages).toEqual([]);
    });

    it.each([
      ['search', /^There are no words to look for/],
      ['search section:qa', /^There are no words to look for/],
      ['search margin firm:kingsoft', /^There is no filter “firm:”; the filters are company:/],
      [
        'search margin company:kingsof',
        /^There is no company “kingsof” .* did you mean Kingsoft Cloud/,
      ],
      ['search margin period:soon', /^“soon” does not fit period: —/],
      ['search &lt;!zyxwv&gt; zzzz', /^0 passages for “&lt;!zyxwv&gt; zzzz”/],
      [`search ${'margin '.repeat(40)}`, /^The search is too long/],
    ])('%s is told in a sentence', async (typed, words) => {
      const { slack } = await world({ socket });
      await slack.command(typed);
      expect(slack.state.acked).toHaveLength(1);
      expect(slack.state.acked[0]?.text).toMatch(words);
      expect(JSON.stringify(slack.state.acked[0]?.blocks)).not.toContain('<!zyxwv>');
    });
  },
);

describe('a company alone', () => {
  const DROPPED = { channel: 'C0EARN01', user: 'U0BEN' };

  it('brings the latest brief, and shows whoever asked what else there is', async () => {
    const { slack } = await world();
    const q3 = orrinText([
      ['third quarter', 'fourth quarter'],
      ['second quarter', 'third quarter'],
      ['Second Quarter', 'Third Quarter'],
    ]);
    for (const [at, content] of [orrinText(), q3].entries()) {
      await slack.dropFile({ ...DROPPED, content, name: `call-${at}.txt` });
      await slack.until(({ messages }) => messages.filter(({ edits }) => edits > 0).length > at);
    }
    await slack.command('orrin', BEN);
    const [shown] = slack.state.acked;
    expect(shown?.text).toMatch(
      /^2 calls of Orrin Robotics\. The brief of the latest, Q3 2024, comes here\./,
    );
    expect(JSON.stringify(shown?.blocks)).toContain('"value":"orrin-robotics-q2-2024"');
    await slack.command('orrin q2 2024', BEN);
    await slack.command('kingsoft', BEN);
    expect(slack.state.acked).toHaveLength(1);
  });
});
