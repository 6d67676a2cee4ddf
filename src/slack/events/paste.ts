import * as z from 'zod';
import type { NewRequest } from '../../core/ports/requests.ts';
import { LONGEST_QUESTION } from '../../flows/intake/paste.ts';
import { pasteLane } from '../../flows/intake/paste-parts.ts';
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

/** A direct message as Slack tells of it. */
export interface DirectMessage {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly text: string;
  readonly ts: string;
  readonly threadTs: string | undefined;
}

// Slack takes 40,000 characters of a message; entities may be cut at the end.
const CUT_AT = 39_990;

/** Whether a direct message is longer than a question may be: then it may be a pasted transcript. */
export function isPaste(text: string): boolean {
  return text.length > LONGEST_QUESTION;
}

/** A long direct message: stored to be read as a transcript, or as a part of one. */
export function onPaste(earnings: Earnings) {
  return async ({ body }: { body: unknown }): Promise<void> => {
    const read = LongMessage.safeParse(body).data;
    if (!read) return;
    const { channel, user, text, ts, thread_ts: threadTs } = read.event;
    await earnings.take(pasteRequest({ team: read.team_id, channel, user, text, ts, threadTs }));
  };
}

/** The request that has a message read as a paste. */
export function pasteRequest({
  team,
  channel,
  user,
  text,
  ts,
  threadTs = ts,
}: DirectMessage): NewRequest {
  const said = { text: plainText(text), isCut: text.length >= CUT_AT };
  return {
    key: keyOf('paste', team, channel, ts),
    kind: 'paste',
    lane: pasteLane({ team, channel }),
    payload: { team, channel, user, ts, tellIn: threadTs, ...said },
  };
}
