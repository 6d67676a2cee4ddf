import type { Posted, Said, SlackState } from '../state.ts';
import { type Args, BOT, failed, type Method, type Result } from './method.ts';

const PAGE = 100; // Slack's default for these methods

/** conversations.history (newest first) and .replies (oldest first). */
export const CONVERSATIONS: Readonly<Record<string, Method>> = {
  'conversations.history': (state, args) => {
    const roots = messagesOf(state, args).filter(({ threadTs }) => threadTs === null);
    return page(state, args, roots.toReversed());
  },
  'conversations.info': (state, { channel: id }) => {
    const channel = state.channels.get(String(id));
    return channel
      ? { ok: true, channel: { id: channel.id, is_ext_shared: channel.isShared === true } }
      : failed('channel_not_found');
  },
  'conversations.replies': (state, args) => {
    const thread = messagesOf(state, args).filter(
      ({ ts, threadTs }) => ts === args.ts || threadTs === args.ts,
    );
    return state.hasRoot(String(args.channel), String(args.ts))
      ? page(state, args, thread)
      : failed('thread_not_found');
  },
};

type Message = Posted | Said;

function messagesOf(state: SlackState, { channel }: Args): readonly Message[] {
  return [...state.said, ...state.messages]
    .filter((message) => message.channel === channel && !('onlyFor' in message && message.onlyFor))
    .toSorted((one, other) => Number(one.ts) - Number(other.ts));
}

function page(state: SlackState, args: Args, messages: readonly Message[]): Result {
  const channel = state.channels.get(String(args.channel));
  if (!channel) return failed('channel_not_found');
  if (!channel.isMember) return failed('not_in_channel');
  const since = messages.filter(({ ts }) => Number(ts) >= Number(args.oldest ?? 0));
  const start = Number(args.cursor ?? 0);
  const end = start + Math.min(Number(args.limit ?? PAGE), 999);
  const withMetadata = String(args.include_all_metadata) === 'true';

  return {
    ok: true,
    has_more: end < since.length,
    messages: since.slice(start, end).map((message) => shown(message, withMetadata)),
    response_metadata: { next_cursor: end < since.length ? String(end) : '' },
  };
}

function shown(message: Message, withMetadata: boolean): Readonly<Record<string, unknown>> {
  const { ts, text, threadTs } = message;
  const said = { type: 'message', ts, text, ...(threadTs && { thread_ts: threadTs }) };
  if ('user' in message) return { ...said, user: message.user };
  const { blocks, metadata, files } = message;
  const own = { ...said, user: BOT.userId, bot_id: BOT.botId, blocks, ...(files && { files }) };
  return withMetadata && metadata ? { ...own, metadata } : own;
}
