import * as z from 'zod';
import type { Channel } from '../../core/ports/owned.ts';

const Told = z.object({
  team_id: z.string(),
  enterprise_id: z.string().nullish(),
  context_enterprise_id: z.string().nullish(),
  is_ext_shared_channel: z.boolean().optional(),
  event: z.object({
    type: z.string(),
    channel: z.string().optional(),
    channel_id: z.string().optional(),
    user_team: z.string().optional(),
    is_ext_shared: z.boolean().optional(),
  }),
});

const Clicked = z.object({
  team: z.object({ id: z.string() }),
  enterprise: z.object({ id: z.string() }).nullish(),
  user: z.object({ team_id: z.string().optional() }),
  channel: z.object({ id: z.string() }),
});

interface Sharing {
  readonly place: Channel;
  readonly isShared: boolean;
}

/** Takes from all that Slack sends whether people of another organisation read along where it comes from. */
export function onSharing(note: (place: Channel, isShared: boolean) => Promise<void>) {
  return async ({ body, next }: { body: unknown; next: () => Promise<void> }): Promise<void> => {
    const sharing = sharingOf(body);
    if (sharing) await note(sharing.place, sharing.isShared);
    await next();
  };
}

/** Null where nothing is said of it. */
function sharingOf(body: unknown): Sharing | null {
  const told = Told.safeParse(body).data;
  const clicked = told ? undefined : Clicked.safeParse(body).data;
  const channel = told?.event.channel ?? told?.event.channel_id ?? clicked?.channel.id;
  const team = told?.team_id ?? clicked?.team.id;
  if (channel === undefined || team === undefined) return null;
  if (!isDirect(channel)) {
    const isShared = told && sharedBy(told);
    return isShared === undefined ? null : { place: { team, channel }, isShared };
  }
  // A conversation with one person: of another organisation once and for all, whatever an event leaves unsaid.
  const isGrid = told
    ? (told.enterprise_id ?? told.context_enterprise_id ?? null) !== null
    : (clicked?.enterprise ?? null) !== null;
  const userTeam = told ? told.event.user_team : clicked?.user.team_id;
  const isOutsider = !isGrid && userTeam !== undefined && userTeam !== team;
  return isOutsider || (told && sharedBy(told))
    ? { place: { team, channel }, isShared: true }
    : null;
}

function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

function sharedBy({ event, is_ext_shared_channel: flag }: z.infer<typeof Told>) {
  if (event.type === 'channel_shared') return true;
  if (event.type === 'channel_unshared') return event.is_ext_shared ?? false;
  return flag;
}
