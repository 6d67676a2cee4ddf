import type { SlackState } from '../state.ts';
import { type Args, failed, type Method, type Result } from './method.ts';

const MOST_PROMPTS = 4;
const MOST_STATUS = 100; // characters; what is longer is cut in the client
const SESSION_STATES: ReadonlySet<unknown> = new Set([
  'active',
  'processing',
  'suspended',
  'closed',
]);

/** What an agent shows beside its messages: prompts, a status line, a session that can be stopped. */
export const AGENT: Readonly<Record<string, Method>> = {
  'assistant.threads.setSuggestedPrompts': (state, { channel_id: channel, prompts }) => {
    if (!Array.isArray(prompts) || prompts.length === 0 || prompts.length > MOST_PROMPTS)
      return failed('invalid_arguments');
    const given: readonly { readonly title?: unknown; readonly message?: unknown }[] = prompts;
    state.prompts.push({
      channel: String(channel),
      titles: given.map(({ title }) => String(title)),
      messages: given.map(({ message }) => String(message)),
    });
    return { ok: true };
  },
  'assistant.threads.setStatus': (state, args) => {
    if (typeof args.status !== 'string' || args.status.length > MOST_STATUS)
      return failed('invalid_arguments');
    return keep(state, args, state.statuses);
  },
  'agents.sessions.setStatus': (state, args) =>
    SESSION_STATES.has(args.status)
      ? keep(state, args, state.sessions)
      : failed('invalid_arguments'),
};

function keep(
  state: SlackState,
  { channel_id: id, thread_ts: threadTs, status }: Args,
  kept: SlackState['statuses'],
): Result {
  const channel = state.channels.get(String(id));
  if (!channel) return failed('channel_not_found');
  if (channel.isArchived) return failed('is_archived');
  if (!channel.isMember) return failed('not_in_channel');
  if (typeof threadTs !== 'string') return failed('invalid_thread_ts');
  kept.push({ channel: channel.id, threadTs, words: String(status), ts: state.nextTs() });
  return { ok: true };
}
