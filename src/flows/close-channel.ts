import type { EarningsError } from '../core/faults.ts';
import type { FlowPorts } from './flow.ts';

type Ports = Pick<FlowPorts, 'store' | 'log'>;
interface Channel {
  readonly team: string;
  readonly channel: string;
}

/**
 * Slack takes nothing of ours in a channel any more: it follows nothing. Where it is archived its follows
 * wait, also when Slack only says that the app is no member: it takes apps out of what is archived.
 */
export async function closeChannel(
  { store, log }: Ports,
  { team, channel }: Channel,
  { fault }: EarningsError,
): Promise<void> {
  const place = { team, channel };
  const isArchived =
    fault.code === 'slack.is_archived' || (await store.follows.pausedIn(place)) !== null;
  if (isArchived) return pauseFollows({ store, log }, place);
  await store.follows.forgetChannel(place);
  log.info('channel unfollowed, it cannot be posted in', place);
}

/** What an archived channel follows waits until it is back. */
export async function pauseFollows(
  { store, log }: Ports,
  place: Channel,
  since?: number,
): Promise<void> {
  await store.follows.pauseChannel(place, since);
  log.info('channel archived, what it follows waits', { ...place });
}
