import { afterEach, expect, it, vi } from 'vitest';
import { startFeedServer } from '../../demo/feed-server.ts';
import { TEAM } from '../../demo/slack/methods/method.ts';
import { composeCli } from '../../src/compose-cli.ts';
import { loadCliConfig } from '../../src/config.ts';
import { lookAtFeeds } from '../../src/doctor/look-at-feeds.ts';
import { FEED_MOODS, type FeedMood } from '../../src/feed-variables.ts';
import { feedWords } from '../../src/render/home/feeds-text.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openWorlds } from '../support/world.ts';

const { world, later, end } = openWorlds();
afterEach(end);

const WITHIN = { timeout: 10_000 };
const ANA = { channel: 'D0ANA', user: 'U0ANA' };
const TODAY = '\\d{4}-\\d\\d-\\d\\d';

interface Told {
  readonly terminal: RegExp;
  readonly home: RegExp;
  readonly kind: 'good' | 'note' | 'wrong';
}

// How each mood of the feed of the demo is told.
const TOLD: Readonly<Record<FeedMood, Told>> = {
  ok: {
    terminal: new RegExp(`^ok: 1 company, newest call ${TODAY}$`),
    home: /New calls come by Financial Modeling Prep; its newest is of/,
    kind: 'good',
  },
  revision: {
    terminal: new RegExp(`^ok: 1 company, newest call ${TODAY}$`),
    home: /New calls come by Company RSS; its newest is of/,
    kind: 'good',
  },
  empty: {
    terminal: /^empty: it has no call of the 1 company it was asked for$/,
    home: /has no call yet of the companies that are followed\./,
    kind: 'note',
  },
  stale: {
    terminal: /^stale: it answers with old calls only \(1 company, newest call /,
    home: /answers with old calls only; its newest is of/,
    kind: 'note',
  },
  stub: {
    terminal: /^degraded: Financial Modeling Prep has only \d+ characters of a call/,
    home: /has only \d+ characters of a call: it is asked again until the text is whole\./,
    kind: 'note',
  },
  forbidden: {
    terminal: /^failing: The plan at Financial Modeling Prep does not include this/,
    home: /The plan at Financial Modeling Prep does not include this/,
    kind: 'wrong',
  },
  limited: {
    terminal: /^degraded: Financial Modeling Prep takes no more requests at the moment/,
    home: /takes no more requests at the moment: it is asked again by itself\./,
    kind: 'note',
  },
  down: {
    terminal: /^degraded: Financial Modeling Prep cannot be reached \(status 503\)/,
    home: /cannot be reached \(status 503\): it is asked again by itself\./,
    kind: 'note',
  },
  malformed: {
    terminal: /^failing: .* sent something that is not of its documented form \(fiscalYear/,
    home: /does not answer as it should for some companies, so a new call may be late\./,
    kind: 'wrong',
  },
  error: {
    terminal: /^failing: .* not of its documented form \(an error message\)/,
    home: /does not answer as it should for some companies, so a new call may be late\./,
    kind: 'wrong',
  },
};

it.each(FEED_MOODS)('a feed that is “%s” is told so to everybody', async (mood) => {
  const server = await startFeedServer(mood);
  later(() => server.stop());
  const { fmp = '', rss } = server.settings;
  const env: Record<string, string> = {};
  const here = await world({ env });
  const { slack, dir } = here;
  await here.service.stop();

  const store = await openStore({ dir, clock: { now: () => Date.now() }, mode: 'beside' });
  later(() => store.close());
  const follow = { team: TEAM.id, channel: 'D0ANA', by: 'U0ANA' };
  await store.follows.add({ ...follow, target: 'lumo', label: 'LUMO' });
  await store.requests.forget(`upkeep:${new Date().toISOString().slice(0, 16)}`);
  env.FEEDS_URL = server.url;
  env.FMP_API_KEY = fmp;
  env.RSS_FEEDS = rss?.map(({ company, url }) => `${company}=${url}`).join(';') ?? '';
  await here.start();

  const config = loadCliConfig({ ...env, DATA_DIR: dir });
  const cli = await composeCli(config);
  later(() => cli.close());
  const { terminal, home, kind } = TOLD[mood];
  await vi.waitFor(async () => {
    const view = (await cli.feeds()).find(({ isOn }) => isOn);
    expect(view && feedWords(view)).toMatch(terminal);
  }, WITHIN);
  expect(await lookAtFeeds(config)).toMatchObject([{ what: 'feeds', kind }]);
  await slack.openHome(ANA);
  await slack.until(({ homes }) => homes.has(ANA.user));
  expect(JSON.stringify(slack.state.homes.get(ANA.user)?.view)).toMatch(home);
  if (mood !== 'ok' && mood !== 'revision') {
    expect(slack.state.messages).toEqual([]);
    return;
  }
  await slack.until(({ messages }) => JSON.stringify(messages).includes('412.5'));
  if (mood !== 'revision') return;

  // As if it were time to look again.
  const [state] = await store.feeds.states();
  const [company] = await store.feeds.companies('rss');
  if (!state || !company) throw new Error('the feed was not asked');
  await store.feeds.put({ ...state, dueAt: 0 });
  await store.feeds.putCompany('rss', { ...company, dueAt: 0 });
  await store.requests.take({
    ...{ key: 'upkeep:again', kind: 'upkeep', lane: 'upkeep', payload: {}, urgency: 'bulk' },
  });
  await slack.until(({ messages }) => JSON.stringify(messages).includes('$412.5M → $418.0M'));
});
