import * as z from 'zod';
import type { StoredRequest } from '../../core/ports/requests.ts';
import type { FlowPorts } from '../flow.ts';

/** What a stored `uninstalled` request carries: the workspace or organisation, and when Slack said so. */
export const UninstalledPayload = z.object({
  id: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
});

/**
 * The app was removed, or its token taken away: the token is forgotten at once, everything else when nobody
 * has brought the app back for a while. What is told late of an earlier installation changes nothing.
 */
export async function leaveWorkspace(
  { store, log }: Pick<FlowPorts, 'store' | 'log'>,
  { payload }: StoredRequest,
): Promise<null> {
  const { id, at } = UninstalledPayload.parse(payload);
  const isNewer = (await store.installations.installedAt(id)) ?? 0;
  if (isNewer > at) return null;
  await store.installations.remove(id, at);
  await store.workspaces.left(id, at);
  log.info('uninstalled', { id });
  return null;
}
