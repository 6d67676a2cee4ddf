import * as z from 'zod';
import type { Earnings } from '../earnings.ts';
import { keyOf } from '../keys.ts';

const Changed = z.object({
  team_id: z.string().default(''),
  event: z.object({ old_channel_id: z.string().min(1), new_channel_id: z.string().min(1) }),
});

/** A private channel that is shared with another workspace gets a new id, and the old one is gone. */
export function onChannelIdChanged(earnings: Earnings) {
  return async ({ body }: { body: unknown }): Promise<void> => {
    const read = Changed.safeParse(body).data;
    if (!read) return;
    const { old_channel_id: from, new_channel_id: to } = read.event;
    if (from === to) return;
    await earnings.take({
      key: keyOf('moved', read.team_id, from, to),
      kind: 'moved',
      payload: { team: read.team_id, from, to },
    });
  };
}
