import type { CallId } from '../../core/call.ts';
import { earningsError } from '../../core/faults.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import type { Thread } from '../../core/ports/threads.ts';
import { type BriefSeen, renderBriefSeen } from '../../render/library/named-blocks.ts';
import type { FlowPorts } from '../flow.ts';
import { postOnce } from '../post-once.ts';
import type { Question } from './question.ts';

/** A call that was named in a thread where no question waits for one. */
export interface NamedAlone {
  readonly asked: Question;
  readonly thread: Thread | null;
  readonly callId: CallId;
}

/**
 * Has the brief of a call that somebody named come to the channel, and says so in the thread where it
 * was named: whoever looks there would not see it. One that stands in the channel is linked.
 */
export async function briefNamed(
  ports: FlowPorts,
  { key, receivedAt: since }: StoredRequest,
  { asked, thread, callId }: NamedAlone,
): Promise<void> {
  const { store, poster, hand } = ports;
  const { team, channel, user, place } = asked;
  const transcript = await store.library.transcript(callId);
  if (!transcript) throw earningsError('input.call_unknown', { typed: callId, near: [] });
  const seen = await seenHere(ports, { asked, thread, callId });
  if (seen.kind === 'comes') {
    const payload = { team, channel, user, callId, responseUrl: null };
    await hand([{ key: `${key}:brief`, kind: 'brief', payload }]);
  }
  const message = renderBriefSeen(transcript.call, seen, channel);
  const once = { key: `${key}:named`, place, message, since };
  await postOnce({ outbox: store.outbox, poster }, once);
}

async function seenHere(
  { store, poster }: FlowPorts,
  { asked: { team, channel }, thread, callId }: NamedAlone,
): Promise<BriefSeen> {
  // A thread that a question opened has no brief above it.
  if (thread?.callId === callId && thread.briefKey !== null) return { kind: 'above' };
  const here = (await store.threads.showing(callId)).findLast(
    (each) => each.team === team && each.channel === channel,
  );
  const url = here ? await poster.permalink(here) : null;
  return url === null ? { kind: 'comes' } : { kind: 'stands', url };
}
