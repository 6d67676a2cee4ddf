import { BOT, TEAM } from './methods/method.ts';
import type { From } from './payloads.ts';
import type { SlackState } from './state.ts';

/** Where in a channel something is said; a `ts` makes a redelivery. */
export interface Spot {
  readonly ts?: string;
  readonly threadTs?: string;
}

/** A message of somebody's as events carry it, with whose message its root is. */
export function messageOf(
  state: SlackState,
  text: string,
  { channel = 'C0EARN01', user = 'U0ANA', ts = state.nextTs(), threadTs, ...of }: From & Spot,
): Readonly<Record<string, unknown>> {
  const userTeam = of.userTeam ?? of.team ?? TEAM.id;
  const who = { user, team: userTeam, user_team: userTeam, source_team: userTeam };
  if (threadTs === undefined) return { channel, ...who, ts, text };
  const isOurs = state.messages.some((each) => each.ts === threadTs);
  const other = state.said.find((each) => each.ts === threadTs)?.user;
  const parent = isOurs ? BOT.userId : other;
  const root = { thread_ts: threadTs, ...(parent && { parent_user_id: parent }) };
  return { channel, ...who, ts, text, ...root };
}

/** Slack hands out a trigger with everything that somebody does; the first delivery counts. */
export function trigger(state: SlackState, id: unknown, user = 'U0ANA'): void {
  if (!state.triggers.has(String(id)))
    state.triggers.set(String(id), { user, at: Date.now(), isExchanged: false });
}

/** Keeps what people say, once, so that threads can hang on it. */
export function keepSaid(state: SlackState, event: Readonly<Record<string, unknown>>): void {
  const { type, channel, ts, thread_ts: root, user, text, hidden } = event;
  if (type !== 'message' && type !== 'app_mention') return;
  if (hidden || typeof channel !== 'string' || typeof ts !== 'string') return;
  if ([...state.said, ...state.messages].some((each) => each.channel === channel && each.ts === ts))
    return;
  const threadTs = typeof root === 'string' && root !== ts ? root : null;
  const files = Array.isArray(event.files) ? event.files : [];
  state.said.push({ channel, ts, threadTs, user: String(user), text: String(text ?? ''), files });
}
