import * as z from 'zod';
import { CallId } from '../../core/call.ts';
import type { Earnings } from '../earnings.ts';
import { keyOf } from '../keys.ts';

/** The buttons that brief a call: "earnings.run.0", "earnings.run.1" … in one message. */
export const RUN_CALL = /^earnings\.run(?:\.\d+)?$/;

const Click = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  channel: z.object({ id: z.string() }),
  container: z.object({ message_ts: z.string() }).partial().optional(),
  response_url: z.string().optional(),
  actions: z.array(z.object({ value: CallId })).min(1),
});

/**
 * A click on a button that names a call: its brief, stored before the ack. The key leaves out the
 * moment of the click, so that a double click of one person on one message is answered once.
 */
export function onRunCall(earnings: Earnings) {
  return async ({ body, ack }: { body: unknown; ack: () => Promise<void> }): Promise<void> => {
    const click = Click.safeParse(body).data;
    const callId = click?.actions[0]?.value;
    if (click && callId) {
      const team = click.team?.id ?? click.user.team_id ?? '';
      const [channel, user] = [click.channel.id, click.user.id];
      await earnings.take({
        key: keyOf('click', team, channel, click.container?.message_ts ?? '', user, callId),
        kind: 'brief',
        payload: { team, channel, user, callId, responseUrl: click.response_url ?? null },
      });
    }
    await ack();
  };
}
