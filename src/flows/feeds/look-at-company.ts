import { EarningsError, earningsError, type Fault } from '../../core/faults.ts';
import type {
  Feed,
  FeedCall,
  FeedCompany,
  FeedName,
  Listed,
  Watched,
} from '../../core/ports/feeds.ts';
import type { Log } from '../../core/ports/host.ts';
import { actionFor, isBehind, newestDay } from './is-news.ts';
import { endsRound, type TakePorts, takeListed } from './take-listed.ts';

export interface LookPorts extends TakePorts {
  readonly log: Log;
}

const FORBIDDEN_REST_MS = 24 * 3_600_000;
// What people type in capitals, as they know it from their screens: NVDA, BRK.B
const TICKER = /^(?=[A-Z])[A-Z0-9]{1,5}(?:\.[A-Z]{1,2})?$/;

/**
 * Asks one feed what it has of one company, and takes what is news. What is wrong with this company alone
 * stands in what it gives; throws `feed.*` where the whole feed is at fault.
 */
export async function lookAtCompany(
  ports: LookPorts,
  {
    feed,
    company,
    unresolved = null,
    before,
    now,
  }: {
    readonly feed: Feed;
    readonly company: Watched;
    /** What kept its ticker from being looked up. */
    readonly unresolved?: Fault | null;
    readonly before: FeedCompany | undefined;
    readonly now: number;
  },
): Promise<FeedCompany> {
  const looked: FeedCompany = {
    ...{ company: company.key, lookedAt: now, dueAt: now + feed.everyMs },
    newest: before?.newest ?? null,
    ...{ hasCalls: before?.hasCalls ?? false, isBehind: before?.isBehind ?? false, fault: null },
  };
  try {
    if (company.ticker === null && feed.name !== 'rss')
      throw unresolved
        ? new EarningsError(unresolved)
        : earningsError('feed.no_ticker', { feed: feed.name, company: company.name });
    const own = await ports.feeds.calls(feed.name, company.key);
    const again = own.filter(({ dueAt }) => dueAt !== null && dueAt <= now).map(({ ref }) => ref);
    const listed = await feed.list(company, again);
    const refs = listed.map(({ ref }) => ref);
    const rows = await ports.feeds.calls(feed.name, company.key, refs);
    const took = await takeNews(ports, { feed, company, before, now }, listed, rows);
    return {
      ...looked,
      newest: newestDay(listed, now) ?? looked.newest,
      hasCalls: listed.length > 0 || rows.some(({ sha256 }) => sha256 !== null),
      isBehind: isBehind(company, listed),
      fault: took.fault ?? (took.fetched ? null : faultLeft(before, rows)),
    };
  } catch (error) {
    if (!(error instanceof EarningsError)) throw error;
    const { fault } = error;
    const isOwn = isOf(fault, feed);
    if (isOwn && endsRound(feed, fault)) throw error;
    const isOver = fault.code === 'feed.plan_forbidden' || fault.code === 'feed.no_ticker';
    const askedMs = 'retryAfterMs' in fault.data ? (fault.data.retryAfterMs ?? 0) : 0;
    const ownRestMs = isOver ? FORBIDDEN_REST_MS : feed.everyMs;
    const restMs = Math.max(isOwn ? ownRestMs : longerThan(before, fault, feed), askedMs);
    return { ...looked, dueAt: now + restMs, fault };
  }
}

/** Whether a fault is of this feed, and not of another that was to look a ticker up for it. */
export function isOf({ data }: Fault, { name }: Feed): boolean {
  return !('feed' in data) || data.feed === name;
}

/** While another feed fails in one way it is asked less and less often. */
function longerThan(before: FeedCompany | undefined, { code }: Fault, { everyMs }: Feed): number {
  if (before?.fault?.code !== code) return everyMs;
  return Math.min(2 * (before.dueAt - before.lookedAt), FORBIDDEN_REST_MS);
}

/**
 * The company with a ticker, where a feed or its own name tells it. `unresolved`: what kept a feed from
 * looking it up, this one's own fault before another's, where no other knew it.
 */
export async function withTicker(
  company: Watched,
  feeds: readonly Feed[],
  { name }: Pick<Feed, 'name'>,
): Promise<{ readonly company: Watched; readonly unresolved: Fault | null }> {
  const known = company.ticker?.toUpperCase() ?? tickerIn(company.name);
  if (company.ticker !== null) return { company: { ...company, ticker: known }, unresolved: null };
  const faults = new Map<FeedName, Fault>();
  for (const feed of feeds)
    try {
      const found = await feed.resolve?.(company);
      if (found) return { company: { ...company, ...found }, unresolved: null };
    } catch (error) {
      if (!(error instanceof EarningsError)) throw error;
      faults.set(feed.name, error.fault);
    }
  const [first = null] = faults.values();
  const unresolved = known === null ? (faults.get(name) ?? first) : null;
  return { company: { ...company, ticker: known }, unresolved };
}

/** What reads like a ticker, or null. */
export function tickerIn(typed: string): string | null {
  return TICKER.test(typed) ? typed : null;
}

async function takeNews(
  ports: LookPorts,
  { feed, company, before, now }: Parameters<typeof lookAtCompany>[1],
  listed: readonly Listed[],
  rows: readonly FeedCall[],
): Promise<{ readonly fault: Fault | null; readonly fetched: boolean }> {
  const known = new Map(rows.map((row) => [row.ref, row]));
  const brought = new Set(rows.flatMap(({ sha256 }) => sha256 ?? []));
  const look = { company, isFirst: before === undefined, now };
  let fault: Fault | null = null;
  let fetched = false;
  // The oldest first, as they were held.
  for (const each of listed.toReversed()) {
    const { ref, revision } = each;
    const action = actionFor(each, known.get(ref), look);
    if (action === null) continue;
    if (action === 'note') {
      const noted = { ref, company: company.key, revision, sha256: null, callId: null };
      await ports.feeds.putCall(feed.name, { ...noted, outcome: 'old', tries: 0, dueAt: null });
      continue;
    }
    const offer = { feed, company, listed: each, row: known.get(ref), brought, now };
    const took = await takeListed(ports, offer);
    await ports.feeds.putCall(feed.name, took.row);
    if (took.row.sha256) brought.add(took.row.sha256);
    tell(ports.log, feed, took.row, took.taken?.outcome);
    fault ??= took.fault;
    fetched = true;
  }
  return { fault, fetched };
}

function tell(
  log: Log,
  feed: Feed,
  { callId, outcome }: FeedCall,
  saved: string | undefined,
): void {
  const fields = { feed: feed.name, call: callId, outcome: saved ?? outcome };
  if (saved === 'new' || saved === 'revised') log.info('call taken from a feed', fields);
  else log.debug('call of a feed looked at', fields);
}

/** What a plan keeps back stays kept back until a call was fetched whole, and a stub a stub. */
function faultLeft(before: FeedCompany | undefined, rows: readonly FeedCall[]): Fault | null {
  const { fault = null, hasCalls } = before ?? {};
  const isStub = rows.some(
    ({ outcome, dueAt }) => outcome === 'source.too_short' && dueAt !== null,
  );
  const isLeft =
    (fault?.code === 'feed.plan_forbidden' && hasCalls) || (fault?.code === 'feed.stub' && isStub);
  return isLeft ? fault : null;
}
