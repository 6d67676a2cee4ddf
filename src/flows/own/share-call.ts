import type { StoredRequest } from '../../core/ports/requests.ts';
import { renderNotOwner, renderShared } from '../../render/library/owner-blocks.ts';
import { announceKey } from '../delivery-key.ts';
import type { FlowPorts } from '../flow.ts';
import { postOnce } from '../post-once.ts';
import { respondOnce } from '../respond-once.ts';
import { isOwner, OwnerPayload } from './owner.ts';

/** Shows a call of one channel to its whole workspace: from then on everybody there may ask for it. */
export async function shareCall(ports: FlowPorts, request: StoredRequest): Promise<null> {
  const asked = OwnerPayload.parse(request.payload);
  const { store, poster, hand } = ports;
  const { team, channel, user, ts, callId: id, space } = asked;
  const to = { key: request.key, channel, responseUrl: asked.responseUrl };
  if (!(await isOwner(ports, asked))) return respondOnce(ports, to, renderNotOwner());
  const newest = await store.library.newest(id);
  await store.owned.share({ space, id }, team, user);
  if (newest) {
    const key = `${announceKey(id, newest)}:${team}`;
    const payload = { callId: id, sha256: newest.sha256, space };
    await hand([{ key, kind: 'announce', urgency: 'bulk', payload }]);
  }
  const place = { team, channel, threadTs: asked.threadTs ?? ts };
  const once = { key: `${request.key}:said`, place, message: renderShared(id, user) };
  await postOnce({ outbox: store.outbox, poster }, { ...once, since: request.receivedAt });
  return null;
}
