import { earningsError } from '../core/faults.ts';
import type { Message, Poster } from '../core/ports/slack.ts';
import type { Store } from '../core/ports/store.ts';
import { stepDown } from '../render/block-kit/limits.ts';
import { isAnswered } from './post-once.ts';

/**
 * Answers a command, only to the person who gave it, at most once. A response cannot be looked up:
 * after a crash in mid-answer nothing is said rather than twice.
 */
export async function respondOnce(
  { store, poster }: { readonly store: Store; readonly poster: Poster },
  to: { readonly key: string; readonly channel: string; readonly responseUrl: string | null },
  message: Message,
): Promise<null> {
  const key = `${to.key}:url`;
  const claim = await store.outbox.claim(key, to.channel);
  if (!claim.fresh || to.responseUrl === null) return null;
  try {
    if (!(await isShown(poster, to.responseUrl, message)))
      throw earningsError('slack.failed', { method: 'response_url', error: 'not accepted' });
  } catch (error) {
    if (isAnswered(error)) await store.outbox.drop(key);
    throw error;
  }
  return null;
}

/** In the richest form that Slack takes. */
async function isShown(poster: Poster, url: string, message: Message): Promise<boolean> {
  for (let form: Message | null = message; form; form = stepDown(form))
    if (await poster.respond(url, form, 'user')) return true;
  return false;
}
