import type { CallId } from '../core/call.ts';

const DELIVERY = 'deliver:';

/** Names the request that brings the brief of a call to a channel by itself, for ever. */
export function deliveryKey(
  callId: CallId,
  { team, channel }: { readonly team: string; readonly channel: string },
): string {
  return `${DELIVERY}${callId}:${team}:${channel}`;
}

/** Whether a request of this key brings a brief by itself. */
export function isDelivery(key: string): boolean {
  return key.startsWith(DELIVERY);
}
