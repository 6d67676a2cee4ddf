import { describe, expect, it, vi } from 'vitest';
import { liveThrough } from '../../support/results-day.ts';

vi.setConfig({ testTimeout: 60_000 }); // no time passes but the processor's

const ONE_A_SECOND = { postsPerSecond: 1, burst: 1 };
const POSTS = 3; // a call and channel

// A thousand channels follow fifty calls: `npm run bench -- jobs` lives through that day whole.
describe('a results day', () => {
  it('takes what one post a second and channel takes, and starves no channel', async () => {
    const calls = 8;
    const day = { channels: 1000, calls, work: 'deliver', limits: ONE_A_SECOND } as const;
    const report = await liveThrough({ ...day, askedAtMs: 12_000 });
    expect(report.made.size).toBe(1000 * calls * POSTS + 1);
    expect(twice(report.made)).toEqual([]);
    expect(report.dead).toEqual([]);
    expect(report.tookMs).toBeLessThanOrEqual(1.1 * calls * POSTS * 1000); // and the answer
    expect(report.spread).toBeLessThanOrEqual(POSTS);
    expect(report.answeredInMs).toBeLessThan(2000);
    // Only the person's post, which tries a burst, is ever refused.
    expect(report.refused).toBeLessThanOrEqual(1);
    expect(report.runs).toBeLessThan(1.5 * report.made.size);
  });

  it('takes what a cap on the workspace takes, though nobody told us of it', async () => {
    const calls = 4;
    const limits = { ...ONE_A_SECOND, postsPerMinute: 600 };
    const day = { channels: 500, calls, work: 'deliver', limits } as const;
    const report = await liveThrough({ ...day, askedAtMs: 200_000 });
    const minutes = Math.ceil((500 * calls * POSTS + 1) / 600);
    expect(report.made.size).toBe(500 * calls * POSTS + 1);
    expect(twice(report.made)).toEqual([]);
    expect(report.tookMs).toBeLessThanOrEqual(1.1 * minutes * 60_000);
    expect(report.spread).toBeLessThanOrEqual(2 * POSTS);
    expect(report.answeredInMs).toBeLessThan(2000);
    expect(report.refused).toBeLessThan(report.made.size / 50);
    expect(report.runs).toBeLessThan(4 * report.made.size); // each wakes for its turn, not for all turns
  });

  it('takes what the tier of edits takes, and is not refused once', async () => {
    const limits = { callsPerMinute: { 'chat.update': 50 } };
    const report = await liveThrough({ channels: 20, calls: 50, work: 'revise', limits });
    expect(report.made.size).toBe(1000);
    expect(twice(report.made)).toEqual([]);
    expect(report.tookMs).toBeLessThanOrEqual(1.1 * (1000 / 50 - 1) * 60_000);
    expect(report.refused).toBe(0);
    expect(report.warnings).toEqual([]);
  });

  it('lets no channel wait for what Slack asks of another', async () => {
    const day = {
      channels: 200,
      calls: 20,
      work: 'deliver',
      limits: ONE_A_SECOND,
      refusal,
    } as const;
    const report = await liveThrough(day);
    const bounds = Array.from({ length: 200 }, (_, channel) => alone(channel, 20 * POSTS));
    expect(report.made.size).toBe(200 * 20 * POSTS);
    expect(twice(report.made)).toEqual([]);
    expect(report.dead).toEqual([]);
    expect(report.refused).toBeGreaterThan(20);
    expect(report.tookMs).toBeLessThanOrEqual(1.1 * Math.max(...bounds) * 1000);
  });
});

function twice(made: ReadonlyMap<string, number>): readonly string[] {
  return [...made].filter(([, count]) => count > 1).map(([key]) => key);
}

/** One post in three hundred is refused for one to thirty seconds. */
function refusal(channel: number, post: number): number {
  return chance(channel, post) < 1 / 300 ? 1 + Math.floor(chance(post, channel + 5) * 30) : 0;
}

/** Seconds that a channel needs by itself: a second a post, and what Slack asks on top. */
function alone(channel: number, posts: number): number {
  let seconds = posts - 1;
  for (let made = 0, attempt = 0; made < posts; attempt++) {
    const asked = refusal(channel, attempt);
    seconds += asked;
    if (asked === 0) made++;
  }
  return seconds;
}

/** A number from 0 to 1 that depends on both, and on nothing else. */
function chance(one: number, other: number): number {
  let mixed = Math.imul(one * 7919 + other * 104_729 + 12_345, 2_246_822_519);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 3_266_489_917);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
