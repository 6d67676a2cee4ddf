import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/core/ports/store.ts';
import { installationStore } from '../../../src/slack/installation-store.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { SealKey } from '../../../src/store/seal.ts';
import { fakeClock } from '../../support/clock.ts';

const key = (id: string): SealKey => ({ id, key: new Uint8Array(Buffer.alloc(32, id)) });
const [OLD, NEW] = [key('old'), key('new')];

let dir: string;
const stores: Store[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'installations-'));
});
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const open = async (tokenKeys: readonly SealKey[]) => {
  const store = await openStore({ dir, clock: fakeClock(), mode: 'beside', tokenKeys });
  stores.push(store);
  return store;
};

describe('an installation that was read', () => {
  it('is what another process has put there since, or taken away', async () => {
    const [one, other] = [await open([OLD]), await open([OLD])];
    await one.installations.put('T1', 'first');
    for (const each of [one, one, other]) expect(await each.installations.get('T1')).toBe('first');
    await other.installations.put('T1', 'second');
    expect(await one.installations.get('T1')).toBe('second');
    expect(await one.installations.get('T2')).toBeNull();
    await other.installations.remove('T1', Number.MAX_SAFE_INTEGER);
    expect(await one.installations.get('T1')).toBeNull();
  });

  it('is read by its new key once that sealed it', async () => {
    const before = await open([OLD]);
    await before.installations.put('T1', 'token');
    expect(await before.installations.get('T1')).toBe('token');
    const after = await open([NEW, OLD]);
    expect(await after.installations.get('T1')).toBe('token');
    expect(await after.installations.reseal()).toBe(1);
    expect(await after.installations.get('T1')).toBe('token');
    await expect(before.installations.get('T1')).rejects.toThrow('config.invalid');
  });
});

describe('a key that is changed while several processes run', () => {
  const seen = async (store: Store) => [
    await store.installations.get('T1'),
    await store.installations.get('T2'),
  ];
  const start = async (...keys: readonly SealKey[]) => {
    const store = await open(keys);
    await store.installations.reseal(); // as each start does
    return store;
  };

  it('is read by all at every moment, in the documented order', async () => {
    const [one, other] = [await start(OLD), await start(OLD)];
    await one.installations.put('T1', 'first');
    await one.installations.put('T2', 'second');
    const steps: (readonly SealKey[])[] = [[OLD, NEW], [NEW, OLD], [NEW]];
    let running = [one, other];
    for (const keys of steps)
      for (const place of [0, 1]) {
        running = running.with(place, await start(...keys));
        for (const each of running) expect(await seen(each)).toEqual(['first', 'second']);
        // A token that is rotated meanwhile, by whichever process.
        for (const each of running.toReversed()) await each.installations.put('T2', 'second');
        for (const each of running) expect(await seen(each)).toEqual(['first', 'second']);
      }
  });
});

describe('as whom we act', () => {
  const query = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false };
  const kept = (token: string) => JSON.stringify({ bot: { token } });

  it('is the workspace’s own before that of its organisation', async () => {
    const store = await open([OLD]);
    const { fetchInstallation } = installationStore(store);
    await expect(fetchInstallation(query)).rejects.toThrow('not installed');
    await store.installations.put('E1', kept('org'));
    await expect(fetchInstallation(query)).rejects.toThrow('not installed');
    await store.workspaces.belongs('T1', 'E1');
    expect(await fetchInstallation(query)).toMatchObject({ bot: { token: 'org' } });
    expect(await fetchInstallation({ ...query, teamId: 'T2', enterpriseId: 'E1' })).toMatchObject({
      bot: { token: 'org' },
    });
    await store.installations.put('T1', kept('own'));
    expect(await fetchInstallation({ ...query, enterpriseId: 'E1' })).toMatchObject({
      bot: { token: 'own' },
    });
  });
});
