import { expect } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import type { World } from './world.ts';

/** What a service needs to take calls in by `POST /transcripts`. */
export const INGEST = { INGEST_TOKEN: 'a-long-ingest-token' };

/**
 * A transcript is sent to the service. Ends when it was announced; what the announcement handed out may
 * still be on its way.
 */
export async function arrive(
  { dir, url }: Pick<World, 'dir' | 'url'>,
  text: string,
  query = '',
): Promise<void> {
  const answer = await fetch(`${url}/transcripts${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${INGEST.INGEST_TOKEN}` },
    body: text,
  });
  expect(answer.status).toBe(202);
  const { id, revision } = JSON.parse(await answer.text());
  await ended(dir, `announce:${id}:${revision}`);
}

/** Waits until the deliveries of a call to these channels have ended, if there are any. */
export async function delivered(
  { dir }: Pick<World, 'dir'>,
  callId: string,
  channels: readonly string[],
): Promise<void> {
  for (const channel of channels) await ended(dir, `deliver:${callId}:T0DEMO:${channel}`);
}

async function ended(dir: string, key: string): Promise<void> {
  const store = await openStore({ dir, clock: { now: () => Date.now() }, mode: 'beside' });
  await expect.poll(() => store.requests.isOpen(key), { timeout: 10_000 }).toBe(false);
  await store.close();
}
