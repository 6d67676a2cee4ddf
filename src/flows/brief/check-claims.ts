import type { CallId } from '../../core/call.ts';
import type { Library } from '../../core/ports/library.ts';
import type { Store } from '../../core/ports/store.ts';
import type { ThreadPlace } from '../../core/ports/threads.ts';
import type { Transcript } from '../../core/transcript.ts';
import type { Verdict } from '../../core/verdict.ts';
import { verifyClaims } from '../../verify/verify-claims.ts';
import { shownIn } from './brief-messages.ts';

/** What a call says to claims, one verdict each. */
export interface Checked {
  readonly transcript: Transcript;
  readonly verdicts: readonly Verdict[];
}

/** Holds claims against the call of a thread, in the text that the thread shows; null where it has none. */
export async function checkInThread(
  store: Store,
  place: ThreadPlace,
  claims: readonly string[],
): Promise<Checked | null> {
  const thread = await store.threads.find(place);
  const newest = thread && (await store.library.transcript(thread.callId));
  if (!thread || !newest) return null;
  return verdictsOf(await shownIn(thread, store, newest), claims);
}

/** Holds claims against a call that may be seen; null where there is none of this id. */
export async function checkAgainst(
  library: Library,
  id: CallId,
  claims: readonly string[],
): Promise<Checked | null> {
  const transcript = await library.transcript(id);
  return transcript && verdictsOf(transcript, claims);
}

function verdictsOf(transcript: Transcript, claims: readonly string[]): Checked {
  return { transcript, verdicts: verifyClaims(transcript, claims) };
}
