import type { Clock, Log } from '../core/ports/host.ts';
import type { Store } from '../core/ports/store.ts';
import { openAnswers } from './answers.ts';
import { openBriefs } from './briefs.ts';
import type { Database } from './engine.ts';
import { openFeedback } from './feedback.ts';
import { openFollows } from './follows.ts';
import { openLibrary } from './library.ts';
import { moveChannel } from './move-channel.ts';
import { openNotes } from './notes.ts';
import { openOutbox } from './outbox.ts';
import { openRequests } from './requests.ts';
import { openThreads } from './threads.ts';
import { openUploads } from './uploads.ts';
import { openWorker } from './workers.ts';

export interface StoreOptions {
  /** Where the embedded database lies. */
  readonly dir: string;
  /** A PostgreSQL database that is used in its place. */
  readonly databaseUrl?: string | null;
  readonly clock: Clock;
  /** A `service` works on the requests, and owns an embedded database; the terminal works `beside` it. */
  readonly mode: 'service' | 'beside';
  readonly log?: Pick<Log, 'warn'>;
}

const QUIET: Pick<Log, 'warn'> = { warn() {} };

/** Opens every port over one database. Throws `config.data_dir_*`, `config.database_unusable`. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { clock, mode, log = QUIET } = options;
  const database = await openDatabase({ ...options, log });
  const { db, engine } = database;
  const worker = openWorker(database);
  if (mode === 'service') await worker.beat();
  return {
    library: openLibrary(database, clock),
    briefs: openBriefs(db, clock),
    notes: openNotes(database),
    requests: openRequests(database, worker, clock),
    outbox: openOutbox(db, clock),
    threads: openThreads(db, clock),
    answers: openAnswers(db, clock),
    follows: openFollows(db, clock),
    uploads: openUploads(db, clock),
    feedback: openFeedback(db, clock),
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
        await worker.leave().catch((error: unknown) => log.warn('worker cannot leave', { error }));
      await database.close();
    },
  };
}

/** The engine's own code loads with it: the terminal does not wait for the other's. */
async function openDatabase({
  databaseUrl,
  dir,
  mode,
  log,
}: StoreOptions & Required<Pick<StoreOptions, 'log'>>): Promise<Database> {
  if (databaseUrl) {
    const postgres = await import('./postgres/open-database.ts');
    return postgres.openDatabase(databaseUrl, log);
  }
  const sqlite = await import('./sqlite/open-database.ts');
  return sqlite.openDatabase(dir, mode);
}
