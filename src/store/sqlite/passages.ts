import { sql } from 'kysely';
import {
  type FoundPassage,
  MOST_COMPARED,
  type PassageIndex,
  type PassageQuery,
} from '../passage-index.ts';

/** FTS5, ranked by BM25; of very many turns that fit the newest are compared. */
export const sqlitePassages: PassageIndex = {
  put: async (tx, passages) => {
    for (const { call_key, turn, words, tags } of passages) {
      const { id } = await tx
        .insertInto('passage')
        .values({ call_key, turn })
        .returning('id')
        .executeTakeFirstOrThrow();
      await sql`insert into passage_words (rowid, words, tags)
        values (${id}, ${words.join(' ')}, ${tags.join(' ')})`.execute(tx);
    }
  },
  find: async (db, query, most) => {
    const { rows } = await sql<FoundPassage>`
      select passage.call_key, passage.turn, best.score
      from (
        select id, score from (
          select rowid as id, -bm25(passage_words, 1.0, 0.0) as score from passage_words
          where passage_words match ${matchOf(query)} order by rowid desc limit ${MOST_COMPARED}
        ) order by score desc, id desc limit ${most}
      ) as best
      join passage on passage.id = best.id
      order by best.score desc, best.id desc`.execute(db);
    return rows;
  },
  turnAt: (place) => sql<string | null>`json_extract(transcript_json, ${`$.turns[${place}]`})`,
};

/** {words} : ("gross margin" AND "revenue") AND {tags} : (("t1" OR "t2") AND "t3") */
function matchOf({ phrases, wants, filters }: PassageQuery): string {
  const words = phrases.map((phrase) => quoted(phrase.join(' ')));
  const tags = filters.map((ways) => {
    const each = ways.map((all) => `(${all.map(quoted).join(' AND ')})`);
    return `(${each.join(' OR ')})`;
  });
  const said = `{words} : (${words.join(wants === 'all' ? ' AND ' : ' OR ')})`;
  return tags.length > 0 ? `${said} AND {tags} : (${tags.join(' AND ')})` : said;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '')}"`;
}
