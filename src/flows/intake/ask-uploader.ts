import type { Upload } from '../../core/ports/channels.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import type { Message } from '../../core/ports/slack.ts';
import type { FlowPorts } from '../flow.ts';
import { postOnce } from '../post-once.ts';
import { forgetLater } from './forget-shared.ts';
import { questionKey } from './question-key.ts';
import type { Shared } from './take-in-shared.ts';

/** Asks whoever shared a transcript, under it or in a message of its own; the bytes wait for a word. */
export async function askUploader(
  { store, poster, hand }: FlowPorts,
  { receivedAt }: StoredRequest,
  { key, arrival, place, user }: Shared,
  { asks, message }: { readonly asks: Upload['asks']; readonly message: Message },
): Promise<void> {
  const once = { key: questionKey({ key, asks }), place, message, since: receivedAt };
  const ts = await postOnce({ outbox: store.outbox, poster }, once);
  const { bytes, name, origin, company, period } = arrival;
  const typed = [company, period].filter((each) => each !== undefined).join(' ') || null;
  const { team, channel, threadTs = ts } = place;
  const kept = { key, name, origin, bytes, team, channel, user, threadTs, asks, typed };
  await store.uploads.put(kept);
  await forgetLater({ hand }, { team, channel, key });
}

/** Puts words in the question's place. A courtesy: without it the call is taken in all the same. */
export async function closeQuestion(
  { store, poster, log }: FlowPorts,
  { key, team, channel, asks }: Upload,
  message: Message,
): Promise<void> {
  const ts = (await store.outbox.find(questionKey({ key, asks })))?.ts ?? null;
  if (ts === null) return;
  await poster
    .update({ team, channel, ts }, message)
    .catch((error) => log.warn('question not closed', { key, error }));
}
