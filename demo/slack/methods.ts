import { checkLimits } from '../../src/render/limits.ts';
import type { Posted, SlackState } from './state.ts';

type Args = Readonly<Record<string, unknown>>;
type Result = Readonly<Record<string, unknown>>;

interface Place {
  readonly root: string;
  readonly socketUrl: string;
}

const METHODS: Readonly<Record<string, (state: SlackState, args: Args, place: Place) => Result>> = {
  'auth.test': () => ({
    ok: true,
    team: 'Playground',
    team_id: 'T0DEMO',
    user_id: 'U0EARN',
    bot_id: 'B0EARN',
    url: 'https://playground.slack.com/',
  }),
  'apps.connections.open': (_state, _args, { socketUrl }) => ({ ok: true, url: socketUrl }),
  'chat.postMessage': post,
  'chat.update': update,
  'chat.getPermalink': (state, { channel, message_ts: ts }) =>
    state.messages.some((message) => message.channel === channel && message.ts === ts)
      ? {
          ok: true,
          channel,
          permalink: `https://playground.slack.com/archives/${String(channel)}/p${String(ts).replace('.', '')}`,
        }
      : failed('message_not_found'),
  'conversations.history': (state, { channel }) =>
    history(state, (message) => message.channel === channel && message.threadTs === null),
  'conversations.replies': (state, { channel, ts }) =>
    history(
      state,
      (message) => message.channel === channel && (message.threadTs === ts || message.ts === ts),
    ),
};

/** Answers one Web API call the way Slack documents it. */
export function answerMethod(state: SlackState, method: string, args: Args, place: Place): Result {
  return METHODS[method]?.(state, args, place) ?? failed('unknown_method');
}

function post(state: SlackState, args: Args): Result {
  const refused = refusal(state, String(args.channel)) ?? form(args);
  if (refused) return refused;
  const message: Posted = {
    channel: String(args.channel),
    ts: state.nextTs(),
    threadTs: typeof args.thread_ts === 'string' ? args.thread_ts : null,
    ...contentOf(args),
    metadata: args.metadata ?? null,
    edits: 0,
  };
  state.messages.push(message);
  return { ok: true, channel: message.channel, ts: message.ts, message: { text: message.text } };
}

function update(state: SlackState, args: Args): Result {
  const message = state.messages.find(
    ({ channel, ts }) => channel === args.channel && ts === args.ts,
  );
  const refused = refusal(state, String(args.channel)) ?? form(args);
  if (refused) return refused;
  if (!message) return failed('message_not_found');
  Object.assign(message, contentOf(args), { edits: message.edits + 1 });
  return { ok: true, channel: message.channel, ts: message.ts, text: message.text };
}

function refusal(state: SlackState, id: string): Result | null {
  const channel = state.channels.get(id);
  if (!channel) return failed('channel_not_found');
  if (!channel.isMember) return failed('not_in_channel');
  if (channel.isArchived) return failed('is_archived');
  return channel.isRestricted ? failed('restricted_action') : null;
}

/** Slack's limits, held here so that a bad payload fails in tests and not in a workspace. */
function form(args: Args): Result | null {
  const { text, blocks } = contentOf(args);
  if (text === '' && blocks.length === 0) return failed('no_text');
  const problems = checkLimits({ text, blocks: blocks as readonly Record<string, unknown>[] });
  if (problems.length === 0) return null;
  return {
    ...failed(
      problems.some((problem) => problem.includes('too_long'))
        ? 'msg_blocks_too_long'
        : 'invalid_blocks',
    ),
    response_metadata: { messages: problems },
  };
}

function contentOf({ text, blocks }: Args): { text: string; blocks: readonly unknown[] } {
  return {
    text: typeof text === 'string' ? text : '',
    blocks: Array.isArray(blocks) ? blocks : [],
  };
}

function history(state: SlackState, wanted: (message: Posted) => boolean): Result {
  const messages = state.messages.filter(wanted).map(({ ts, text, metadata, threadTs }) => ({
    ts,
    text,
    metadata,
    ...(threadTs && { thread_ts: threadTs }),
  }));
  return { ok: true, messages: messages.toReversed() };
}

function failed(error: string): Result {
  return { ok: false, error };
}
