import * as z from 'zod';
import type { Channel } from '../../core/ports/owned.ts';

const Told = z.object({
  team_id: z.string(),
  is_ext_shared_channel: z.boolean().optional(),
  event: z.object({
    type: z.string(),
    channel: z.string().optional(),
    channel_id: z.string().optional(),
    is_ext_shared: z.boolean().optional(),
  }),
});

/** Takes from every event whether people of another organisation read along in its channel. */
export function onSharing(note: (place: Channel, isShared: boolean) => Promise<void>) {
  const noted = new Map<string, boolean>();
  return async ({ body, next }: { body: unknown; next: () => Promise<void> }): Promise<void> => {
    const told = Told.safeParse(body).data;
    const channel = told?.event.channel ?? told?.event.channel_id;
    const isShared = told && sharedBy(told);
    if (channel !== undefined && told && isShared !== undefined) {
      const key = `${told.team_id}/${channel}`;
      if (noted.get(key) !== isShared) {
        await note({ team: told.team_id, channel }, isShared);
        noted.set(key, isShared);
      }
    }
    await next();
  };
}

function sharedBy({ event, is_ext_shared_channel: flag }: z.infer<typeof Told>) {
  if (event.type === 'channel_shared') return true;
  if (event.type === 'channel_unshared') return event.is_ext_shared ?? false;
  return flag;
}
