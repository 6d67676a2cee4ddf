import type { Fault } from '../../core/faults.ts';
import type { FeedCompany, FeedState, Freshness } from '../../core/ports/feeds.ts';
import { feedAgainAt } from './again.ts';

const MINUTE_MS = 60_000;
const OLD_MS = 120 * 24 * 60 * MINUTE_MS; // a quarter, and a month to report it
const MOST_FAILURES = 3;
// Somebody may follow a company in the meantime.
const LONGEST_REST_MS = 5 * MINUTE_MS;

/** What a round of a feed came to. */
export interface Round {
  /** How it does for each company that is followed and was asked for, now or before. */
  readonly companies: readonly FeedCompany[];
  /** Companies that are followed and were never asked for. */
  readonly waiting: number;
  /** The fault of the feed itself that ended the round. */
  readonly fault: Fault | null;
  /** What was named to it in vain. */
  readonly unheard?: Fault | null;
}

/** How a feed does after a round, and when it is asked again. */
export function stateAfter(before: FeedState, round: Round, now: number): FeedState {
  const { companies, fault, unheard = null } = round;
  const failures = fault ? before.failures + 1 : 0;
  const newest = companies.flatMap((each) => each.newest ?? []).toSorted();
  return {
    feed: before.feed,
    state: freshnessOf(round, failures, newest.at(-1) ?? null, now) ?? before.state,
    lookedAt: companies.length > 0 ? now : before.lookedAt,
    succeededAt: fault || companies.length === 0 ? before.succeededAt : now,
    failures,
    fault: fault ?? companies.find((each) => each.fault)?.fault ?? unheard,
    dueAt: fault ? feedAgainAt(fault, failures, now) : nextRoundAt(round, now),
    newest: newest.at(-1) ?? null,
    companies: companies.length,
    ailing: companies.filter((each) => each.fault).length,
  };
}

/** Null when nothing was asked for. */
function freshnessOf(
  { companies, fault, unheard }: Round,
  failures: number,
  newest: string | null,
  now: number,
): Freshness | null {
  if (fault) return isOver(fault) || failures >= MOST_FAILURES ? 'failing' : 'degraded';
  if (companies.length === 0) return null;
  const ailing = companies.filter((each) => each.fault);
  // What is listed and then kept back is at least known of.
  const isStubs = ailing.every(({ fault: own }) => own?.code === 'feed.stub');
  if (ailing.length === companies.length && newest === null && !isStubs) return 'failing';
  if (ailing.length > 0) return 'degraded';
  if (unheard) return 'degraded';
  const behind = companies.filter((each) => each.isBehind);
  if (behind.length * 2 > companies.length) return 'stale';
  if (newest !== null) return Date.parse(newest) < now - OLD_MS ? 'stale' : 'ok';
  return companies.some((each) => each.hasCalls) ? 'ok' : 'empty';
}

/** Whether no quick second try can cure it. */
function isOver({ code }: Fault): boolean {
  return (
    code === 'feed.not_authorized' ||
    code === 'feed.plan_forbidden' ||
    code === 'feed.quota_exceeded'
  );
}

function nextRoundAt({ companies, waiting }: Round, now: number): number {
  const first = waiting > 0 ? now : Math.min(...companies.map(({ dueAt }) => dueAt));
  return Math.min(Math.max(first, now + MINUTE_MS), now + LONGEST_REST_MS);
}
