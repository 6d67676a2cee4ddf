import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import { Transcript } from '../core/transcript.ts';
import { readJson } from './read-json.ts';
import { keepRecent } from './recent.ts';
import type { Tables } from './tables.ts';

// A transcript takes about 1 MB as objects; a results day has few calls at a time.
const MOST_RECENT = 8;

type Of = ExpressionBuilder<Tables, 'transcript' | 'call'>;

/** The stored texts of calls; those used last are kept as they were read. */
export interface Texts {
  /** The newest text that a condition lets through, which says who may see it; null where none is readable. */
  find(isMeant: (of: Of) => Expression<SqlBool>): Promise<Transcript | null>;
  /** The same bytes may have been read anew. */
  forget(sha256: string): void;
}

/** Reads texts of one database. The row is asked each time: a call may be gone, hidden or named otherwise. */
export function openTexts(db: Kysely<Tables>): Texts {
  const recent = keepRecent<{ readonly named: string; readonly text: Transcript }>(MOST_RECENT);
  return {
    find: async (isMeant) => {
      const row = await db
        .selectFrom('transcript')
        .innerJoin('call', 'call.key', 'transcript.call_key')
        .select(['call.key', 'call.call_json', 'transcript.revision', 'transcript.sha256'])
        .where(isMeant)
        .orderBy('transcript.revision', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (!row) return null;
      const known = recent.get(row.sha256);
      if (known?.named === row.call_json) return known.text;
      const { transcript_json } = await db
        .selectFrom('transcript')
        .select('transcript_json')
        .where('call_key', '=', row.key)
        .where('revision', '=', row.revision)
        .executeTakeFirstOrThrow();
      const text = readJson(Transcript, transcript_json);
      if (text) recent.set(row.sha256, { named: row.call_json, text });
      return text;
    },
    forget: (sha256) => recent.forget(sha256),
  };
}
