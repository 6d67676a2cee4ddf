import type { Posted, SlackState } from '../state.ts';
import { formProblems } from './form.ts';
import { type Args, BOT, failed, type Method, type Result, TEAM } from './method.ts';

/** The chat.* methods, with the error codes of their reference pages. */
export const CHAT: Readonly<Record<string, Method>> = {
  'chat.postMessage': (state, args) => post(state, args, null),
  'chat.postEphemeral': (state, args) =>
    typeof args.user === 'string' ? post(state, args, args.user) : failed('user_not_in_channel'),
  'chat.update': update,
  'chat.delete': (state, args) => {
    const refused = refusal(state, String(args.channel));
    const message = find(state, args.channel, args.ts);
    if (refused) return refused;
    if (!message || message.onlyFor !== null) return failed('message_not_found');
    state.messages.splice(state.messages.indexOf(message), 1);
    return { ok: true, channel: message.channel, ts: message.ts };
  },
  'chat.getPermalink': (state, { channel, message_ts: ts }) => {
    const message = find(state, channel, ts);
    if (!state.channels.has(String(channel))) return failed('channel_not_found');
    return message
      ? { ok: true, channel, permalink: permalinkOf(message) }
      : failed('message_not_found');
  },
};

function post(state: SlackState, args: Args, onlyFor: string | null): Result {
  const channel = String(args.channel);
  const refused = refusal(state, channel) ?? refusedForm(state, args);
  if (refused) return refused;
  const threadTs = typeof args.thread_ts === 'string' ? args.thread_ts : null;
  if (threadTs !== null && !state.hasRoot(channel, threadTs)) return failed('thread_not_found');

  const ts = state.nextTs();
  const metadata = args.metadata ?? null;
  state.messages.push({ channel, ts, threadTs, ...contentOf(args), metadata, edits: 0, onlyFor });
  return onlyFor === null
    ? { ok: true, channel, ts, message: { ts, text: contentOf(args).text, bot_id: BOT.botId } }
    : { ok: true, message_ts: ts };
}

function update(state: SlackState, args: Args): Result {
  const refused = refusal(state, String(args.channel)) ?? refusedForm(state, args);
  if (refused) return refused;
  const message = find(state, args.channel, args.ts);
  if (!message || message.onlyFor !== null) return failed('message_not_found');
  if (
    message.stream?.state === 'open' &&
    Date.now() - message.stream.startedAt <= state.streamLifeMs
  )
    return failed('streaming_state_conflict');
  Object.assign(message, contentOf(args), {
    edits: message.edits + 1,
    metadata: args.metadata ?? message.metadata, // without metadata Slack keeps what there is
  });
  return { ok: true, channel: message.channel, ts: message.ts, text: message.text };
}

/** Why the app may not post here, or null. */
export function refusal(state: SlackState, id: string): Result | null {
  const channel = state.channels.get(id);
  if (!channel) return failed('channel_not_found');
  if (channel.isArchived) return failed('is_archived');
  if (!channel.isMember) return failed('not_in_channel');
  return channel.isRestricted ? failed('restricted_action') : null;
}

/** What Slack would refuse in the form of a message, or null. */
export function refusedForm(state: SlackState, args: Args): Result | null {
  const { text, blocks } = contentOf(args);
  if (text === '' && blocks.length === 0) return failed('no_text');
  if (!isMetadata(args.metadata)) return failed('invalid_metadata_format');
  const problems = [...formProblems(text, blocks), ...unknownTo(state, blocks)];
  if (problems.length === 0) return null;
  const messages = problems.map((problem) => `[ERROR] ${problem}`);
  const tooLong = problems.some((problem) => problem.endsWith('msg_blocks_too_long'));
  return failed(tooLong ? 'msg_blocks_too_long' : 'invalid_blocks', {
    response_metadata: { messages },
  });
}

function unknownTo({ unknownBlocks }: SlackState, blocks: readonly unknown[]): readonly string[] {
  return blocks.flatMap((block, at) => {
    const type = typeof block === 'object' && block !== null && 'type' in block ? block.type : null;
    return unknownBlocks.has(String(type)) ? [`/blocks/${at}/type unsupported: ${type}`] : [];
  });
}

function isMetadata(metadata: unknown): boolean {
  if (metadata === undefined) return true;
  return (
    typeof metadata === 'object' &&
    metadata !== null &&
    'event_type' in metadata &&
    typeof metadata.event_type === 'string' &&
    'event_payload' in metadata &&
    typeof metadata.event_payload === 'object'
  );
}

function find(state: SlackState, channel: unknown, ts: unknown): Posted | undefined {
  return state.messages.find((message) => message.channel === channel && message.ts === ts);
}

function permalinkOf({ channel, ts, threadTs }: Posted): string {
  const link = `${TEAM.url}archives/${channel}/p${ts.replace('.', '')}`;
  return threadTs === null ? link : `${link}?thread_ts=${threadTs}&cid=${channel}`;
}

function contentOf({ text, blocks }: Args): { text: string; blocks: readonly unknown[] } {
  return {
    text: typeof text === 'string' ? text : '',
    blocks: Array.isArray(blocks) ? blocks : [],
  };
}
