import type { Kysely } from 'kysely';
import type { NotesOfCalls } from '../core/ports/library.ts';
import { release } from '../core/release.ts';

import type { Tables } from './tables.ts';

/** What was read of transcripts for questions; what another release read counts as not there. */
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
      const row = { release: release(), notes_json: JSON.stringify(notes) };
      await db
        .insertInto('notes')
        .values({ sha256, ...row })
        .onConflict((conflict) => conflict.column('sha256').doUpdateSet(row))
        .execute();
    },
  };
}
