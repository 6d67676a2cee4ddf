import type { Middleware, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Earnings } from '../earnings.ts';
import type { Identity } from '../identity.ts';
import { keyOf } from '../keys.ts';

/** A message to the app itself: a call named there is briefed there; anything else gets one hint. */
export function onDirectMessage(
  earnings: Earnings,
  identity: Identity,
): Middleware<SlackEventMiddlewareArgs<'message'>> {
  return async ({ message, body }) => {
    // Edits, deletions, bots and our own messages ask nothing.
    if (message.channel_type !== 'im' || message.subtype !== undefined) return;
    if (message.bot_id || message.user === identity.userId || !message.text) return;
    const { channel, ts, text } = message;
    const team = body.team_id ?? identity.teamId;
    const found = await earnings.findCall(text);
    const key = keyOf('message', team, channel, ts);
    const asked = { team, channel, user: message.user, responseUrl: null };
    if (found.kind === 'found')
      await earnings.take({ key, kind: 'brief', payload: { ...asked, callId: found.id } });
    else {
      const near = found.kind === 'unknown' ? found.near : found.matches;
      await earnings.take({
        key,
        kind: 'hint',
        payload: { ...asked, typed: text.slice(0, 200), near },
      });
    }
  };
}
