import * as z from 'zod';
import type { Earnings } from '../earnings.ts';
import type { Heard } from '../heard.ts';
import { keyOf } from '../keys.ts';

// Slack tells of one file twice: that it was shared, and by which message. Bots' messages have a bot_id.
const FileShared = z.object({
  team_id: z.string().default(''),
  event: z.object({ channel_id: z.string(), file_id: z.string(), user_id: z.string() }),
});
const FileMessage = z.object({
  team_id: z.string().default(''),
  event: z.object({
    subtype: z.literal('file_share'),
    channel: z.string(),
    user: z.string(),
    ts: z.string(),
    thread_ts: z.string().optional(),
    text: z.string().default(''),
    files: z.array(z.object({ id: z.string() })),
    bot_id: z.undefined().optional(),
  }),
});

const MOST_FILES = 10; // Slack's client attaches no more to one message

interface Drop {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly fileId: string;
  readonly tellIn: string | null;
  readonly isMentioned: boolean;
}

/** A file was shared somewhere the app is: looked at once, whichever event tells of it first. */
export function onFileShared(earnings: Earnings) {
  return async ({ body, context: { botUserId: userId = '' } }: Heard): Promise<void> => {
    const shared = FileShared.safeParse(body).data;
    if (!shared || shared.event.user_id === userId) return;
    const { channel_id: channel, file_id: fileId, user_id: user } = shared.event;
    const drop = { team: shared.team_id, channel, user, fileId };
    await take(earnings, { ...drop, tellIn: null, isMentioned: false });
  };
}

/** The message that shared files; it alone says whether they are for the app. */
export function onFileMessage(earnings: Earnings) {
  return async ({ body, context: { botUserId: userId = '' } }: Heard): Promise<void> => {
    const read = FileMessage.safeParse(body).data;
    if (!read || read.event.user === userId) return;
    const { channel, user, text, files, ts, thread_ts: tellIn = ts } = read.event;
    const isMentioned = userId !== '' && text.includes(`<@${userId}`);
    const drop = { team: read.team_id, channel, user, tellIn, isMentioned };
    for (const { id } of files.slice(0, MOST_FILES)) await take(earnings, { ...drop, fileId: id });
  };
}

/**
 * Stores what is to be looked at. Where the app is mentioned the file may have been looked at already,
 * as one among many that people share, so it is once more; what is said of it is said once.
 */
async function take(earnings: Earnings, { isMentioned, ...drop }: Drop): Promise<void> {
  const isDirect = drop.channel.startsWith('D'); // Slack: ids of direct messages
  // A file that is shared on, to the app say, is looked at there as well.
  const fileKey = keyOf('file', drop.team, drop.channel, drop.fileId);
  await earnings.take({
    key: isMentioned && !isDirect ? `${fileKey}:asked` : fileKey,
    kind: 'file',
    lane: fileKey,
    payload: { ...drop, fileKey, isAsked: isDirect || isMentioned },
  });
}
