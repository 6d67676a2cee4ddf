import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Client, withinTime } from '../../../src/store/postgres/within-time.ts';

/** A connection whose server answers after so long; ended, it fails what is under way. */
function connection(answersMs: number) {
  const ended = Promise.withResolvers<never>();
  ended.promise.catch(() => {});
  let ends = 0;
  const client: Client = {
    query: () => Promise.race([sleep(answersMs, 'rows'), ended.promise]),
    end: async () => {
      ends++;
      ended.reject(new Error('terminated'));
    },
  };
  return { client, ends: () => ends };
}

describe('a statement', () => {
  it('that comes back in time is as it was, and so is its connection', async () => {
    const { client, ends } = connection(5);
    withinTime(client, () => 1000);
    expect(await client.query('select 1', [])).toBe('rows');
    expect(ends()).toBe(0);
  });

  it('that does not come back fails, and its connection is ended', async () => {
    const { client, ends } = connection(2000);
    withinTime(client, () => 20);
    await expect(client.query('select 1', [])).rejects.toThrow('does not answer');
    expect(ends()).toBe(1);
  });
});
