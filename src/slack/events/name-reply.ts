import * as z from 'zod';
import type { Earnings } from '../earnings.ts';
import type { Heard } from '../heard.ts';
import { keyOf } from '../keys.ts';
import { readTyped } from '../typed.ts';

const Reply = z.object({
  team_id: z.string().default(''),
  event: z.object({
    channel: z.string(),
    user: z.string(),
    text: z.string().min(1),
    ts: z.string(),
    thread_ts: z.string(),
    subtype: z.literal('thread_broadcast').optional(),
    bot_id: z.undefined().optional(),
    hidden: z.literal(false).optional(),
  }),
});

const LONGEST = 300; // longer than any name; what is longer names nothing

/** A reply where somebody was asked which call a transcript is of: an answer to that. */
export function onNameReply(earnings: Earnings) {
  return async ({ body, context }: Heard): Promise<void> => {
    const read = Reply.safeParse(body).data;
    if (!read || read.event.user === context.botUserId) return;
    const { channel, user, ts, thread_ts: tellIn } = read.event;
    const team = read.team_id;
    if (!(await earnings.isUploadThread({ team, channel, ts: tellIn }))) return;
    await earnings.take({
      key: keyOf('name', team, channel, ts),
      kind: 'name',
      lane: laneOf(team, channel),
      payload: {
        ...{ team, channel, user, tellIn, upload: null, responseUrl: null },
        typed: readTyped(read.event.text).slice(0, LONGEST),
      },
    });
  };
}

/** Names come one after another, so that of two for one transcript the second finds it named. */
export function laneOf(team: string, channel: string): string {
  return `name:${team}:${channel}`;
}
