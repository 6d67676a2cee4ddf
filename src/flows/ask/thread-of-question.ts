import { CallId } from '../../core/call.ts';
import { EarningsError, isPassing } from '../../core/faults.ts';
import type { Poster } from '../../core/ports/slack.ts';
import type { Store } from '../../core/ports/store.ts';
import type { Thread } from '../../core/ports/threads.ts';
import { isDirect, type Question } from './question.ts';

/**
 * The thread of a question, when it is one of ours. One that our store has lost is read back from the
 * metadata of its root, and stored again: one message, never the thread.
 */
export async function threadOfQuestion(
  { store, poster }: { readonly store: Store; readonly poster: Poster },
  { place, ts, threadTs, isRootOurs, isToUs }: Question,
): Promise<Thread | null> {
  const known = await store.threads.find(place);
  if (known || ts === threadTs || isRootOurs === false) return known;

  const named = CallId.safeParse(await callOfRoot(poster, place, isRootOurs === true)).data;
  if (!named || (await store.library.transcript(named)) === null) return null;
  const { team, channel } = place;
  const thread = { team, channel, ts: threadTs, callId: named, sha256: null, briefKey: null };
  if (isToUs || isRootOurs) await store.threads.remember(thread);
  return thread;
}

/** A root that Slack says is ours is worth waiting for; any other is only looked at in passing. */
async function callOfRoot(
  poster: Poster,
  place: Question['place'],
  isOurs: boolean,
): Promise<string | null> {
  try {
    return await poster.callOfRoot(place);
  } catch (error) {
    if (error instanceof EarningsError && !(isOurs && isPassing(error.fault.code))) return null;
    throw error;
  }
}

/**
 * Stores what a question made of its thread: it is ours, and was touched last. The thread of a brief
 * stays about its call; any other is about the call last discussed in it. A thread of other people
 * never becomes ours: what they ask one another there is not for us.
 */
export async function rememberThread(
  store: Store,
  { team, channel, threadTs, opensThread, isRootOurs }: Question,
  thread: Thread | null,
  callId: CallId,
): Promise<void> {
  const root = { team, channel, ts: threadTs };
  if (thread === null && !opensThread && !isRootOurs && !isDirect({ channel })) return;
  if (thread === null)
    return store.threads.remember({ ...root, callId, sha256: null, briefKey: null });
  const isOfBrief = thread.sha256 !== null || thread.briefKey !== null;
  // A revision may have edited the brief since: what is stored now is touched, not what was read before.
  const now = isOfBrief ? ((await store.threads.find(root)) ?? thread) : { ...thread, callId };
  await store.threads.remember(now);
}
