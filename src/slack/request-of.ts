import type { CallId } from '../core/call.ts';
import { conversationOf } from '../core/conversation.ts';
import type { NewRequest } from '../core/ports/requests.ts';
import { nameAlone } from '../flows/ask/name-alone.ts';
import type { HintPayload } from '../flows/ask/post-hint.ts';
import { isCourtesy, isHelp, readAsked, withoutCourtesy, withoutEmoji } from './asked-text.ts';
import { callNamed, callNamedAmong, commandSaid } from './call-named.ts';
import type { Calls, Earnings } from './earnings.ts';
import { keyOf } from './keys.ts';

/** A message that is to us, or stands in a thread of ours. */
export interface Heard {
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  /** The workspace of whoever wrote; null where Slack does not say. */
  readonly userTeam: string | null;
  readonly ts: string;
  /** The root of its thread; null where it stands alone. */
  readonly root: string | null;
  readonly text: string;
  readonly isToUs: boolean;
  readonly isDirect: boolean;
  readonly isRootOurs: boolean | null;
}

const MOST_LATEST = 3;
const MOST_TYPED = 200;

/**
 * What a message asks for: an answer, the brief of a call that it only names, or a hint; null when there
 * is nothing to say. One message is one key; those of a conversation are worked in order.
 */
export async function requestOf(heard: Heard, earnings: Earnings): Promise<NewRequest | null> {
  const { team, channel, user, userTeam, ts, root, isToUs, isRootOurs } = heard;
  const calls = earnings.callsIn(heard);
  const threadTs = root ?? ts;
  const said = readAsked(heard.text);
  const text = withoutEmoji(said);
  const place = { team, channel, user, userTeam, threadTs };
  const conversation = conversationOf({ team, channel, threadTs });
  const once = { key: keyOf('message', team, channel, ts), lane: `question:${conversation}` };
  const hint = (says: HintPayload['says'], typed: string, near: readonly string[] = []) => {
    const payload = { ...place, says, typed: typed.slice(0, MOST_TYPED), near };
    return { ...once, kind: 'hint', payload };
  };

  if (isCourtesy(said)) return null;
  if (isHelp(text)) return isToUs ? hint('help', text, await latestCalls(calls)) : null; // a smile among people
  const command = isToUs ? await commandSaid(text, calls) : null;
  if (command !== null) return hint('command', command);
  const question = { ...place, ts, text, isToUs, isRootOurs };
  const isInThread = isToUs && root !== null;
  const isOurs = isInThread && (await earnings.threadOf({ team, channel, ts: root })) !== null;
  if (isOurs && !heard.isDirect) {
    const names = await callNamedAmong(text, calls);
    return { ...once, kind: 'question', payload: { ...question, names } };
  }
  const isAnswer = isInThread && !isOurs;
  const named = isToUs ? await callNamed(text, calls) : null;
  const alone = isToUs && !isOurs ? nameAlone(withoutCourtesy(text)) : null;
  if (!named) return { ...once, kind: 'question', payload: { ...question, alone } };
  if (named.kind !== 'found') return hint(named.kind, text, named.near);
  // In another lane: a question that comes after it waits where that can be seen, and stopped.
  if (!isAnswer)
    return {
      ...once,
      lane: `brief:${conversation}`,
      kind: 'brief',
      payload: briefOf(heard, named.id),
    };

  // In a thread without a call a name says which one the question above was about.
  const asked = keyOf('message', team, channel, threadTs);
  return { ...once, kind: 'question', payload: { ...question, text: '', callId: named.id, asked } };
}

function briefOf({ team, channel, user, userTeam }: Heard, callId: CallId) {
  return { team, channel, user, userTeam, callId, responseUrl: null };
}

async function latestCalls(calls: Calls): Promise<readonly string[]> {
  const known = await calls.list();
  return known
    .toSorted((one, other) => other.takenInAt.localeCompare(one.takenInAt))
    .slice(0, MOST_LATEST)
    .map(({ call }) => call.id);
}
