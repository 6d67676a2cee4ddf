import { afterEach, describe, expect, it } from 'vitest';
import { fakeClock } from '../../support/clock.ts';
import {
  BRIEF_CASES,
  LIBRARY_CASES,
  OUTBOX_CASES,
  REQUEST_CASES,
  THREAD_CASES,
} from '../../support/store-contract.ts';
import { storeDirs } from '../../support/store-dirs.ts';

const dirs = storeDirs();
afterEach(() => dirs.cleanUp());

// One line an implementation; the rules are the same for all.
const STORES = [{ name: 'SQLite', open: dirs.open }];

describe.each(STORES)('$name', ({ open }) => {
  describe.each([
    { port: 'Library', cases: LIBRARY_CASES },
    { port: 'Briefs', cases: BRIEF_CASES },
    { port: 'Requests', cases: REQUEST_CASES },
    { port: 'Outbox', cases: OUTBOX_CASES },
    { port: 'Threads', cases: THREAD_CASES },
  ])('$port', ({ cases }) => {
    it.each(cases)('$rule', async ({ check }) => {
      expect.hasAssertions();
      const clock = fakeClock();
      await check(await open(dirs.dir(), clock), clock);
    });
  });
});
