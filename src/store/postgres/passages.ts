import { type Kysely, sql } from 'kysely';
import type { NewPassage, PassageIndex, PassageQuery } from '../passage-index.ts';
import { type Candidate, mostOfEach, ranked, rankedByAny, weighed } from '../passage-weight.ts';
import type { Tables } from '../tables.ts';

const LAST_POSITION = 16_383; // PostgreSQL: what follows has the same
// A common word is in every call, and each that is ranked is unpacked first.
const MOST_COMPARED = 1000;

const STRETCH = 10_000; // passages, of about a hundred calls
const ENOUGH = 0.25; // of what is compared: more than twice as many as anybody is shown

/** A tsvector under GIN; of very many turns that fit some are compared. */
export const postgresPassages: PassageIndex = {
  put: async (tx, passages) => {
    const stretch = stretchTag(await newestStretch(tx));
    // A list for each column: so many values would each be bound by the driver.
    const weights = passages.map(({ words }) => weighed(words));
    const keys = passages.map(({ call_key }) => call_key);
    const turns = passages.map(({ turn }) => turn);
    const vectors = passages.map((each) => vectorOf(each, stretch));
    const lengths = weights.map(({ length }) => length);
    const counts = weights.map((each) => each.counts);
    await sql`insert into passage (call_key, turn, words, length, counts)
      select * from unnest(${keys}::text[], ${turns}::bigint[], ${vectors}::tsvector[], ${lengths}::bigint[], ${counts}::text[])`.execute(
      tx,
    );
  },
  find: async (db, query, most) => {
    const { phrases } = query;
    if (query.wants === 'all')
      return ranked(await recentOrAll(db, query, MOST_COMPARED), phrases, most);
    const each = mostOfEach(MOST_COMPARED, phrases);
    const all = await Promise.all(
      phrases.map(async (phrase) => {
        const found = await recentOrAll(db, { ...query, phrases: [phrase] }, each);
        return { phrase, found };
      }),
    );
    return rankedByAny(all, most);
  },
  // A path reads the text once; two steps write out all turns between them.
  turnAt: (place) =>
    sql<string | null>`(transcript_json::json #> ${sql.lit(`{turns,${place}}`)})::text`,
};

/**
 * The turns of the newest calls that fit, where there are enough of them, else those of all. GIN gathers
 * everything that fits before it gives the first, which takes long for what is said in every call.
 */
async function recentOrAll(
  db: Kysely<Tables>,
  query: PassageQuery,
  most: number,
): Promise<readonly Candidate[]> {
  const wanted = matchOf(query);
  const newest = await newestStretch(db);
  const stretches = [newest, newest - 1].map((each) => tagged(stretchTag(each)));
  const recent = await candidates(db, `${wanted} & (${stretches.join(' | ')})`, most);
  if (recent.length >= most * ENOUGH) return recent;
  return candidates(db, wanted, most);
}

/**
 * By the index alone: the planner takes what fits for evenly spread and would read the table for the first few, which
 * unpacks every vector up to a stretch that has the word.
 */
async function candidates(
  db: Kysely<Tables>,
  wanted: string,
  most: number,
): Promise<readonly Candidate[]> {
  return db.transaction().execute(async (tx) => {
    await sql`set local enable_seqscan = off`.execute(tx);
    const { rows } = await sql<Candidate>`
      select id, call_key, turn, length, counts from passage
      where words @@ ${wanted}::tsquery limit ${sql.lit(most)}`.execute(tx);
    return rows;
  });
}

/** The stretch that passages are put into at the moment. */
async function newestStretch(db: Kysely<Tables>): Promise<number> {
  const last = await db
    .selectFrom('passage')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst();
  return Math.floor((last?.id ?? 0) / STRETCH);
}

function stretchTag(stretch: number): string {
  return `b${stretch}`;
}

/** 'gross':1,7 'margin':2 '#t1' '#b7' */
function vectorOf({ words, tags }: NewPassage, stretch: string): string {
  const places = new Map<string, string>();
  for (const [at, word] of words.entries()) {
    const before = places.get(word);
    const place = Math.min(at + 1, LAST_POSITION);
    places.set(word, before === undefined ? `${place}` : `${before},${place}`);
  }
  const placed = [...places].map(([word, all]) => `${quoted(word)}:${all}`);
  return [...placed, ...[...tags, stretch].map(tagged)].join(' ');
}

/** ('gross' <-> 'margin') & 'revenu' */
function saidIn({ phrases, wants }: Pick<PassageQuery, 'phrases' | 'wants'>): string {
  const each = phrases.map((phrase) => `(${phrase.map(quoted).join(' <-> ')})`);
  return `(${each.join(wants === 'all' ? ' & ' : ' | ')})`;
}

function matchOf(query: PassageQuery): string {
  const tags = query.filters.map((ways) => {
    const each = ways.map((all) => `(${all.map(tagged).join(' & ')})`);
    return `(${each.join(' | ')})`;
  });
  const { without } = query;
  const seen = without
    ? [`(${[`!${tagged(without.tag)}`, ...without.unless.map(tagged)].join(' | ')})`]
    : [];
  const { never = [] } = query;
  const unsaid = never.length > 0 ? [`!${saidIn({ phrases: never, wants: 'any' })}`] : [];
  return [saidIn(query), ...unsaid, ...tags, ...seen].join(' & ');
}

/** A tag is no word that anybody says. */
function tagged(tag: string): string {
  return quoted(`#${tag}`);
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll(/['\\]/g, '')}'`;
}
