import type { Channel, OwnedCall } from '../core/ports/owned.ts';
import type { Store } from '../core/ports/store.ts';
import { EVERYBODY, insideSight, isOutside } from '../core/space.ts';
import { renderHidden } from '../render/library/owner-blocks.ts';
import type { FlowPorts } from './flow.ts';

/** Who asked for a call, and whose member they are; null where Slack does not say. */
export interface Asker extends Channel {
  readonly user: string;
  readonly userTeam: string | null;
  readonly threadTs?: string | undefined;
}

/** A private call that these words name, which is kept from a channel that another organisation reads. */
export async function hiddenCall(
  { libraryFor }: Pick<Store, 'libraryFor'>,
  place: Channel,
  typed: string,
): Promise<OwnedCall | null> {
  const library = libraryFor(insideSight(place));
  const found = await library.find(typed);
  const newest = found.kind === 'found' ? await library.newest(found.id) : null;
  if (found.kind !== 'found' || !newest || newest.space === EVERYBODY) return null;
  return { id: found.id, space: newest.space };
}

/** Asks a member, alone, whether a call that they named may be shown to the other organisation, too. */
export async function offerHidden(
  { store, poster, sightOf }: Pick<FlowPorts, 'store' | 'poster' | 'sightOf'>,
  { team, channel, user, userTeam, threadTs }: Asker,
  typed: string,
): Promise<boolean> {
  if (userTeam !== team || !isOutside(await sightOf({ team, channel }), { team })) return false;
  const hidden = await hiddenCall(store, { team, channel }, typed);
  if (!hidden) return false;
  const place = { team, channel, ...(threadTs && { threadTs }) };
  await poster.postEphemeral(place, user, renderHidden(hidden));
  return true;
}
