import type { StoredRequest } from '../../core/ports/requests.ts';
import { outsideSpaceOf } from '../../core/space.ts';
import { renderNotOwner } from '../../render/library/owner-blocks.ts';
import type { FlowPorts } from '../flow.ts';
import { respondOnce } from '../respond-once.ts';
import { isOwner, OwnerPayload } from './owner.ts';

/** A member says that a call may be shown where another organisation reads along: its brief comes there. */
export async function showOutside(ports: FlowPorts, request: StoredRequest): Promise<null> {
  const asked = OwnerPayload.parse(request.payload);
  const { team, channel, user, callId: id, space, responseUrl } = asked;
  if (!(await isOwner(ports, asked)))
    return respondOnce(ports, { key: request.key, channel, responseUrl }, renderNotOwner());
  await ports.store.owned.share({ space, id }, outsideSpaceOf({ team, channel }), user);
  const payload = { team, channel, user, callId: id, responseUrl };
  await ports.hand([{ key: `${request.key}:brief`, kind: 'brief', payload }]);
  return null;
}
