import * as z from 'zod';
import type { StoredRequest } from '../../core/ports/requests.ts';
import type { FlowPorts } from '../flow.ts';

/** What a stored `left` request carries; `isDeleted`: nobody will ever read there again. */
export const LeftPayload = z.object({
  team: z.string(),
  channel: z.string(),
  isDeleted: z.boolean(),
});
export type LeftPayload = z.infer<typeof LeftPayload>;

/**
 * The app left a channel, or the channel is gone: nothing comes there by itself any more. What is paused
 * stays so unless the channel is deleted: Slack takes apps out of what is archived.
 */
export async function forgetChannel(
  { store, log }: Pick<FlowPorts, 'store' | 'log'>,
  { payload }: StoredRequest,
): Promise<null> {
  const { isDeleted, ...place } = LeftPayload.parse(payload);
  const followed = await store.follows.of(place);
  const isArchived = (await store.follows.pausedIn(place)) !== null;
  if (isDeleted || !isArchived) await store.follows.forgetChannel(place);
  if (isDeleted) {
    await store.threads.forgetChannel(place);
    await store.answers.forgetChannel(place);
  }
  log.info('channel left', { ...place, isDeleted, follows: followed.length });
  return null;
}
