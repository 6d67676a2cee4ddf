import type { Brief } from '../../core/brief.ts';
import { EarningsError } from '../../core/faults.ts';
import type { Log } from '../../core/ports/host.ts';
import type { StoredRequest } from '../../core/ports/requests.ts';
import type { Message, Place, Poster } from '../../core/ports/slack.ts';
import type { Store } from '../../core/ports/store.ts';
import type { Thread } from '../../core/ports/threads.ts';
import type { Transcript } from '../../core/transcript.ts';
import { stepDown } from '../../render/block-kit/limits.ts';
import { renderQuotes } from '../../render/brief/quotes-blocks.ts';
import { isAnswered, postOnce } from '../post-once.ts';

interface Ports {
  readonly store: Store;
  readonly poster: Poster;
  readonly log: Log;
}

/** A brief and the transcript that it is of. */
export interface Briefed {
  readonly brief: Brief;
  readonly transcript: Transcript;
}

/** Names one message of quotes of the brief that a request made: an outbox key. */
export function quotesKey(briefKey: string, part: number): string {
  return `${briefKey}:quotes:${part}`;
}

/** Names the edit that puts a brief over its progress message: an outbox key. */
export function shownKey(briefKey: string): string {
  return `${briefKey}:shown`;
}

/** Posts the quotes behind a brief in its thread, each message once; gives the ts of each. */
export async function postQuotes(
  ports: Pick<Ports, 'store' | 'poster'>,
  { key, receivedAt }: Pick<StoredRequest, 'key' | 'receivedAt'>,
  place: Place,
  { brief, transcript }: Briefed,
): Promise<readonly string[]> {
  const posted: string[] = [];
  for (const [part, message] of renderQuotes(brief, transcript).entries()) {
    const ts = await postOnce(
      { outbox: ports.store.outbox, poster: ports.poster },
      { key: quotesKey(key, part), place, message, since: receivedAt },
    );
    posted.push(ts);
  }
  return posted;
}

/** Shows a message over one of ours, stepping down to plainer forms while Slack refuses its blocks. */
export async function showOver(
  ports: Pick<Ports, 'poster' | 'log'>,
  place: Place & { readonly ts: string },
  message: Message,
): Promise<void> {
  try {
    await ports.poster.update(place, message);
  } catch (error) {
    const isRefused = error instanceof EarningsError && error.fault.code === 'slack.invalid_blocks';
    const plainer = isRefused ? stepDown(message) : null;
    if (!plainer) throw error;
    ports.log.warn('message stepped down', { code: 'slack.invalid_blocks' });
    await showOver(ports, place, plainer);
  }
}

/**
 * The same, noted under a key before and after: a try that comes later to this edit has no need to make
 * it again, and nobody takes for a failure what may stand there.
 */
export async function showOverOnce(
  ports: Ports,
  key: string,
  place: Place & { readonly ts: string },
  message: Message,
): Promise<void> {
  const { outbox } = ports.store;
  const { state, fresh } = await outbox.claim(key, place.channel);
  if (state === 'posted') return;
  try {
    await showOver(ports, place, message);
  } catch (error) {
    if (fresh && isAnswered(error)) await outbox.drop(key);
    throw error;
  }
  await outbox.posted(key, place.ts);
}

/** The revision that a thread shows, as far as it is still here; else the one given. */
export async function shownIn(
  thread: Pick<Thread, 'sha256'> | null,
  store: Store,
  otherwise: Transcript,
): Promise<Transcript> {
  if (!thread?.sha256 || thread.sha256 === otherwise.source.sha256) return otherwise;
  return (await store.library.revisionOf(thread.sha256)) ?? otherwise;
}
