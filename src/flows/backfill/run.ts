import { EarningsError, type Fault } from '../../core/faults.ts';
import type { AskedOfFeed } from '../../core/ports/feeds.ts';
import type { Crew } from './crew.ts';
import { type Estimate, estimateCost, type PriceOf } from './estimate.ts';
import type { ToWrite, Watcher } from './events.ts';
import { filesIn } from './files-in.ts';
import { type FeedPorts, readFeedSource, takeFeed } from './take-feed.ts';
import { takeFiles } from './take-files.ts';
import { type WritePorts, writeBriefs } from './write-briefs.ts';

/** What a whole backfill works with. */
export interface Backfill extends FeedPorts, Omit<WritePorts, 'library'> {
  readonly crew: Crew;
  readonly price: PriceOf;
}

/** What a backfill has taken in, and what a model is still to write. */
export interface TakenAll {
  readonly toWrite: readonly ToWrite[];
  /** Files that are no transcripts by their names. */
  readonly others: number;
  /** Links in folders. */
  readonly links: number;
  /** What feeds were asked for, where that is not plain. */
  readonly asked: readonly AskedOfFeed[];
  /** What ended a feed before its end. */
  readonly ended: readonly Fault[];
}

/**
 * Takes in everything that folders, files and feeds have, and briefs it where no model is to. It may be
 * stopped at any moment: what is done is not done again. Throws `input.*` for a source that is none.
 */
export async function takeInAll(
  ports: Backfill,
  typed: readonly string[],
  watcher: Watcher,
): Promise<TakenAll> {
  // Everything that was typed wrong is told before any work is done.
  const sources = [];
  for (const each of typed)
    sources.push((await readFeedSource(ports, each)) ?? (await filesIn(each)));
  const toWrite: ToWrite[] = [];
  const ended: Fault[] = [];
  const asked: AskedOfFeed[] = [];
  let [others, links] = [0, 0];
  for (const source of sources) {
    if ('paths' in source) {
      others += source.others;
      links += source.links;
      toWrite.push(...(await takeFiles(ports, source.paths, watcher)));
      continue;
    }
    try {
      const took = await takeFeed(ports, source, watcher);
      toWrite.push(...took.toWrite);
      asked.push(...took.asked);
    } catch (error) {
      if (!(error instanceof EarningsError)) throw error;
      ended.push(error.fault);
    }
  }
  // Files of one call in two texts are one brief.
  const calls = new Map(toWrite.map((call) => [call.id, call]));
  return { toWrite: [...calls.values()], others, links, asked, ended };
}

/** What the briefs that are left would cost. */
export function costOfAll({ price }: Backfill, { toWrite }: TakenAll): Estimate {
  return estimateCost(toWrite, price);
}

/** Has the model write them; gives what ended it before its end, or null. */
export function writeAll(
  ports: Backfill,
  { toWrite }: TakenAll,
  watcher: Watcher,
): Promise<Fault | null> {
  return writeBriefs({ ...ports, library: ports.store.library }, toWrite, watcher);
}
