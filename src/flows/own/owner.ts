import * as z from 'zod';
import { CallId } from '../../core/call.ts';
import type { Channel, OwnedCall } from '../../core/ports/owned.ts';
import { insideSight, isOfTeam, isOutside, outsideSight } from '../../core/space.ts';
import type { FlowPorts } from '../flow.ts';

/** What a click on a button for owners carries: the call, and who clicked where. */
export const OwnerPayload = z.object({
  team: z.string(),
  channel: z.string(),
  user: z.string(),
  /** The workspace of whoever clicked; null where Slack does not say. */
  userTeam: z.string().nullable(),
  /** The message with the button. */
  ts: z.string(),
  threadTs: z.string().nullable(),
  callId: CallId,
  space: z.string(),
  responseUrl: z.string().nullable(),
});
export type OwnerPayload = z.infer<typeof OwnerPayload>;

/** Whether whoever clicked may do with this call as its owner: a member of the workspace whose it is. */
export async function isOwner(
  { sightOf }: Pick<FlowPorts, 'sightOf'>,
  asked: OwnerPayload,
): Promise<boolean> {
  if (!isOfTeam(asked.space, asked.team)) return false;
  if (asked.userTeam !== null) return asked.userTeam === asked.team;
  return !isOutside(await sightOf(asked), asked);
}

/** The channels in which this very call was briefed or asked about, and not another of its id. */
export async function channelsAbout(
  { store }: Pick<FlowPorts, 'store'>,
  { id, space }: OwnedCall,
): Promise<readonly Channel[]> {
  const about: Channel[] = [];
  for (const place of await store.owned.channelsOf(id))
    if (await isMeantIn(store, place, { id, space })) about.push(place);
  return about;
}

async function isMeantIn(
  { libraryFor }: FlowPorts['store'],
  place: Channel,
  { id, space }: OwnedCall,
): Promise<boolean> {
  for (const sight of [insideSight(place), outsideSight(place)])
    if ((await libraryFor(sight).newest(id))?.space === space) return true;
  return false;
}
