import * as z from 'zod';
import { CallId } from '../../core/call.ts';
import type { Earnings } from '../earnings.ts';
import { keyOf } from '../keys.ts';

/** The buttons that brief or audit a call: "earnings.run.0", "earnings.audit.1" … in one message. */
export const RUN_CALL = /^earnings\.(?:run|audit)(?:\.\d+)?$/;

const Click = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  channel: z.object({ id: z.string() }),
  container: z.object({ message_ts: z.string() }).partial().optional(),
  response_url: z.string().optional(),
  actions: z.array(z.object({ action_id: z.string(), value: CallId })).min(1),
});

/**
 * A click on a button that names a call: its brief or its checks, stored before the ack. The key leaves
 * out the moment of the click, so that a double click of one person on one message is answered once.
 */
export function onRunCall(earnings: Earnings) {
  return async ({ body, ack }: { body: unknown; ack: () => Promise<void> }): Promise<void> => {
    const click = Click.safeParse(body).data;
    const [action] = click?.actions ?? [];
    if (click && action) {
      const { value: callId, action_id: id } = action;
      const kind = id.startsWith('earnings.audit') ? 'audit' : 'brief';
      const team = click.team?.id ?? click.user.team_id ?? '';
      const [channel, user] = [click.channel.id, click.user.id];
      await earnings.take({
        key: keyOf('click', team, channel, click.container?.message_ts ?? '', user, kind, callId),
        kind,
        payload: {
          team,
          channel,
          user,
          userTeam: click.user.team_id ?? null,
          callId,
          responseUrl: click.response_url ?? null,
        },
      });
    }
    await ack();
  };
}
