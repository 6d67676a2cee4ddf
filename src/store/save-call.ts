import type { Transaction } from 'kysely';
import { Call, CallId } from '../core/call.ts';
import { earningsError } from '../core/faults.ts';
import { periodOf } from '../core/period-order.ts';
import type { Clock } from '../core/ports/host.ts';
import type { Library, Saved } from '../core/ports/library.ts';
import { isSameCompany } from '../core/same-company.ts';
import type { Sight } from '../core/space.ts';
import { Transcript } from '../core/transcript.ts';
import { companyKey, companyPartOf } from './company-names.ts';
import { companyOf, idBeside } from './company-of-call.ts';
import type { Database } from './engine.ts';
import { findBytes, findWords, type Known } from './known-text.ts';
import { indexIfStale, indexSaved } from './passages.ts';
import { readJson } from './read-json.ts';
import type { Tables } from './tables.ts';
import { callOf, hashIn, isSeen, keyIn, meant, type Owned } from './visible.ts';
import { replaceReading, writeRevision } from './write-call.ts';

type Tx = Transaction<Tables>;
type Source = Parameters<Library['save']>[1];
type Access = Pick<Database, 'db' | 'engine'> & { readonly clock: Clock; readonly sight: Sight };

const UNNAMED = /^unknown-[0-9a-f]{8}$/; // the id words of a call that nothing names

/**
 * Puts a transcript into the library, where it belongs. The same bytes are the same revision, under
 * whatever name they come, unless they are to replace the one that replaced them; other bytes for the
 * same company and period are the next revision of the call's first id, unless they say the very same,
 * and the id they came with becomes an alias. What somebody else's call says is kept apart from it, under
 * the same id. Throws `input.call_taken` when the id is another company's.
 */
export function saveCall(
  { db, engine, clock, sight: from }: Access,
  transcript: Transcript,
  source: Source,
): Promise<Saved> {
  const given = CallId.safeParse(transcript.call.id).data;
  if (!given) throw earningsError('source.unidentified', { missing: 'company and fiscal period' });
  // Whoever may not see what is kept here adds to it all the same.
  const spaces = from.spaces && [...new Set([from.home, ...from.spaces])];
  const sight = { home: from.home, spaces };
  const { home: space } = sight;
  const sha256 = hashIn(space, transcript.source.sha256);
  const kept = { ...transcript, source: { ...transcript.source, sha256 } };

  const put = async (tx: Tx): Promise<Saved> => {
    const at = clock.now();
    const same = await findBytes(tx, sight, transcript.source.sha256);
    if (same && (await isMeant(tx, sight, same)) && mayStay(same, sight, source))
      return takeKnown(tx, sight, { transcript: kept, source, known: same, at });

    const company = isNamed(given)
      ? await companyOf(tx, sight, { call: transcript.call, said: transcript, isNew: true })
      : null;
    const own = company === null ? given : CallId.parse(idBeside(transcript.call, company));
    const bearer = await callOf(tx, sight, own);
    const found =
      bearer && !(await isOfNamesake(tx, bearer, transcript, company))
        ? bearer
        : await findByPeriod(tx, sight, { id: own, company });
    const id = found ? CallId.parse(found.id) : own;
    const last = found ? await newestOf(tx, found) : null;
    if (found && last) {
      refuseOtherCompany(last, transcript, id);
      const said = await findWords(tx, found, withId(kept, id));
      if (said && mayStay(said, sight, source))
        return takeKnown(tx, sight, { transcript: kept, source, known: said, at });
      source.check?.(last);
    }
    const revision = found?.space === space ? (await numberOf(tx, found)) + 1 : 1;
    await writeRevision(tx, sight, withId(kept, id), { ...source, revision, at, company });
    // The other company of its name may have the id that it came with.
    if (own === given) await addAlias(tx, sight, { alias: given, id });
    return { id, outcome: found ? 'revised' : 'new', revision, takenInAt: at, sha256, space };
  };

  return engine.transaction(db, async (tx) => {
    await engine.lock(tx, ['library']); // each revision follows the one before
    const saved = await put(tx);
    const isNewest = saved.outcome === 'new' || saved.outcome === 'revised';
    const key = keyIn(saved.space, saved.id);
    if (isNewest) await indexSaved(tx, engine, { key, newest: kept });
    else await indexIfStale(tx, engine, key);
    return saved;
  });
}

/** Whether a text that was found is of the call that its id means here. */
async function isMeant(tx: Tx, sight: Sight, { key, id }: Known): Promise<boolean> {
  return (await callOf(tx, sight, id))?.key === key;
}

/** Whether a known text needs no copy of one's own: one's own revisions can be made the newest again. */
function mayStay({ space, revision, newest }: Known, { home }: Sight, { replaces }: Source) {
  return space === home || revision === newest || !replaces;
}

/** A text that is here: it changes nothing, or becomes the newest revision of one's own call once more. */
async function takeKnown(
  tx: Tx,
  sight: Sight,
  {
    transcript,
    source,
    known,
    at,
  }: {
    readonly transcript: Transcript;
    readonly source: Source;
    readonly known: Known;
    readonly at: number;
  },
): Promise<Saved> {
  const given = CallId.parse(transcript.call.id);
  const { id, space, sha256, revision, takenInAt, newest } = known;
  const standing = { id, revision, takenInAt, sha256, space };
  const outcome = revision === newest ? 'same' : 'older';
  if (space !== sight.home) return { ...standing, outcome };
  await addAlias(tx, sight, { alias: given, id });
  // A reading that does not know the company never replaces one that may.
  if (given === id || isNamed(given)) await replaceReading(tx, sight, withId(transcript, id));
  if (outcome === 'same' || !source.replaces) return { ...standing, outcome };
  const next = newest + 1;
  const written = { ...source, revision: next, at, company: null };
  await writeRevision(tx, sight, withId(transcript, id), written);
  const { sha256: own } = transcript.source;
  return { id, outcome: 'revised', revision: next, takenInAt: at, sha256: own, space };
}

/** Whether an id, or what stands for it, is that of another company of the very same name. */
async function isOfNamesake(
  tx: Tx,
  { key }: Owned,
  { call }: Transcript,
  company: string | null,
): Promise<boolean> {
  const row = await tx
    .selectFrom('call')
    .select(['company_key', 'call_json'])
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (company === null || row.company_key === company) return false;
  return companyKey(Call.parse(JSON.parse(row.call_json))) === companyKey(call);
}

/** The call of the same company and period that came under another id first. */
async function findByPeriod(
  tx: Tx,
  sight: Sight,
  { id, company }: { readonly id: CallId; readonly company: string | null },
): Promise<Owned | null> {
  if (company === null) return null;
  const rows = await tx
    .selectFrom('call')
    .select(['key', 'id', 'space', 'taken_in_at'])
    .where('company_key', '=', company)
    .where('period', '=', periodOf(id))
    .where(isSeen(sight))
    .execute();
  const own = rows.find(({ space }) => space === sight.home);
  return own ?? (await meant(tx, sight, rows))[0] ?? null;
}

async function numberOf(tx: Tx, { key }: Owned): Promise<number> {
  const { revision } = await tx
    .selectFrom('call')
    .select('revision')
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return revision;
}

/** Null where a newer release wrote it in a form that this one cannot read. */
async function newestOf(tx: Tx, { key }: Owned): Promise<Transcript | null> {
  const row = await tx
    .selectFrom('transcript')
    .select('transcript_json')
    .where('call_key', '=', key)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return readJson(Transcript, row.transcript_json);
}

function refuseOtherCompany(last: Transcript, transcript: Transcript, id: CallId): void {
  if (!isSameCompany(last, transcript))
    throw earningsError('input.call_taken', { id, company: last.call.company });
}

async function addAlias(
  tx: Tx,
  sight: Sight,
  { alias, id }: { readonly alias: CallId; readonly id: CallId },
): Promise<void> {
  if (alias === id || (await callOf(tx, sight, alias))) return;
  const row = { alias, call_key: keyIn(sight.home, id) };
  await tx.insertInto('alias').values(row).execute();
}

function withId(transcript: Transcript, id: CallId): Transcript {
  return { ...transcript, call: { ...transcript.call, id } };
}

function isNamed(id: string): boolean {
  return !UNNAMED.test(companyPartOf(id));
}
