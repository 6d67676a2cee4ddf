import type { Kysely } from 'kysely';
import type { NotesOfCalls } from '../core/ports/library.ts';
import { release } from '../core/release.ts';
import type { Tables } from './tables.ts';

/**
 * What was read of transcripts for questions; what another release read counts as not there. The table
 * itself keeps only those that were put last.
 */
export function openNotes(db: Kysely<Tables>): NotesOfCalls {
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
      await db
        .replaceInto('notes')
        .values({ sha256, release: release(), notes_json: JSON.stringify(notes) })
        .execute();
    },
  };
}
