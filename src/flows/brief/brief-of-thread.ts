import type { ThreadPlace } from '../../core/ports/threads.ts';
import type { FlowPorts } from '../flow.ts';
import type { Briefed } from './brief-messages.ts';
import { steadyBrief } from './steady-brief.ts';

/** The brief that the root of a thread shows, with its transcript; null where it shows none. */
export async function briefOfThread(
  ports: Pick<FlowPorts, 'store' | 'briefCall'>,
  place: ThreadPlace,
): Promise<Briefed | null> {
  const { store } = ports;
  const thread = await store.threads.find(place);
  const transcript = thread?.sha256 ? await store.library.revisionOf(thread.sha256) : null;
  if (!thread || !transcript) return null;
  const work = {
    key: thread.briefKey ?? `shown:${place.channel}/${place.ts}`,
    channel: place.channel,
  };
  return { transcript, brief: await steadyBrief(ports, work, transcript) };
}
