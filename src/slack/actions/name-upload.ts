import * as z from 'zod';
import type { Earnings } from '../earnings.ts';
import { laneOf } from '../events/name-reply.ts';
import { keyOf } from '../keys.ts';

/** The buttons that say which call a transcript is of: "earnings.name.0", "earnings.name.1" … */
export const NAME_UPLOAD = /^earnings\.name\.\d+$/;

const Click = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  channel: z.object({ id: z.string() }),
  container: z.object({ message_ts: z.string() }),
  response_url: z.string().optional(),
  actions: z.array(z.object({ value: z.string() })).min(1),
});
const Value = z.object({ upload: z.string(), typed: z.string() });

/** A click on a name: stored before the ack; of two clicks the second finds the transcript named. */
export function onNameUpload(earnings: Earnings) {
  return async ({ body, ack }: { body: unknown; ack: () => Promise<void> }): Promise<void> => {
    const click = Click.safeParse(body).data;
    const value = Value.safeParse(jsonOf(click?.actions[0]?.value)).data;
    if (click && value) {
      const team = click.team?.id ?? click.user.team_id ?? '';
      const [channel, user] = [click.channel.id, click.user.id];
      await earnings.take({
        key: keyOf('name', value.upload, user, value.typed),
        kind: 'name',
        lane: laneOf(team, channel),
        payload: {
          ...{ team, channel, user, ...value },
          tellIn: click.container.message_ts,
          responseUrl: click.response_url ?? null,
        },
      });
    }
    await ack();
  };
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
