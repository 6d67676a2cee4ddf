import * as z from 'zod';
import type { Earnings } from '../earnings.ts';
import { keyOf } from '../keys.ts';

/** What Slack sends when the app leaves a channel, or the channel ends. */
export const LEFT_EVENTS = [
  'member_left_channel',
  'channel_left',
  'group_left',
  'channel_archive',
  'group_archive',
  'channel_deleted',
  'group_deleted',
] as const;

const Left = z.object({
  team_id: z.string().default(''),
  event_id: z.string().default(''),
  // Whom the event is for: we, by our own id in that workspace.
  authorizations: z.array(z.object({ user_id: z.string() })).default([]),
  event: z.object({
    type: z.enum(LEFT_EVENTS),
    channel: z.string(),
    user: z.string().optional(),
    event_ts: z.string().optional(),
  }),
});

/** Nothing comes by itself to a channel that the app has left, or that is archived or deleted. */
export function onLeftChannel(earnings: Earnings, ownUserId: string) {
  return async ({ body }: { body: unknown }): Promise<void> => {
    const read = Left.safeParse(body).data;
    if (!read) return;
    const { team_id: team, event_id: id, event, authorizations } = read;
    const ours = [ownUserId, ...authorizations.map(({ user_id }) => user_id)];
    // Of everybody else who leaves a channel Slack tells us as well.
    if (event.type === 'member_left_channel' && !ours.includes(event.user ?? '-')) return;
    const { type, channel, event_ts: at = id } = event;
    await earnings.take({
      key: keyOf('left', team, channel, type, at),
      kind: 'left',
      payload: { team, channel, isDeleted: type.endsWith('_deleted') },
    });
  };
}
