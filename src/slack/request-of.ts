import type { CallId } from '../core/call.ts';
import { readCallQuery } from '../core/call-id.ts';
import { conversationOf } from '../core/conversation.ts';
import type { NewRequest } from '../core/ports/requests.ts';
import { asksOfCall } from '../flows/ask/asks-of-call.ts';
import { isCourtesy, isHelp, readAsked, withoutCourtesy, withoutEmoji } from './asked-text.ts';
import type { Earnings } from './earnings.ts';
import { keyOf } from './keys.ts';
import { mayNameCall } from './typed.ts';

/** A message that is to us, or stands in a thread of ours. */
export interface Heard {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  /** The root of its thread; null where it stands alone. */
  readonly root: string | null;
  readonly text: string;
  readonly isToUs: boolean;
  readonly isDirect: boolean;
  readonly isRootOurs: boolean | null;
}

const MOST_LATEST = 3;
const LEAD = /^(?:(?:and|or|but|also|ok(?:ay)?|then|so|what about|how about)\b[\s,]*)+/i;

/**
 * What a message asks for: an answer, the brief of a call that it only names, or a hint; null when there
 * is nothing to say. One message is one key; those of a conversation are worked in order.
 */
export async function requestOf(heard: Heard, earnings: Earnings): Promise<NewRequest | null> {
  const { team, channel, user, ts, root, isToUs, isRootOurs } = heard;
  const threadTs = root ?? ts;
  const said = readAsked(heard.text);
  const text = withoutEmoji(said);
  const place = { team, channel, user, threadTs };
  const once = {
    key: keyOf('message', team, channel, ts),
    lane: `question:${conversationOf({ team, channel, threadTs })}`,
  };
  const hint = (near: readonly string[]): NewRequest => {
    return { ...once, kind: 'hint', payload: { ...place, typed: text.slice(0, 200), near } };
  };

  if (isCourtesy(said)) return null;
  if (isHelp(text)) return isToUs ? hint(await latestCalls(earnings)) : null; // a smile among people
  const question = { ...place, ts, text, isToUs, isRootOurs };
  const isInThread = isToUs && root !== null;
  const isOurs = isInThread && (await earnings.threadOf({ team, channel, ts: root })) !== null;
  if (isOurs && !heard.isDirect) {
    const names = await callNamedAmong(text, earnings);
    return { ...once, kind: 'question', payload: { ...question, names } };
  }
  const isAnswer = isInThread && !isOurs;
  const named = isToUs ? await callNamed(text, earnings) : null;
  if (named?.kind === 'near') return hint(named.near);
  if (!named) return { ...once, kind: 'question', payload: question };
  if (!isAnswer) return { ...once, kind: 'brief', payload: briefOf(heard, named.id) };

  // In a thread without a call a name says which one the question above was about.
  const asked = keyOf('message', team, channel, threadTs);
  return { ...once, kind: 'question', payload: { ...question, text: '', callId: named.id, asked } };
}

function briefOf({ team, channel, user }: Heard, callId: CallId) {
  return { team, channel, user, callId, responseUrl: null };
}

async function latestCalls(earnings: Earnings): Promise<readonly string[]> {
  const calls = await earnings.list();
  return calls
    .toSorted((one, other) => other.takenInAt.localeCompare(one.takenInAt))
    .slice(0, MOST_LATEST)
    .map(({ call }) => call.id);
}

/**
 * The call that a mention in a thread of ours names and nothing beside it: "Orrin Robotics", "and Orrin?".
 * Only a sure name counts where questions are put: "EPS" and "Q2" are of the call above.
 */
async function callNamedAmong(text: string, earnings: Earnings) {
  const typed = withoutCourtesy(text.replace(LEAD, '').replace(/[\s?？!.]+$/u, ''));
  const isName = mayNameCall(typed) && !asksOfCall(typed) && readCallQuery(typed)?.words.length;
  const found = isName ? await earnings.findCall(typed) : null;
  return found?.kind === 'found' ? { id: found.id, typed } : null;
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
