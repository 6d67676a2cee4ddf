import * as z from 'zod';
import type { StoredRequest } from '../../core/ports/requests.ts';
import type { FlowPorts } from '../flow.ts';

/** What a stored `moved` request carries: the id that a channel had, and the one it has. */
const MovedPayload = z.object({ team: z.string(), from: z.string(), to: z.string() });

/** A channel has another id: it goes on following, and its threads stay ours. */
export async function moveChannel(
  { store, log }: Pick<FlowPorts, 'store' | 'log'>,
  { payload }: StoredRequest,
): Promise<null> {
  const move = MovedPayload.parse(payload);
  await store.moveChannel(move);
  log.info('channel moved', move);
  return null;
}
