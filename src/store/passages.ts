import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { companyWords } from '../core/company-words.ts';
import type { SearchIndex } from '../core/ports/search.ts';
import { searchStems } from '../core/search-words.ts';
import { EVERYBODY, OPERATOR, type Sight, type Space } from '../core/space.ts';
import { type Section, Transcript } from '../core/transcript.ts';
import type { Database, Engine } from './engine.ts';
import type { NewPassage } from './passage-index.ts';
import { readJson } from './read-json.ts';
import type { Tables } from './tables.ts';
import { isSeen } from './visible.ts';
import { audienceOf } from './write-call.ts';

type Tx = Transaction<Tables>;

// One more whenever words or tags are told in another way: every call is then indexed anew.
const VERSION = 4;

/** The tag of what is not everybody's. */
export const PRIVATE = 'private';

/** What a filter looks for; of any kind and value the same few letters, whoever typed it. */
export function tagOf(
  kind: 'space' | 'company' | 'period' | 'speaker' | 'section',
  value: string,
): string {
  return `t${createHash('sha256').update(`${kind}\n${value}`).digest('hex').slice(0, 20)}`;
}

const SECTION_TAGS: Readonly<Record<Section, string>> = {
  prepared: tagOf('section', 'prepared'),
  qa: tagOf('section', 'qa'),
};

/** The periods under which a call is found: "q2-2023", "q2", "2023". */
function periodsOf(period: string): readonly string[] {
  return period === '' ? [] : [period, ...period.split('-')];
}

/** Makes calls searchable that are not, some at a time, while everything else goes on. */
export function openSearchIndex({ db, engine }: Pick<Database, 'db' | 'engine'>): SearchIndex {
  return {
    behind: () => countBehind(db, OPERATOR),
    catchUp: (most) =>
      engine.transaction(db, async (tx) => {
        await engine.lock(tx, ['library']);
        const calls = await behindIn(tx)
          .select('key')
          .orderBy('taken_in_at', 'desc')
          .limit(most)
          .execute();
        for (const { key } of calls) await indexCall(tx, engine, key);
        return calls.length;
      }),
  };
}

/** How many calls that may be seen cannot be searched yet; as good as always none. */
export async function countBehind(db: Kysely<Tables>, sight: Sight): Promise<number> {
  if (await isUpToDate(db)) return 0;
  const { count } = await behindIn(db)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(isSeen(sight))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/**
 * Whether every call is indexed as it stands, told by two sums: each has one row at most, and none of a revision
 * to come. Call by call it takes ten times as long, in every search.
 */
async function isUpToDate(db: Kysely<Tables>): Promise<boolean> {
  const sums = ['call', 'searchable'] as const;
  const [calls, indexed] = await Promise.all(
    sums.map((table) =>
      db
        .selectFrom(table)
        .select(({ fn }) => [
          fn.countAll<number>().as('count'),
          fn.sum<number>('revision').as('revisions'),
        ])
        .$if(table === 'searchable', (query) =>
          query.where('version' as never, '=', VERSION as never),
        )
        .executeTakeFirstOrThrow(),
    ),
  );
  return (
    Number(calls?.count) === Number(indexed?.count) &&
    Number(calls?.revisions) === Number(indexed?.revisions)
  );
}

function behindIn(db: Kysely<Tables>) {
  return db
    .selectFrom('call')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('searchable')
            .select('version')
            .whereRef('searchable.call_key', '=', 'call.key')
            .whereRef('searchable.revision', '=', 'call.revision')
            .where('version', '=', VERSION),
        ),
      ),
    );
}

/** Makes a call searchable again where it changed since. */
export async function indexIfStale(tx: Tx, engine: Engine, key: string): Promise<void> {
  const behind = await behindIn(tx).select('key').where('key', '=', key).executeTakeFirst();
  if (behind) await indexCall(tx, engine, key);
}

/** Makes a call searchable by what it says now and by whoever may see it. */
export async function indexCall(tx: Tx, engine: Engine, key: string): Promise<void> {
  const stored = await tx
    .selectFrom('call')
    .innerJoin('transcript', (join) =>
      join
        .onRef('transcript.call_key', '=', 'call.key')
        .onRef('transcript.revision', '=', 'call.revision'),
    )
    .select('transcript_json')
    .where('call.key', '=', key)
    .executeTakeFirst();
  const newest = readJson(Transcript, stored?.transcript_json ?? ''); // null: written by another release
  await indexSaved(tx, engine, { key, newest });
}

/** The same where whoever stored it has at hand what it says now; null where that cannot be read. */
export async function indexSaved(
  tx: Tx,
  engine: Engine,
  { key, newest }: { readonly key: string; readonly newest: Transcript | null },
): Promise<void> {
  const call = await tx
    .selectFrom('call')
    .select(['space', 'company_key', 'period', 'revision'])
    .where('key', '=', key)
    .executeTakeFirst();
  if (!call) return;
  await tx.deleteFrom('passage').where('call_key', '=', key).execute();
  if (newest) {
    const audience = await audienceOf(tx, key, call.space);
    await engine.passages.put(tx, passagesOf(newest, { key, audience, ...call }));
  }
  const done = { version: VERSION, revision: call.revision };
  await tx
    .insertInto('searchable')
    .values({ call_key: key, ...done })
    .onConflict((conflict) => conflict.column('call_key').doUpdateSet(done))
    .execute();
}

function passagesOf(
  { turns, participants }: Transcript,
  {
    key,
    audience,
    company_key,
    period,
  }: {
    readonly key: string;
    readonly audience: readonly Space[];
    readonly company_key: string;
    readonly period: string;
  },
): readonly NewPassage[] {
  const ofCall = [
    ...audience.map((space) => tagOf('space', space)),
    ...(audience.includes(EVERYBODY) ? [] : [PRIVATE]),
    tagOf('company', company_key),
    ...periodsOf(period).map((each) => tagOf('period', each)),
  ];
  const roles = new Map(participants.map(({ name, role }) => [name, role ?? '']));
  const tags = new Map(
    [...new Set(turns.map(({ speaker }) => speaker))].map((speaker) => [
      speaker,
      tagsOf(speaker, roles.get(speaker) ?? ''),
    ]),
  );
  return turns.flatMap(({ text, speaker, section, sentences }, at) => {
    const words = searchStems(text);
    if (words.length === 0 || sentences.length === 0) return [];
    const own = [SECTION_TAGS[section], ...(tags.get(speaker) ?? [])];
    return { call_key: key, turn: at, words, tags: [...ofCall, ...own] };
  });
}

function tagsOf(speaker: string, role: string): readonly string[] {
  const words = new Set([...companyWords(`${speaker} ${role}`), ...officesIn(role)]);
  return [...words].map((word) => tagOf('speaker', word));
}

/** "cfo" of "Chief Financial Officer". */
function officesIn(role: string): readonly string[] {
  return [...role.matchAll(/\bChief(?: \p{L}+){1,2} Officer\b/giu)].map(([office]) =>
    office
      .split(' ')
      .map((word) => word.charAt(0).toLowerCase())
      .join(''),
  );
}
