import { companyWords, withoutLegalForms } from '../../core/company-words.ts';
import { earningsError } from '../../core/faults.ts';
import {
  type AskedOfFeed,
  FEED_NAMES,
  type Feed,
  type FeedCall,
  type FiscalQuarter,
  type Listed,
  type Watched,
} from '../../core/ports/feeds.ts';
import type { Clock } from '../../core/ports/host.ts';
import type { Store } from '../../core/ports/store.ts';
import { briefKey } from '../brief/brief-call.ts';
import { tickerIn, withTicker } from '../feeds/look-at-company.ts';
import { takeListed } from '../feeds/take-listed.ts';
import type { ToWrite, Watcher } from './events.ts';
import { goBack } from './go-back.ts';
import { keepRead, readBy, type TakePorts } from './take-in.ts';

/** What a backfill from feeds works with on top. */
export interface FeedPorts extends TakePorts {
  readonly store: TakePorts['store'] & Pick<Store, 'feeds'>;
  readonly feeds: () => Promise<readonly Feed[]>;
  readonly clock: Clock;
}

/** A feed, and one company or all that somebody follows: "feed:fmp:NVDA", "feed:quartr". */
export interface FeedSource {
  readonly feed: Feed;
  readonly company: string | null;
}

/** Reads what was typed for a feed; null where it names none. Throws `input.feed_unknown`, `input.feed_off`. */
export async function readFeedSource(
  { feeds }: Pick<FeedPorts, 'feeds'>,
  typed: string,
): Promise<FeedSource | null> {
  const [, name = '', company] = /^feed:([^:]*)(?::(.*))?$/is.exec(typed) ?? [];
  if (!/^feed:/i.test(typed)) return null;
  const known = FEED_NAMES.find((each) => each === name.trim().toLowerCase());
  if (!known) throw earningsError('input.feed_unknown', { typed: name, feeds: FEED_NAMES });
  const feed = (await feeds()).find((each) => each.name === known);
  if (!feed) throw earningsError('input.feed_off', { feed: known });
  return { feed, company: company?.trim() || null };
}

/** What came of a feed. */
export interface TakenOfFeed {
  readonly toWrite: readonly ToWrite[];
  readonly asked: readonly AskedOfFeed[];
}

/**
 * Takes in every call that a feed lists of a company, however old it is, one after another as feeds allow no
 * more. A fault of the feed itself ends it; what was taken is not fetched again. Throws `feed.*`.
 */
export async function takeFeed(
  ports: FeedPorts,
  { feed, company }: FeedSource,
  watcher: Watcher,
): Promise<TakenOfFeed> {
  const toWrite: ToWrite[] = [];
  const asked: AskedOfFeed[] = [];
  const companies = company
    ? [await companyNamed(ports, company)]
    : await ports.store.feeds.watched();
  for (const each of companies) {
    if (watcher.isStopped()) break;
    const named = await withTicker(each, await ports.feeds(), feed);
    const watched = named.company;
    if (watched.ticker === null && feed.name !== 'rss') {
      const none = earningsError('feed.no_ticker', { feed: feed.name, company: each.name });
      const fault = named.unresolved ?? none.fault;
      watcher.more(1);
      watcher.done({ kind: 'failed', label: `feed:${feed.name}:${each.name}`, fault });
      continue;
    }
    const unheard = feed.unheard?.([watched]);
    // Of many companies those without a feed are left out, as they were never meant.
    if (company !== null && unheard?.isAll) {
      const { names } = unheard;
      const { fault } = earningsError('feed.not_named', { feed: feed.name, names });
      watcher.more(1);
      watcher.done({ kind: 'failed', label: `feed:${feed.name}:${each.name}`, fault });
      continue;
    }
    const took = await takeCompany(ports, feed, watched, watcher);
    toWrite.push(...took.toWrite);
    asked.push(...took.asked);
  }
  if (companies.length === 0) asked.push({ kind: 'nobody', feed: feed.name });
  return { toWrite, asked };
}

async function takeCompany(
  ports: FeedPorts,
  feed: Feed,
  company: Watched,
  watcher: Watcher,
): Promise<TakenOfFeed> {
  const { feeds } = ports.store;
  const now = ports.clock.now();
  const isHeld = ({ date }: Listed) => date === null || Date.parse(date) <= now;
  const held = feed.byQuarter ? [] : (await feed.list(company, [])).filter(isHeld);
  const rows = await feeds.calls(
    feed.name,
    company.key,
    held.map(({ ref }) => ref),
  );
  const known = new Map(rows.map((row) => [row.ref, row]));
  const brought = new Set(rows.flatMap(({ sha256 }) => sha256 ?? []));
  const toWrite: ToWrite[] = [];
  const labelOf = (name: string) => `feed:${feed.name}:${company.ticker ?? company.name} ${name}`;
  const take = async (listed: Listed): Promise<void> => {
    const label = labelOf(nameOf(listed));
    const row = known.get(listed.ref);
    if (await isDone(ports, listed, row)) return watcher.done({ kind: 'known', label });
    let characters = 0;
    const took = await takeListed(
      {
        feeds,
        takeIn: async (arrival) => {
          const reading = await readBy(ports, arrival);
          characters = reading.characters;
          return keepRead(ports, arrival, reading);
        },
      },
      { feed, company, listed, row, brought, now },
    );
    await feeds.putCall(feed.name, took.row);
    if (took.row.sha256) brought.add(took.row.sha256);
    const { taken } = took;
    const fault = taken ? null : (took.refused ?? took.fault);
    if (fault) watcher.done({ kind: 'failed', label, fault });
    else if (taken) watcher.done({ kind: 'taken', label, id: taken.id, saved: taken.outcome });
    else watcher.done({ kind: 'known', label });
    if (taken && ports.model !== null && taken.outcome !== 'older')
      toWrite.push({ label, id: taken.id, characters });
  };
  const { byQuarter } = feed;
  if (byQuarter) {
    const walked = await goBack({
      now,
      isStopped: watcher.isStopped,
      // What is here costs no request of a small plan.
      isKnown: async (quarter) => {
        const ref = byQuarter.refOf(company, quarter);
        const row = (await feeds.calls(feed.name, company.key, [ref])).find(
          (each) => each.ref === ref,
        );
        if (!row || !(await isDone(ports, { revision: null }, row))) return false;
        watcher.more(1);
        watcher.done({ kind: 'known', label: labelOf(quarterName(quarter)) });
        return true;
      },
      take: async (quarter) => {
        const listed = await byQuarter.call(company, quarter);
        if (!listed || !isHeld(listed)) return false;
        watcher.more(1);
        await take(listed);
        return true;
      },
    });
    const name = company.ticker ?? company.name;
    return { toWrite, asked: [{ kind: 'quarters', feed: feed.name, company: name, ...walked }] };
  }
  watcher.more(held.length);
  // The oldest first, as they were held.
  for (const listed of held.toReversed()) {
    if (watcher.isStopped()) break;
    await take(listed);
  }
  return { toWrite, asked: [] };
}

/** Whether a call was taken as it is listed, and briefed. */
async function isDone(
  { store, model }: FeedPorts,
  { revision }: Pick<Listed, 'revision'>,
  row: FeedCall | undefined,
): Promise<boolean> {
  if (!row?.sha256 || (revision !== null && revision !== row.revision)) return false;
  return store.briefs.has(briefKey(row.sha256, model));
}

function nameOf({ quarter, date, title, ref }: Listed): string {
  return quarter ? quarterName(quarter) : (date ?? title ?? ref);
}

function quarterName({ year, quarter }: FiscalQuarter): string {
  return `Q${quarter} ${year}`;
}

async function companyNamed({ store: { library } }: FeedPorts, typed: string): Promise<Watched> {
  const found = await library.findCompany(typed);
  if (found.kind === 'ambiguous')
    throw earningsError('input.company_ambiguous', {
      typed,
      names: found.companies.map(({ name }) => name),
    });
  const unknown = { targets: [], ticker: null, newest: null };
  if (found.kind === 'unknown') {
    const key = withoutLegalForms(companyWords(typed)).join('');
    return { ...unknown, key: key || typed, name: typed };
  }
  const calls = await library.find(typed);
  const [...beside] = calls.kind === 'found' ? await library.callsBeside(calls.id) : [];
  const known = beside.find((call) => call.ticker)?.ticker ?? null;
  // Its calls may not print the ticker that somebody typed for it.
  return { ...unknown, key: found.key, name: found.name, ticker: known ?? tickerIn(typed) };
}
