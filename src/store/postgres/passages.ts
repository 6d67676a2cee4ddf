import { sql } from 'kysely';
import type { FoundPassage, NewPassage, PassageIndex, PassageQuery } from '../passage-index.ts';
import { type Candidate, ranked, weighed } from '../passage-weight.ts';

const LAST_POSITION = 16_383; // PostgreSQL: what follows has the same
const ROWS = 100;
// A common word is in every call, and each that is ranked is unpacked first.
const MOST_COMPARED = 1000;

/** A tsvector under GIN; of very many turns that fit some are compared. */
export const postgresPassages: PassageIndex = {
  put: async (tx, passages) => {
    for (let at = 0; at < passages.length; at += ROWS) {
      const rows = passages.slice(at, at + ROWS).map((row) => {
        const { length, counts } = weighed(row.words);
        return sql`(${row.call_key}, ${row.turn}::bigint, ${vectorOf(row)}::tsvector, ${length}::bigint, ${counts})`;
      });
      await sql`insert into passage (call_key, turn, words, length, counts) values ${sql.join(rows)}`.execute(
        tx,
      );
    }
  },
  find: async (db, query, most) => {
    const [said, whole] = [saidIn(query), matchOf(query)];
    if (query.wants === 'all') {
      const { rows } = await sql<Candidate>`
        select id, call_key, turn, length, counts from passage
        where words @@ ${whole}::tsquery limit ${sql.lit(MOST_COMPARED)}`.execute(db);
      return ranked(rows, query.phrases, most);
    }
    const { rows } = await sql<FoundPassage>`
      select call_key, turn, ts_rank(words, ${said}::tsquery, 1) as score
      from (
        select id, call_key, turn, words from passage
        where words @@ ${whole}::tsquery limit ${sql.lit(MOST_COMPARED)}
      ) as fitting
      order by score desc, id desc limit ${sql.lit(most)}`.execute(db);
    return rows;
  },
  turnAt: (place) =>
    sql<string | null>`(transcript_json::json -> 'turns' -> ${sql.lit(place)})::text`,
};

/** 'gross':1 'margin':2 '#t1' */
function vectorOf({ words, tags }: NewPassage): string {
  const placed = words.map((word, at) => `${quoted(word)}:${Math.min(at + 1, LAST_POSITION)}`);
  return [...placed, ...tags.map(tagged)].join(' ');
}

/** ('gross' <-> 'margin') & 'revenu' */
function saidIn({ phrases, wants }: PassageQuery): string {
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
  return [saidIn(query), ...tags, ...seen].join(' & ');
}

/** A tag is no word that anybody says. */
function tagged(tag: string): string {
  return quoted(`#${tag}`);
}

function quoted(lexeme: string): string {
  return `'${lexeme.replaceAll(/['\\]/g, '')}'`;
}
