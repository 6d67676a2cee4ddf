import { expect } from 'vitest';
import type { Store } from '../../src/core/ports/store.ts';
import { readSearch } from '../../src/core/read-search.ts';
import { insideSight, OPERATOR, outsideSight } from '../../src/core/space.ts';
import { storedCall } from './store-calls.ts';
import type { StoreCase } from './store-contract.ts';

const UPLOAD = { name: 'call.txt', origin: 'upload' } as const;
const T1 = insideSight({ team: 'T1', channel: 'C1' });
const T2 = insideSight({ team: 'T2', channel: 'C2' });
const HALDEN = { companyKey: 'haldenfoods', said: 'Nordic Dairy', space: 'T1', by: 'U1' } as const;

async function fill({ library }: Store): Promise<void> {
  await library.save(storedCall('halden-foods-q1-2024', 'Halden Foods plc'), UPLOAD);
  await library.save(storedCall('halden-foods-q3-2024', 'Halden Foods plc'), UPLOAD);
  await library.save(
    storedCall('delta-freight-q1-2024', 'Delta Freight', { ticker: 'DFR' }),
    UPLOAD,
  );
}

/** Names that people give companies: found by, kept to their space, taken back, never chosen silently. */
export const ALIAS_CASES: readonly StoreCase[] = [
  {
    rule: 'finds a company and its calls by a name that was given it',
    check: async (store) => {
      await fill(store);
      expect(await store.aliases.add(HALDEN)).toBe(true);
      const library = store.libraryFor(T1);
      for (const typed of ['Nordic Dairy', 'nordic dairy', 'NORDIC-DAIRY', 'nordicdairy'])
        expect(await library.findCompany(typed), typed).toMatchObject({
          kind: 'found',
          key: 'haldenfoods',
        });
      expect(await library.find('nordic dairy')).toEqual({
        kind: 'found',
        id: 'halden-foods-q3-2024',
      });
      expect(await library.find('nordic dairy q1 2024')).toEqual({
        kind: 'found',
        id: 'halden-foods-q1-2024',
      });
      expect(await library.search(readSearch('revenue company:"nordic dairy"'), 0)).toMatchObject({
        page: 0,
      });
    },
  },
  {
    rule: 'keeps a name to the workspace that gave it, and shows whoever runs the service all',
    check: async (store) => {
      await fill(store);
      await store.aliases.add(HALDEN);
      const unknown = { kind: 'unknown' };
      for (const sight of [T2, outsideSight({ team: 'T1', channel: 'C1' })]) {
        expect(await store.libraryFor(sight).findCompany('Nordic Dairy')).toMatchObject(unknown);
        expect(await store.libraryFor(sight).aliases()).toEqual([]);
      }
      expect(await store.library.findCompany('Nordic Dairy')).toMatchObject(unknown);
      expect(await store.libraryFor(OPERATOR).aliases()).toEqual([
        { companyKey: 'haldenfoods', said: 'Nordic Dairy', space: 'T1' },
      ]);
      await store.aliases.add({ ...HALDEN, space: '' });
      for (const sight of [T1, T2])
        expect(await store.libraryFor(sight).findCompany('Nordic Dairy')).toMatchObject({
          kind: 'found',
        });
    },
  },
  {
    rule: 'says of a name that was there that it was, and takes one back once',
    check: async (store) => {
      await fill(store);
      expect(await store.aliases.add(HALDEN)).toBe(true);
      expect(await store.aliases.add({ ...HALDEN, said: 'nordic  DAIRY' })).toBe(false);
      expect(await store.libraryFor(T1).aliases()).toMatchObject([{ said: 'Nordic Dairy' }]);
      expect(await store.aliases.remove({ space: 'T2', said: 'Nordic Dairy' })).toBe(false);
      expect(await store.aliases.remove({ space: 'T1', said: 'NORDIC DAIRY' })).toBe(true);
      expect(await store.aliases.remove({ space: 'T1', said: 'Nordic Dairy' })).toBe(false);
      expect(await store.libraryFor(T1).findCompany('Nordic Dairy')).toMatchObject({
        kind: 'unknown',
      });
    },
  },
  {
    rule: 'asks which is meant where a name given by hand is also printed by another company, or given elsewhere',
    check: async (store) => {
      await fill(store);
      await store.aliases.add({ ...HALDEN, said: 'DFR' });
      expect(await store.libraryFor(T1).findCompany('dfr')).toMatchObject({ kind: 'ambiguous' });
      expect(await store.libraryFor(T2).findCompany('dfr')).toMatchObject({
        kind: 'found',
        key: 'deltafreight',
      });
      await store.aliases.add({ ...HALDEN, said: 'Milk' });
      await store.aliases.add({ ...HALDEN, companyKey: 'deltafreight', space: '', said: 'Milk' });
      expect(await store.libraryFor(T1).find('milk')).toMatchObject({ kind: 'ambiguous' });
    },
  },
  {
    rule: 'prefers a name given by hand to the first words of other companies',
    check: async (store) => {
      await fill(store);
      await store.library.save(storedCall('delta-dairy-q1-2024', 'Delta Dairy'), UPLOAD);
      expect(await store.libraryFor(T1).findCompany('delta')).toMatchObject({ kind: 'ambiguous' });
      await store.aliases.add({ ...HALDEN, companyKey: 'deltafreight', said: 'Delta' });
      expect(await store.libraryFor(T1).findCompany('delta')).toMatchObject({
        kind: 'found',
        key: 'deltafreight',
      });
      expect(await store.libraryFor(T2).findCompany('delta')).toMatchObject({ kind: 'ambiguous' });
    },
  },
  {
    rule: 'means nothing by a name whose company has no call that may be seen',
    check: async (store) => {
      await store.aliases.add(HALDEN);
      expect(await store.libraryFor(T1).findCompany('Nordic Dairy')).toMatchObject({
        kind: 'unknown',
      });
      expect(await store.libraryFor(T1).find('Nordic Dairy')).toMatchObject({ kind: 'unknown' });
    },
  },
  {
    rule: 'keeps names through a start, and forgets those of a workspace that is erased',
    check: async (store, _clock, next) => {
      await fill(store);
      await store.aliases.add(HALDEN);
      await store.aliases.add({ ...HALDEN, space: 'T2' });
      const again = await next();
      await again.workspaces.erase('T1');
      expect(await again.libraryFor(OPERATOR).aliases()).toMatchObject([{ space: 'T2' }]);
    },
  },
];
