import { parse } from '../../src/parse/parse.ts';
import { openStore } from '../../src/store/open-store.ts';
import { ORRIN_FILE } from './orrin.ts';
import type { World } from './world.ts';

/** A transcript arrives beside the running service, which then is woken by a word in another channel. */
export async function arrive(
  { dir, slack }: Pick<World, 'dir' | 'slack'>,
  text: string,
  name = ORRIN_FILE,
): Promise<void> {
  const store = await openStore({ dir, clock: { now: () => Date.now() }, mode: 'beside' });
  const transcript = parse(Buffer.from(text), { name });
  const { id } = await store.library.save(transcript, { name, origin: 'push' });
  const { sha256 } = transcript.source;
  await store.requests.take({
    key: `announce:${id}:${sha256}`,
    kind: 'announce',
    payload: { callId: id, sha256 },
    urgency: 'bulk',
  });
  await store.close();
  await slack.command('following', { channel: 'C0GENERAL' });
}
