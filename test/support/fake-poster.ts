import { type EarningsError, earningsError } from '../../src/core/faults.ts';
import type { Message, Place, Poster } from '../../src/core/ports/slack.ts';

export interface Shown extends Place {
  readonly ts: string;
  message: Message;
  edits: number;
  isDeleted: boolean;
}

type Method = 'post' | 'update' | 'respond';

/** A Slack in memory: what stands where, who was answered, and faults for the next calls. */
export interface FakePoster
  extends Pick<Poster, 'post' | 'update' | 'remove' | 'permalink' | 'findOwn' | 'respond'> {
  readonly shown: Shown[];
  readonly responses: Message[];
  /** How often each method was called. */
  readonly calls: Record<Method | 'permalink', number>;
  /** The next call of a method fails so; `isApplied`: it was done all the same. */
  fail(method: Method, error: EarningsError, isApplied?: boolean): void;
  /** From now on every post and edit in this channel is refused so. */
  close(channel: string, error: EarningsError): void;
  /** And from now on no more. */
  open(channel: string): void;
}

export function fakePoster(): FakePoster {
  const shown: Shown[] = [];
  const responses: Message[] = [];
  const calls = { post: 0, update: 0, respond: 0, permalink: 0 };
  const faults: Record<Method, { error: EarningsError; isApplied: boolean }[]> = {
    post: [],
    update: [],
    respond: [],
  };
  const closed = new Map<string, EarningsError>();

  const attempt = async <T>(method: Method, channel: string, apply: () => T): Promise<T> => {
    calls[method]++;
    const refusal = method === 'respond' ? undefined : closed.get(channel);
    if (refusal) throw refusal;
    const fault = faults[method].shift();
    if (fault && !fault.isApplied) throw fault.error;
    const done = apply();
    if (fault) throw fault.error;
    return done;
  };
  const failed = (method: string, error: string) =>
    earningsError('slack.failed', { method, error });
  const find = (channel: string, ts: string) =>
    shown.find((each) => each.channel === channel && each.ts === ts && !each.isDeleted);

  return {
    shown,
    responses,
    calls,
    fail: (method, error, isApplied = false) => faults[method].push({ error, isApplied }),
    close: (channel, error) => closed.set(channel, error),
    open: (channel) => void closed.delete(channel),
    post: (place, message) =>
      attempt('post', place.channel, () => {
        if (place.threadTs && !find(place.channel, place.threadTs))
          throw earningsError('slack.thread_gone', { channel: place.channel });
        const ts = `1767225600.${String(shown.length + 1).padStart(6, '0')}`;
        shown.push({ ...place, ts, message, edits: 0, isDeleted: false });
        return { ts };
      }),
    update: (place, message) =>
      attempt('update', place.channel, () => {
        const there = find(place.channel, place.ts);
        if (!there) throw failed('chat.update', 'message_not_found');
        Object.assign(there, { message, edits: there.edits + 1 });
      }),
    remove: async ({ channel, ts }) => {
      const there = find(channel, ts);
      if (!there) throw failed('chat.delete', 'message_not_found');
      there.isDeleted = true;
    },
    permalink: async ({ channel, ts }) => {
      calls.permalink++;
      return `https://playground.slack.com/archives/${channel}/p${ts.replace('.', '')}`;
    },
    findOwn: async ({ channel, threadTs }, key) =>
      shown.find(
        (each) =>
          each.channel === channel &&
          each.threadTs === threadTs &&
          each.message.metadata?.payload.key === key,
      )?.ts ?? null,
    respond: (_url, message) =>
      attempt('respond', '', () => {
        responses.push(message);
        return true;
      }),
  };
}
