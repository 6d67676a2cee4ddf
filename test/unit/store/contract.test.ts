import { afterEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/core/ports/store.ts';
import { ALIAS_CASES } from '../../support/alias-contract.ts';
import { BATCH_CASES } from '../../support/batch-contract.ts';
import { fakeClock } from '../../support/clock.ts';
import { COMPANY_CASES } from '../../support/company-contract.ts';
import {
  ANSWER_CASES,
  FEEDBACK_CASES,
  FOLLOW_CASES,
  MOVE_CASES,
  OWN_THREAD_CASES,
  UPLOAD_CASES,
} from '../../support/conversation-contract.ts';
import { ENGINES } from '../../support/engines.ts';
import { FEED_CASES } from '../../support/feed-contract.ts';
import { memoryOutbox, memoryRequests } from '../../support/memory-store.ts';
import { OWNED_CASES } from '../../support/owned-contract.ts';
import { LANE_CASES } from '../../support/request-contract.ts';
import { SEARCH_CASES } from '../../support/search-contract.ts';
import { SPENDING_CASES } from '../../support/spending-contract.ts';
import {
  BRIEF_CASES,
  LIBRARY_CASES,
  OUTBOX_CASES,
  REQUEST_CASES,
  THREAD_CASES,
} from '../../support/store-contract.ts';

// The rules are the same for all.
describe.each(ENGINES)('$name', ({ isThere, openStores }) => {
  const stores = openStores();
  afterEach(() => stores.cleanUp());

  describe.runIf(isThere).each([
    { port: 'Library', cases: [...LIBRARY_CASES, ...COMPANY_CASES] },
    { port: 'Briefs', cases: BRIEF_CASES },
    { port: 'Requests', cases: [...REQUEST_CASES, ...LANE_CASES, ...BATCH_CASES] },
    { port: 'Outbox', cases: OUTBOX_CASES },
    { port: 'Threads', cases: [...THREAD_CASES, ...OWN_THREAD_CASES] },
    { port: 'Answers', cases: ANSWER_CASES },
    { port: 'Follows', cases: FOLLOW_CASES },
    { port: 'a channel that moves', cases: MOVE_CASES },
    { port: 'Uploads', cases: UPLOAD_CASES },
    { port: 'Feedback', cases: FEEDBACK_CASES },
    { port: 'Spending', cases: SPENDING_CASES },
    { port: 'Aliases', cases: ALIAS_CASES },
    { port: 'Search', cases: SEARCH_CASES },
    { port: 'Feeds', cases: FEED_CASES },
    { port: 'calls that belong to somebody', cases: OWNED_CASES },
  ])('$port', ({ cases }) => {
    it.each(cases)('$rule', async ({ check }) => {
      expect.hasAssertions();
      const clock = fakeClock();
      const place = await stores.place();
      const store = await stores.open(place, clock);
      await check(store, clock, async () => {
        await store.close();
        return stores.open(place, clock);
      });
    });
  });
});

// What tests of many thousands use in its place keeps the same rules.
describe('in memory', () => {
  const { place, open, cleanUp } = ENGINES[0].openStores();
  afterEach(() => cleanUp());

  it.each([...REQUEST_CASES, ...LANE_CASES, ...BATCH_CASES, ...OUTBOX_CASES])(
    '$rule',
    async ({ check }) => {
      expect.hasAssertions();
      const clock = fakeClock();
      const onDisk = await open(await place(), clock);
      const store: Store = { ...onDisk, requests: memoryRequests(clock), outbox: memoryOutbox() };
      await check(store, clock, async () => store);
    },
  );
});
