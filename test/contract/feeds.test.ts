import { afterEach, describe, expect, it } from 'vitest';
import { lumoCall } from '../../demo/lumo-call.ts';
import { CallId } from '../../src/core/call.ts';
import { FEED_NAMES, type FeedName } from '../../src/core/ports/feeds.ts';
import { type Answer, FEED_FIXTURES, FEED_KEY } from '../support/feed-fixtures.ts';
import { DAY, type FeedWorld, heldCall, MINUTE, openFeedWorlds } from '../support/feed-world.ts';

const worlds = openFeedWorlds();
afterEach(() => worlds.end());

const TRANSCRIPTS = FEED_NAMES.filter((name) => name !== 'edgar');

/** What the feed brought: ids of calls, or of filings. */
async function brought(name: FeedName, { store, ids }: FeedWorld): Promise<readonly string[]> {
  if (name !== 'edgar') return ids();
  return (await store.feeds.filings('lumolabs')).map(({ id }) => id);
}

/** Answers so wherever a plan matters. */
const always =
  (name: FeedName, answer: Answer) =>
  (url: URL): Answer | undefined =>
    FEED_FIXTURES[name].isOpen?.(url) ? undefined : answer;

describe.each(FEED_NAMES)('%s', (name) => {
  const { forbidden, malformed } = FEED_FIXTURES[name];

  it('brings a new call, once, whole', async () => {
    const world = await worlds.world(name);
    expect(await world.poll()).toMatchObject({ state: 'ok', fault: null, ailing: 0, companies: 1 });
    expect(await brought(name, world)).toHaveLength(1);
    await world.poll(DAY);
    expect(await brought(name, world)).toHaveLength(1);
  });

  it('is empty where it has no call', async () => {
    const world = await worlds.world(name);
    world.calls = [];
    expect(await world.poll()).toMatchObject({ state: 'empty', fault: null });
    expect(await brought(name, world)).toEqual([]);
  });

  it.each<[string, Answer, string, string]>([
    ['a plan without it', forbidden, 'failing', 'feed.(plan_forbidden|not_authorized)'],
    [
      'an order to wait',
      [429, 'Slow down', { 'retry-after': '900' }],
      'degraded',
      'feed.rate_limited',
    ],
    ['a broken server', [503, '<html>'], 'degraded', 'feed.unreachable'],
    ['a page in place of data', [200, '<html>Sign in'], 'failing', 'feed.bad_reply'],
    ['another form', [200, malformed], 'failing', 'feed.bad_reply'],
  ])('says so of %s, and takes nothing', async (what, answer, state, code) => {
    const world = await worlds.world(name);
    world.instead = always(name, answer);
    const found = await world.poll();
    // Where each company has a server of its own, there is only this one.
    expect([what, found.state, found.fault?.code]).toEqual([
      what,
      world.feed.isMany ? 'failing' : state,
      expect.stringMatching(`^${code}$`),
    ]);
    expect(await brought(name, world)).toEqual([]);
  });

  it.skipIf(name === 'rss')(
    'waits as long as it is told, and longer each time it is not',
    async () => {
      const world = await worlds.world(name);
      world.instead = always(name, [429, '', { 'retry-after': '900' }]);
      expect(await world.poll()).toMatchObject({
        failures: 1,
        dueAt: world.clock.now() + 15 * MINUTE,
      });
      world.asked.length = 0;
      await world.poll(14 * MINUTE);
      expect(world.asked).toEqual([]);
      world.instead = always(name, [500, '']);
      for (const [failures, afterMs] of [
        [2, 2],
        [3, 4],
        [4, 8],
      ] as const) {
        const state = await world.poll(15 * MINUTE);
        expect(state).toMatchObject({ failures, dueAt: world.clock.now() + afterMs * MINUTE });
      }
      world.instead = () => undefined;
      expect(await world.poll(8 * MINUTE)).toMatchObject({ state: 'ok', failures: 0, fault: null });
      expect(await brought(name, world)).toHaveLength(1);
    },
  );

  it('shows its key to nobody else', async () => {
    const world = await worlds.world(name);
    const answers: readonly (Answer | undefined)[] = [
      [401, { error: `Invalid API key ${FEED_KEY}` }],
      forbidden,
      [429, FEED_KEY],
      [200, { Information: `your API key as ${FEED_KEY}: 25 requests per day` }],
      [200, FEED_KEY],
      [200, malformed],
      [302, '', { location: `https://thief.example/?k=${FEED_KEY}` }],
      undefined,
    ];
    for (const answer of answers) {
      world.instead = (url) => answer && always(name, answer)(url);
      await world.poll(2 * DAY);
    }
    const kept = JSON.stringify([
      await world.store.feeds.states(),
      await world.store.feeds.companies(name),
      await world.store.feeds.calls(name, 'lumo'),
    ]);
    expect(kept + world.lines.join('\n')).not.toContain(FEED_KEY);
    expect(world.lines.join('\n')).not.toContain('http');
  });

  it('follows no redirect to another host', async () => {
    const world = await worlds.world(name);
    world.instead = always(name, [302, '', { location: 'https://thief.example/x' }]);
    expect(await world.poll()).toMatchObject({
      state: 'failing',
      fault: { code: 'feed.address_refused' },
    });
  });
});

describe.each(TRANSCRIPTS)('the text of %s', (name) => {
  it('is read with its speakers, its figures and its name', async () => {
    const world = await worlds.world(name);
    world.calls = [heldCall({ isEdited: true })];
    await world.poll();
    const [id] = await world.ids();
    const call = await world.store.library.transcript(CallId.parse(id));
    expect(call?.call).toMatchObject({ fiscalQuarter: 3, fiscalYear: 2024, currency: 'USD' });
    expect(call?.turns.map(({ speaker }) => speaker)).toEqual(
      lumoCall().map(({ speaker }) => speaker),
    );
    expect(call?.exchanges).toMatchObject([{ analyst: 'Karl Berg' }]);
    expect(call?.turns[1]?.text).toBe(lumoCall()[1]?.text);
    expect(id).toMatch(/^lumo(?:-labs)?-q3-2024$/);
  });

  it('is refused as a stub, and taken when it is whole', async () => {
    const world = await worlds.world(name);
    world.calls = [heldCall({ said: lumoCall().slice(0, 1) })];
    expect(await world.poll()).toMatchObject({ state: 'degraded', fault: { code: 'feed.stub' } });
    expect(await world.ids()).toEqual([]);
    world.calls = [heldCall()];
    expect(await world.poll(DAY)).toMatchObject({ state: 'ok', fault: null });
    expect(await world.ids()).toHaveLength(1);
  });

  it('is revised where the feed has other words', async () => {
    const world = await worlds.world(name);
    await world.poll();
    world.calls = [heldCall({ said: lumoCall('418.0'), isEdited: true })];
    await world.poll(DAY);
    const [saved] = await world.store.library.list(); // the newest
    expect(saved).toMatchObject({ revision: 2 });
    const call = await world.store.library.transcript(CallId.parse(saved?.call.id));
    expect(call?.turns[1]?.text).toContain('$418.0 million');
  });

  it('is announced to whoever follows', async () => {
    const world = await worlds.world(name);
    await world.poll();
    const request = await world.store.requests.claim('bulk');
    expect(request).toMatchObject({
      kind: 'announce',
      payload: { callId: (await world.ids())[0] },
    });
  });

  it('does not take the place of one that came another way', async () => {
    const world = await worlds.world(name);
    const text = lumoCall('400.0')
      .map((each) => `${each.speaker}: ${each.text}`)
      .join('\n\n');
    const { takeIn } = await import('../../src/flows/intake/take-in-call.ts');
    const bytes = Buffer.from(`Lumo Labs Inc. (NASDAQ:LUMO) Q3 2024 Earnings Call\n\n${text}`);
    await takeIn(world.store.library, { bytes, name: 'call.txt', origin: 'upload' });
    for (let day = 0; day < 3; day++) await world.poll(DAY);
    const [newest] = await world.store.library.list();
    expect(newest).toMatchObject({ call: { fiscalQuarter: 3 }, revision: 1 });
  });

  it('brings no call that was held long before', async () => {
    const world = await worlds.world(name);
    world.calls = [heldCall({ date: '2024-08-05', quarter: 2 })];
    expect(await world.poll()).toMatchObject({ fault: null });
    expect(await world.ids()).toEqual([]);
  });
});
