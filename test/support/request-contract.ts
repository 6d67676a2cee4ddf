import { expect } from 'vitest';
import type { NewRequest, Requests } from '../../src/core/ports/requests.ts';
import type { StoreCase } from './store-contract.ts';

const bulk = (key: string, lane?: string): NewRequest => ({
  key,
  kind: 'deliver',
  payload: { key },
  urgency: 'bulk',
  ...(lane !== undefined && { lane }),
});
const person = (key: string, lane?: string): NewRequest => ({
  ...bulk(key, lane),
  urgency: 'person',
});

/** Claims until nothing is due; gives the keys in the order they came. */
async function claimAll(requests: Requests): Promise<readonly string[]> {
  const keys: string[] = [];
  for (let next = await requests.claim(); next; next = await requests.claim()) keys.push(next.key);
  return keys;
}

/** Lanes, urgency, turns and dead letters. */
export const LANE_CASES: readonly StoreCase[] = [
  {
    rule: 'works a lane in the order it was taken, one at a time, and lanes side by side',
    check: async ({ requests }) => {
      for (const key of ['a1', 'b1', 'a2', 'b2', 'a3'])
        await requests.take(bulk(key, key.slice(0, 1)));
      await requests.take(bulk('free'));
      expect(await claimAll(requests)).toEqual(['a1', 'b1', 'free']);
      await requests.advance('a1', 'done');
      expect(await claimAll(requests)).toEqual(['a2']);
      await requests.advance('b1', 'done');
      await requests.advance('a2', 'done');
      expect(await claimAll(requests)).toEqual(['b2', 'a3']);
    },
  },
  {
    rule: 'knows what is open in a channel, by kind and by when it was taken',
    check: async ({ requests }, clock) => {
      const place = { team: 'T1', channel: 'C1' };
      const isOpen = (by = clock.now(), kinds = ['brief', 'file'], where = place) =>
        requests.isOpenIn(where, kinds, by);
      await requests.take({ key: 'hint', kind: 'hint', payload: place });
      await requests.take({ key: 'there', kind: 'brief', payload: { ...place, channel: 'C2' } });
      await requests.take({ key: 'nowhere', kind: 'brief', payload: null });
      expect(await isOpen()).toBe(false);
      clock.advance(5);
      await requests.take({ key: 'b', kind: 'brief', payload: { ...place, user: 'U1' } });
      expect([await isOpen(), await isOpen(clock.now() - 1)]).toEqual([true, false]);
      expect(await isOpen(clock.now(), ['file'])).toBe(false);
      expect(await isOpen(clock.now(), ['brief'], { ...place, team: 'T2' })).toBe(false);
      while (await requests.claim());
      expect(await isOpen()).toBe(true); // at work
      await requests.fail('b', 'bug');
      expect(await isOpen()).toBe(false);
    },
  },
  {
    rule: 'makes a lane due for what is taken after its last request has ended',
    check: async ({ requests }) => {
      await requests.take(bulk('a1', 'a'));
      await requests.claim();
      await requests.advance('a1', 'done');
      expect(await requests.nextDueAt()).toBeNull();
      await requests.take(bulk('a2', 'a'));
      expect(await claimAll(requests)).toEqual(['a2']);
    },
  },
  {
    rule: 'lets the next of a lane go when the first has failed',
    check: async ({ requests }, clock) => {
      await requests.takeAll([bulk('a1', 'a'), bulk('a2', 'a')]);
      await requests.claim();
      clock.advance(5);
      await requests.fail('a1', 'slack.is_archived');
      expect(await requests.nextDueAt()).toBe(clock.now());
      expect(await claimAll(requests)).toEqual(['a2']);
    },
  },
  {
    rule: 'holds a lane while its first request is put off or briefed, and no other',
    check: async ({ requests }, clock) => {
      await requests.takeAll([bulk('a1', 'a'), bulk('a2', 'a'), bulk('b1', 'b')]);
      await requests.claim();
      await requests.advance('a1', 'briefed');
      await requests.retryAt('a1', clock.now() + 500, 'slack.unreachable');
      expect(await claimAll(requests)).toEqual(['b1']);
      clock.advance(500);
      expect(await claimAll(requests)).toEqual(['a1']);
    },
  },
  {
    rule: 'frees a lane once, however often its end is told',
    check: async ({ requests }) => {
      await requests.takeAll([bulk('a1', 'a'), bulk('a2', 'a'), bulk('a3', 'a')]);
      await requests.claim();
      await requests.advance('a1', 'done');
      expect(await claimAll(requests)).toEqual(['a2']); // at work now
      await requests.advance('a1', 'done');
      await requests.fail('a1', 'bug');
      expect(await claimAll(requests)).toEqual([]);
      expect(await requests.dead(9)).toEqual([]);
    },
  },
  {
    rule: 'makes due after a crash the first of each lane alone',
    check: async ({ requests }, clock, next) => {
      await requests.takeAll(['a1', 'a2', 'b1', 'b2'].map((key) => bulk(key, key.slice(0, 1))));
      await requests.takeAll([bulk('free1'), bulk('free2'), bulk('c1', 'c'), bulk('c2', 'c')]);
      expect(await claimAll(requests)).toEqual(['a1', 'b1', 'free1', 'free2', 'c1']);
      await requests.advance('a1', 'done'); // makes a2 due, which nobody has claimed
      await requests.retryAt('c1', clock.now() + 500, 'slack.unreachable');
      const later = (await next()).requests;
      expect(await later.release()).toBe(3);
      expect([...(await claimAll(later))].toSorted()).toEqual(['a2', 'b1', 'free1', 'free2']);
    },
  },
  {
    rule: 'hands out what persons wait for before bulk work, and each kind alone when asked',
    check: async ({ requests }, clock) => {
      await requests.takeAll([bulk('old'), bulk('older')]);
      clock.advance(1000);
      await requests.takeAll([person('asked'), person('asked too')]);
      expect((await requests.claim('bulk'))?.key).toBe('old');
      expect(await requests.claim()).toMatchObject({ key: 'asked', urgency: 'person' });
      expect((await requests.claim('person'))?.key).toBe('asked too');
      expect(await requests.claim('person')).toBeNull();
      expect(await requests.claim()).toMatchObject({ key: 'older', urgency: 'bulk' });
    },
  },
  {
    rule: 'has workspaces take turns, however many requests one of them has waiting',
    check: async ({ requests }, clock) => {
      const of = (team: string, at: number) => ({ ...person(`${team}${at}`), payload: { team } });
      await requests.takeAll(Array.from({ length: 1000 }, (_, at) => of('A', at)));
      clock.advance(1000);
      await requests.takeAll([of('C', 0), of('B', 0), of('B', 1), bulk('whose'), of('B', 2)]);
      const keys: string[] = [];
      for (let turn = 0; turn < 7; turn++) keys.push((await requests.claim('person'))?.key ?? '');
      expect(keys).toEqual(['A0', 'B0', 'C0', 'A1', 'B1', 'A2', 'B2']);
      expect(await requests.claim('person')).toMatchObject({ key: 'A3', team: 'A' });
      expect(await requests.claim('bulk')).toMatchObject({ key: 'whose', team: '' });
    },
  },
  {
    rule: 'passes over a workspace whose requests wait, and those that have enough at work',
    check: async ({ requests }, clock) => {
      const of = (team: string) => ({ ...person(team), payload: { team } });
      await requests.takeAll([of('A'), of('B'), of('C'), bulk('none')]);
      await requests.claim('person');
      await requests.postpone('A', clock.now() + 50);
      expect(await requests.claim('person', ['B', 'C'])).toBeNull();
      expect((await requests.claim('person', ['B']))?.key).toBe('C');
      expect((await requests.claim('person'))?.key).toBe('B');
      expect(await requests.claim('person')).toBeNull();
      clock.advance(50);
      expect(await requests.claim(undefined, ['A', ''])).toBeNull();
      expect((await requests.claim(undefined, ['']))?.key).toBe('A');
    },
  },
  {
    rule: 'knows when the next request of each urgency is due',
    check: async ({ requests }, clock) => {
      await requests.takeAll([bulk('b'), person('p')]);
      const now = clock.now();
      await requests.claim('bulk');
      await requests.claim('person');
      await requests.postpone('b', now + 100);
      await requests.postpone('p', now + 300);
      expect(await requests.nextDueAt()).toBe(now + 100);
      expect(await requests.nextDueAt('bulk')).toBe(now + 100);
      expect(await requests.nextDueAt('person')).toBe(now + 300);
    },
  },
  {
    rule: 'does not count the attempt of what only waits its turn, however often',
    check: async ({ requests }, clock) => {
      await requests.take(bulk('a'));
      for (let turn = 0; turn < 120; turn++) {
        expect((await requests.claim())?.attempts).toBe(1);
        await requests.postpone('a', clock.now() + 10);
        expect(await requests.claim()).toBeNull();
        clock.advance(10);
      }
      await requests.claim();
      await requests.retryAt('a', clock.now(), 'slack.unreachable');
      expect((await requests.claim())?.attempts).toBe(2);
    },
  },
  {
    rule: 'hands out what waits for its turn by the time it is due, not by age',
    check: async ({ requests }, clock) => {
      await requests.takeAll([bulk('a', 'a'), bulk('b', 'b'), bulk('c', 'c')]);
      await claimAll(requests);
      await requests.postpone('a', clock.now() + 30);
      await requests.postpone('b', clock.now() + 10);
      await requests.postpone('c', clock.now() + 20);
      clock.advance(30);
      expect(await claimAll(requests)).toEqual(['b', 'c', 'a']);
    },
  },
  {
    rule: 'takes many at once, each key once, and says how many were new',
    check: async ({ requests }) => {
      await requests.take(bulk('k3', 'a'));
      const many = Array.from({ length: 250 }, (_, at) => bulk(`k${at % 240}`, 'a'));
      expect(await requests.takeAll(many)).toBe(239);
      expect(await requests.takeAll(many)).toBe(0);
      expect(await requests.takeAll([])).toBe(0);
      expect(await claimAll(requests)).toEqual(['k3']);
    },
  },
  {
    rule: 'says whether a request is open',
    check: async ({ requests }) => {
      await requests.takeAll([bulk('a', 'a'), bulk('b', 'a'), bulk('c')]);
      expect(await requests.isOpen('a')).toBe(true);
      expect(await requests.isOpen('b')).toBe(true);
      expect(await requests.isOpen('never taken')).toBe(false);
      await claimAll(requests);
      await requests.advance('a', 'briefed');
      expect(await requests.isOpen('a')).toBe(true);
      await requests.advance('a', 'done');
      await requests.fail('c', 'bug');
      expect(await requests.isOpen('a')).toBe(false);
      expect(await requests.isOpen('c')).toBe(false);
    },
  },
  {
    rule: 'keeps what was given up, newest first',
    check: async ({ requests }, clock) => {
      await requests.takeAll([bulk('a'), bulk('b'), bulk('c')]);
      await claimAll(requests);
      await requests.retryAt('b', clock.now(), 'slack.unreachable');
      await requests.claim();
      await requests.fail('b', 'slack.unreachable');
      await requests.fail('a', 'bug');
      const kept = { kind: 'deliver', receivedAt: clock.now() };
      expect(await requests.dead(5)).toEqual([
        { ...kept, key: 'b', payload: { key: 'b' }, reason: 'slack.unreachable', attempts: 2 },
        { ...kept, key: 'a', payload: { key: 'a' }, reason: 'bug', attempts: 1 },
      ]);
      expect((await requests.dead(1)).map(({ key }) => key)).toEqual(['b']);
      expect(await requests.countDead()).toBe(2);
      await requests.retry('b');
      expect(await requests.countDead()).toBe(1);
    },
  },
  {
    rule: 'puts back what was given up, at the end of its lane and as if new',
    check: async ({ requests }) => {
      await requests.takeAll([bulk('a1', 'a'), bulk('a2', 'a'), bulk('a3', 'a'), bulk('free')]);
      expect(await claimAll(requests)).toEqual(['a1', 'free']);
      await requests.fail('a1', 'slack.is_archived');
      await requests.fail('free', 'bug');
      expect((await requests.claim())?.key).toBe('a2');
      expect(await requests.retry('a1')).toBe(true);
      expect(await requests.retry('free')).toBe(true);
      expect(await requests.retry('a1')).toBe(false); // open again
      expect(await requests.dead(9)).toEqual([]);
      expect(await claimAll(requests)).toEqual(['free']);
      await requests.advance('a2', 'done');
      expect(await claimAll(requests)).toEqual(['a3']);
      await requests.advance('a3', 'done');
      expect(await requests.claim()).toMatchObject({ key: 'a1', attempts: 1, state: 'received' });
      for (const key of ['a2', 'never taken']) expect(await requests.retry(key)).toBe(false);
    },
  },
  {
    rule: 'tells the pastes of a lane in the order they came, ended ones too, and no older ones',
    check: async ({ requests }, clock) => {
      const paste = (key: string, lane = 'a') => ({ ...person(key, lane), kind: 'paste' });
      await requests.take(paste('old'));
      clock.advance(10);
      const since = clock.now();
      for (const request of [paste('p2'), person('q', 'a'), paste('p1'), paste('b', 'b')])
        await requests.take(request);
      await requests.claim();
      await requests.advance('old', 'done');
      await requests.claim();
      await requests.advance('p2', 'done');
      expect(await requests.pastesIn('a', since)).toEqual([
        { key: 'p2', payload: { key: 'p2' } },
        { key: 'p1', payload: { key: 'p1' } },
      ]);
      expect(await requests.pastesIn('c', since)).toEqual([]);
    },
  },
  {
    rule: 'tells what waits and what is worked, of each urgency',
    check: async ({ requests }, clock) => {
      const [one, none] = [
        { waiting: 0, working: 1 },
        { waiting: 0, working: 0 },
      ];
      expect(await requests.load()).toEqual({ person: none, bulk: none });
      await requests.takeAll([bulk('a1', 'a'), bulk('a2', 'a'), bulk('b1', 'b'), person('p')]);
      await claimAll(requests);
      expect(await requests.load()).toEqual({ person: one, bulk: { waiting: 1, working: 2 } });
      await requests.postpone('b1', clock.now() + 50);
      await requests.advance('p', 'done');
      expect(await requests.load()).toEqual({ person: none, bulk: { waiting: 2, working: 1 } });
      await requests.fail('a1', 'bug');
      expect(await requests.load()).toEqual({ person: none, bulk: { waiting: 2, working: 0 } });
    },
  },
  {
    rule: 'clears what people asked for long ago and upkeep, where it ended, and remembers bulk work',
    check: async ({ requests }, clock) => {
      const upkeep = (key: string) => ({ ...bulk(key), kind: 'upkeep' });
      const old = [person('p1'), person('p2'), person('p3'), bulk('b'), upkeep('u1'), upkeep('u2')];
      await requests.takeAll(old);
      await claimAll(requests);
      await requests.fail('p2', 'bug');
      for (const key of ['p1', 'b', 'u1']) await requests.advance(key, 'done');
      clock.advance(10);
      const now = clock.now();
      await requests.take(person('new'));
      await claimAll(requests);
      await requests.advance('new', 'done');
      expect(await requests.clear({ persons: now - 10, upkeep: now - 10, most: 9 })).toBe(0);
      expect(await requests.clear({ persons: now, upkeep: now - 10, most: 1 })).toBe(1);
      expect(await requests.clear({ persons: now, upkeep: now, most: 9 })).toBe(2);
      expect(await requests.clear({ persons: now, upkeep: now, most: 9 })).toBe(0);
      expect(await requests.dead(9)).toEqual([]);
      for (const key of ['p3', 'u2']) expect(await requests.isOpen(key)).toBe(true);
      expect(await requests.take(bulk('b'))).toBe(false); // once for ever
      expect(await requests.take(person('p1'))).toBe(true);
    },
  },
  {
    rule: 'forgets a request that has ended, and no open one',
    check: async ({ requests }) => {
      await requests.takeAll([bulk('done'), bulk('failed'), bulk('open')]);
      await claimAll(requests);
      await requests.advance('done', 'done');
      await requests.fail('failed', 'bug');
      for (const key of ['done', 'failed', 'open', 'never taken']) await requests.forget(key);
      expect(await requests.dead(9)).toEqual([]);
      expect(await requests.payloadOf('done')).toBeNull();
      expect(await requests.isOpen('open')).toBe(true);
      expect(await requests.take(bulk('done'))).toBe(true);
    },
  },
];
