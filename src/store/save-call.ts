import type { Transaction } from 'kysely';
import { CallId } from '../core/call.ts';
import { earningsError } from '../core/faults.ts';
import type { Clock } from '../core/ports/host.ts';
import type { Library, Saved } from '../core/ports/library.ts';
import { Transcript } from '../core/transcript.ts';
import { companyPartOf } from './company-names.ts';
import type { Database } from './engine.ts';
import { findBytes, findWords, type Known } from './known-text.ts';
import { periodOf } from './period-order.ts';
import { readJson } from './read-json.ts';
import { isSameCompany } from './same-company.ts';
import type { Tables } from './tables.ts';
import { keyOf, replaceReading, writeRevision } from './write-call.ts';

type Tx = Transaction<Tables>;

const UNNAMED = /^unknown-[0-9a-f]{8}$/; // the id words of a call that nothing names

/**
 * Puts a transcript into the library. The same bytes are the same revision, under whatever name they
 * come, unless they are to replace the one that replaced them; other bytes for the same company and
 * period are the next revision of the call's first id, unless they say the very same, and the id they
 * came with becomes an alias. Throws `input.call_taken` when the id is another company's.
 */
export function saveCall(
  { db, engine, clock }: Pick<Database, 'db' | 'engine'> & { readonly clock: Clock },
  transcript: Transcript,
  source: Parameters<Library['save']>[1],
): Promise<Saved> {
  const given = CallId.safeParse(transcript.call.id).data;
  if (!given) throw earningsError('source.unidentified', { missing: 'company and fiscal period' });

  return engine.transaction(db, async (tx) => {
    await engine.lock(tx, ['library']); // each revision follows the one before
    const at = clock.now();
    const same = await findBytes(tx, transcript.source.sha256);
    if (same) return takeKnown(tx, transcript, { ...source, ...same, at });

    const known = (await findById(tx, given)) ?? (await findByPeriod(tx, transcript));
    const id = known ? CallId.parse(known.id) : given;
    const last = known ? await newestOf(tx, known) : null;
    if (last) {
      refuseOtherCompany(last, transcript, id);
      const said = await findWords(tx, id, withId(transcript, id));
      if (said) return takeKnown(tx, transcript, { ...source, ...said, at });
      source.check?.(last);
    }
    const revision = (known?.revision ?? 0) + 1;
    await writeRevision(tx, withId(transcript, id), { ...source, revision, at });
    await addAlias(tx, given, id);
    return { id, outcome: known ? 'revised' : 'new', revision, takenInAt: at };
  });
}

/** A text that is here: it changes nothing, or becomes the newest revision once more. */
async function takeKnown(
  tx: Tx,
  transcript: Transcript,
  {
    id,
    revision,
    takenInAt,
    newest,
    at,
    ...source
  }: Parameters<Library['save']>[1] & Known & { readonly at: number },
): Promise<Saved> {
  const given = CallId.parse(transcript.call.id);
  await addAlias(tx, given, id);
  // A reading that does not know the company never replaces one that may.
  if (given === id || isNamed(given)) await replaceReading(tx, withId(transcript, id));
  if (revision === newest) return { id, outcome: 'same', revision, takenInAt };
  if (!source.replaces) return { id, outcome: 'older', revision, takenInAt };
  const next = newest + 1;
  await writeRevision(tx, withId(transcript, id), { ...source, revision: next, at });
  return { id, outcome: 'revised', revision: next, takenInAt: at };
}

function findById(tx: Tx, given: CallId) {
  return tx
    .selectFrom('call')
    .leftJoin('alias', 'alias.call_id', 'call.id')
    .select(['call.id', 'call.revision'])
    .where(({ eb, or }) => or([eb('call.id', '=', given), eb('alias.alias', '=', given)]))
    .executeTakeFirst();
}

/** The call of the same company and period that came under another id first. */
async function findByPeriod(tx: Tx, { call }: Transcript) {
  if (!isNamed(call.id)) return undefined;
  return tx
    .selectFrom('call')
    .select(['id', 'revision'])
    .where('company_key', '=', await keyOf(tx, call))
    .where('period', '=', periodOf(call.id))
    .executeTakeFirst();
}

/** Null where a newer release wrote it in a form that this one cannot read. */
async function newestOf(
  tx: Tx,
  known: { readonly id: string; readonly revision: number },
): Promise<Transcript | null> {
  const row = await tx
    .selectFrom('transcript')
    .select('transcript_json')
    .where('call_id', '=', known.id)
    .where('revision', '=', known.revision)
    .executeTakeFirstOrThrow();
  return readJson(Transcript, row.transcript_json);
}

function refuseOtherCompany(last: Transcript, transcript: Transcript, id: CallId): void {
  if (!isSameCompany(last, transcript))
    throw earningsError('input.call_taken', { id, company: last.call.company });
}

async function addAlias(tx: Tx, alias: CallId, id: CallId): Promise<void> {
  if (alias === id || (await findById(tx, alias))) return;
  await tx.insertInto('alias').values({ alias, call_id: id }).execute();
}

function withId(transcript: Transcript, id: CallId): Transcript {
  return { ...transcript, call: { ...transcript.call, id } };
}

function isNamed(id: string): boolean {
  return !UNNAMED.test(companyPartOf(id));
}
