import type { CallId } from '../core/call.ts';
import { EVERYBODY, type Space } from '../core/space.ts';

const DELIVERY = 'deliver:';

/** Names the request that brings the brief of a call to a channel by itself, for ever. */
export function deliveryKey(
  callId: CallId,
  { team, channel }: { readonly team: string; readonly channel: string },
): string {
  return `${DELIVERY}${callId}:${team}:${channel}`;
}

/** Names the request that announces a revision of a call. */
export function announceKey(callId: CallId, revision: Numbered): string {
  return `announce:${callId}:${numberOf(revision)}`;
}

/** A revision by its number, and whose call it is of: one id may be several calls'. */
export interface Numbered {
  readonly revision: number;
  readonly space: Space;
}

/** One name for a revision among all that an id has in any space. */
export function numberOf({ revision, space }: Numbered): string {
  return space === EVERYBODY ? String(revision) : `${revision}@${space}`;
}

/** Whether a request of this key brings a brief by itself. */
export function isDelivery(key: string): boolean {
  return key.startsWith(DELIVERY);
}
