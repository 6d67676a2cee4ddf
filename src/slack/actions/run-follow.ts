import * as z from 'zod';
import type { Earnings } from '../earnings.ts';
import { followLane, keyOf } from '../keys.ts';
import { mayNameCall, readTyped } from '../typed.ts';

/** The buttons that follow a company: "earnings.follow.0" … for one we have, "earnings.follow.new". */
export const RUN_FOLLOW = /^earnings\.follow\.(?:\d+|new)$/;

const Click = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  channel: z.object({ id: z.string() }),
  container: z.object({ message_ts: z.string() }).partial().optional(),
  response_url: z.string().optional(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string() })).min(1),
});

/** A click on a company to follow, stored before the ack; a double click is answered once. */
export function onRunFollow(earnings: Earnings) {
  return async ({ body, ack }: { body: unknown; ack: () => Promise<void> }): Promise<void> => {
    const click = Click.safeParse(body).data;
    const [action] = click?.actions ?? [];
    const words = readTyped(action?.value ?? '');
    if (click && action && mayNameCall(words)) {
      const team = click.team?.id ?? click.user.team_id ?? '';
      const [channel, user] = [click.channel.id, click.user.id];
      const asTyped = action.action_id.endsWith('.new');
      const responseUrl = click.response_url ?? null;
      await earnings.take({
        key: keyOf('follow', team, channel, click.container?.message_ts ?? '', user, words),
        kind: 'follow',
        payload: { team, channel, user, words, asTyped, isChosen: !asTyped, responseUrl },
        lane: followLane({ team, channel }),
      });
    }
    await ack();
  };
}
