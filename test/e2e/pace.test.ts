import { afterEach, describe, expect, it, vi } from 'vitest';
import { arrive, INGEST } from '../support/arrive.ts';
import { orrinText } from '../support/orrin.ts';
import { openWorlds } from '../support/world.ts';

const { world, end } = openWorlds();

afterEach(end);

vi.setConfig({ testTimeout: 20_000 }); // seconds pass as Slack counts them

describe('a channel that takes one post a second', () => {
  it('is never asked for more by work that nobody waits for', async () => {
    const here = await world({ env: INGEST, slack: { postsPerSecond: 1, burst: 1 } });
    const { slack } = here;
    const channel = 'C0EARN01';
    await slack.command('follow all', { channel });
    await slack.until(({ messages }) => messages.length === 1);
    await arrive(here, orrinText());
    await slack.until(({ messages }) => messages.length === 3);
    const posts = slack.state.calls.filter(({ method }) => method === 'chat.postMessage');
    expect(posts.map(({ error }) => error)).toEqual([null, null, null]);
    const [first = 0, brief = 0, quotes = 0] = slack.state.messages.map(({ ts }) => Number(ts));
    expect(brief - first).toBeGreaterThanOrEqual(1);
    expect(quotes - brief).toBeLessThan(3);
  });
});
