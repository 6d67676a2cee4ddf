import nock from 'nock';
import { afterEach, expect, it } from 'vitest';
import { lumoCall } from '../../demo/lumo-call.ts';
import type { Store } from '../../src/core/ports/store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { FEED_FIXTURES, FEED_KEY, type HeldCall } from '../support/feed-fixtures.ts';
import { heldCall } from '../support/feed-world.ts';
import { openWorlds } from '../support/world.ts';

const { world, end } = openWorlds();
afterEach(async () => {
  await end();
  nock.cleanAll();
});

async function within(dir: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore({ dir, clock: { now: () => Date.now() }, mode: 'beside' });
  await work(store);
  await store.close();
}

/** What this minute has had is done again at the next start. */
async function forgetUpkeep({ requests }: Store): Promise<void> {
  await requests.forget(`upkeep:${new Date().toISOString().slice(0, 16)}`);
}

it('a channel that follows gets the brief of a call that a feed has, and sees it revised', async () => {
  const date = new Date().toISOString().slice(0, 10);
  let calls: readonly HeldCall[] = [heldCall({ date })];
  nock('https://financialmodelingprep.com')
    .persist()
    .get(/.*/)
    .reply((request: Request) => {
      const [status, body] = FEED_FIXTURES.fmp.answer(new URL(request.url), calls) ?? [404, {}];
      return [status, JSON.stringify(body)];
    });

  const env: Record<string, string> = {};
  const here = await world({ env });
  const { slack, dir } = here;
  await slack.command('follow LUMO', { channel: 'C0EARN01' });
  await slack.until(({ messages }) => messages.some(({ text }) => text.startsWith('From now on')));
  await here.service.stop();

  env.FMP_API_KEY = FEED_KEY;
  await within(dir, forgetUpkeep);
  const service = await here.start();
  const shown = () => JSON.stringify(slack.state.messages);
  await slack.until(() => shown().includes('412.5'));
  expect(
    slack.state.messages.filter(({ blocks }) => JSON.stringify(blocks).includes('· Q3 2024')),
  ).toHaveLength(1);
  await service.stop();

  // As if it were time to look again.
  calls = [heldCall({ date, said: lumoCall('418.0') })];
  await within(dir, async (store) => {
    const [state] = await store.feeds.states();
    const [company] = await store.feeds.companies('fmp');
    const [call] = await store.feeds.calls('fmp', company?.company ?? '');
    expect(state).toMatchObject({ feed: 'fmp', state: 'ok' });
    if (!state || !company || !call) throw new Error('the feed was not asked');
    await store.feeds.put({ ...state, dueAt: 0 });
    await store.feeds.putCompany('fmp', { ...company, dueAt: 0 });
    await store.feeds.putCall('fmp', { ...call, dueAt: 0 });
    await forgetUpkeep(store);
  });
  await here.start();
  await slack.until(() => shown().includes('$412.5M → $418.0M'));
});
