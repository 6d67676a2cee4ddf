import type { Transaction } from 'kysely';
import type { Call } from '../core/call.ts';
import { periodOf, periodOrder } from '../core/period-order.ts';
import type { Library } from '../core/ports/library.ts';
import type { Sight, Space } from '../core/space.ts';
import type { Transcript } from '../core/transcript.ts';
import { companyNames } from './company-names.ts';
import { companyOf } from './company-of-call.ts';
import type { Tables } from './tables.ts';
import { isSeen, keyIn } from './visible.ts';

type Tx = Transaction<Tables>;
type Source = Parameters<Library['save']>[1];

interface Revision extends Source {
  readonly revision: number;
  readonly at: number;
  /** The key of its company, where whoever writes it has asked for it; else it is worked out. */
  readonly company: string | null;
}

/** Writes one more revision of a call; the call's row then tells what this one says. */
export async function writeRevision(
  tx: Tx,
  sight: Sight,
  transcript: Transcript,
  { name, origin, revision, at, company }: Revision,
): Promise<void> {
  const { call, source } = transcript;
  const { home: space } = sight;
  const key = keyIn(space, call.id);
  const period = periodOf(call.id);
  const row = await rowOf(tx, sight, transcript, company);
  const newest = { ...row, revision, taken_in_at: at };
  await tx
    .insertInto('call')
    .values({ key, id: call.id, space, period, period_order: periodOrder(period), ...newest })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(newest))
    .execute();
  await tx.deleteFrom('removed').where('sha256', '=', source.sha256).execute();
  await tx
    .insertInto('transcript')
    .values({
      call_key: key,
      revision,
      sha256: source.sha256,
      source_name: name,
      origin,
      taken_in_at: at,
      transcript_json: JSON.stringify(transcript),
    })
    .execute();
  await markStale(tx, [key]);
  await addNames(tx, await audienceOf(tx, key, space), { call, key: newest.company_key });
}

/** Replaces a reading by that of a newer release. Its briefs go with it: they cite sentences by number. */
export async function replaceReading(tx: Tx, sight: Sight, transcript: Transcript): Promise<void> {
  const { sha256 } = transcript.source;
  const json = JSON.stringify(transcript);
  const { numUpdatedRows } = await tx
    .updateTable('transcript')
    .set({ transcript_json: json })
    .where('sha256', '=', sha256)
    .where('transcript_json', '!=', json)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await tx.deleteFrom('brief').where('transcript_sha256', '=', sha256).execute();
  await tx.deleteFrom('notes').where('sha256', '=', sha256).execute();
  const row = await rowOf(tx, sight, transcript);
  const changed = await tx
    .updateTable('call')
    .set(row)
    .where('sha256', '=', sha256)
    .returning('key')
    .execute();
  await markStale(
    tx,
    changed.map((call) => call.key),
  );
  const key = keyIn(sight.home, transcript.call.id);
  const audience = await audienceOf(tx, key, sight.home);
  await addNames(tx, audience, { call: transcript.call, key: row.company_key });
}

/** Has calls indexed anew for search, since they say something else or others may see them. */
export async function markStale(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await tx.deleteFrom('searchable').where('call_key', 'in', keys).execute();
}

async function rowOf(tx: Tx, sight: Sight, transcript: Transcript, company: string | null = null) {
  const { call, source } = transcript;
  return {
    company_key: company ?? (await companyOf(tx, sight, { call, said: transcript })),
    ticker: call.ticker ?? null,
    sha256: source.sha256,
    call_json: JSON.stringify(call),
  };
}

/** Who may see a call: whose it is, and whom it is shared with. */
export async function audienceOf(tx: Tx, key: string, space: Space): Promise<readonly Space[]> {
  const rows = await tx.selectFrom('share').select('space').where('call_key', '=', key).execute();
  return [space, ...rows.map((row) => row.space)];
}

/** Has nobody of an audience know a company by names that no call of theirs bears any more. */
export async function dropNames(
  tx: Tx,
  spaces: readonly Space[],
  companyKey: string,
): Promise<void> {
  for (const space of spaces) {
    const left = await tx
      .selectFrom('call')
      .select('call_json')
      .where('company_key', '=', companyKey)
      .where(isSeen({ spaces: [space], home: space }))
      .execute();
    await tx
      .deleteFrom('company_name')
      .where('space', '=', space)
      .where('company_key', '=', companyKey)
      .execute();
    for (const { call_json } of left)
      await addNames(tx, [space], { call: JSON.parse(call_json) as Call, key: companyKey });
  }
}

/** Has everybody who may see a call know its company by name. */
export async function addNames(
  tx: Tx,
  spaces: readonly Space[],
  { call, key }: { readonly call: Call; readonly key: string },
): Promise<void> {
  const names = companyNames(call).map((name) => ({ ...name, company_key: key }));
  await tx
    .insertInto('company_name')
    .values(spaces.flatMap((space) => names.map((name) => ({ ...name, space }))))
    .onConflict((conflict) =>
      conflict
        .columns(['space', 'name', 'company_key'])
        .doUpdateSet({ rank: ({ ref }) => ref('excluded.rank') })
        .whereRef('excluded.rank', '<', 'company_name.rank'),
    )
    .execute();
}
