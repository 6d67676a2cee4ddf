import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CliConfig } from './config.ts';
import { earningsError } from './core/faults.ts';
import type { Feed } from './core/ports/feeds.ts';
import type { Clock, Log } from './core/ports/host.ts';
import type { Model } from './core/ports/model.ts';
import type { Store } from './core/ports/store.ts';
import { openCrew } from './flows/backfill/crew.ts';
import type { Backfill } from './flows/backfill/run.ts';
import { briefFlow } from './flows/brief/brief-call.ts';
import { priceOf } from './model/prices.ts';

/** Composes a backfill over an open store. Throws `model.not_configured` where none is and one is asked for. */
export async function composeBackfill(
  config: CliConfig,
  {
    store,
    model,
    clock,
    log,
    engine,
  }: {
    readonly store: Store;
    readonly model: Model | null;
    readonly clock: Clock;
    readonly log: Log;
    readonly engine: 'auto' | 'openai' | 'extractive';
  },
): Promise<Backfill> {
  if (engine === 'openai' && !model) throw earningsError('model.not_configured', { status: 0 });
  const writer = engine === 'extractive' ? null : model;
  const openBriefCall = () => briefFlow({ briefs: store.briefs, model: writer, log, clock });
  let feeds: Promise<readonly Feed[]> | null = null;
  return {
    store,
    crew: openCrew(availableParallelism()),
    model: writer?.name ?? null,
    price: writer && priceOf(writer.name, config.model?.prices ?? {}),
    briefCall: openBriefCall(),
    openBriefCall,
    wait: (ms) => sleep(ms),
    clock,
    feeds: () => {
      feeds ??= import('./feeds/index.ts').then(({ openFeeds, standIn }) =>
        openFeeds(config.feeds, {
          clock,
          log,
          wire: standIn(config),
        }),
      );
      return feeds;
    },
  };
}
