import { afterEach, expect, it } from 'vitest';
import { type FeedServer, startFeedServer } from '../../../demo/feed-server.ts';
import type { Watched } from '../../../src/core/ports/feeds.ts';
import { fmp } from '../../../src/feeds/fmp.ts';
import { parseQuickly } from '../../../src/flows/intake/read-transcript.ts';

let server: FeedServer | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

const TODAY = new Date('2026-05-07T09:00:00Z');

async function open() {
  server = await startFeedServer('ok', TODAY);
  const wire = { through: server.url, pause: async () => {} };
  return fmp('demo', { clock: { now: () => TODAY.getTime() }, wire });
}
const company = (name: string): Watched => ({
  ...{ key: name, targets: [], name, ticker: null, newest: null },
});

it.each(['LUMO', 'lumo', 'Lumo Labs Inc.'])('the feed of the demo knows %s', async (name) => {
  const feed = await open();
  expect(await feed.resolve?.(company(name))).toEqual({ ticker: 'LUMO', name: 'Lumo Labs Inc.' });
});

it('the feed of the demo has a call of today, and no other company’s', async () => {
  const feed = await open();
  const lumo = { ...company('Lumo Labs Inc.'), ticker: 'LUMO' };
  const [listed, ...more] = await feed.list(lumo, []);
  expect(more).toEqual([]);
  expect(listed).toMatchObject({ date: '2026-05-07', quarter: { year: 2026, quarter: 2 } });
  const sent = listed && (await feed.fetch(lumo, listed));
  if (sent?.kind !== 'transcript') throw new Error('no transcript');
  expect(sent.period).toBe('Q2 2026');
  const { call } = await parseQuickly(sent.bytes, { company: lumo.name });
  expect(call).toMatchObject({
    ...{ id: 'lumo-labs-q2-2026', company: 'Lumo Labs Inc.', ticker: 'LUMO', currency: 'USD' },
  });
  expect(await feed.list({ ...company('Halden'), ticker: 'HLD' }, [])).toEqual([]);
});
