import type { Clock } from '../core/ports/host.ts';
import type { Store } from '../core/ports/store.ts';
import { PUBLIC } from '../core/space.ts';
import { openAliases } from './aliases.ts';
import { openAnswers } from './answers.ts';
import { openBriefs } from './briefs.ts';
import { openChannels } from './channels.ts';
import { openFeedback } from './feedback.ts';
import { openFeeds } from './feeds.ts';
import { openFollows } from './follows.ts';
import { openHomes } from './homes.ts';
import { openInstallations } from './installations.ts';
import { openLibraries } from './library.ts';
import { moveChannel } from './move-channel.ts';
import { openNotes } from './notes.ts';
import { openDatabase, type Where } from './open-database.ts';
import { openOutbox } from './outbox.ts';
import { openOwnedCalls } from './owned-calls.ts';
import { openSearchIndex } from './passages.ts';
import { openRequests } from './requests.ts';
import { openSeal, type SealKey } from './seal.ts';
import { openSpending } from './spending.ts';
import { openThreads } from './threads.ts';
import { openUploads } from './uploads.ts';
import { openWorker } from './workers.ts';
import { openWorkspaces } from './workspaces.ts';

export interface StoreOptions extends Where {
  readonly clock: Clock;
  /** What seals tokens, the newest key first; null where none are kept. */
  readonly tokenKeys?: readonly SealKey[] | null;
}

/** Opens every port over one database. Throws `config.data_dir_*`, `config.database_unusable`. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { clock, mode, log } = options;
  const database = await openDatabase(options);
  const { db, engine } = database;
  const worker = openWorker(database);
  const owned = openOwnedCalls(database, clock);
  const [newest, ...older] = options.tokenKeys ?? [];
  const seal = newest ? openSeal([newest, ...older]) : null;
  const libraryFor = openLibraries(database, clock);
  if (mode === 'service') await worker.beat();
  return {
    library: libraryFor(PUBLIC),
    libraryFor,
    owned,
    aliases: openAliases(db, clock),
    channels: openChannels(db),
    installations: openInstallations(db, clock, seal),
    workspaces: openWorkspaces(database, owned),
    briefs: openBriefs(db, clock),
    notes: openNotes(database),
    requests: openRequests(database, worker, clock),
    outbox: openOutbox(db, clock),
    threads: openThreads(db, clock),
    answers: openAnswers(db, clock),
    follows: openFollows(db, clock),
    uploads: openUploads(db, clock),
    feedback: openFeedback(db, clock),
    homes: openHomes(db, clock),
    feeds: openFeeds(db, clock),
    spending: openSpending(database, clock),
    searchIndex: openSearchIndex(database),
    moveChannel: (move) => moveChannel(database, move),
    shared: engine.isShared ? { beat: worker.beat } : null,
    check: async () => {
      await database.check();
      const at = clock.now();
      await db
        .insertInto('pulse')
        .values({ id: 1, at })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ at }))
        .execute();
    },
    close: async () => {
      // Who cannot say so is found silent.
      if (mode === 'service')
        await worker.leave().catch((error: unknown) => log?.warn('worker cannot leave', { error }));
      await database.close();
    },
  };
}
