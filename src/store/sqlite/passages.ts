import { type Kysely, sql } from 'kysely';
import type { PassageIndex, PassageQuery } from '../passage-index.ts';
import { type Candidate, mostOfEach, ranked, rankedByAny, weighed } from '../passage-weight.ts';
import type { Tables } from '../tables.ts';

// A common word is in every call, and ranking all would take seconds.
const MOST_COMPARED = 2000;

/** FTS5; of very many turns that fit the newest are compared. */
export const sqlitePassages: PassageIndex = {
  put: async (tx, passages) => {
    const last = await tx
      .selectFrom('passage')
      .select(({ fn }) => fn.max('id').as('id'))
      .executeTakeFirst();
    const first = (last?.id ?? 0) + 1; // whoever writes is alone
    // One statement for all: SQLite reads a list of JSON sooner than so many values can be bound.
    const places = passages.map(({ call_key, turn, words }, at) => {
      const { length, counts } = weighed(words);
      return [first + at, call_key, turn, length, counts];
    });
    await sql`insert into passage (id, call_key, turn, length, counts)
      select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
      from json_each(${JSON.stringify(places)})`.execute(tx);
    const said = passages.map(({ words, tags }, at) => [
      ...[first + at, words.join(' '), tags.join(' ')],
    ]);
    await sql`insert into passage_words (rowid, words, tags)
      select value ->> 0, value ->> 1, value ->> 2
      from json_each(${JSON.stringify(said)})`.execute(tx);
  },
  find: async (db, query, most) => {
    const { phrases } = query;
    if (query.wants === 'all')
      return ranked(await candidates(db, query, MOST_COMPARED), phrases, most);
    const each = mostOfEach(MOST_COMPARED, phrases);
    const all = await Promise.all(
      phrases.map(async (phrase) => {
        const found = await candidates(db, { ...query, phrases: [phrase] }, each);
        return { phrase, found };
      }),
    );
    return rankedByAny(all, most);
  },
  turnAt: (place) => sql<string | null>`json_extract(transcript_json, ${`$.turns[${place}]`})`,
};

/** The newest turns that fit. */
async function candidates(
  db: Kysely<Tables>,
  query: PassageQuery,
  most: number,
): Promise<readonly Candidate[]> {
  const { rows } = await sql<Candidate>`
    select passage.id, call_key, turn, length, counts from (
      select rowid as fit from passage_words
      where passage_words match ${matchOf(query)} order by rowid desc limit ${most}
    ) join passage on passage.id = fit`.execute(db);
  return rows;
}

/** ({words} : ("gross margin" AND "revenue") AND {tags} : (("t1") AND ("t3"))) NOT ({tags} : "p" NOT {tags} : ("t4")) */
function matchOf({ phrases, never = [], wants, without, filters }: PassageQuery): string {
  const words = phrases.map((phrase) => quoted(phrase.join(' ')));
  const tags = filters.map((ways) => {
    const each = ways.map((all) => `(${all.map(quoted).join(' AND ')})`);
    return `(${each.join(' OR ')})`;
  });
  const said = `{words} : (${words.join(wants === 'all' ? ' AND ' : ' OR ')})`;
  const tagged = tags.length > 0 ? `(${said} AND {tags} : (${tags.join(' AND ')}))` : `(${said})`;
  const unsaid = never.map((phrase) => quoted(phrase.join(' '))).join(' OR ');
  const fits = unsaid === '' ? tagged : `(${tagged} NOT {words} : (${unsaid}))`;
  if (!without) return fits;
  const { tag, unless } = without;
  const kept = unless.length > 0 ? ` NOT {tags} : (${unless.map(quoted).join(' OR ')})` : '';
  return `${fits} NOT ({tags} : ${quoted(tag)}${kept})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '')}"`;
}
