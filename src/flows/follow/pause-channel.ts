import * as z from 'zod';
import type { StoredRequest } from '../../core/ports/requests.ts';
import { pauseFollows } from '../close-channel.ts';
import type { FlowPorts } from '../flow.ts';

/** What a stored `archived` or `back` request carries. */
export const ChannelPayload = z.object({ team: z.string(), channel: z.string() });

/** A channel was archived: from that moment on nothing comes there by itself until it is back. */
export async function pauseChannel(
  ports: Pick<FlowPorts, 'store' | 'log'>,
  { payload, receivedAt }: StoredRequest,
): Promise<null> {
  await pauseFollows(ports, ChannelPayload.parse(payload), receivedAt);
  return null;
}
