import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../src/core/ports/host.ts';
import type { Store } from '../../src/core/ports/store.ts';
import { openStore } from '../../src/store/open-store.ts';

/** What seals the tokens of tests. */
export const TOKEN_KEYS = [{ id: 'test', key: new Uint8Array(32) }];

/** Stores in directories of their own; `cleanUp` closes and removes them all. */
export interface StoreDirs {
  dir(): string;
  open(dir: string, clock: Clock, mode?: 'service' | 'beside'): Promise<Store>;
  cleanUp(): Promise<void>;
}

/** Makes temporary data directories for one test file. */
export function storeDirs(): StoreDirs {
  const dirs: string[] = [];
  const stores: Store[] = [];
  return {
    dir: () => {
      const dir = mkdtempSync(join(tmpdir(), 'earnings-store-'));
      dirs.push(dir);
      return dir;
    },
    open: async (dir, clock, mode = 'service') => {
      const store = await openStore({ dir, clock, mode, tokenKeys: TOKEN_KEYS });
      stores.push(store);
      return store;
    },
    cleanUp: async () => {
      for (const store of stores.splice(0)) await store.close();
      for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
    },
  };
}
