import { describe, expect, it, vi } from 'vitest';
import { dieIn, type Scenario } from '../support/kill-service.ts';

// `npm run test:kill` dies more often; SEED tells another story.
const KILLS = Number(process.env.KILLS ?? 3);
const SEED = Number(process.env.SEED ?? 1);

vi.setConfig({ testTimeout: 60_000 + KILLS * 10_000 });

const SCENARIOS: readonly Scenario[] = [
  {
    name: '/earnings <call>',
    send: async ({ slack, channel }) => {
      const { status } = await slack.command('kingsoft-q2-2023', { channel });
      if (status !== 200) throw new Error(`answered ${status}`);
    },
    isDone: ({ roots }) => roots.some(({ edits }) => edits > 0),
  },
];

describe('a service that is killed', () => {
  it.each(SCENARIOS)('leaves all of it once, and loses nothing: $name', async (scenario) => {
    const { whole, told, left } = await dieIn(scenario, KILLS, SEED);
    expect(whole.roots.length).toBeGreaterThan(0);
    expect(new Set(whole.replies).size).toBe(whole.replies.length);
    for (const { death, isAcked, ...there } of told) {
      // What was not acknowledged may have been stored or not, but never half or twice.
      const isNothing = !isAcked && there.roots.length === 0;
      expect(isNothing ? whole : there, JSON.stringify(death)).toEqual(whole);
    }
    expect(left).toBe(0);
  });
});
