import { existsSync } from 'node:fs';
import type { Clock } from '../core/ports/host.ts';
import type { Store } from '../core/ports/store.ts';
import { openAnswers } from './answers.ts';
import { openBriefs } from './briefs.ts';
import { openFeedback } from './feedback.ts';
import { openFollows } from './follows.ts';
import { openLibrary } from './library.ts';
import { moveChannel } from './move-channel.ts';
import { openNotes } from './notes.ts';
import { openOutbox } from './outbox.ts';
import { openRequests } from './requests.ts';
import { openDatabase } from './sqlite/open-database.ts';
import { openThreads } from './threads.ts';
import { openUploads } from './uploads.ts';

export interface StoreOptions {
  readonly dir: string;
  readonly clock: Clock;
  /** A `service` owns the directory; the terminal works `beside` it. */
  readonly mode: 'service' | 'beside';
}

/** Opens every port over the embedded database of one directory. Throws `config.data_dir_*`. */
export async function openStore({ dir, clock, mode }: StoreOptions): Promise<Store> {
  const { db, path, close } = await openDatabase(dir, mode);
  return {
    library: openLibrary(db, clock),
    briefs: openBriefs(db, clock),
    notes: openNotes(db),
    requests: openRequests(db, clock),
    outbox: openOutbox(db, clock),
    threads: openThreads(db, clock),
    answers: openAnswers(db, clock),
    follows: openFollows(db, clock),
    uploads: openUploads(db, clock),
    feedback: openFeedback(db, clock),
    moveChannel: (move) => moveChannel(db, move),
    check: async () => {
      // SQLite goes on writing to a file that somebody has deleted; nobody would find it again.
      if (!existsSync(path)) throw new Error('the database file is gone');
      const at = clock.now();
      await db
        .insertInto('pulse')
        .values({ id: 1, at })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ at }))
        .execute();
    },
    close,
  };
}
