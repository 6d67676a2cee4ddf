import type { Urgency } from '../core/ports/requests.ts';
import { BULK_SHARE } from './method-limits.ts';
import { openTurns } from './turns.ts';

/**
 * The cap on a workspace's posts ("several hundred a minute", Slack says). It is met, not known: after
 * Slack has refused, posts go at the pace that it took in the last minute, and slowly faster again.
 */
export interface WorkspaceCap {
  /** Milliseconds until a post to this channel may go as far as the workspace is concerned. */
  take(channel: string, now: number, urgency: Urgency): number;
  accepted(now: number): void;
  /** Slack asked to wait before the next post to this channel. */
  refused(channel: string, now: number, retryAfterMs: number): void;
}

const MINUTE_MS = 60_000;
const AT_ONCE_MS = 1000;
const ALIKE_MS = 1000; // Slack rounds Retry-After to seconds
const GROW_EVERY_MS = 30_000;
const GROWTH = 1.01;
const FORGOTTEN_MS = 600_000;
const SLOWEST_MS = 200; // three hundred a minute are the least that "several hundred" can mean

interface Refusal {
  readonly channel: string;
  readonly at: number;
  readonly waitMs: number;
}

export function openWorkspaceCap(): WorkspaceCap {
  const turns = openTurns();
  const posts = openCount();
  let inARow: readonly Refusal[] = [];
  let heldUntil = Number.NEGATIVE_INFINITY;
  let learned: { readonly everyMs: number; readonly since: number } | null = null;

  const paceAt = (now: number): number | null => {
    if (now - heldUntil > FORGOTTEN_MS) learned = null;
    if (learned && now - learned.since > GROW_EVERY_MS)
      learned = { everyMs: learned.everyMs / GROWTH, since: now };
    return learned?.everyMs ?? null;
  };

  return {
    take: (channel, now, urgency) => {
      const everyMs = paceAt(now);
      if (everyMs === null) return 0;
      const most = urgency === 'bulk' ? 1 : Number.POSITIVE_INFINITY; // whom somebody waits for counts, but never waits
      return turns.take(`${channel} ${urgency}`, now, { most, periodMs: everyMs / BULK_SHARE });
    },
    accepted: (now) => {
      posts.add(now);
      inARow = [];
    },
    refused: (channel, now, waitMs) => {
      const recent = inARow.filter(({ at }) => now - at <= AT_ONCE_MS);
      inARow = [...recent, { channel, at: now, waitMs }];
      if (now < heldUntil || !isOfWorkspace(inARow)) return;
      heldUntil = now + Math.min(...inARow.map((each) => each.waitMs));
      const everyMs = Math.min(posts.everyMs(now, heldUntil), SLOWEST_MS);
      learned = { everyMs, since: heldUntil };
      turns.hold(now, heldUntil);
      inARow = [];
    },
  };
}

/**
 * Whether these refusals, with no post taken between them, are the workspace's: of two channels that are
 * told to wait alike, or of three.
 */
function isOfWorkspace(refusals: readonly Refusal[]): boolean {
  const waits = [...new Map(refusals.map(({ channel, waitMs }) => [channel, waitMs])).values()];
  const spread = Math.max(...waits) - Math.min(...waits);
  return waits.length > 2 || (waits.length === 2 && spread <= ALIKE_MS);
}

/** Counts what happened in the last minute, by the second. */
function openCount() {
  const seconds = new Map<number, number>();
  const secondOf = (at: number) => Math.floor(at / 1000);

  return {
    add: (now: number) => {
      seconds.set(secondOf(now), (seconds.get(secondOf(now)) ?? 0) + 1);
      for (const second of seconds.keys()) {
        if (second > secondOf(now - MINUTE_MS)) break; // in order
        seconds.delete(second);
      }
    },
    /** The time from one to the next, were they spread until then. */
    everyMs: (now: number, until: number): number => {
      const counted = [...seconds].filter(([second]) => second > secondOf(now - MINUTE_MS));
      const count = counted.reduce((sum, [, each]) => sum + each, 0);
      const [first = secondOf(now)] = counted[0] ?? [];
      return (until - first * 1000) / count; // endless when nothing was counted
    },
  };
}
