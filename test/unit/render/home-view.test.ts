import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CallId } from '../../../src/core/call.ts';
import type { CallSummary } from '../../../src/core/library.ts';
import type { Follow } from '../../../src/core/ports/channels.ts';
import { checkView } from '../../../src/render/block-kit/view-rules.ts';
import { renderAdd, renderFollowModal } from '../../../src/render/home/home-modals.ts';
import { renderHome } from '../../../src/render/home/home-view.ts';
import { COMMANDS } from '../../../src/slack/commands/index.ts';

const HOSTILE = '<!channel> <https://evil.example|click> *b* \u202E';
const call = (at: number, company: string, headline: string | null = null): CallSummary => ({
  call: {
    id: CallId.parse(`company-${at}-q1-2024`),
    ...{ company, fiscalQuarter: 1, fiscalYear: 2024, period: 'Q1 2024' },
  },
  takenInAt: new Date(1.7e12 + at * 1000).toISOString(),
  ...{ headline, revision: 1 },
});
const follow = (label: string, channel: string, target = label): Follow => ({
  ...{ team: 'T1', channel, target, label, by: 'U0ANA' },
});
const home = (calls: readonly CallSummary[], follows: readonly Follow[]) =>
  renderHome({ calls, follows, feeds: [], channel: 'D0ANA' });
const actionsOf = (view: unknown) =>
  [...JSON.stringify(view).matchAll(/"action_id":"([^"]+)"/g)].map(([, id]) => id);

describe('the Home tab', () => {
  it('shows the calls that came last, each with its headline and a button for its brief', () => {
    const view = home([call(1, 'Halden', 'Revenue rose.'), call(2, 'Orrin')], []);
    const text = JSON.stringify(view);
    expect(text.indexOf('Orrin')).toBeLessThan(text.indexOf('Halden'));
    expect(text).toContain('*Halden · Q1 2024*\\nRevenue rose.');
    expect(actionsOf(view)).toEqual([
      ...['home.pick', 'home.add', 'home.follow', 'home.brief.0', 'home.brief.1'],
    ]);
    expect(view.private_metadata).toBe('{"channel":"D0ANA"}');
  });

  it('shows what somebody follows and where, and ends all of it only in the channel', () => {
    const view = home(
      [],
      [follow('Halden', 'C0EARN01'), follow('Orrin', 'D0ANA'), follow('every company', 'C1', '*')],
    );
    const text = JSON.stringify(view);
    expect(text).toContain('*Halden*  in <#C0EARN01>');
    expect(text).toContain('*Orrin*  here, under Messages');
    expect(text).toContain('*every company*  in <#C1>');
    expect(actionsOf(view).filter((id) => id?.startsWith('home.unfollow'))).toHaveLength(2);
  });

  it('says what to do where there is nothing yet', () => {
    const view = home([], []);
    expect(JSON.stringify(view)).toContain('No calls yet');
    expect(JSON.stringify(view)).toContain('You follow no company yet');
    expect(actionsOf(view)).toEqual(['home.add', 'home.follow']);
  });

  it('names no command that there is not', () => {
    const named = [...JSON.stringify(home([], [])).matchAll(/`\/earnings (\w+)/g)].map(
      ([, word]) => word,
    );
    expect(named).toEqual(expect.arrayContaining(['follow', 'help']));
    const known = new Set(COMMANDS.map(({ name }) => name));
    expect(named.filter((word) => !known.has(word ?? '') && word !== 'kingsoft')).toEqual([]);
  });

  it('is within Slack’s rules, and lets no markup through, whatever is in the library', () => {
    const words = fc.string({ unit: 'binary', maxLength: 300 }).map((each) => `${HOSTILE}${each}`);
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 120 }),
        fc.array(words, { maxLength: 40 }),
        (companies, labels) => {
          const view = home(
            companies.map((each, at) => call(at, each, each)),
            labels.map((each) => follow(each, 'C1')),
          );
          expect(checkView(view)).toEqual([]);
          // What a button carries is not shown.
          const shown = JSON.stringify(view.blocks, (key, value) => (key === 'value' ? '' : value));
          expect(shown).not.toMatch(/<!channel|<https/);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has modals within Slack’s rules', () => {
    for (const render of [renderAdd, renderFollowModal])
      expect(checkView(render('{}'))).toEqual([]);
  });
});
