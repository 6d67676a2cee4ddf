import * as z from 'zod';
import type { Earnings } from '../earnings.ts';
import type { Heard } from '../heard.ts';
import { followLane, keyOf } from '../keys.ts';

// What Slack sends when the app leaves a channel, the channel ends, or one or the other comes back.
const KINDS = {
  member_left_channel: 'left',
  channel_left: 'left',
  group_left: 'left',
  channel_deleted: 'left',
  group_deleted: 'left',
  channel_archive: 'archived',
  group_archive: 'archived',
  channel_unarchive: 'back',
  group_unarchive: 'back',
  member_joined_channel: 'back',
} as const;

const LIFE = Object.keys(KINDS) as readonly (keyof typeof KINDS)[];
/** The events of a channel's life, and of the app's in it. */
export const LIFE_EVENTS = LIFE;

// Of everybody else who comes or goes Slack tells us as well.
const OF_MEMBERS: ReadonlySet<string> = new Set(['member_left_channel', 'member_joined_channel']);

const Change = z.object({
  team_id: z.string().default(''),
  event_id: z.string().default(''),
  // Whom the event is for: we, by our own id in that workspace.
  authorizations: z.array(z.object({ user_id: z.string() })).default([]),
  event: z.object({
    type: z.enum(LIFE),
    channel: z.string(),
    user: z.string().optional(),
    event_ts: z.string().optional(),
  }),
});

/**
 * Nothing comes by itself to a channel that the app has left, or that is deleted, or archived for as long
 * as it is; the changes of one channel are worked in the order they came.
 */
export function onChannelLife(earnings: Earnings) {
  return async ({ body, context: { botUserId: ownUserId = '' } }: Heard): Promise<void> => {
    const read = Change.safeParse(body).data;
    if (!read) return;
    const { team_id: team, event_id: id, event, authorizations } = read;
    const ours = [ownUserId, ...authorizations.map(({ user_id }) => user_id)];
    if (OF_MEMBERS.has(event.type) && !ours.includes(event.user ?? '-')) return;
    const { type, channel, event_ts: at = id } = event;
    await earnings.take({
      key: keyOf('left', team, channel, type, at),
      kind: KINDS[type],
      lane: followLane({ team, channel }),
      payload: { team, channel, isDeleted: type.endsWith('_deleted') },
    });
  };
}
