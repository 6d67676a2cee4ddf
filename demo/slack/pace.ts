/** What a workspace takes; a limit that is not given is off, so that tests need not wait. */
export interface Limits {
  /** Posts a second to one channel (Slack: about one). */
  readonly postsPerSecond?: number | undefined;
  /** Posts to one channel at once (Slack allows "short bursts" without a number). */
  readonly burst?: number | undefined;
  /** Posts a minute to the whole workspace (Slack: "several hundred"). */
  readonly postsPerMinute?: number | undefined;
  /** Calls a minute by method: Slack's tiers. */
  readonly callsPerMinute?: Readonly<Record<string, number>> | undefined;
}

/** Slack's limits on calls. */
export interface Pace {
  /** Seconds to wait before this call is taken, or 0 when it is. */
  take(method: string, channel: string): number;
}

const BURST = 5;
const POST = 'chat.postMessage';

/** Counts the calls of one workspace; `now` in milliseconds, of any clock that goes forward. */
export function openPace(limits: Limits, now: () => number = () => performance.now()): Pace {
  const { postsPerSecond, burst = BURST, postsPerMinute, callsPerMinute = {} } = limits;
  const channels = openBuckets(postsPerSecond ?? Number.POSITIVE_INFINITY, burst);
  const minutes = openMinutes();
  const mostOf = (method: string) =>
    (method === POST ? postsPerMinute : callsPerMinute[method]) ?? Number.POSITIVE_INFINITY;

  return {
    take: (method, channel) => {
      const at = now();
      const waitMs =
        minutes.waitMs(method, mostOf(method), at) ||
        (method === POST ? channels.takeMs(channel, at) : 0);
      if (waitMs === 0) minutes.add(method);
      return Math.ceil(waitMs / 1000);
    },
  };
}

/** A bucket a channel. */
function openBuckets(perSecond: number, burst: number) {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return {
    takeMs: (channel: string, at: number) => {
      if (!Number.isFinite(perSecond)) return 0;
      const known = buckets.get(channel) ?? { left: burst, at };
      const filled = Math.min(burst, known.left + ((at - known.at) / 1000) * perSecond);
      const isTaken = filled > 1 - 1e-9;
      buckets.set(channel, { left: isTaken ? filled - 1 : filled, at });
      return isTaken ? 0 : ((1 - filled) / perSecond) * 1000;
    },
  };
}

/** Calls of a method in minutes that follow one another. */
function openMinutes() {
  const counts = new Map<string, { since: number; count: number }>();
  return {
    /** Milliseconds until the minute that takes one more. */
    waitMs: (method: string, most: number, at: number) => {
      const known = counts.get(method);
      const since = known && at - known.since < 60_000 ? known.since : at;
      const count = since === known?.since ? known.count : 0;
      counts.set(method, { since, count });
      return count < most ? 0 : since + 60_000 - at;
    },
    add: (method: string) => {
      const known = counts.get(method);
      if (known) known.count++;
    },
  };
}
