import { EarningsError, isPassing } from '../core/faults.ts';
import type { SlackWorkspace } from '../core/ports/slack.ts';
import type { Store } from '../core/ports/store.ts';
import { insideSight, outsideSight, type Spot } from '../core/space.ts';
import type { SightOf } from './in-sight.ts';

type Ports = {
  readonly store: Pick<Store, 'channels' | 'owned'>;
  readonly openSlack: (team: string) => Promise<Pick<SlackWorkspace, 'places'>>;
};

/**
 * What is seen from anywhere: less where people of another organisation read along. Slack is asked once
 * for each channel and tells when that changes; where it does not say, others may read.
 */
export function openSights(ports: Ports): SightOf {
  return async (spot) => ((await isShared(ports, spot)) ? outsideSight(spot) : insideSight(spot));
}

/** The same, without asking Slack where nothing is private that could be kept from anybody. */
export function openQuickSights(ports: Ports): SightOf {
  const sightOf = openSights(ports);
  return async (spot) =>
    (await ports.store.owned.hasPrivate(spot.team)) ? sightOf(spot) : insideSight(spot);
}

async function isShared({ store, openSlack }: Ports, { team, channel }: Spot): Promise<boolean> {
  if (team === '' || channel === null || channel === '') return false;
  const known = await store.channels.isShared({ team, channel });
  // A direct message with the app is one person's alone: a member's, unless something they sent says otherwise.
  if (known !== null || channel.startsWith('D')) return known ?? false;
  try {
    const is = await (await openSlack(team)).places.isShared(channel);
    return await store.channels.answered({ team, channel }, is);
  } catch (error) {
    if (!(error instanceof EarningsError) || isPassing(error.fault.code)) throw error;
    return true;
  }
}
