import * as z from 'zod';
import type { Earnings } from '../earnings.ts';

const Stopped = z.object({
  team_id: z.string().default(''),
  event: z.object({ channel: z.string(), thread_ts: z.string() }),
});

/** Somebody pressed Slack's own stop button: what is being answered in that thread ends without an answer. */
export function onSessionStopped(earnings: Earnings) {
  return async ({ body }: { body: unknown }): Promise<void> => {
    const read = Stopped.safeParse(body).data;
    if (!read) return;
    const { channel, thread_ts: ts } = read.event;
    earnings.stopQuestions({ team: read.team_id, channel, ts });
  };
}
