import { afterEach, describe, expect, it } from 'vitest';
import type { Log } from '../../../src/core/ports/host.ts';
import { eachMinute } from '../../../src/jobs/each-minute.ts';
import { startRunner } from '../../../src/jobs/runner.ts';
import type { Schedule } from '../../../src/jobs/schedule.ts';
import { type FakeClock, fakeClock } from '../../support/clock.ts';
import { ENGINES } from '../../support/engines.ts';

const HOUR_MS = 3_600_000;
const QUIET: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** Timers that fire when the clock has come so far. */
function timers(clock: FakeClock): { schedule: Schedule; pass(ms: number): void } {
  let waiting: { readonly run: () => void; readonly at: number }[] = [];
  return {
    schedule: (run, afterMs) => {
      const timer = { run, at: clock.now() + afterMs };
      waiting.push(timer);
      return () => {
        waiting = waiting.filter((each) => each !== timer);
      };
    },
    pass: (ms) => {
      clock.advance(ms);
      const due = waiting.filter(({ at }) => at <= clock.now());
      waiting = waiting.filter(({ at }) => at > clock.now());
      for (const { run } of due) run();
    },
  };
}

describe.each(ENGINES)('every minute on $name', ({ isThere, openStores }) => {
  const stores = openStores();
  afterEach(() => stores.cleanUp());

  it.runIf(isThere)('one of three processes does the upkeep, once', async () => {
    const [clock, place] = [fakeClock(), await stores.place()];
    const { schedule, pass } = timers(clock);
    const did: string[] = [];
    const processes = await Promise.all(
      ['one', 'two', 'three'].map(async (name, at) => {
        const { requests } = await stores.open(place, clock, at === 0 ? 'service' : 'beside');
        const runner = startRunner({
          ...{ requests, clock, log: QUIET, onDead: async () => {} },
          restMs: { person: () => 0, bulk: () => 0 },
          handle: async ({ key }) => {
            did.push(`${key} ${name}`);
            return null;
          },
        });
        const handed: Promise<boolean>[] = [];
        const take = (request: Parameters<typeof requests.take>[0]) => {
          const taken = requests.take(request);
          handed.push(taken);
          return taken;
        };
        return { runner, handed, take, minutes: eachMinute({ take, clock, log: QUIET, schedule }) };
      }),
    );
    const settle = async () => {
      for (const { handed } of processes) await Promise.all(handed);
      for (const { runner } of processes) await runner.idle();
    };
    await settle();
    for (let half = 0; half < 6; half++) {
      pass(30_000);
      await settle();
    }
    for (const { minutes } of processes) await minutes.stop();
    clock.advance(-120_000); // and another starts, whose clock is behind
    for (const { take } of processes) await eachMinute({ take, clock, log: QUIET }).stop();
    clock.advance(120_000);
    for (const { runner } of processes) runner.wake();
    await settle();
    const minutes = did.map((done) => done.slice(0, 'upkeep:2026-01-01T00:00'.length));
    expect(minutes).toEqual([0, 1, 2, 3].map((minute) => `upkeep:2026-01-01T00:0${minute}`));
  });
});

it('a clock that jumps an hour ahead and back again makes no minute twice, and goes on', async () => {
  const clock = fakeClock();
  const taken = new Set<string>();
  const done: string[] = [];
  let next = () => {};
  const minutes = eachMinute({
    ...{ clock, log: QUIET },
    take: async ({ key }) => {
      if (taken.has(key)) return false;
      taken.add(key);
      return (
        done.push(key.slice('upkeep:2026-01-01T'.length, 'upkeep:2026-01-01T00:00'.length)) > 0
      );
    },
    schedule: (run) => {
      next = run; // timers do not care what the clock says
      return () => {};
    },
  });
  const settled = () => new Promise((later) => setImmediate(later));
  await settled();
  for (const jump of [0, HOUR_MS, -HOUR_MS, 0]) {
    clock.advance(jump + 60_000);
    next();
    await settled();
  }
  await minutes.stop();
  expect(done).toEqual(['00:00', '00:01', '01:02', '00:03', '00:04']);
});

describe('a database that is away', () => {
  it('is asked again the next minute', async () => {
    const clock = fakeClock();
    const { schedule, pass } = timers(clock);
    const said: string[] = [];
    const keys: string[] = [];
    const minutes = eachMinute({
      take: async ({ key }) => {
        keys.push(key);
        throw new Error('gone');
      },
      clock,
      log: { ...QUIET, warn: (message) => void said.push(message) },
      schedule,
    });
    await expect.poll(() => said.length).toBe(1);
    pass(60_000);
    await expect.poll(() => said.length).toBe(2);
    await minutes.stop();
    pass(60_000);
    expect(new Set(keys).size).toBe(2);
    expect(said).toEqual(['upkeep not handed in', 'upkeep not handed in']);
  });
});
