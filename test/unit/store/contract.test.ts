import { afterEach, describe, expect, it } from 'vitest';
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
import { memoryOutbox, memoryRequests } from '../../support/memory-store.ts';
import { LANE_CASES } from '../../support/request-contract.ts';
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
    { port: 'Library', cases: [...LIBRARY_CASES, ...COMPANY_CASES] },
    { port: 'Briefs', cases: BRIEF_CASES },
    { port: 'Requests', cases: [...REQUEST_CASES, ...LANE_CASES] },
    { port: 'Outbox', cases: OUTBOX_CASES },
    { port: 'Threads', cases: [...THREAD_CASES, ...OWN_THREAD_CASES] },
    { port: 'Answers', cases: ANSWER_CASES },
    { port: 'Follows', cases: FOLLOW_CASES },
    { port: 'a channel that moves', cases: MOVE_CASES },
    { port: 'Uploads', cases: UPLOAD_CASES },
    { port: 'Feedback', cases: FEEDBACK_CASES },
  ])('$port', ({ cases }) => {
    it.each(cases)('$rule', async ({ check }) => {
      expect.hasAssertions();
      const clock = fakeClock();
      await check(await open(dirs.dir(), clock), clock);
    });
  });
});

// What tests of many thousands use in its place keeps the same rules.
describe('in memory', () => {
  it.each([...REQUEST_CASES, ...LANE_CASES, ...OUTBOX_CASES])('$rule', async ({ check }) => {
    expect.hasAssertions();
    const clock = fakeClock();
    const store = await dirs.open(dirs.dir(), clock);
    await check({ ...store, requests: memoryRequests(clock), outbox: memoryOutbox() }, clock);
  });
});
