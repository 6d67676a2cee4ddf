import type { NotesOfCalls } from '../core/ports/library.ts';
import { release } from '../core/release.ts';
import type { Database } from './engine.ts';

/**
 * What was read of transcripts for questions; what another release read counts as not there. The table
 * itself keeps only those that were put last.
 */
export function openNotes({ db, engine }: Pick<Database, 'db' | 'engine'>): NotesOfCalls {
  return {
    get: async (sha256) => {
      const row = await db
        .selectFrom('notes')
        .select('notes_json')
        .where('sha256', '=', sha256)
        .where('release', '=', release())
        .executeTakeFirst();
      return row ? JSON.parse(row.notes_json) : null;
    },
    put: async (sha256, notes) => {
      const row = { sha256, release: release(), notes_json: JSON.stringify(notes) };
      await engine.transaction(db, async (tx) => {
        await engine.lock(tx, ['notes']);
        await tx.deleteFrom('notes').where('sha256', '=', sha256).execute();
        await tx.insertInto('notes').values(row).execute(); // the last one in
      });
    },
  };
}
