import { expect } from 'vitest';
import type { NewRequest, Requests, Wanted } from '../../src/core/ports/requests.ts';
import type { StoreCase } from './store-contract.ts';

const bulk = (key: string, lane?: string): NewRequest => ({
  key,
  kind: 'deliver',
  payload: { key },
  urgency: 'bulk',
  ...(lane !== undefined && { lane }),
});

/** Of a workspace, that of the key's first letter. */
const of = (key: string): NewRequest => ({ ...bulk(key), payload: { team: key.slice(0, 1) } });

const some = async (requests: Requests, wanted: Partial<Wanted> = {}) => {
  const none = { urgency: 'bulk', most: 20, ofOne: 20, running: new Map() } as const;
  return (await requests.claimSome({ ...none, ...wanted })).map(({ key }) => key);
};

/** Requests that are claimed, ended and put back many at once. */
export const BATCH_CASES: readonly StoreCase[] = [
  {
    rule: 'hands out many at once in the order that one after another would come',
    check: async ({ requests }) => {
      await requests.takeAll(['A0', 'A1', 'A2', 'C0', 'B0', 'B1', 'A3'].map(of));
      expect(await some(requests, { most: 4 })).toEqual(['A0', 'B0', 'C0', 'A1']);
      await requests.takeAll([of('D0'), of('C1')]);
      expect(await some(requests, { most: 1 })).toEqual(['B1']);
      expect(await some(requests, { most: 3 })).toEqual(['C1', 'D0', 'A2']);
      expect(await some(requests)).toEqual(['A3']);
      expect(await some(requests)).toEqual([]);
    },
  },
  {
    rule: 'gives no workspace more than the places it has left',
    check: async ({ requests }) => {
      const keys = ['A0', 'A1', 'A2', 'A3', 'B0', 'B1', 'C0'];
      await requests.takeAll(keys.map(of));
      const running = new Map([
        ['A', 1],
        ['B', 3],
        ['D', 9],
      ]);
      expect(await some(requests, { ofOne: 3, running })).toEqual(['A0', 'C0', 'A1']);
      expect(await some(requests, { ofOne: 1 })).toEqual(['B0', 'A2']);
    },
  },
  {
    rule: 'goes round once where the workspace that had its turn last has nothing more',
    check: async ({ requests }) => {
      await requests.takeAll([of('B0')]);
      expect(await some(requests)).toEqual(['B0']);
      await requests.takeAll([of('A0'), of('C0'), of('C1')]);
      expect(await some(requests)).toEqual(['C0', 'A0', 'C1']);
    },
  },
  {
    rule: 'gives at once of each lane the first alone, of this urgency alone, and only what is due',
    check: async ({ requests }, clock) => {
      await requests.takeAll(['a1', 'a2', 'b1', 'b2'].map((key) => bulk(key, key.slice(0, 1))));
      await requests.takeAll([bulk('free'), { ...bulk('asked'), urgency: 'person' }]);
      expect(await some(requests, { most: 1 })).toEqual(['a1']);
      await requests.postpone('a1', clock.now() + 10);
      expect(await some(requests)).toEqual(['b1', 'free']);
      expect(await some(requests, { urgency: 'person' })).toEqual(['asked']);
      clock.advance(10);
      const [again] = await requests.claimSome({
        ...{ urgency: 'bulk', most: 9, ofOne: 9, running: new Map() },
      });
      expect(again).toEqual({
        ...{
          key: 'a1',
          kind: 'deliver',
          payload: { key: 'a1' },
          state: 'received',
          attempts: 1,
          deaths: 0,
        },
        ...{ receivedAt: clock.now() - 10, urgency: 'bulk', team: '' },
      });
    },
  },
  {
    rule: 'ends many at once, each in its own way, and lets the next of each lane go',
    check: async ({ requests }, clock) => {
      const keys = ['a1', 'a2', 'b1', 'b2', 'c1', 'c2', 'd1'];
      await requests.takeAll(keys.map((key) => bulk(key, key.slice(0, 1))));
      await requests.takeAll([bulk('free')]);
      expect(await some(requests)).toEqual(['a1', 'b1', 'c1', 'd1', 'free']);
      await Promise.all([
        requests.advance('a1', 'done'),
        requests.fail('b1', 'slack.is_archived'),
        requests.retryAt('c1', clock.now() + 5, 'slack.unreachable'),
        requests.advance('d1', 'done'),
        requests.advance('free', 'done'),
        requests.advance('never taken', 'done'),
      ]);
      expect((await requests.dead(9)).map(({ key, reason }) => [key, reason])).toEqual([
        ['b1', 'slack.is_archived'],
      ]);
      expect(await some(requests)).toEqual(['a2', 'b2']);
      clock.advance(5);
      expect(await some(requests)).toEqual(['c1']);
      for (const key of ['a1', 'b1', 'd1', 'free']) expect(await requests.isOpen(key)).toBe(false);
    },
  },
  {
    rule: 'makes due what comes after all of a lane that end at once',
    check: async ({ requests }) => {
      await requests.takeAll(['a1', 'a2', 'a3', 'a4'].map((key) => bulk(key, 'a')));
      expect(await some(requests)).toEqual(['a1']);
      await Promise.all([requests.advance('a1', 'done'), requests.fail('a2', 'bug')]);
      expect(await some(requests)).toEqual(['a3']);
      expect(await requests.load()).toMatchObject({ bulk: { waiting: 1, working: 1 } });
    },
  },
  {
    rule: 'heeds the first of two ends that are told at once',
    check: async ({ requests }) => {
      await requests.takeAll(['a1', 'a2', 'a3'].map((key) => bulk(key, 'a')));
      await some(requests);
      const ends = ['bug', 'slack.unreachable'].map((reason) => requests.fail('a1', reason));
      await Promise.all([...ends, requests.advance('a1', 'done')]);
      expect(await requests.dead(9)).toMatchObject([{ key: 'a1', reason: 'bug' }]);
      expect(await some(requests)).toEqual(['a2']);
    },
  },
  {
    rule: 'takes back what was claimed and never begun, in its old order and as if it had not been',
    check: async ({ requests }, clock) => {
      await requests.take(bulk('a1', 'a'));
      clock.advance(5);
      await requests.takeAll([bulk('b', 'b'), bulk('a2', 'a')]);
      clock.advance(5);
      expect(await some(requests)).toEqual(['a1', 'b']);
      await requests.take(bulk('late'));
      clock.advance(5);
      await requests.unclaim(['b', 'a1']);
      expect(await requests.load()).toMatchObject({ bulk: { waiting: 4, working: 0 } });
      expect(await some(requests)).toEqual(['a1', 'b', 'late']);
      await requests.retryAt('a1', clock.now(), 'slack.unreachable');
      expect(await requests.claim()).toMatchObject({ key: 'a1', attempts: 2 });
    },
  },
];
