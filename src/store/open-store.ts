import { sql } from 'kysely';
import type { Clock, Store } from '../core/ports.ts';
import { openBriefs } from './briefs.ts';
import { openLibrary } from './library.ts';
import { openOutbox } from './outbox.ts';
import { openRequests } from './requests.ts';
import { openEmbedded } from './sqlite.ts';
import { openThreads } from './threads.ts';

/** Opens every port over the embedded database of one directory. Throws `config.data_dir_*`. */
export async function openStore({
  dir,
  clock,
  mode,
}: {
  readonly dir: string;
  readonly clock: Clock;
  readonly mode: 'service' | 'beside';
}): Promise<Store> {
  const { db, close } = openEmbedded(dir, mode);
  return {
    library: openLibrary(db, clock),
    briefs: openBriefs(db, clock),
    requests: openRequests(db, clock),
    outbox: openOutbox(db, clock),
    threads: openThreads(db),
    check: async () => {
      // A write that changes nothing: a full disk or a read-only file system fails here.
      await sql`UPDATE request SET claimed = claimed WHERE key = ''`.execute(db);
    },
    close,
  };
}
