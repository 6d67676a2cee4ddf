import * as z from 'zod';
import { LONGEST_QUESTION } from '../../flows/paste.ts';
import type { Earnings } from '../earnings.ts';
import { keyOf } from '../keys.ts';
import { plainText } from '../slack-text.ts';

// As for questions: edits, files and bots carry a subtype or a bot_id.
const LongMessage = z.object({
  team_id: z.string().default(''),
  event: z.object({
    channel_type: z.literal('im'),
    channel: z.string(),
    user: z.string(),
    text: z.string().min(LONGEST_QUESTION + 1),
    ts: z.string(),
    thread_ts: z.string().optional(),
    subtype: z.undefined().optional(),
    bot_id: z.undefined().optional(),
    hidden: z.literal(false).optional(),
  }),
});

// Slack takes 40,000 characters of a message; entities may be cut at the end.
const CUT_AT = 39_990;
// The client sends the parts of a long message one after another.
const PARTS_WITHIN_S = 10;

/** Whether a direct message is longer than a question may be: then it may be a pasted transcript. */
export function isPaste(text: string): boolean {
  return text.length > LONGEST_QUESTION;
}

/** A long direct message: stored to be read as a transcript. */
export function onPaste(earnings: Earnings) {
  // Who pasted last; lost with the process, which at worst lets a part be taken for a whole.
  let last = { who: '', key: '', at: 0 };

  return async ({ body }: { body: unknown }): Promise<void> => {
    const read = LongMessage.safeParse(body).data;
    if (!read) return;
    const { channel, user, text, ts, thread_ts: tellIn = ts } = read.event;
    const key = keyOf('paste', read.team_id, channel, ts);
    const [who, at] = [`${channel} ${user}`, Number(ts)];
    const isPart = last.who === who && at > last.at && at - last.at <= PARTS_WITHIN_S;
    const after = isPart ? last.key : null;
    last = { who, key: after ?? key, at };

    const payload = { team: read.team_id, channel, user, tellIn, text: plainText(text) };
    await earnings.take({
      key,
      kind: 'paste',
      lane: `paste:${read.team_id}:${channel}`,
      payload: { ...payload, isCut: text.length >= CUT_AT, after },
    });
  };
}
