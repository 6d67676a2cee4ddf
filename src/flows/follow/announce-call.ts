import { setImmediate } from 'node:timers/promises';
import * as z from 'zod';
import { CallId } from '../../core/call.ts';
import type { NewRequest, StoredRequest } from '../../core/ports/requests.ts';
import { EVERYBODY, isOfTeam, type Spot } from '../../core/space.ts';
import { laneOf, revisionRequest } from '../brief/hand-revision.ts';
import { changeOf, renewAfter } from '../brief/renew-after.ts';
import { deliveryKey } from '../delivery-key.ts';
import type { FlowPorts } from '../flow.ts';
import { homesToRefresh } from '../home/refresh-homes.ts';

/** What a stored `announce` request carries: the call, and the source that made it new or revised. */
export const AnnouncePayload = z.object({
  callId: CallId,
  sha256: z.string(),
  /** Whose the call is. */
  space: z.string().default(EVERYBODY),
});

const BATCH = 25; // a commit of so many rows takes a few milliseconds

/**
 * A call was taken in: every channel that followed it when it first came is to get its brief, and every
 * brief of it that is posted is to show the newest revision. To whoever follows later a revision is no
 * new call. Of a private call only those hear who may see it. Which revision that is, is looked up again
 * when the work is done, so a source that comes late or twice changes nothing. Calls that ship with the product are no news.
 */
export async function announceCall(
  { store, hand, sightOf, clock }: Pick<FlowPorts, 'store' | 'hand' | 'sightOf' | 'clock'>,
  { payload }: StoredRequest,
): Promise<null> {
  const { callId, sha256, space } = AnnouncePayload.parse(payload);
  if ((await store.library.originOf(sha256)) === 'shipped') return null;
  const newest = await store.library.newest(callId);
  if (!newest) return null;

  const showing = await store.threads.showing(callId);
  // Who asked for the brief in a channel that follows has it there already.
  const served = new Set(showing.map(laneOf));
  const channels = await store.follows.channelsOf(
    await store.library.followKeys(callId),
    newest.cameAt,
  );
  const isSeenIn = async (place: Spot) => {
    if (space === EVERYBODY) return true;
    if (!isOfTeam(space, place.team)) return false;
    const seen = await store.libraryFor(await sightOf(place)).newest(callId);
    return seen?.space === space;
  };
  const gone = new Set(await store.workspaces.gone());
  const unserved = channels.filter((place) => !served.has(laneOf(place)) && !gone.has(place.team));
  const outdated = showing.filter(
    ({ sha256, team }) => sha256 !== newest.sha256 && !gone.has(team),
  );
  await handAll(hand, [
    ...(await only(unserved, isSeenIn)).map((place) => deliverRequest(place, callId)),
    ...(await only(outdated, isSeenIn)).map((thread) => revisionRequest(thread, newest)),
    ...(await renewAfter(store, { id: callId, space }, { how: changeOf(newest) })),
    ...(await homesToRefresh({ store, clock }, `${callId}:${newest.sha256}`, isSeenIn)),
  ]);
  return null;
}

async function only<P>(places: readonly P[], fits: (place: P) => Promise<boolean>) {
  const fitting: P[] = [];
  for (const place of places) if (await fits(place)) fitting.push(place);
  return fitting;
}

function deliverRequest(
  { team, channel }: { readonly team: string; readonly channel: string },
  callId: CallId,
): NewRequest {
  return {
    key: deliveryKey(callId, { team, channel }),
    kind: 'deliver',
    payload: { team, channel, callId },
    lane: laneOf({ team, channel }),
    urgency: 'bulk',
  };
}

/** A thousand at once would keep the event loop from acks, so they go in small commits. */
async function handAll(hand: FlowPorts['hand'], requests: readonly NewRequest[]): Promise<void> {
  for (let at = 0; at < requests.length; at += BATCH) {
    await hand(requests.slice(at, at + BATCH));
    await setImmediate();
  }
}
