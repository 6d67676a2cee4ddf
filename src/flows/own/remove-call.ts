import * as z from 'zod';
import type { OwnedCall, Posted } from '../../core/ports/owned.ts';
import type { NewRequest, StoredRequest } from '../../core/ports/requests.ts';
import { spotOfSpace } from '../../core/space.ts';
import { renderNotOwner, renderRemoved } from '../../render/library/owner-blocks.ts';
import { changeOf, renewAfter } from '../brief/renew-after.ts';
import type { FlowPorts } from '../flow.ts';
import { pasteLane } from '../intake/paste-parts.ts';
import { isChannelGone, isMessageGone } from '../not-postable.ts';
import { respondOnce } from '../respond-once.ts';
import { channelsAbout, isOwner, OwnerPayload } from './owner.ts';

const UnpostPayload = z.object({ team: z.string(), channel: z.string(), id: z.string() });

/** A click on “Remove”: the call is taken out, and its message says so. */
export async function removeClicked(ports: FlowPorts, request: StoredRequest): Promise<null> {
  const asked = OwnerPayload.parse(request.payload);
  const { team, channel, ts, callId: id, space } = asked;
  const to = { key: request.key, channel, responseUrl: asked.responseUrl };
  if (!(await isOwner(ports, asked))) return respondOnce(ports, to, renderNotOwner());
  await removeCall(ports, { space, id });
  try {
    await ports.poster.update({ team, channel, ts }, renderRemoved(asked.user));
  } catch (error) {
    if (!isMessageGone(error) && !isChannelGone(error)) throw error;
  }
  return null;
}

/**
 * Deletes a call with its briefs and answers; what was posted of it is deleted in Slack one by one. False
 * when there is no such call.
 */
export async function removeCall(
  ports: Pick<FlowPorts, 'store' | 'hand'>,
  call: OwnedCall,
): Promise<boolean> {
  const { store, hand } = ports;
  const channels = await channelsAbout(ports, call);
  // Stored first: whatever crashes after that, nothing of it stays posted.
  await hand((await store.owned.postedIn(call.id, channels)).map(unpostRequest));
  const newest = await libraryOf(store, call).newest(call.id);
  if (newest)
    await hand(await renewAfter(store, call, { how: `${changeOf(newest)}:gone`, isGoing: true }));
  const isThere = await store.owned.remove(call, channels);
  await forgetPastes(store, call);
  return isThere;
}

function libraryOf({ libraryFor }: FlowPorts['store'], { space }: OwnedCall) {
  return libraryFor({ spaces: [space], home: space });
}

/** Of a paste the words stand in the requests that brought it, too. */
async function forgetPastes({ requests }: FlowPorts['store'], { space }: OwnedCall): Promise<void> {
  const { team, channel } = spotOfSpace(space);
  if (channel === null) return;
  for (const { key } of await requests.pastesIn(pasteLane({ team, channel }), 0))
    await requests.forget(key);
}

function unpostRequest({ team, channel, id }: Posted): NewRequest {
  const payload = { team, channel, id };
  return { key: `unpost:${team}:${channel}:${id}`, kind: 'unpost', urgency: 'bulk', payload };
}

/** Deletes one message or file of ours; one that is gone is as it should be. */
export async function unpost(
  { poster, files, log }: Pick<FlowPorts, 'poster' | 'files' | 'log'>,
  { payload }: StoredRequest,
): Promise<null> {
  const { team, channel, id } = UnpostPayload.parse(payload);
  try {
    if (id.startsWith('F')) await files.remove(id);
    else await poster.remove({ team, channel, ts: id });
  } catch (error) {
    if (!isMessageGone(error) && !isChannelGone(error)) throw error;
    log.info('message not deleted, it is gone', { team, channel });
  }
  return null;
}
