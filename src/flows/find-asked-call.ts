import type { CallId } from '../core/call.ts';
import { CallId as CallIdSchema } from '../core/call.ts';
import type { Store, Thread } from '../core/ports.ts';
import { namedCall } from './named-call.ts';
import { isDirect, type Question } from './question.ts';

/** The call a question is about, or why it is not known. */
export type Asked =
  | { readonly kind: 'call'; readonly id: CallId }
  /** Nothing says which: these may be meant, the latest first. */
  | { readonly kind: 'open'; readonly latest: readonly CallId[] }
  /** A name that several calls bear. */
  | { readonly kind: 'several'; readonly typed: string; readonly matches: readonly CallId[] }
  /** A company or call that the library does not have; `own` is what the thread is about. */
  | {
      readonly kind: 'missing';
      readonly typed: string;
      readonly near: readonly CallId[];
      readonly own: CallId | null;
    };

const MOST_LATEST = 5;
// "And last year?", "what about margins?": it goes on from what was last spoken of.
const GOES_ON = /^(?:and|or|but|so|also|then|what about|how about|same (?:for|question)|why)\b/i;

/**
 * Finds the call of a question: the one a button gave, the one it names, that of its thread, the one
 * last discussed in a direct message or under a bare mention; else the person has to say.
 */
export async function findAskedCall(
  store: Store,
  asked: Question,
  thread: Thread | null,
): Promise<Asked> {
  if (asked.callId !== null) return { kind: 'call', id: asked.callId };
  const discussed = await discussedIn(store, asked, thread);
  const current = discussed === null ? null : await store.library.transcript(discussed);
  const named = await namedCall(store.library, asked.text, current);
  if (named.kind === 'missing') return { ...named, own: discussed };
  if (named.kind !== 'none') return named;
  if (discussed !== null) return { kind: 'call', id: discussed };
  return { kind: 'open', latest: await latestCalls(store) };
}

async function discussedIn(
  store: Store,
  { text, conversation, team, channel, ts, threadTs }: Question,
  thread: Thread | null,
): Promise<CallId | null> {
  if (thread) {
    // In a direct message the conversation is larger than the thread.
    const goesOn = GOES_ON.test(text.trim()) && !isDirect({ channel });
    return (goesOn ? await store.answers.lastCall(conversation) : null) ?? thread.callId;
  }
  const isBare = ts === threadTs || isDirect({ channel });
  const last = isBare ? await store.threads.latest({ team, channel }) : null;
  return last?.callId ?? (await store.answers.lastCall(conversation));
}

async function latestCalls({ library }: Store): Promise<readonly CallId[]> {
  const calls = await library.list();
  return calls
    .toSorted((one, other) => other.takenInAt.localeCompare(one.takenInAt))
    .slice(0, MOST_LATEST)
    .map(({ call }) => CallIdSchema.parse(call.id));
}
