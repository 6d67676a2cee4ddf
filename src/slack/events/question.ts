import * as z from 'zod';
import { asksOfCall } from '../../flows/ask/asks-of-call.ts';
import { isCourtesy, isHelp, isToPeople, mentions, ownWords, readAsked } from '../asked-text.ts';
import type { Earnings } from '../earnings.ts';
import type { Heard as Delivered } from '../heard.ts';
import { type Heard, requestOf } from '../request-of.ts';
import { plainText } from '../slack-text.ts';
import { mayNameCall } from '../typed.ts';
import { type DirectMessage, isPaste, pasteRequest } from './paste.ts';

// Edits, deletions and joins carry other subtypes, bots (we among them) a bot_id: they ask nothing.
const Asking = z.object({
  team_id: z.string().default(''),
  event: z.object({
    type: z.enum(['message', 'app_mention']),
    channel: z.string(),
    channel_type: z.string().optional(),
    user: z.string(),
    user_team: z.string().optional(),
    source_team: z.string().optional(),
    team: z.string().optional(),
    text: z.string().min(1),
    ts: z.string(),
    thread_ts: z.string().optional(),
    parent_user_id: z.string().optional(),
    subtype: z.enum(['file_share', 'thread_broadcast']).optional(),
    files: z.array(z.unknown()).default([]),
    bot_id: z.undefined().optional(),
    edited: z.undefined().optional(),
    hidden: z.literal(false).optional(),
  }),
});
type Asking = z.infer<typeof Asking>;

/** Who we are in the workspace. */
interface Us {
  readonly userId: string;
}

/**
 * A message to us: a direct message, a mention, or a question in a thread of ours that is put to nobody
 * else. Channels deliver every message, so that is decided before anything is stored. However often and as whatever event
 * Slack delivers a message, it is one request.
 */
export function onQuestion(earnings: Earnings) {
  return async ({ body, context }: Delivered): Promise<void> => {
    const identity = { userId: context.botUserId ?? '' };
    const asking = Asking.safeParse(body).data;
    if (!asking || asking.event.user === identity.userId) return;
    const isDirect = asking.event.channel_type === 'im' || asking.event.channel.startsWith('D');
    const isToUs = isDirect || isMention(asking, identity);
    if (isDirect && isForIntake(asking)) return;
    const asks = asksOfCall(ownWords(asking.event.text));
    if (isDirect && !asks && (await isRestOfPaste(asking, earnings))) {
      await earnings.take(pasteRequest(messageOf(asking)));
      return;
    }
    // "@Earnings here it is", with a transcript: the file is what is meant.
    const isMeant = isToUs && (asks || asking.event.files.length === 0);
    const mayBeMeant = isMeant || (asks && !isToPeople(asking.event.text));
    if (!mayBeMeant) return;
    if (!isMeant && !(await isInOurThread(asking, earnings, identity))) return;
    if (await isAboutUpload(asking, earnings)) return;
    const request = await requestOf(heard(asking, identity, { isToUs, isDirect }), earnings);
    if (request) await earnings.take(request);
  };
}

function isMention({ event }: Asking, { userId }: Us): boolean {
  return event.type === 'app_mention' || mentions(event.text, userId);
}

/** A file, or a paste too long for a question. */
function isForIntake({ event }: Asking): boolean {
  return event.files.length > 0 || event.subtype === 'file_share' || isPaste(event.text);
}

/** The last lines of a transcript that Slack split; what is said to us right after a paste is none of it. */
async function isRestOfPaste(asking: Asking, earnings: Earnings): Promise<boolean> {
  const message = messageOf(asking);
  const words = readAsked(message.text);
  if (isCourtesy(words) || isHelp(words)) return false;
  const calls = earnings.callsIn(message);
  const isRest = await earnings.isRestOfPaste({ ...message, text: plainText(message.text) });
  return isRest && !(mayNameCall(words) && (await calls.findCall(words)).kind === 'found');
}

function messageOf({ team_id: team, event }: Asking): DirectMessage {
  const { channel, user, text, ts, thread_ts: threadTs } = event;
  return { team, channel, user, text, ts, threadTs };
}

async function isInOurThread(
  { team_id: team, event }: Asking,
  earnings: Earnings,
  { userId }: Us,
): Promise<boolean> {
  const { channel, thread_ts: ts, parent_user_id: parent } = event;
  if (ts === undefined || ts === event.ts) return false;
  // Our own record counts; where it was lost, Slack says whose message the root is.
  return (
    (userId !== '' && parent === userId) ||
    (await earnings.threadOf({ team, channel, ts })) !== null
  );
}

async function isAboutUpload(
  { team_id: team, event }: Asking,
  earnings: Earnings,
): Promise<boolean> {
  const { channel, thread_ts: ts } = event;
  return ts !== undefined && earnings.isUploadThread({ team, channel, ts });
}

function heard(
  { team_id: team, event }: Asking,
  { userId }: Us,
  how: { readonly isToUs: boolean; readonly isDirect: boolean },
): Heard {
  const { channel, user, ts, thread_ts: root = null, parent_user_id: parent, text } = event;
  const userTeam = event.user_team ?? event.source_team ?? event.team ?? null;
  const isRootOurs = parent === undefined ? null : parent === userId;
  return { team, channel, user, userTeam, ts, root, text, isRootOurs, ...how };
}
