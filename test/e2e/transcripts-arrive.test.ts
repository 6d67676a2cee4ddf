import { afterEach, describe, expect, it, vi } from 'vitest';
import { spokenCall } from '../support/spoken-call.ts';
import { openWorlds } from '../support/world.ts';

const { world, end } = openWorlds();
afterEach(end);

vi.setConfig({ testTimeout: 30_000 }); // services start, stop and wait

const INGEST_TOKEN = 'a-long-ingest-token';

describe.each([{ socket: false }, { socket: true }])(
  'POST /transcripts, Socket Mode $socket',
  ({ socket }) => {
    it('takes a call in that can be briefed at once; again is the same', async () => {
      const { slack, url } = await world({ socket, env: { INGEST_TOKEN } });
      const post = async () => {
        const answer = await fetch(`${url}/transcripts`, {
          method: 'POST',
          headers: { authorization: `Bearer ${INGEST_TOKEN}` },
          body: spokenCall(),
        });
        return [answer.status, JSON.parse(await answer.text()).outcome];
      };
      expect(await post()).toEqual([202, 'new']);
      expect(await post()).toEqual([202, 'same']);
      await slack.command('northwind-robotics-q3-2024');
      await slack.until(({ messages }) => JSON.stringify(messages).includes('412.5'));
    });

    it('has no such route without INGEST_TOKEN', async () => {
      const { url } = await world({ socket });
      const answer = await fetch(`${url}/transcripts`, { method: 'POST', body: spokenCall() });
      expect(answer.status).toBe(404);
    });
  },
);

it('takes in many at once while /healthz answers', async () => {
  const { url } = await world({ env: { INGEST_TOKEN } });
  const post = (company: string) =>
    fetch(`${url}/transcripts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${INGEST_TOKEN}` },
      body: spokenCall({ company }),
    }).then(({ status }) => status);
  const many = Promise.all(Array.from({ length: 40 }, (_, at) => post(`Firm ${at} Works`)));
  const start = performance.now();
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(await many).toEqual(Array(40).fill(202));
});
