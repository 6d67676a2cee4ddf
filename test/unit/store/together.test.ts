import { sql } from 'kysely';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CallId } from '../../../src/core/call.ts';
import type { NewRequest } from '../../../src/core/ports/requests.ts';
import type { Store } from '../../../src/core/ports/store.ts';
import { openDatabase } from '../../../src/store/postgres/open-database.ts';
import { fakeClock } from '../../support/clock.ts';
import { postgresSchemas, TEST_DATABASE_URL } from '../../support/postgres-schemas.ts';
import { storedCall } from '../../support/store-calls.ts';
import { startProcess } from '../../support/store-process.ts';

vi.setConfig({ testTimeout: 60_000 }); // four processes start side by side

const FOUR = [0, 1, 2, 3];
const UPLOAD = { name: 'call.txt', origin: 'upload' } as const;

const inLanes = (count: number, lanes: number): readonly NewRequest[] =>
  Array.from({ length: count }, (_, at) => ({
    key: `k${at}`,
    kind: 'deliver',
    payload: null,
    lane: `lane${at % lanes}`,
  }));

const laneOf = (key: string, lanes: number) => Number(key.slice(1)) % lanes;

describe.runIf(TEST_DATABASE_URL)('several services on one PostgreSQL database', () => {
  const { place, open, run, cleanUp } = postgresSchemas();
  afterEach(() => cleanUp());

  const openFour = async (at: string): Promise<readonly Store[]> =>
    Promise.all(FOUR.map(() => open(at, fakeClock())));

  it('lets four processes make and use one new database at once', async () => {
    const at = await place();
    const workers = FOUR.map(() => startProcess('save', at));
    const ids = await Promise.all(workers.map(async ({ lines }) => (await lines.next()).value));
    expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);
    const { library } = await open(at, fakeClock());
    const listed = (await library.list()).map(({ call }) => call.id);
    expect(listed.toSorted()).toEqual(ids.toSorted());
  });

  it('keeps what was acknowledged when a process is killed', async () => {
    const at = await place();
    const { child, lines, ended } = startProcess('take', at);
    const stored: string[] = [];
    for await (const key of lines) {
      stored.push(key);
      if (stored.length === 100) child.kill('SIGKILL');
    }
    expect(await ended).toBeNull();
    const { requests } = await open(at, { now: () => Date.now() });
    for (const key of stored) expect(await requests.isOpen(key), key).toBe(true);
  });

  it('takes a key once, whoever takes it, and makes one request of each lane due', async () => {
    const stores = await openFour(await place());
    const many = inLanes(80, 8);
    const news = await Promise.all(
      stores.map(({ requests }, at) => requests.takeAll(at % 2 ? many.toReversed() : many)),
    );
    expect(news.reduce((sum, each) => sum + each, 0)).toBe(80);
    const due: string[] = [];
    for (const { requests } of stores)
      for (let next = await requests.claim(); next; next = await requests.claim())
        due.push(next.key);
    expect(due.map((key) => laneOf(key, 8)).toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('works each once and no two of a lane at a time, while more come in', async () => {
    const stores = await openFour(await place());
    const all = inLanes(120, 5);
    const inWork = new Set<number>();
    const worked: string[] = [];
    let taken = 0;
    const work = async ({ requests }: Store) => {
      while (worked.length < all.length) {
        const next = all[taken++];
        if (next) expect(await requests.take(next)).toBe(true);
        const claimed = await requests.claim();
        if (!claimed) continue;
        const lane = laneOf(claimed.key, 5);
        expect(inWork, claimed.key).not.toContain(lane);
        inWork.add(lane);
        worked.push(claimed.key);
        await requests.advance(claimed.key, 'briefed');
        inWork.delete(lane);
        await requests.advance(claimed.key, 'done');
      }
    };
    await Promise.all(stores.map(work));
    expect(new Set(worked).size).toBe(all.length);
    for (const { requests } of stores) expect(await requests.nextDueAt()).toBeNull();
  });

  const EIGHT = { urgency: 'person', most: 8, ofOne: 8, running: new Map() } as const;

  it('works each once, in the order of its lane, claimed and ended many at once', async () => {
    const stores = await openFour(await place());
    const [lanes, all] = [60, inLanes(600, 60)];
    const worked: string[] = [];
    let taken = 0;
    // They come in one after the other, whoever takes them: that is the order of their lanes.
    let taking: Promise<unknown> = Promise.resolve();
    const work = async ({ requests }: Store) => {
      while (worked.length < all.length) {
        const news = all.slice(taken, taken + 20);
        taken += 20;
        taking = taking.then(() => requests.takeAll(news));
        const [claimed] = await Promise.all([requests.claimSome(EIGHT), taking]);
        worked.push(...claimed.map(({ key }) => key));
        const ends = claimed.map(({ key }, at) =>
          at % 3 ? requests.advance(key, 'done') : requests.fail(key, 'bug'),
        );
        await Promise.all(ends);
      }
    };
    await Promise.all(stores.map(work));
    expect(new Set(worked).size).toBe(worked.length);
    for (const [lane, keys] of Map.groupBy(worked, (key) => laneOf(key, lanes)))
      expect(keys, `lane ${lane}`).toEqual(
        all.map(({ key }) => key).filter((key) => laneOf(key, lanes) === lane),
      );
    for (const { requests } of stores) expect(await requests.nextDueAt()).toBeNull();
  });

  it('hands out what is due once, however many claim many at the same moment', async () => {
    const stores = await openFour(await place());
    await stores[0]?.requests.takeAll(inLanes(40, 40));
    const claimed: string[] = [];
    while (claimed.length < 40) {
      const some = await Promise.all(stores.map(({ requests }) => requests.claimSome(EIGHT)));
      expect(some.flat().length).toBeGreaterThan(0);
      claimed.push(...some.flat().map(({ key }) => key));
    }
    expect(new Set(claimed).size).toBe(40);
  });

  it('takes over of many that were claimed at once those that had not ended', async () => {
    const at = await place();
    const clock = fakeClock();
    const [silent, living] = [await open(at, clock), await open(at, clock)];
    await silent.requests.takeAll(inLanes(16, 8));
    const claimed = await silent.requests.claimSome(EIGHT);
    await Promise.all(claimed.slice(0, 3).map(({ key }) => silent.requests.advance(key, 'done')));
    await run(at, 'UPDATE worker SET seen_at = seen_at - 60000');
    await living.shared?.beat();
    expect(await living.requests.release()).toBe(5);
    // Who was only slow puts nothing back that it has lost.
    await silent.requests.unclaim(claimed.map(({ key }) => key));
    const again = await living.requests.claimSome(EIGHT);
    expect(again.map(({ key, attempts }) => [key, attempts])).toEqual([
      ...['k3', 'k4', 'k5', 'k6', 'k7'].map((key) => [key, 2]),
      ...['k8', 'k9', 'k10'].map((key) => [key, 1]),
    ]);
    expect(await living.requests.claimSome(EIGHT)).toEqual([]);
  });

  it('makes one revision after another of texts that come at once', async () => {
    const stores = await openFour(await place());
    const saved = await Promise.all(
      stores.map(({ library }, at) =>
        library.save(
          storedCall('halden-q3-2024', 'Halden Foods', { text: `Sales rose ${at}.` }),
          UPLOAD,
        ),
      ),
    );
    expect(saved.map(({ revision }) => revision).toSorted()).toEqual([1, 2, 3, 4]);
    const newest = await stores[0]?.library.newest(CallId.parse('halden-q3-2024'));
    expect(newest?.revision).toBe(4);
  });

  it('gives one of those who post at once the fresh claim', async () => {
    const stores = await openFour(await place());
    const claims = await Promise.all(stores.map(({ outbox }) => outbox.claim('post', 'C1')));
    expect(claims.filter(({ fresh }) => fresh)).toHaveLength(1);
  });

  it('takes over what a silent process had claimed, and nothing of one that lives', async () => {
    const at = await place();
    const clock = fakeClock();
    const [silent, living] = [await open(at, clock), await open(at, clock)];
    await silent.requests.takeAll(inLanes(2, 2));
    await silent.requests.claim();
    expect(await living.requests.release()).toBe(0);
    await run(at, 'UPDATE worker SET seen_at = seen_at - 60000');
    await living.shared?.beat();
    expect(await living.requests.release()).toBe(1);
    expect(await living.requests.claim()).toMatchObject({ key: 'k0', attempts: 2, deaths: 1 });

    // Who was only slow has lost it.
    await silent.requests.retryAt('k0', clock.now(), 'slack.unreachable');
    await silent.requests.postpone('k0', clock.now());
    expect((await silent.requests.claim())?.key).toBe('k1');
    expect(await living.requests.claim()).toBeNull();
    await silent.shared?.beat();
    expect(await living.requests.release()).toBe(0);
  });
});

describe.runIf(TEST_DATABASE_URL)('a PostgreSQL server that is restarted', () => {
  const { place, run, cleanUp } = postgresSchemas();
  afterEach(() => cleanUp());

  it('fails what is being written, and takes what is asked next', async () => {
    const at = await place();
    const lost: string[] = [];
    const log = { warn: (message: string) => void lost.push(message) };
    const database = await openDatabase(at, { mode: 'service', log });
    const written = database.db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await run(at, `SELECT pg_terminate_backend(${rows[0]?.pid})`);
      await expect.poll(() => lost).toContain('database connection lost');
      await sql`select 1`.execute(tx);
    });
    await expect(written).rejects.toThrow();
    await database.check();
    await database.close();
  });
});

describe.runIf(TEST_DATABASE_URL)('a PostgreSQL database that cannot be used', () => {
  const { place, open, run, cleanUp } = postgresSchemas();
  afterEach(() => cleanUp());

  const unusable = (reason: string) => ({
    fault: {
      code: 'config.database_unusable',
      data: { where: expect.not.stringContaining('secret'), reason: expect.stringMatching(reason) },
    },
  });

  it.each([
    ['nobody listens', (url: URL) => Object.assign(url, { port: '1' }), 'ECONNREFUSED'],
    [
      'there is none of that name',
      (url: URL) => Object.assign(url, { pathname: '/no' }),
      'not exist',
    ],
    ['nobody of that name may', (url: URL) => Object.assign(url, { username: 'nobody' }), 'nobody'],
  ])('is told of where %s, without the password', async (_what, change, reason) => {
    const url = change(new URL(String(TEST_DATABASE_URL)));
    url.password = 'secret';
    await expect(open(url.href, fakeClock())).rejects.toMatchObject(unusable(reason));
  });

  it('is one that a newer release has made', async () => {
    const at = await place();
    await (await open(at, fakeClock())).close();
    await run(at, 'UPDATE schema_version SET number = number + 90');
    await expect(open(at, fakeClock())).rejects.toMatchObject(unusable('newer than'));
    await run(at, 'UPDATE schema_version SET number = number - 90');
  });
});
