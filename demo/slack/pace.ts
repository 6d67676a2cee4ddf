/** Slack's limit on posts: about one a second and channel, with short bursts. */
export interface Pace {
  /** Seconds to wait before a post to this channel is taken, or 0 when it is. */
  take(channel: string): number;
}

const BURST = 5; // Slack allows "short bursts" without a number

/** A bucket a channel; `perSecond` null turns the limit off, so that tests need not wait. */
export function openPace(perSecond: number | null): Pace {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take: (channel) => {
      if (perSecond === null) return 0;
      const now = performance.now() / 1000;
      const { left, at } = buckets.get(channel) ?? { left: BURST, at: now };
      const filled = Math.min(BURST, left + (now - at) * perSecond);
      buckets.set(channel, { left: Math.max(0, filled >= 1 ? filled - 1 : filled), at: now });
      return filled >= 1 ? 0 : Math.ceil((1 - filled) / perSecond);
    },
  };
}
