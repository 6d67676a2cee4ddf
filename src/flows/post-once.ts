import { EarningsError, earningsError } from '../core/faults.ts';
import type { Outbox } from '../core/ports/requests.ts';
import type { Message, Place, Poster } from '../core/ports/slack.ts';
import { stepDown } from '../render/block-kit/limits.ts';

export interface Once {
  /** Names this post for ever: an outbox key and the metadata that finds it again. */
  readonly key: string;
  readonly place: Place;
  readonly message: Message;
  /** Milliseconds since 1970: the post cannot be older than this. */
  readonly since: number;
  /** Nothing is posted where Slack refuses its blocks, for a plainer form of it would say nothing. */
  readonly isAllOrNothing?: boolean;
}

interface OncePorts {
  readonly outbox: Outbox;
  readonly poster: Poster;
}

/**
 * Posts a message once, whatever crashed before: the claim is stored before Slack is called, and after
 * an unknown outcome our own metadata is looked up before anything is posted again.
 */
export async function postOnce(ports: OncePorts, once: Once): Promise<string> {
  return (await postOrFind(ports, once)).ts;
}

/** The same; `isNew` is false when the message was posted by an earlier try, as it was then. */
export async function postOrFind(
  ports: OncePorts,
  { key, place, message, since, isAllOrNothing = false }: Once,
): Promise<{ readonly ts: string; readonly isNew: boolean }> {
  checkTurn(ports.poster, place); // before the claim, which waits for the disk
  const claim = await ports.outbox.claim(key, place.channel);
  if (claim.state === 'posted' && claim.ts !== null) return { ts: claim.ts, isNew: false };

  const found = claim.fresh ? null : await ports.poster.findOwn(place, key, since);
  const ts =
    found ?? (await post(ports, { key, place, message: withKey(message, key), isAllOrNothing }));
  await ports.outbox.posted(key, ts);
  return { ts, isNew: found === null };
}

/** Throws when a post here has to wait: a channel's turn comes once a second. */
export function checkTurn(poster: Poster, place: Place): void {
  const waitMs = poster.turnIn?.(place) ?? 0;
  if (waitMs > 0) throw earningsError('slack.rate_limited', { retryAfterMs: waitMs, own: true });
}

async function post(
  ports: OncePorts,
  { key, place, message, isAllOrNothing }: Omit<Once, 'since'>,
): Promise<string> {
  try {
    const { poster } = ports;
    return (await (isAllOrNothing ? poster.post(place, message) : postForm(poster, place, message)))
      .ts;
  } catch (error) {
    // Any answer from Slack means that nothing was posted; silence means that it may have been.
    if (isAnswered(error)) await ports.outbox.drop(key);
    throw error;
  }
}

/** Posts the message, stepping down to plainer forms while Slack refuses its blocks. */
async function postForm(
  poster: Poster,
  place: Place,
  message: Message,
): Promise<{ readonly ts: string }> {
  try {
    return await poster.post(place, message);
  } catch (error) {
    const isRefused = error instanceof EarningsError && error.fault.code === 'slack.invalid_blocks';
    const plainer = isRefused ? stepDown(message) : null;
    if (!plainer) throw error;
    return postForm(poster, place, plainer);
  }
}

/** Whether Slack certainly did nothing. */
export function isAnswered(error: unknown): boolean {
  return error instanceof EarningsError && error.fault.code !== 'slack.unreachable';
}

/** The message with the key that finds it again. */
export function withKey(message: Message, key: string): Message {
  const { eventType, payload } = message.metadata ?? { eventType: 'earnings_post', payload: {} };
  return { ...message, metadata: { eventType, payload: { ...payload, key } } };
}
