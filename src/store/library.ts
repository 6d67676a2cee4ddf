import type { Kysely } from 'kysely';
import { Call, CallId } from '../core/call.ts';
import { earningsError } from '../core/faults.ts';
import type { CallSummary } from '../core/library.ts';
import type { Clock, Library } from '../core/ports.ts';
import { Transcript } from '../core/transcript.ts';
import { matchCall } from './match-call.ts';
import type { Tables } from './tables.ts';

/** The calls we have, over one database. */
export function openLibrary(db: Kysely<Tables>, clock: Clock): Library {
  const newest = (id: string) =>
    db.selectFrom('transcript').where('call_id', '=', id).orderBy('revision', 'desc').limit(1);

  return {
    save: async (transcript, source) => {
      const id = CallId.parse(transcript.call.id);
      const { sha256 } = transcript.source;
      // One connection and one writer at a time: between look-up and insert nobody else writes.
      return db.transaction().execute(async (tx) => {
        const last = await tx
          .selectFrom('transcript')
          .select(['revision', 'sha256', 'company'])
          .where('call_id', '=', id)
          .orderBy('revision', 'desc')
          .limit(1)
          .executeTakeFirst();
        if (last && !sameCompany(last.company, transcript.call.company))
          throw earningsError('input.call_taken', { id, company: last.company });
        if (last?.sha256 === sha256)
          return { id, outcome: 'same' as const, revision: last.revision };
        const revision = (last?.revision ?? 0) + 1;
        await tx
          .insertInto('transcript')
          .values({
            call_id: id,
            revision,
            sha256,
            company: transcript.call.company,
            call_json: JSON.stringify(transcript.call),
            transcript_json: JSON.stringify(transcript),
            source_name: source.name,
            origin: source.origin,
            taken_in_at: clock.now(),
          })
          .execute();
        return { id, outcome: last ? ('revised' as const) : ('new' as const), revision };
      });
    },
    transcript: async (id) => {
      const row = await newest(id).select('transcript_json').executeTakeFirst();
      return row ? Transcript.parse(JSON.parse(row.transcript_json)) : null;
    },
    find: async (typed) => {
      const rows = await db
        .selectFrom('transcript')
        .select('call_json')
        .groupBy('call_id')
        .execute();
      return matchCall(
        typed,
        rows.map(({ call_json }) => Call.parse(JSON.parse(call_json))),
      );
    },
    list: async () => {
      const rows = await db
        .selectFrom('transcript as t')
        .select(['t.call_json', 't.revision', 't.taken_in_at', 't.sha256'])
        .select(({ selectFrom }) =>
          selectFrom('brief as b')
            .select('b.headline')
            .whereRef('b.transcript_sha256', '=', 't.sha256')
            .orderBy('b.made_at', 'desc')
            .limit(1)
            .as('headline'),
        )
        .where('t.revision', '=', ({ selectFrom }) =>
          selectFrom('transcript as n')
            .select('n.revision')
            .whereRef('n.call_id', '=', 't.call_id')
            .orderBy('n.revision', 'desc')
            .limit(1),
        )
        .execute();
      return rows.map(summaryOf).toSorted(byCompany);
    },
    hasSource: async (sha256) =>
      (await db
        .selectFrom('transcript')
        .select('revision')
        .where('sha256', '=', sha256)
        .limit(1)
        .executeTakeFirst()) !== undefined,
  };
}

function summaryOf(row: {
  readonly call_json: string;
  readonly revision: number;
  readonly taken_in_at: number;
  readonly headline: string | null;
}): CallSummary {
  return {
    call: Call.parse(JSON.parse(row.call_json)),
    takenInAt: new Date(row.taken_in_at).toISOString(),
    headline: row.headline === '' ? null : row.headline,
    revision: row.revision,
  };
}

function byCompany(one: CallSummary, other: CallSummary): number {
  return (
    one.call.company.localeCompare(other.call.company) ||
    (other.call.fiscalYear ?? 0) - (one.call.fiscalYear ?? 0) ||
    (other.call.fiscalQuarter ?? 5) - (one.call.fiscalQuarter ?? 5)
  );
}

/** Two printed forms of one company share their first word: "Kingsoft Cloud", "Kingsoft Cloud Ltd". */
function sameCompany(one: string, other: string): boolean {
  const first = (name: string) =>
    name
      .toLowerCase()
      .replace(/^the\s/, '')
      .split(/[^\p{L}\p{N}]+/u)[0];
  return first(one) === first(other);
}
