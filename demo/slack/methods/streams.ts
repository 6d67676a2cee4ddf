import type { Posted, SlackState, Stream } from '../state.ts';
import { refusal, refusedForm } from './chat.ts';
import { type Args, failed, type Method, type Result } from './method.ts';

const MOST_CHARACTERS = 12_000; // Slack: markdown text of one call
const MOST_BLOCKS = 50;
const MOST_TITLE = 256;
const TASK_STATES: ReadonlySet<unknown> = new Set(['pending', 'in_progress', 'complete', 'error']);

/** chat.startStream, .appendStream and .stopStream: a message that is open, closed, or over. */
export const STREAMS: Readonly<Record<string, Method>> = {
  'chat.startStream': (state, args) => {
    const channel = String(args.channel);
    const refused = refusal(state, channel) ?? refusedText(args) ?? refusedChunks(args);
    if (refused) return refused;
    if (typeof args.thread_ts !== 'string') return failed('invalid_thread_ts');
    if (!state.hasRoot(channel, args.thread_ts)) return failed('thread_not_found');
    if (!channel.startsWith('D')) {
      if (typeof args.recipient_team_id !== 'string') return failed('missing_recipient_team_id');
      if (typeof args.recipient_user_id !== 'string') return failed('missing_recipient_user_id');
    }
    const ts = state.nextTs();
    const stream: Stream = { state: 'open', startedAt: Date.now(), tasks: new Map() };
    const text = textOf(args);
    const [threadTs, blocks] = [args.thread_ts, chunkBlocks(args)];
    const message = { channel, ts, threadTs, text, blocks, metadata: null, edits: 0 };
    state.messages.push({ ...message, onlyFor: null, stream });
    keepTasks(stream, args);
    return { ok: true, channel, ts };
  },
  'chat.appendStream': (state, args) => {
    const open = openStream(state, args);
    if ('ok' in open) return open;
    const refused = refusedText(args) ?? refusedChunks(args);
    if (refused) return refused;
    grow(open.message, open.stream, args);
    return { ok: true, channel: open.message.channel, ts: open.message.ts };
  },
  'chat.stopStream': (state, args) => {
    const open = openStream(state, args);
    if ('ok' in open) return open;
    const refused = refusedText(args) ?? refusedChunks(args) ?? refusedBlocks(state, args);
    if (refused) return refused;
    grow(open.message, open.stream, args);
    open.message.blocks = [...open.message.blocks, ...listOf(args.blocks)];
    open.message.metadata = args.metadata ?? null;
    open.stream.state = 'closed';
    return { ok: true, channel: open.message.channel, ts: open.message.ts };
  },
};

function openStream(
  state: SlackState,
  { channel, ts }: Args,
): Result | { readonly message: Posted; readonly stream: Stream } {
  const message = state.messages.find((each) => each.channel === channel && each.ts === ts);
  if (!message) return failed('message_not_found');
  const { stream } = message;
  if (stream?.state === 'stopped') return failed('stopped_by_user');
  const isOver = !stream || Date.now() - stream.startedAt > state.streamLifeMs;
  if (isOver || stream.state !== 'open') return failed('message_not_in_streaming_state');
  return { message, stream };
}

function grow(message: Posted, stream: Stream, args: Args): void {
  message.text += textOf(args);
  message.blocks = [...message.blocks, ...chunkBlocks(args)];
  keepTasks(stream, args);
}

function keepTasks(stream: Stream, { chunks }: Args): void {
  for (const chunk of listOf(chunks))
    if (chunk.type === 'task_update')
      stream.tasks.set(String(chunk.id), {
        title: String(chunk.title),
        status: String(chunk.status),
      });
}

function textOf({ markdown_text: text, chunks }: Args): string {
  const said = listOf(chunks).flatMap((chunk) =>
    chunk.type === 'markdown_text' ? [String(chunk.text)] : [],
  );
  return [typeof text === 'string' ? text : '', ...said].join('');
}

function chunkBlocks({ chunks }: Args): readonly unknown[] {
  return listOf(chunks).flatMap((chunk) => (chunk.type === 'blocks' ? listOf(chunk.blocks) : []));
}

function refusedText(args: Args): Result | null {
  return textOf(args).length > MOST_CHARACTERS ? failed('msg_too_long') : null;
}

function refusedChunks({ chunks }: Args): Result | null {
  const isWrong = listOf(chunks).some(
    ({ type, id, title, status }) =>
      type === 'task_update' &&
      (typeof id !== 'string' || String(title).length > MOST_TITLE || !TASK_STATES.has(status)),
  );
  return isWrong ? failed('invalid_chunks') : null;
}

function refusedBlocks(state: SlackState, args: Args): Result | null {
  const blocks = listOf(args.blocks);
  if (blocks.length > MOST_BLOCKS) return failed('invalid_blocks');
  return blocks.length === 0 ? null : refusedForm(state, { ...args, text: 'x' });
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value : [];
}
