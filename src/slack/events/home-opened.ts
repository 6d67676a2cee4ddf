import * as z from 'zod';
import { homeLane } from '../../flows/home/refresh-homes.ts';
import type { Earnings } from '../earnings.ts';
import { keyOf } from '../keys.ts';

const Opened = z.object({
  team_id: z.string().default(''),
  event: z.object({
    tab: z.literal('home'),
    channel: z.string(),
    user: z.string(),
    event_ts: z.string().default(''),
  }),
});

/** Somebody opens the Home tab: it is published anew, stored before the ack. */
export function onHomeOpened(earnings: Earnings) {
  return async ({ body }: { body: unknown }): Promise<void> => {
    const opened = Opened.safeParse(body).data;
    if (!opened) return;
    const { team_id: team, event } = opened;
    const { channel, user, event_ts: at } = event;
    await earnings.take({
      key: keyOf('home', team, user, at),
      kind: 'home',
      payload: { team, channel, user, isOpened: true },
      lane: homeLane({ team, user }),
    });
  };
}
