import type { NewRequest } from '../../core/ports/requests.ts';
import type { Thread } from '../../core/ports/threads.ts';
import { type Numbered, numberOf } from '../delivery-key.ts';
import type { FlowPorts } from '../flow.ts';

/** One channel's posts come one after another. */
export function laneOf({ team, channel }: { readonly team: string; readonly channel: string }) {
  return `channel:${team}/${channel}`;
}

/** The request that brings a thread to the newest revision of its call, which has this number. */
export function revisionRequest(
  { team, channel, ts, callId }: Thread,
  newest: Numbered,
): NewRequest {
  const place = { team, channel, ts };
  return {
    key: `revise:${team}:${channel}:${ts}:${numberOf(newest)}`,
    kind: 'revise',
    payload: { ...place, callId },
    lane: laneOf(place),
    urgency: 'bulk',
  };
}

/** A revision may come while a brief is being posted, after its threads were counted. */
export async function handRevision(
  { store, hand }: Pick<FlowPorts, 'store' | 'hand'>,
  thread: Thread,
): Promise<void> {
  const newest = await store.library.newest(thread.callId);
  if (!newest || newest.sha256 === thread.sha256) return;
  await hand([revisionRequest(thread, newest)]);
}
