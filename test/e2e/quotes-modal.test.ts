import { afterEach, describe, expect, it } from 'vitest';
import { briefed } from '../support/ask-world.ts';
import { openWorlds } from '../support/world.ts';

const { world, end } = openWorlds();
afterEach(end);

describe.each([{ socket: false }, { socket: true }])(
  'the quotes of a brief, Socket Mode $socket',
  ({ socket }) => {
    it('open for one person, lead on, and show one among its neighbours', async () => {
      const { slack } = await world({ socket });
      const brief = await briefed(slack);
      await slack.click('earnings.quotes', 'kingsoft-q2-2023', {
        user: 'U0BEN',
        message: brief.ts,
      });
      await slack.until(({ views }) => views.size > 0);
      const [open] = slack.state.views.values();
      if (!open) throw new Error('no modal');
      expect(open.user).toBe('U0BEN');
      expect(JSON.stringify(open.view)).toContain('page 1 of');

      await slack.press(open, 'quotes.page.1', '1');
      await slack.until(() => JSON.stringify(open.view).includes('page 2 of'));
      await slack.press(open, 'quotes.context.20', '20');
      await slack.until(({ views }) => views.size === 2);
      const over = [...slack.state.views.values()].at(-1);
      expect(over?.view.title).toMatchObject({ text: 'Quote [21]' });
    });
  },
);

describe('quotes of a message that is no brief', () => {
  it('do not open', async () => {
    const { slack } = await world();
    await briefed(slack);
    const quotes = slack.state.messages.find(({ threadTs }) => threadTs !== null);
    await slack.click('earnings.quotes', 'kingsoft-q2-2023', { message: quotes?.ts ?? '' });
    await slack.command('list');
    expect(slack.state.views.size).toBe(0);
  });
});

describe('quotes that one person opens again and again', () => {
  it('open so often, and then they are told to wait, once and for them alone', async () => {
    const { slack } = await world({ env: { RATE_USER_MINUTE: '5' } });
    const brief = await briefed(slack);
    const open = () =>
      slack.click('earnings.quotes', 'kingsoft-q2-2023', { user: 'U0BEN', message: brief.ts });
    for (let time = 0; time < 23; time++) await open();
    await slack.until(({ views }) => views.size === 20);
    const told = () => JSON.stringify(slack.state).match(/You have asked very often/g) ?? [];
    await slack.until(() => told().length > 0);
    expect(slack.state.views.size).toBe(20);
  });
});
