import { afterEach, describe, expect, it, vi } from 'vitest';
import { CallId } from '../../../src/core/call.ts';
import type { Clock } from '../../../src/core/ports/host.ts';
import type { Store } from '../../../src/core/ports/store.ts';
import { readSearch } from '../../../src/core/read-search.ts';
import { EVERYBODY, insideSight } from '../../../src/core/space.ts';
import { MOVED_TABLES } from '../../../src/store/moved-tables.ts';
import { openData } from '../../../src/store/open-data.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { fakeClock } from '../../support/clock.ts';
import { ENGINES } from '../../support/engines.ts';
import { storedBrief, storedCall } from '../../support/store-calls.ts';

vi.setConfig({ testTimeout: 30_000 });

const [SQLITE, POSTGRES] = ENGINES;
const PAIRS = [
  { name: 'from SQLite to PostgreSQL', from: SQLITE, to: POSTGRES },
  { name: 'from PostgreSQL to SQLite', from: POSTGRES, to: SQLITE },
  { name: 'from SQLite to SQLite', from: SQLITE, to: SQLITE },
];

const HALDEN = storedCall('halden-foods-q3-2024', 'Halden Foods plc', { ticker: 'HLD' });
const HALDEN_ID = CallId.parse(HALDEN.call.id);
const UPLOAD = { name: 'call.txt', origin: 'upload' } as const;
const PLACE = { team: 'T1', channel: 'C1' };
const LANE = 'lane';
const MANY = 120; // more than two pages
const TOKEN_KEYS = [{ id: 'k1', key: new Uint8Array(32) }];
const SPENT = { day: null, workspace: null, user: null };

const addressOf = (place: string) => (place.startsWith('postgres:') ? place : null);

/** A store that keeps tokens. */
const openSealed = (place: string, clock: Clock) =>
  openStore({
    ...{ dir: place, databaseUrl: addressOf(place), clock, mode: 'beside', tokenKeys: TOKEN_KEYS },
  });

/** Opens the data at a place, works on it, and closes it. */
async function within<T>(
  place: string,
  work: (data: Awaited<ReturnType<typeof openData>>) => Promise<T>,
): Promise<T> {
  const data = await openData({ dir: place, databaseUrl: addressOf(place), mode: 'beside' });
  try {
    return await work(data);
  } finally {
    await data.close();
  }
}

async function exported(place: string): Promise<readonly string[]> {
  const lines: string[] = [];
  await within(place, ({ exportTo }) => exportTo((line) => void lines.push(line)));
  return lines;
}

const imported = (place: string, lines: readonly string[]) =>
  within(place, ({ importFrom }) =>
    importFrom(
      (async function* () {
        yield* lines;
      })(),
    ),
  );

/** Puts something into every table. */
async function fill(store: Store, place: string, clock: Clock): Promise<void> {
  await fillWorkspace(store);
  const sealed = await openSealed(place, clock);
  await sealed.installations.put('T1', 'xoxb-of-T1');
  await sealed.close();
  const { library, briefs, notes, requests, outbox, threads, answers, follows } = store;
  const { uploads, feedback, feeds } = store;
  await library.save(HALDEN, UPLOAD);
  const revised = storedCall('hld-q3-2024', 'Halden Foods', { ticker: 'HLD', text: 'Sales fell.' });
  await library.save(revised, UPLOAD);
  const key = { transcriptSha256: HALDEN.source.sha256, engine: 'openai', recipe: '1' } as const;
  await briefs.put(key, HALDEN_ID, storedBrief(HALDEN, 'Sales rose.'));
  await notes.put(HALDEN.source.sha256, { facts: [] });

  const text = 'two\u2028lines\u2029or "more" 🚀 \\u2028';
  await requests.takeAll(
    Array.from({ length: MANY }, (_, at) => ({
      ...{ key: `k${at}`, kind: 'question', payload: { text, at } },
      ...(at % 2 === 0 && { lane: LANE }),
    })),
  );
  await requests.claim(); // k0, and then this process is gone
  await requests.claim();
  await requests.fail('k1', 'slack.is_archived');
  await outbox.claim('p1', 'C1');
  await outbox.posted('p1', '17.1');
  await outbox.claim('p2', 'C1');
  const alias = { companyKey: 'haldenfoods', said: 'Nordic Dairy', space: 'T1', by: 'U1' };
  await store.aliases.add(alias);
  const thread = { ...PLACE, ts: '17.1', callId: HALDEN_ID, sha256: 'f00d', briefKey: null };
  await threads.remember(thread);
  await answers.put({
    key: 'a1',
    conversation: 'T1/C1/17.1',
    callId: HALDEN_ID,
    answer: {
      ...{ call: HALDEN.call, engine: 'extractive', model: null, question: 'Why?' },
      ...{ status: 'answered', text: 'So.', sentences: [], evidence: [], form: 'sentences' },
      ...{ unsaid: null, followUps: [], withheld: [], warnings: [], usage: null },
    },
  });
  await follows.add({ ...PLACE, target: 'haldenfoods', label: 'Halden Foods', by: 'U1' });
  await uploads.put({
    ...{ ...PLACE, key: 'u1', name: 'call.txt', origin: 'file', user: 'U1', threadTs: '17.2' },
    ...{ bytes: new Uint8Array([0, 255, 10]), asks: 'which', typed: null },
  });
  await feedback.put({ ...PLACE, ts: '17.1', user: 'U1', verdict: 'down' });
  await feeds.claim('fmp', 1, 2);
  const day = { company: 'haldenfoods', lookedAt: 1, dueAt: 2, newest: '2024-11-05' };
  await feeds.putCompany('fmp', { ...day, hasCalls: true, isBehind: true, fault: null });
  const call = { ref: 'HLD-2024-3', company: 'haldenfoods', revision: null, sha256: 'f00d' };
  await feeds.putCall('fmp', { ...call, callId: HALDEN_ID, outcome: 'taken', tries: 0, dueAt: 3 });
  const filing = { form: '8-K', filedOn: '2024-11-05', url: 'https://x.test', text: 'Sales rose.' };
  await feeds.putFiling({ ...filing, id: '1', company: 'haldenfoods' });
}

/** What belongs to a workspace: how it has chosen, what it has shared, removed and spent. */
async function fillWorkspace(store: Store): Promise<void> {
  const { workspaces, channels, homes, owned, spending } = store;
  await workspaces.belongs('T1', 'E1');
  await workspaces.chooseModel('T1', false);
  await workspaces.left('T2', 5);
  await channels.note(PLACE, true);
  await channels.note({ ...PLACE, channel: 'C2' }, false);
  await homes.opened({ team: 'T1', user: 'U1', channel: 'D1' });
  const spot = insideSight(PLACE);
  const mine = store.libraryFor(spot);
  await mine.save(storedCall('orrin-q1-2024', 'Orrin'), UPLOAD);
  await owned.share({ space: spot.home, id: CallId.parse('orrin-q1-2024') }, 'T1', 'U1');
  await store.library.save(storedCall('corva-q1-2024', 'Corva'), UPLOAD);
  await owned.remove({ space: EVERYBODY, id: CallId.parse('corva-q1-2024') }, []);
  const planned = { team: 'T1', user: 'U1', task: 'brief', model: 'own', micros: 12_345 };
  const booked = await spending.book(planned, SPENT);
  if (booked.kind !== 'booked') throw new Error('not booked');
  await spending.settle(booked.id, {
    ...{ outcome: 'done', inputTokens: 9, cachedTokens: 8, outputTokens: 7, micros: 2_147_483_648 },
    isEstimated: true,
  });
  await spending.book({ ...planned, user: null }, SPENT); // and then this process is gone
}

describe.each(PAIRS)('moving $name', ({ from, to }) => {
  const [sources, targets] = [from.openStores(), to.openStores()];
  afterEach(async () => {
    await sources.cleanUp();
    await targets.cleanUp();
  });

  it.runIf(from.isThere && to.isThere)(
    'brings everything, and work goes on where it was',
    async () => {
      const clock = fakeClock();
      const [source, target] = [await sources.place(), await targets.place()];
      const before = await sources.open(source, clock);
      await fill(before, source, clock);
      await before.close();
      const lines = await exported(source);
      const tables = new Set(lines.slice(1, -1).map((line) => JSON.parse(line).table));
      expect([...tables]).toEqual(MOVED_TABLES);
      const shipped = await targets.open(target, clock, 'beside');
      await shipped.library.save(storedCall('brant-q1-2024', 'Brant AB'), {
        name: 'x',
        origin: 'shipped',
      });
      await shipped.close();

      expect(await imported(target, lines)).toBe(lines.length - 2);
      expect(await exported(target)).toEqual(lines);
      for (const line of lines) expect(line).not.toMatch(/[\n\r\u2028\u2029]/);

      const after = await targets.open(target, clock);
      expect(await after.library.find('HLD')).toEqual({ kind: 'found', id: HALDEN_ID });
      expect(await after.library.find('brant')).toMatchObject({ kind: 'unknown' });
      const sales = readSearch('sales');
      expect(await after.library.search(sales, 0)).toMatchObject({ hits: [], behind: 1 });
      expect(await after.searchIndex.catchUp(9)).toBe(2); // a private one as well
      expect(await after.library.search(sales, 0)).toMatchObject({ total: 1, behind: 0 });
      expect((await after.uploads.get('u1'))?.bytes).toEqual(new Uint8Array([0, 255, 10]));
      expect(await after.requests.release()).toBe(1);
      expect(await after.requests.take({ key: 'new', kind: 'x', payload: 1, lane: LANE })).toBe(
        true,
      );
      expect(await after.requests.claim()).toMatchObject({ key: 'k0', attempts: 2 });
      expect(await after.requests.retry('k1')).toBe(true);
      expect(await after.follows.add({ ...PLACE, target: '*', label: 'all', by: 'U1' })).toBe(true);
      const { workspaces, channels, spending } = after;
      expect(await workspaces.find('T1')).toEqual({
        ...{ team: 'T1', enterprise: 'E1', hasModel: false },
      });
      expect(await workspaces.gone(5)).toEqual(['T2']);
      expect(await channels.isShared(PLACE)).toBe(true);
      expect(await channels.isShared({ ...PLACE, channel: 'C2' })).toBe(false);
      expect(await spending.spent({ team: 'T1' })).toBe(2_147_483_648 + 12_345);
      const booked = { team: 'T1', user: 'U1', task: 'brief', model: 'own', micros: 1 };
      expect(await spending.book(booked, SPENT)).toMatchObject({ kind: 'booked' });
      const colleagues = after.libraryFor(insideSight({ team: 'T1', channel: 'C9' }));
      expect(await colleagues.find('orrin-q1-2024')).toMatchObject({ kind: 'found' });
      const sealed = await openSealed(target, clock);
      expect(await sealed.installations.get('T1')).toBe('xoxb-of-T1');
      await sealed.close();
    },
  );

  it.runIf(from.isThere && to.isThere)(
    'changes nothing where the export is not whole',
    async () => {
      const clock = fakeClock();
      const [source, target] = [await sources.place(), await targets.place()];
      await fill(await sources.open(source, clock, 'beside'), source, clock);
      const lines = await exported(source);
      const [header = '', ...rest] = lines;
      const row = (change: (row: Record<string, unknown>) => void) => {
        const line = JSON.parse(String(rest[0]));
        change(line.row);
        return [header, JSON.stringify(line), JSON.stringify({ rows: 1 })];
      };
      const spoiled: readonly [readonly string[], RegExp][] = [
        [lines.slice(0, -1), /ends early/],
        [lines.toSpliced(9, 1), /missing/],
        [[], /ends early/],
        [rest, /not what/],
        [[header.replace(/\d+/, '1'), ...rest], /version 1/],
        [[...lines, String(rest[0])], /follows/],
        [[header, '{"table":"sqlite_master","row":{}}'], /no row/],
        [[header, '{"table":"call","row":'], /no row/],
        [row((call) => Reflect.deleteProperty(call, 'ticker')), /columns/],
        [row((call) => Object.assign(call, { 'id") --': 1 })), /columns/],
        [row((call) => Object.assign(call, { revision: 'many' })), /of another type/],
        [row((call) => Object.assign(call, { sha256: null })), /of another type/],
        [[header, ...[rest[0], rest[0]].map(String), '{"rows":2}'], /there twice/],
      ];
      const empty = await exported(target);
      for (const [given, problem] of spoiled)
        await expect(imported(target, given), String(problem)).rejects.toMatchObject({
          fault: {
            code: 'source.export_unreadable',
            data: { problem: expect.stringMatching(problem) },
          },
        });
      expect(await exported(target)).toEqual(empty);
    },
  );

  it.runIf(to.isThere)('is refused while a service runs, and where something is', async () => {
    const clock = fakeClock();
    const target = await targets.place();
    const lines = await exported(target);
    const service = await targets.open(target, clock);
    await expect(imported(target, lines)).rejects.toThrow('config.store_in_use');
    await service.feedback.put({ ...PLACE, ts: '17.1', user: 'U1', verdict: 'up' });
    await service.close();
    await expect(imported(target, lines)).rejects.toThrow('config.store_not_empty');
  });
});
