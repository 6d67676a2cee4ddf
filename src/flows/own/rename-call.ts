import { CallId } from '../../core/call.ts';
import { EarningsError } from '../../core/faults.ts';
import type { OwnedCall } from '../../core/ports/owned.ts';
import type { NewRequest, StoredRequest } from '../../core/ports/requests.ts';
import { faultText } from '../../render/fault-text.ts';
import { renderNotOwner, renderRenamed } from '../../render/library/owner-blocks.ts';
import { renderNotice } from '../../render/notice-blocks.ts';
import { laneOf } from '../brief/hand-revision.ts';
import { renewAfter } from '../brief/renew-after.ts';
import type { FlowPorts } from '../flow.ts';
import { postOnce } from '../post-once.ts';
import { otherIdentity } from './other-identity.ts';
import { channelsAbout, isOwner, OwnerPayload } from './owner.ts';

const RenamePayload = OwnerPayload.extend({ typed: OwnerPayload.shape.user });

/** What somebody typed in “Which call is this?”: the call is renamed, and its thread told. */
export async function renameAsked(ports: FlowPorts, request: StoredRequest): Promise<null> {
  const asked = RenamePayload.parse(request.payload);
  const { store, poster } = ports;
  const { team, channel, ts, callId: id, space, user } = asked;
  const place = { team, channel, threadTs: asked.threadTs ?? ts };
  if (!(await isOwner(ports, asked))) {
    await poster.postEphemeral(place, user, renderNotOwner());
    return null;
  }
  try {
    const now = await renameCall(ports, { space, id }, { typed: asked.typed, key: request.key });
    const message =
      now === null ? renderNotice('This call is not here any more.') : renderRenamed(id, now, user);
    const once = { key: `${request.key}:said`, place, message, since: request.receivedAt };
    await postOnce({ outbox: store.outbox, poster }, once);
  } catch (error) {
    if (!isOfName(error)) throw error;
    await poster.postEphemeral(place, user, renderNotice(faultText(error.fault)));
  }
  return null;
}

/**
 * Gives a call another identity; the briefs that are posted of it are made anew. Null when there is no such
 * call. Throws `source.unidentified`, `input.call_taken`.
 */
export async function renameCall(
  ports: Pick<FlowPorts, 'store' | 'hand'>,
  call: OwnedCall,
  { typed, key }: { readonly typed: string; readonly key: string },
): Promise<CallId | null> {
  const { store, hand } = ports;
  const library = store.libraryFor({ spaces: [call.space], home: call.space });
  const transcript = await library.transcript(call.id);
  if (!transcript) return null;
  const to = await otherIdentity(store.library, transcript.call, typed);
  const id = CallId.parse(to.id);
  if (id === call.id) return id; // by an earlier try, or by its own name
  const channels = await channelsAbout(ports, call);
  const before = await renewAfter(store, call, { how: `${key}:from` });
  await store.owned.rename(call, to, channels);
  const threads = await store.threads.showing(id);
  const isAbout = ({ team, channel }: { readonly team: string; readonly channel: string }) =>
    channels.some((place) => place.team === team && place.channel === channel);
  await hand([
    ...threads
      .filter(isAbout)
      .map(({ team, channel, ts }) => renewRequest({ team, channel, ts }, key)),
    ...before,
    ...(await renewAfter(store, { id, space: call.space }, { how: `${key}:to` })),
  ]);
  return id;
}

function renewRequest(
  place: { readonly team: string; readonly channel: string; readonly ts: string },
  key: string,
): NewRequest {
  return {
    key: `revise:${place.team}:${place.channel}:${place.ts}:${key}`,
    kind: 'revise',
    payload: { ...place, isRenamed: true },
    lane: laneOf(place),
    urgency: 'bulk',
  };
}

function isOfName(error: unknown): error is EarningsError {
  return error instanceof EarningsError && /^(?:source|input)\./.test(error.fault.code);
}
