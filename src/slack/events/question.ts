import * as z from 'zod';
import { conversationOf } from '../../core/conversation.ts';
import type { NewRequest } from '../../core/ports.ts';
import {
  beginsWithMention,
  isCourtesy,
  isHelp,
  mentions,
  readAsked,
  withoutCourtesy,
} from '../asked-text.ts';
import type { Earnings } from '../earnings.ts';
import type { Identity } from '../identity.ts';
import { keyOf } from '../keys.ts';
import { mayNameCall } from '../typed.ts';

// Edits, deletions and joins carry other subtypes, bots (we among them) a bot_id: they ask nothing.
const Asking = z.object({
  team_id: z.string().default(''),
  event: z.object({
    type: z.enum(['message', 'app_mention']),
    channel: z.string(),
    channel_type: z.string().optional(),
    user: z.string(),
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

const LONGEST_DIRECT = 1000; // what is longer in a direct message is a transcript
const MOST_LATEST = 3;

/**
 * A message to us: a direct message, a mention, or a reply in a thread of ours. Channels deliver every
 * message, so whose thread it is decides before anything is stored. However often and as whatever event
 * Slack delivers a message, it is one request.
 */
export function onQuestion(earnings: Earnings, identity: Identity) {
  return async ({ body }: { body: unknown }): Promise<void> => {
    const asking = Asking.safeParse(body).data;
    if (!asking || asking.event.user === identity.userId) return;
    const isDirect = asking.event.channel_type === 'im' || asking.event.channel.startsWith('D');
    const isToUs = isDirect || isMention(asking, identity);
    if (isDirect && isForIntake(asking)) return;
    if (!isToUs && !(await isInOurThread(asking, earnings, identity))) return;
    if (await isAboutUpload(asking, earnings)) return;
    const request = await requestFor(asking, earnings, { identity, isToUs, isDirect });
    if (request) await earnings.take(request);
  };
}

function isMention({ event }: Asking, { userId }: Identity): boolean {
  return event.type === 'app_mention' || mentions(event.text, userId);
}

/** A file, or a paste too long for a question. */
function isForIntake({ event }: Asking): boolean {
  return (
    event.files.length > 0 || event.subtype === 'file_share' || event.text.length > LONGEST_DIRECT
  );
}

async function isInOurThread(
  { team_id: team, event }: Asking,
  earnings: Earnings,
  { userId }: Identity,
): Promise<boolean> {
  const { channel, thread_ts: ts, parent_user_id: parent, text } = event;
  if (ts === undefined || ts === event.ts || beginsWithMention(text)) return false;
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

async function requestFor(
  { team_id: team, event }: Asking,
  earnings: Earnings,
  {
    identity,
    isToUs,
    isDirect,
  }: { readonly identity: Identity; readonly isToUs: boolean; readonly isDirect: boolean },
): Promise<NewRequest | null> {
  const { channel, user, ts, thread_ts: root, parent_user_id: parent } = event;
  const threadTs = root ?? ts;
  const text = readAsked(event.text);
  const lane = `question:${conversationOf({ team, channel, threadTs })}`;
  const key = keyOf('message', team, channel, ts);
  const place = { team, channel, user, threadTs };

  if (isCourtesy(text)) return null;
  if (isHelp(text)) {
    if (!isToUs) return null; // a smile among people
    const calls = await earnings.list();
    const near = calls.slice(0, MOST_LATEST).map(({ call }) => call.id);
    return { key, kind: 'hint', lane, payload: { ...place, typed: text, near } };
  }
  const named = isToUs && (isDirect || root === undefined) ? await callNamed(text, earnings) : null;
  if (named?.kind === 'found')
    return {
      key,
      kind: 'brief',
      lane, // a question right after it waits for it
      payload: { team, channel, user, callId: named.id, responseUrl: null },
    };
  if (named)
    return {
      key,
      kind: 'hint',
      lane,
      payload: { ...place, typed: text.slice(0, 200), near: named.near },
    };

  const isRootOurs = parent === undefined ? null : parent === identity.userId;
  return { key, kind: 'question', lane, payload: { ...place, ts, text, isToUs, isRootOurs } };
}

/** The call that a message names and nothing beside it, or the calls it nearly names; null for a question. */
async function callNamed(text: string, earnings: Earnings) {
  const name = withoutCourtesy(text);
  if (!mayNameCall(name)) return null;
  const found = await earnings.findCall(name);
  if (found.kind === 'found') return found;
  const near = found.kind === 'ambiguous' ? found.matches : found.near;
  // One word that nearly is a call's name: a slip of the finger.
  const isName = found.kind === 'ambiguous' || !/[\s?]/.test(name);
  return isName && near.length > 0 ? { kind: 'near' as const, near } : null;
}
