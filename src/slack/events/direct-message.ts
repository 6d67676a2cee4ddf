import * as z from 'zod';
import type { Earnings } from '../earnings.ts';
import { keyOf } from '../keys.ts';
import { mayNameCall, readTyped } from '../typed.ts';
import { isPaste } from './paste.ts';

// Edits, deletions, joins and files carry a subtype, bots (we among them) a bot_id: they ask nothing.
const DirectMessage = z.object({
  team_id: z.string().default(''),
  event: z.object({
    channel_type: z.literal('im'),
    channel: z.string(),
    user: z.string(),
    text: z.string().min(1),
    ts: z.string(),
    thread_ts: z.string().optional(),
    subtype: z.undefined().optional(),
    bot_id: z.undefined().optional(),
    hidden: z.literal(false).optional(),
  }),
});

/** A message to the app itself: a call named there is briefed there; anything else gets one hint. */
export function onDirectMessage(earnings: Earnings) {
  return async ({ body }: { body: unknown }): Promise<void> => {
    const read = DirectMessage.safeParse(body).data;
    if (!read) return;
    const { team_id: team, event } = read;
    const { channel, user, ts, thread_ts: thread } = event;
    if (isPaste(event.text)) return; // `paste.ts` reads it
    if (thread && (await earnings.isUploadThread({ team, channel, ts: thread }))) return;
    const typed = readTyped(event.text);
    const found = mayNameCall(typed)
      ? await earnings.findCall(typed)
      : ({ kind: 'unknown', near: [] } as const);
    const asker = { team, channel, user, responseUrl: null };
    const key = keyOf('message', team, channel, ts);

    if (found.kind === 'found')
      await earnings.take({ key, kind: 'brief', payload: { ...asker, callId: found.id } });
    else {
      const near = found.kind === 'unknown' ? found.near : found.matches;
      const payload = { ...asker, typed: typed.slice(0, 200), near };
      await earnings.take({ key, kind: 'hint', payload });
    }
  };
}
