import { expect } from 'vitest';
import { parse } from '../../src/parse/parse.ts';
import { openStore } from '../../src/store/open-store.ts';
import { ORRIN_FILE } from './orrin.ts';
import type { World } from './world.ts';

/**
 * A transcript arrives beside the running service, which is woken by a word in another channel. Ends
 * when it was announced; what the announcement handed out may still be on its way.
 */
export async function arrive(
  { dir, slack }: Pick<World, 'dir' | 'slack'>,
  text: string,
  name = ORRIN_FILE,
): Promise<void> {
  const store = await openStore({ dir, clock: { now: () => Date.now() }, mode: 'beside' });
  const transcript = parse(Buffer.from(text), { name });
  const { id } = await store.library.save(transcript, { name, origin: 'push' });
  const { sha256 } = transcript.source;
  const key = `announce:${id}:${sha256}`;
  const payload = { callId: id, sha256 };
  await store.requests.take({ key, kind: 'announce', payload, urgency: 'bulk' });
  await slack.command('following', { channel: 'C0GENERAL' });
  await expect.poll(() => store.requests.isOpen(key), { timeout: 10_000 }).toBe(false);
  await store.close();
}

/** Waits until the deliveries of a call to these channels have ended, if there are any. */
export async function delivered(
  { dir }: Pick<World, 'dir'>,
  callId: string,
  channels: readonly string[],
): Promise<void> {
  const store = await openStore({ dir, clock: { now: () => Date.now() }, mode: 'beside' });
  for (const channel of channels) {
    const key = `deliver:${callId}:T0DEMO:${channel}`;
    await expect.poll(() => store.requests.isOpen(key), { timeout: 10_000 }).toBe(false);
  }
  await store.close();
}
