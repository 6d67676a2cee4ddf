import { expect } from 'vitest';
import type { Fault } from '../../src/core/faults.ts';
import type { FeedCall, FeedCompany, FeedState } from '../../src/core/ports/feeds.ts';
import { storedCall } from './store-calls.ts';
import type { StoreCase } from './store-contract.ts';

const FORBIDDEN: Fault = { code: 'feed.plan_forbidden', data: { feed: 'fmp', plan: 'Basic' } };
const UPLOAD = { name: 'call.txt', origin: 'upload' } as const;
const C1 = { team: 'T1', channel: 'C1' };

const STATE: FeedState = {
  ...{ feed: 'fmp', state: 'degraded', lookedAt: 7, succeededAt: 6, failures: 1 },
  ...{ fault: FORBIDDEN, dueAt: 9, newest: '2024-11-05', companies: 3, ailing: 1 },
};
const COMPANY: FeedCompany = {
  ...{
    company: 'haldenfoods',
    lookedAt: 7,
    dueAt: 9,
    newest: null,
    hasCalls: true,
    isBehind: true,
  },
  fault: FORBIDDEN,
};
const CALL: FeedCall = {
  ...{ ref: 'HLD-2024-3', company: 'haldenfoods', revision: null, sha256: null, callId: null },
  ...{ outcome: 'none', tries: 2, dueAt: null },
};

export const FEED_CASES: readonly StoreCase[] = [
  {
    rule: 'gives a due feed to one that asks, and to nobody else until then',
    check: async ({ feeds }) => {
      const claims = await Promise.all([1, 2, 3].map(() => feeds.claim('fmp', 1000, 2000)));
      expect(claims.filter((claim) => claim !== null)).toMatchObject([
        { feed: 'fmp', state: null, lookedAt: null, failures: 0, fault: null, dueAt: 2000 },
      ]);
      expect(await feeds.claim('fmp', 1999, 3000)).toBeNull();
      expect(await feeds.claim('edgar', 1999, 3000)).not.toBeNull();
      expect(await feeds.claim('fmp', 2000, 3000)).not.toBeNull();
    },
  },
  {
    rule: 'has every feed asked soon that has no trouble, and no other',
    check: async ({ feeds }, clock) => {
      const dueAt = clock.now() + 1000;
      await feeds.put({ ...STATE, failures: 0, dueAt });
      await feeds.put({ ...STATE, feed: 'edgar', failures: 1, dueAt });
      await feeds.hurry();
      expect(await feeds.claim('fmp', clock.now(), dueAt)).not.toBeNull();
      expect(await feeds.claim('edgar', clock.now(), dueAt)).toBeNull();
    },
  },
  {
    rule: 'gives back how a feed, a company and a call did, as it was said last',
    check: async ({ feeds }, _clock, next) => {
      expect(await feeds.states()).toEqual([]);
      await feeds.put({ ...STATE, state: 'ok' });
      await feeds.put(STATE);
      await feeds.putCompany('fmp', { ...COMPANY, isBehind: false });
      await feeds.putCompany('fmp', COMPANY);
      await feeds.putCall('fmp', CALL);
      const taken = {
        ...CALL,
        sha256: 'f00d',
        callId: 'halden-q3-2024',
        outcome: 'taken',
        dueAt: 5,
      };
      await feeds.putCall('fmp', taken);
      await feeds.putCall('quartr', { ...CALL, ref: '1' });
      const after = (await next()).feeds;
      expect(await after.states()).toEqual([STATE]);
      expect(await after.companies('fmp')).toEqual([COMPANY]);
      expect(await after.calls('fmp', 'haldenfoods')).toEqual([taken]);
      expect(await after.calls('fmp', 'halden')).toEqual([]);
      expect(await after.calls('fmp', 'halden', ['HLD-2024-3', 'HLD-2024-4'])).toEqual([taken]);
      expect(await after.companies('quartr')).toEqual([]);
    },
  },
  {
    rule: 'keeps what companies filed, the newest first, each once',
    check: async ({ feeds }) => {
      const filing = (id: string, filedOn: string, text = 'Sales rose.') => ({
        ...{ id, company: 'haldenfoods', form: '8-K', filedOn, url: 'https://x.test/1', text },
      });
      await feeds.putFiling(filing('1', '2024-08-01'));
      await feeds.putFiling(filing('2', '2024-11-01', 'Sales fell.'));
      await feeds.putFiling(filing('2', '2024-11-01'));
      expect(await feeds.filings('haldenfoods')).toEqual([
        filing('2', '2024-11-01'),
        filing('1', '2024-08-01'),
      ]);
      expect(await feeds.filings('halden')).toEqual([]);
    },
  },
  {
    rule: 'knows the companies that somebody follows, with what their newest calls say',
    check: async ({ feeds, follows, library }) => {
      const follow = (target: string, label: string, channel = 'C1') =>
        follows.add({ ...C1, channel, target, label, by: 'U1' });
      await library.save(
        storedCall('halden-foods-q3-2023', 'Halden Foods', { ticker: 'HLD' }),
        UPLOAD,
      );
      await library.save(storedCall('halden-foods-q1-2024', 'Halden Foods plc'), UPLOAD);
      await library.save(storedCall('brant-h1-2024', 'Brant AB'), UPLOAD);
      expect(await feeds.watched()).toEqual([]);
      const halden = {
        ...{ key: 'haldenfoods', name: 'Halden Foods plc', ticker: 'HLD' },
        targets: ['haldenfoods', 'hld'],
        newest: { quarter: { year: 2024, quarter: 1 }, date: null },
      };
      const orrin = { key: 'orrin', targets: ['orrin'], name: 'ORRIN', ticker: null, newest: null };
      await follow('haldenfoods', 'Halden Foods');
      await follow('hld', 'HLD', 'C2');
      await follow('orrin', 'ORRIN', 'C2');
      expect(await feeds.watched()).toEqual([halden, orrin]);
      await follow('*', 'every company');
      const brant = {
        ...{ key: 'brant', targets: [], name: 'Brant AB', ticker: null },
        newest: { quarter: null, date: null },
      };
      expect(await feeds.watched()).toEqual([halden, orrin, brant]);
      await follows.pauseChannel(C1);
      expect(await feeds.watched()).toEqual([{ ...halden, targets: ['hld'] }, orrin]);
    },
  },
];
