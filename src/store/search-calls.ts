import type { Kysely } from 'kysely';
import { Call } from '../core/call.ts';
import { companyWords } from '../core/company-words.ts';
import { earningsError } from '../core/faults.ts';
import { HITS_ON_PAGE, type SearchHit, type SearchPage, type SearchQuery } from '../core/search.ts';
import { snippetOf } from '../core/snippet.ts';
import { EVERYBODY, type Sight } from '../core/space.ts';
import { Turn } from '../core/transcript.ts';
import type { Database } from './engine.ts';
import { companiesCalled, nearCompanyNames } from './find-company.ts';
import type { FoundPassage, PassageQuery } from './passage-index.ts';
import { countBehind, PRIVATE, tagOf } from './passages.ts';
import { readJson } from './read-json.ts';
import type { Tables } from './tables.ts';
import { isSeen, meant } from './visible.ts';

type Db = Kysely<Tables>;

// Nobody turns more pages; a narrower search finds what is beyond.
const MOST_FOUND = 100;

/** One page of the passages that fit, of calls that may be seen. Throws `input.company_unknown`. */
export async function searchCalls(
  { db, engine }: Pick<Database, 'db' | 'engine'>,
  sight: Sight,
  query: SearchQuery,
  page: number,
): Promise<SearchPage> {
  const { phrases, never = [] } = query;
  const filters = await filtersOf(db, sight, query);
  const find = async (wants: PassageQuery['wants']) =>
    seenOnly(
      db,
      sight,
      await engine.passages.find(
        db,
        { phrases, never, wants, without: hiddenFrom(sight), filters },
        MOST_FOUND + 1,
      ),
    );
  const whole = await find('all');
  const hasAll = whole.length > 0 || phrases.length === 1;
  const found = hasAll ? whole : await find('any');
  const shown = found.slice(0, MOST_FOUND);
  const last = Math.max(0, Math.ceil(shown.length / HITS_ON_PAGE) - 1);
  const at = Math.min(Math.max(0, Math.trunc(page) || 0), last);
  const hits = await Promise.all(
    shown
      .slice(at * HITS_ON_PAGE, (at + 1) * HITS_ON_PAGE)
      .map((passage) => hitOf({ db, engine }, passage, phrases)),
  );
  return {
    hits: hits.filter((hit) => hit !== null),
    page: at,
    total: shown.length,
    isMore: found.length > MOST_FOUND,
    hasAll,
    behind: await countBehind(db, sight),
  };
}

/** Keeps the search to what may be seen, by tags; the rule itself is asked of what is found. */
function hiddenFrom({ spaces }: Sight): PassageQuery['without'] {
  if (spaces === null) return null;
  const own = spaces.filter((space) => space !== EVERYBODY);
  return { tag: PRIVATE, unless: own.map((space) => tagOf('space', space)) };
}

/** What calls and turns have to have. */
async function filtersOf(
  db: Db,
  sight: Sight,
  { companies, periods, speakers, sections }: SearchQuery,
): Promise<PassageQuery['filters']> {
  const named = await Promise.all(companies.map((typed) => keysCalled(db, sight, typed)));
  return [
    named.flat().map((key) => [tagOf('company', key)]),
    periods.map((period) => [tagOf('period', period)]),
    speakers.map((words) => words.map((word) => tagOf('speaker', word))),
    sections.map((section) => [tagOf('section', section)]),
  ].filter((ways) => ways.length > 0);
}

async function keysCalled(db: Db, sight: Sight, typed: string): Promise<readonly string[]> {
  const words = companyWords(typed);
  const keys = await companiesCalled(db, sight, words);
  if (keys.length > 0) return keys;
  const near = await nearCompanyNames(db, sight, words);
  throw earningsError('input.company_unknown', { typed, near });
}

type Seen = FoundPassage & { readonly call_json: string; readonly revision: number };

/** The passages of calls that may be seen, and that their id means here. */
async function seenOnly(
  db: Db,
  sight: Sight,
  found: readonly FoundPassage[],
): Promise<readonly Seen[]> {
  if (found.length === 0) return [];
  const columns = ['key', 'id', 'space', 'taken_in_at', 'call_json', 'revision'] as const;
  const keys = [...new Set(found.map(({ call_key }) => call_key))];
  const rows = await db
    .selectFrom('call')
    .select(columns)
    .where('key', 'in', keys)
    .where(isSeen(sight))
    .execute();
  // Another call of the same id may be the one that is meant, though it says nothing that is looked for.
  const ids = rows.map(({ id }) => id);
  const others =
    ids.length > 0 && sight.spaces?.every((space) => space === EVERYBODY) !== true
      ? await db
          .selectFrom('call')
          .select(columns)
          .where('id', 'in', ids)
          .where('key', 'not in', keys)
          .where(isSeen(sight))
          .execute()
      : [];
  const calls = new Map(
    (await meant(db, sight, [...rows, ...others])).map((row) => [row.key, row]),
  );
  return found.flatMap((passage) => {
    const row = calls.get(passage.call_key);
    if (!row) return [];
    return { ...passage, call_json: row.call_json, revision: row.revision };
  });
}

/** Null where another release wrote the turn. */
async function hitOf(
  { db, engine }: Pick<Database, 'db' | 'engine'>,
  { call_key, turn: place, call_json, revision, score }: Seen,
  phrases: SearchQuery['phrases'],
): Promise<SearchHit | null> {
  const row = await db
    .selectFrom('transcript')
    .select(engine.passages.turnAt(place).as('turn_json'))
    .where('call_key', '=', call_key)
    .where('revision', '=', revision)
    .executeTakeFirst();
  const turn = readJson(Turn, row?.turn_json ?? '');
  const snippet = turn && snippetOf(turn, phrases);
  if (!turn || !snippet) return null;
  const { speaker, section } = turn;
  const call = Call.parse(JSON.parse(call_json));
  return { call, speaker, section, ...snippet, score: Number(score.toPrecision(4)) };
}
