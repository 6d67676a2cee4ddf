import { setTimeout as sleep } from 'node:timers/promises';
import type * as z from 'zod';
import { earningsError } from '../../core/faults.ts';
import type { FeedName } from '../../core/ports/feeds.ts';
import type { Clock, Log } from '../../core/ports/host.ts';
import { faultOfReply } from './fault-of-reply.ts';
import { get, type Hosts, type Reply, type Wire } from './get.ts';

/** What every feed is opened with. */
export interface Openness {
  readonly clock: Clock;
  readonly wire?: Wire;
  readonly log?: Pick<Log, 'warn'>;
}

/** Asks one feed, a request at a time. */
export interface Asker {
  /** The JSON at an address, in this form; null when the feed has nothing there. */
  json<T>(
    url: URL,
    form: z.ZodType<T>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<T | null>;
  /**
   * The items of a list that have this form; the odd ones are left out and counted in the log. Throws
   * `feed.bad_reply` where none of them has it.
   */
  items<T>(list: readonly unknown[], form: z.ZodType<T>): readonly T[];
  /** What lies at an address; null when nothing does. */
  bytes(url: URL, headers?: Readonly<Record<string, string>>): Promise<Buffer | null>;
}

const LIMIT = 20 * 1024 * 1024; // Quartr sends every word with its times
const MOST_WORDS = 2000;
const ERROR = /^(?:error|errors|error[ _]message|note|information)$/i;

/** Makes the asker of a feed: its faults are told apart in one place, its requests keep their distance. */
export function openAsker(
  feed: FeedName,
  { hosts, gapMs }: { readonly hosts: Hosts; readonly gapMs: number },
  { clock, wire = {}, log }: Openness,
): Asker {
  const { pause = sleep } = wire;
  let last: Promise<unknown> = Promise.resolve();
  const ask: Asker['bytes'] = (url, headers = {}) => {
    const turn = last.then(async () => {
      const reply = await get(url, { feed, hosts, headers, limit: LIMIT }, wire);
      if (reply.status === 404 || reply.status === 204) return null;
      if (reply.status !== 200) throw refused(reply, textOf(reply.bytes));
      return reply.bytes;
    });
    last = turn.catch(() => {}).then(() => pause(gapMs));
    return turn;
  };
  const refused = ({ status, headers }: Pick<Reply, 'status' | 'headers'>, words: string) => {
    const plan = headers['x-plan-name'];
    const refusal = {
      status,
      words: words.slice(0, MOST_WORDS),
      retryAfter: headers['retry-after'],
    };
    return faultOfReply(
      feed,
      { ...refusal, ...(typeof plan === 'string' && { plan }) },
      clock.now(),
    );
  };

  return {
    bytes: ask,
    json: async (url, form, headers) => {
      const bytes = await ask(url, { accept: 'application/json', ...headers });
      if (bytes === null) return null;
      const value = parsed(bytes);
      if (value === undefined) throw earningsError('feed.bad_reply', { feed, what: 'no JSON' });
      const error = errorIn(value);
      if (error !== null) throw refused({ status: 200, headers: {} }, error);
      const read = form.safeParse(value);
      if (read.success) return read.data;
      throw earningsError('feed.bad_reply', { feed, what: oddIn(read.error, 'the reply') });
    },
    items: <T>(list: readonly unknown[], form: z.ZodType<T>) => {
      const read = list.map((item) => form.safeParse(item));
      const kept = read.flatMap(({ success, data }) => (success ? [data] : []));
      const odd = read.find(({ success }) => !success);
      if (!odd?.error) return kept;
      const what = oddIn(odd.error, 'an item');
      if (kept.length === 0) throw earningsError('feed.bad_reply', { feed, what });
      log?.warn('odd items of a feed left out', { feed, odd: list.length - kept.length, what });
      return kept;
    },
  };
}

/** "data.3.fileUrl: invalid_type" */
function oddIn({ issues: [issue] }: z.ZodError, whole: string): string {
  return `${issue?.path.join('.') || whole}: ${issue?.code ?? 'unknown'}`;
}

/** Undefined for what is no JSON: the error itself would quote it. */
function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    return undefined;
  }
}

function textOf(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

/** The words of an error that comes with status 200; null when this is none. */
function errorIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const said = Object.entries(value).find(([key, each]) => ERROR.test(key) && Boolean(each));
  if (!said) return null;
  return typeof said[1] === 'string' ? said[1] : JSON.stringify(said[1]);
}
