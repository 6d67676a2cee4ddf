import { earningsError } from '../../core/faults.ts';
import type { FeedName, FiscalQuarter } from '../../core/ports/feeds.ts';
import { quarterOf } from './call-of-feed.ts';

/** What was asked for; what is null was not asked for. */
interface Asked {
  readonly ticker: string | null;
  readonly quarter?: FiscalQuarter | null;
}

/** Whose call a feed says that it sent, as far as it says so. */
interface SaidOf {
  readonly ticker?: string | null | undefined;
  readonly year?: unknown;
  readonly quarter?: unknown;
}

/** Throws `feed.bad_reply` where a feed says itself that it sent another company's call, or another quarter's. */
export function refuseOther(feed: FeedName, asked: Asked, said: SaidOf): void {
  if (asked.ticker && said.ticker && symbolOf(said.ticker) !== symbolOf(asked.ticker))
    throw earningsError('feed.bad_reply', { feed, what: 'the call of another company' });
  const quarter = quarterOf(said.year, said.quarter);
  if (!asked.quarter || !quarter) return;
  if (quarter.year !== asked.quarter.year || quarter.quarter !== asked.quarter.quarter)
    throw earningsError('feed.bad_reply', { feed, what: 'the call of another quarter' });
}

/** Classes of shares are written BRK.B, BRK-B and BRK/B. */
function symbolOf(ticker: string): string {
  return ticker.trim().toUpperCase().replaceAll(/[-/]/g, '.');
}
