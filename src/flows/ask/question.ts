import * as z from 'zod';
import { CallId } from '../../core/call.ts';
import { conversationOf } from '../../core/conversation.ts';
import type { Requests } from '../../core/ports/requests.ts';
import type { ThreadPlace } from '../../core/ports/threads.ts';

/** What a stored `question` request carries: who asked what, and the thread that gets the answer. */
export const QuestionPayload = z.object({
  team: z.string(),
  channel: z.string(),
  user: z.string(),
  /** The workspace of whoever asks; null where Slack does not say. */
  userTeam: z.string().nullable().default(null),
  /** The message that asks. */
  ts: z.string(),
  /** The root of its thread; the message itself where it stands alone. */
  threadTs: z.string(),
  text: z.string(),
  /** False for a reply in a thread of ours that does not mention us. */
  isToUs: z.boolean().default(true),
  /** Whether the root of the thread is a message of ours; null when Slack did not say. */
  isRootOurs: z.boolean().nullable().default(null),
  /** The call, where a button named it. */
  callId: CallId.nullable().default(null),
  /** The call that the message names and nothing beside it, with its words for it. */
  names: z.object({ id: CallId, typed: z.string() }).nullable().default(null),
  /** The words of the message where they may be a company's name alone, said in no thread of ours. */
  alone: z.string().nullable().default(null),
  /** The request whose question waits for its call: the text is there. */
  asked: z.string().nullable().default(null),
  /** No message of theirs shows the question: it came by a button. */
  isByButton: z.boolean().default(false),
});
export type QuestionPayload = z.infer<typeof QuestionPayload>;

/** A question with the place of its answer and what it belongs to. */
export interface Question extends QuestionPayload {
  readonly place: ThreadPlace & { readonly threadTs: string };
  readonly conversation: string;
  /** Whether the thread began with the question: it is between us and whoever asks there. */
  readonly opensThread: boolean;
}

/** Reads a stored question; one that a button gave a call to keeps the words it was asked in. */
export async function readQuestion(requests: Requests, payload: unknown): Promise<Question> {
  const click = QuestionPayload.parse(payload);
  const waiting = click.asked === null ? null : await requests.payloadOf(click.asked);
  const before = QuestionPayload.safeParse(waiting).data;
  const asked = before?.team === click.team ? before : click;
  const { team, channel, threadTs } = click;
  return {
    ...click,
    text: asked.text,
    opensThread: asked.ts === threadTs,
    place: { team, channel, ts: threadTs, threadTs },
    conversation: conversationOf({ team, channel, threadTs }),
  };
}

/** Whether this is a direct message with the app: everything said there is said to us. */
export function isDirect({ channel }: { readonly channel: string }): boolean {
  return channel.startsWith('D'); // Slack: ids of direct messages
}
