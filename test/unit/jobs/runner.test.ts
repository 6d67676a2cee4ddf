import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { earningsError, type Fault } from '../../../src/core/faults.ts';
import type { Requests, StoredRequest, Urgency, Wait } from '../../../src/core/ports/requests.ts';
import type { Store } from '../../../src/core/ports/store.ts';
import type { Concurrency } from '../../../src/jobs/queue.ts';
import { type RunnerOptions, startRunner } from '../../../src/jobs/runner.ts';
import { schedule } from '../../../src/jobs/schedule.ts';
import { type FakeClock, fakeClock } from '../../support/clock.ts';
import { ENGINES } from '../../support/engines.ts';

const [ONE, TWO] = [1, 2].map((most) => ({ ofAll: most, ofOne: most })) as [
  Concurrency,
  Concurrency,
];

// Both databases keep the same promises to the runner.
describe.each(ENGINES)('on $name', ({ isThere, openStores }) => {
  const stores = openStores();
  let place: string;
  let clock: FakeClock;
  let store: Store;
  let requests: Requests;
  let log: string[];
  let dead: [string, string | null][];
  let timers: { run: () => void; afterMs: number }[];

  beforeEach(async () => {
    clock = fakeClock();
    place = await stores.place();
    store = await stores.open(place, clock);
    requests = store.requests;
    log = [];
    dead = [];
    timers = [];
  });
  afterEach(() => stores.cleanUp());

  type Handle = (request: StoredRequest) => Promise<unknown>;

  function runner({
    handle,
    ...options
  }: Partial<Omit<RunnerOptions, 'handle'>> & { readonly handle: Handle }) {
    const write = (message: string) => log.push(message);
    return startRunner({
      handle: async (request) => {
        const wait = await handle(request);
        return isWait(wait) ? wait : null;
      },
      requests,
      clock,
      log: { debug: write, info: write, warn: write, error: write },
      concurrency: { person: TWO, bulk: TWO },
      restMs: { person: () => 0, bulk: () => 0 },
      onDead: async ({ key }: StoredRequest, fault: Fault | null) => {
        dead.push([key, fault?.code ?? null]);
      },
      schedule: (run, afterMs) => {
        if (afterMs === 0) {
          setImmediate(run); // between two starts
          return () => {};
        }
        const timer = { run, afterMs };
        timers = [timer];
        return () => {
          timers = timers.filter((each) => each !== timer);
        };
      },
      ...options,
    });
  }

  const isWait = (said: unknown): said is Wait =>
    typeof said === 'object' && said !== null && 'againAt' in said;

  // One after the other: what is taken at once may be stored in any order.
  const take = async (...keys: readonly string[]) => {
    for (const key of keys) await requests.take({ key, kind: 'brief', payload: null });
  };

  /** How many requests the next process would find claimed by this one. */
  const left = async () => {
    await store.close();
    return (await stores.open(place, clock)).requests.release();
  };

  /** A promise and what settles it. */
  const gate = () => Promise.withResolvers<void>();

  describe.runIf(isThere)('startRunner', () => {
    it('works every request once, oldest first', async () => {
      const done: string[] = [];
      await take('a', 'b', 'c', 'd');
      const concurrency = { person: ONE, bulk: ONE };
      const { idle } = runner({ handle: async ({ key }) => void done.push(key), concurrency });
      await idle();
      await idle();
      expect(done).toEqual(['a', 'b', 'c', 'd']);
      expect(await left()).toBe(0);
    });

    it('looks again when it is woken', async () => {
      const done: string[] = [];
      const { idle, wake } = runner({ handle: async ({ key }) => void done.push(key) });
      await idle();
      await take('a');
      wake();
      await idle();
      expect(done).toEqual(['a']);
    });

    it('runs so many at once, and no more', async () => {
      const gates = [gate(), gate(), gate()];
      let running = 0;
      let most = 0;
      await take('0', '1', '2');
      const { idle } = runner({
        handle: async ({ key }) => {
          most = Math.max(most, ++running);
          if (running === 2) for (const each of gates) each.resolve();
          await gates[Number(key)]?.promise;
          running--;
        },
      });
      await idle();
      expect(most).toBe(2);
    });

    it('works for another workspace while all of one hang, however many of it wait', async () => {
      const done: string[] = [];
      const hang = gate();
      const of = (team: string, at: number) => ({
        key: `${team}${at}`,
        kind: 'x',
        payload: { team },
      });
      await requests.takeAll(Array.from({ length: 1000 }, (_, at) => of('A', at)));
      await requests.takeAll([of('B', 0), of('B', 1), of('C', 0)]);
      const { stop, wake } = runner({
        concurrency: { person: { ofAll: 4, ofOne: 3 }, bulk: TWO },
        handle: async ({ key, team }) => {
          if (team === 'A') await hang.promise;
          done.push(key);
        },
      });
      wake();
      await expect.poll(() => done).toEqual(['B0', 'C0', 'B1']);
      hang.resolve();
      await stop();
    });

    it.each([
      ['model.unavailable', { status: 503 }, [1000, 2000, 4000, 8000]],
      ['model.rate_limited', { retryAfterMs: 30_000 }, [30_000, 30_000, 30_000, 30_000]],
      ['model.rate_limited', { retryAfterMs: null }, [1000, 2000, 4000, 8000]],
      ['model.rate_limited', { retryAfterMs: 0 }, [1000, 2000, 4000, 8000]],
      ['slack.unreachable', {}, [1000, 2000, 4000, 8000]],
    ] as const)('tries %s %j again, then gives up', async (code, data, waits) => {
      let tries = 0;
      await take('a');
      const { idle } = runner({
        handle: async () => {
          tries++;
          throw earningsError(code, data);
        },
      });
      for (const wait of waits) {
        await idle();
        expect(await requests.nextDueAt()).toBe(clock.now() + wait);
        expect(timers.map(({ afterMs }) => afterMs)).toEqual([wait]);
        clock.advance(wait);
      }
      expect(dead).toEqual([]);
      await idle();
      expect(tries).toBe(5);
      expect(dead).toEqual([['a', code]]);
      expect(await requests.nextDueAt()).toBeNull();
    });

    it('tries what nobody waits for through an outage of an hour, ever more slowly', async () => {
      await requests.take({ key: 'a', kind: 'deliver', payload: null, urgency: 'bulk' });
      const began = clock.now();
      const { idle } = runner({
        handle: async () => {
          if (clock.now() - began < 3_600_000) throw earningsError('slack.unreachable', {});
        },
      });
      let tries = 0;
      for (let dueAt: number | null = began; dueAt !== null; dueAt = await requests.nextDueAt()) {
        clock.advance(dueAt - clock.now());
        await idle();
        tries++;
      }
      expect(dead).toEqual([]);
      expect(tries).toBeLessThan(17);
    });

    it('gives up what nobody waits for, too, at last', async () => {
      await requests.take({ key: 'a', kind: 'deliver', payload: null, urgency: 'bulk' });
      const { idle } = runner({
        handle: async () => {
          throw earningsError('slack.unreachable', {});
        },
      });
      for (let turn = 0; turn < 16; turn++) {
        expect(dead).toEqual([]);
        clock.advance(600_000);
        await idle();
      }
      expect(dead).toEqual([['a', 'slack.unreachable']]);
    });

    it('does not count being told by Slack to wait as a failure', async () => {
      let tries = 0;
      await take('a');
      const { idle } = runner({
        handle: async () => {
          if (++tries <= 20) throw earningsError('slack.rate_limited', { retryAfterMs: 1000 });
        },
      });
      for (let turn = 0; turn <= 20; turn++) {
        await idle();
        clock.advance(60_000);
      }
      expect(tries).toBe(21);
      expect(dead).toEqual([]);
    });

    it('does not ask without a pause where Slack says to wait no time', async () => {
      await take('a');
      const { idle } = runner({
        handle: async () => {
          throw earningsError('slack.rate_limited', { retryAfterMs: 0 });
        },
      });
      for (const wait of [1000, 2000, 4000]) {
        await idle();
        expect(await requests.nextDueAt()).toBe(clock.now() + wait);
        clock.advance(wait);
      }
    });

    it('puts off what has to wait for its turn, and counts nothing', async () => {
      const tried: number[] = [];
      await take('a');
      const { idle } = runner({
        handle: async ({ attempts }) => {
          tried.push(attempts);
          if (tried.length <= 200)
            throw earningsError('slack.rate_limited', { retryAfterMs: 1020, own: true });
        },
      });
      for (let turn = 0; turn <= 200; turn++) {
        await idle();
        if (turn < 200) expect(timers.map(({ afterMs }) => afterMs)).toEqual([1020]);
        clock.advance(1020);
      }
      expect(tried).toHaveLength(201);
      expect(new Set(tried)).toEqual(new Set([1]));
      expect([dead, log]).toEqual([[], []]);
    });

    it.each([
      [3000, 3000],
      [0, 50], // at once would be without a pause
      [-9000, 50],
    ])('comes back when a flow says so: in %i ms, which is %i', async (asked, wait) => {
      const tried: number[] = [];
      await take('a');
      const { idle } = runner({
        handle: async ({ attempts }) => {
          tried.push(attempts);
          return tried.length < 3 ? { againAt: clock.now() + asked } : null;
        },
      });
      for (let turn = 0; turn < 3; turn++) {
        await idle();
        if (turn < 2) expect(timers.map(({ afterMs }) => afterMs)).toEqual([wait]);
        clock.advance(wait);
      }
      expect([tried, dead, log]).toEqual([[1, 1, 1], [], []]);
    });

    it('waits for Slack to the second, however often it was told to', async () => {
      await take('a');
      const { idle } = runner({
        handle: async () => {
          throw earningsError('slack.rate_limited', { retryAfterMs: 3000 });
        },
      });
      for (let turn = 0; turn < 9; turn++) {
        await idle();
        expect(timers.map(({ afterMs }) => afterMs)).toEqual([3000]);
        clock.advance(3000);
      }
    });

    it.each([
      ['bulk', 'person'],
      ['person', 'bulk'],
    ] as const)('starts %s work though all places of %s are taken', async (free, full) => {
      const held = gate();
      const done = gate();
      const row = (key: string, urgency: Urgency) => ({ key, kind: 'x', payload: null, urgency });
      await requests.takeAll([row('f1', full), row('f2', full), row('f3', full)]);
      const started: string[] = [];
      const { wake, idle } = runner({
        handle: async ({ key }) => {
          started.push(key);
          if (key === 'x') return done.resolve();
          await held.promise;
        },
      });
      wake();
      await expect.poll(() => started).toEqual(['f1', 'f2']);
      await requests.take(row('x', free));
      wake();
      await done.promise;
      expect(started).toEqual(['f1', 'f2', 'x']);
      held.resolve();
      await idle();
      expect(started.toSorted()).toEqual(['f1', 'f2', 'f3', 'x']);
    });

    it('starts what a person waits for while much bulk work is claimed and not begun', async () => {
      const started: string[] = [];
      const asked = gate();
      const row = (at: number) => ({
        key: `b${at}`,
        kind: 'x',
        payload: null,
        urgency: 'bulk' as const,
      });
      await requests.takeAll(Array.from({ length: 30 }, (_, at) => row(at)));
      const most = { ofAll: 30, ofOne: 30 };
      const { wake, idle } = runner({
        concurrency: { person: most, bulk: most },
        handle: async ({ key }) => {
          started.push(key);
          if (key === 'b9') {
            await take('asked');
            wake();
          }
          if (key === 'asked') asked.resolve();
        },
        // Bulk work rests from its tenth on, until the person has been served.
        restMs: { person: () => 0, bulk: () => (started.length === 10 ? 7 : 0) },
      });
      wake();
      await asked.promise;
      expect(started).toHaveLength(11);
      for (const { run } of timers) run();
      await idle();
      expect(new Set(started).size).toBe(31);
    });

    it('puts back what it would hold too long, and works it all the same', async () => {
      const given: string[] = [];
      const done: string[] = [];
      const keys = Array.from({ length: 20 }, (_, at) => `k${at + 10}`);
      await take(...keys);
      const watched: Requests = {
        ...requests,
        unclaim: (some) => {
          given.push(...some);
          return requests.unclaim(some);
        },
      };
      const most = { ofAll: 20, ofOne: 20 };
      const { idle } = runner({
        requests: watched,
        concurrency: { person: most, bulk: most },
        handle: async ({ key, attempts }) => {
          if (key === 'k20') clock.advance(500);
          done.push(key);
          expect(attempts).toBe(1);
        },
      });
      await idle();
      for (const { run } of timers) run();
      await idle();
      expect(given.length).toBeGreaterThan(0);
      expect(done).toEqual(keys);
    });

    it('lets one that fails of those it has claimed at once fail alone', async () => {
      const done: string[] = [];
      await take('a', 'b', 'c', 'd', 'e');
      const most = { ofAll: 5, ofOne: 5 };
      const { idle } = runner({
        concurrency: { person: most, bulk: most },
        handle: async ({ key }) => {
          if (key === 'c') throw earningsError('slack.missing_scope', { needed: 'chat:write' });
          if (key === 'd') throw new TypeError('x is not a function');
          done.push(key);
        },
      });
      await idle();
      expect(done).toEqual(['a', 'b', 'e']);
      expect(dead.toSorted()).toEqual([
        ['c', 'slack.missing_scope'],
        ['d', null],
      ]);
      expect(await requests.countDead()).toBe(2);
      expect(await left()).toBe(0);
    });

    it.each([
      earningsError('input.question_too_long', { characters: 9000, limit: 3000 }),
      earningsError('source.empty', {}),
    ])(
      'has ended, and given nothing up, where $message lies in what somebody sent',
      async (error) => {
        await take('a', 'b');
        const { idle } = runner({
          handle: async ({ key }) => {
            if (key === 'a') throw error;
          },
        });
        await idle();
        expect(dead).toEqual([['a', error.fault.code]]); // they are told
        expect(await requests.countDead()).toBe(0);
        expect(await left()).toBe(0);
      },
    );

    it('is idle only when the work that one request has handed to the other kind is done', async () => {
      const done: string[] = [];
      await requests.take({ key: 'bulk', kind: 'x', payload: null, urgency: 'bulk' });
      const { idle } = runner({
        handle: async ({ key }) => {
          if (key === 'bulk') await take('person');
          done.push(key);
        },
        schedule, // what comes due between two looks is looked for again a millisecond later
      });
      await idle();
      expect(done).toEqual(['bulk', 'person']);
    });

    it('wakes by itself when a request that was put off is due', async () => {
      let tries = 0;
      await take('a');
      const { idle } = runner({
        handle: async () => {
          if (++tries === 1) throw earningsError('slack.unreachable', {});
        },
        backoff: (attempts) => attempts * 77,
      });
      await idle();
      const [timer] = timers;
      expect(timer?.afterMs).toBe(77);
      clock.advance(77);
      timer?.run();
      await idle();
      expect(tries).toBe(2);
    });

    it.each([
      [
        'a lasting fault',
        earningsError('slack.missing_scope', { needed: 'chat:write' }),
        'slack.missing_scope',
      ],
      ['a bug', new TypeError('x is not a function'), null],
      ['a thrown word', 'oops', null],
    ])('gives a request up at once after %s', async (_what, error, code) => {
      await take('a', 'b');
      const { idle } = runner({
        handle: async ({ key }) => {
          if (key === 'a') throw error;
        },
      });
      await idle();
      expect(dead).toEqual([['a', code]]);
      expect(await requests.nextDueAt()).toBeNull();
    });

    it('goes on when handling throws before it waits, and when telling fails', async () => {
      await take('a', 'b');
      const { idle } = runner({
        handle: () => {
          throw new Error('at once');
        },
        onDead: () => Promise.reject(new Error('cannot tell')),
      });
      await idle();
      expect(log.filter((line) => line === 'request cannot be settled')).toHaveLength(2);
      expect(await left()).toBe(0);
    });

    it.each([
      ['ended the process three times', { deaths: 3 }],
      ['was claimed a hundred times', { attempts: 101 }],
    ])('gives up a request that %s', async (_, over) => {
      await take('a');
      const worn: Requests = {
        ...requests,
        claimSome: async (wanted) => {
          const claimed = await requests.claimSome(wanted);
          return claimed.map((request) => ({ ...request, ...over }));
        },
      };
      let tries = 0;
      const { idle } = runner({ requests: worn, handle: async () => void tries++ });
      await idle();
      expect([tries, dead]).toEqual([0, [['a', null]]]);
    });

    it('looks again later when the requests cannot be read', async () => {
      const broken: Requests = { ...requests, claimSome: () => Promise.reject(new Error('disk')) };
      const { wake } = runner({ handle: async () => {}, requests: broken });
      wake();
      await expect.poll(() => timers.map(({ afterMs }) => afterMs)).toEqual([1000]);
      expect(new Set(log)).toEqual(new Set(['requests cannot be read']));
    });
  });

  describe.runIf(isThere)('a runner that stops', () => {
    it('waits for what runs and starts nothing more', async () => {
      const started: string[] = [];
      const held = gate();
      const begun = gate();
      await take('a', 'b');
      const { wake, stop } = runner({
        concurrency: { person: ONE, bulk: ONE },
        handle: async ({ key }) => {
          started.push(key);
          begun.resolve();
          await held.promise;
        },
      });
      wake();
      await begun.promise;
      const stopping = stop();
      held.resolve();
      await stopping;
      wake();
      expect(started).toEqual(['a']);
      expect(await requests.claim()).toMatchObject({ key: 'b', attempts: 1 });
    });

    it.each([
      ['its end', async () => {}],
      ['its failure', () => Promise.reject(new Error('the database is closed'))],
    ])(
      'heeds %s no more once that is abandoned: no bug, nobody told, due at the next start',
      async (_what, end) => {
        const [held, begun, ended] = [gate(), gate(), gate()];
        await take('a');
        const { wake, abandon } = runner({
          handle: async () => {
            begun.resolve();
            await held.promise;
            ended.resolve();
            return end();
          },
        });
        wake();
        await begun.promise;
        abandon();
        held.resolve();
        await ended.promise;
        await expect.poll(() => log).toEqual(['request left to the next start']);
        expect([await left(), dead]).toEqual([1, []]);
      },
    );

    it('puts back what it has just claimed', async () => {
      let tries = 0;
      const claimed = gate();
      const held = gate();
      const slow: Requests = {
        ...requests,
        claimSome: async (wanted) => {
          const some = await requests.claimSome(wanted);
          claimed.resolve();
          await held.promise;
          return some;
        },
      };
      await take('a');
      const { wake, stop } = runner({ requests: slow, handle: async () => void tries++ });
      wake();
      await claimed.promise;
      const stopping = stop();
      held.resolve();
      await stopping;
      expect(tries).toBe(0);
      expect(await requests.claim()).toMatchObject({ key: 'a', attempts: 1 });
    });

    it('puts back the rest of what it has claimed at once, and no more than it has places', async () => {
      const wanted: number[] = [];
      const started: string[] = [];
      const second = gate();
      await take('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
      const counted: Requests = {
        ...requests,
        claimSome: (some) => {
          wanted.push(some.most);
          return requests.claimSome(some);
        },
      };
      const { wake, stop } = runner({
        requests: counted,
        concurrency: { person: { ofAll: 5, ofOne: 5 }, bulk: ONE },
        handle: async ({ key }) => {
          started.push(key);
          if (key === 'b') second.resolve();
        },
        // Nothing else happens while it rests for the second time.
        restMs: { person: () => (started.length === 2 ? 7 : 0), bulk: () => 0 },
      });
      wake();
      await second.promise;
      await expect.poll(() => timers.map(({ afterMs }) => afterMs)).toContain(7);
      const stopping = stop();
      for (const { run, afterMs } of timers) if (afterMs === 7) run();
      await stopping;
      expect(started).toEqual(['a', 'b']);
      expect(Math.max(...wanted.filter((most) => most < 40))).toBeLessThanOrEqual(5);
      for (const key of ['c', 'd', 'e'])
        expect(await requests.claim()).toMatchObject({ key, attempts: 1 });
    });

    it('tells whoever waits for it to be idle', async () => {
      const { idle, stop } = runner({ handle: async () => {} });
      await stop();
      await expect(idle()).resolves.toBeUndefined();
    });
  });
});
