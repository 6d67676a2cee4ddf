import { type EarningsError, earningsError } from '../../core/faults.ts';
import type { FeedName } from '../../core/ports/feeds.ts';
import { readRetryAfter } from '../../core/retry-after.ts';

/** What a feed answered in place of what it was asked for. */
export interface Refusal {
  readonly status: number;
  /** Its own words. They are read here and go nowhere: some of them repeat our key. */
  readonly words: string;
  readonly retryAfter?: string | undefined;
  readonly plan?: string | undefined;
}

const LIMIT =
  /rate limit|limit reach|limit exceeded|too many requests|call frequency|\brequests? per \w+|\bcalls? per \w+|\bquota\b|threshold exceeded/i;
const SHORT = /per (?:minute|second)|sparingly/i; // "5 calls per minute and 500 calls per day"
const LONG = /per (?:day|month)|\bdaily\b|\bmonthly\b|\bquota\b/i;
const KEY =
  /\bapi ?key\b.{0,80}\b(?:invalid|missing|wrong|expired|required)|\b(?:invalid|missing|wrong|expired|unauthori[sz]ed)\b.{0,30}\bapi ?key\b|undeclared automated tool/is;
const PLAN =
  /\bpremium\b|\bsubscri(?:be|ption)|\bupgrade\b|\byour (?:current )?plan\b|\bexclusive\b|have access to this/i;

/** The fault behind an answer that is none, by its status and by what it says, also with status 200. */
export function faultOfReply(feed: FeedName, refusal: Refusal, now: number): EarningsError {
  const { status, words, plan = null } = refusal;
  const retryAfterMs = readRetryAfter(refusal.retryAfter, now);
  if (status >= 500) return earningsError('feed.unreachable', { feed, status });
  // Words about a limit offer a better plan too, and name the key.
  if (status === 429 || LIMIT.test(words)) {
    const isOfDay = LONG.test(words) && !SHORT.test(words);
    return earningsError(isOfDay ? 'feed.quota_exceeded' : 'feed.rate_limited', {
      feed,
      retryAfterMs,
    });
  }
  if (status === 401 || KEY.test(words))
    return earningsError('feed.not_authorized', { feed, status });
  if (status === 402 || status === 403 || PLAN.test(words))
    return earningsError('feed.plan_forbidden', { feed, plan });
  if (status >= 300) return earningsError('feed.refused', { feed, status });
  return earningsError('feed.bad_reply', { feed, what: 'an error message' });
}
