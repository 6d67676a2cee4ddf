import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from './engine.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { columnsOf, keysOf, MOVED_TABLES, type Moved } from './moved-tables.ts';
import type { Tables } from './tables.ts';

type Row = Readonly<Record<string, unknown>>;

const PAGE = 50; // a transcript takes up to a few hundred kilobytes

/**
 * Writes every row as it stands at one moment, one JSON object a line between a first line that tells the
 * version and a last one that tells how many there are. Gives that number.
 */
export function exportData(
  { db, engine }: Pick<Database, 'db' | 'engine'>,
  write: (line: string) => Promise<void> | void,
): Promise<number> {
  return engine.snapshot(db, async (at) => {
    await write(JSON.stringify({ earnings: 'export', version: MIGRATIONS.length }));
    let count = 0;
    for (const table of MOVED_TABLES)
      for await (const row of rowsOf(at, table)) {
        await write(lineOf({ table, row })); // a library may be larger than memory
        count++;
      }
    await write(JSON.stringify({ rows: count }));
    return count;
  });
}

async function* rowsOf(db: Kysely<Tables>, table: Moved): AsyncGenerator<Row> {
  const columns = sql.join(columnsOf(table).map((column) => sql.ref(column)));
  const keys = keysOf(table);
  const order = sql.join(keys.map((key) => sql.ref(key)));
  const page = (after: RawBuilder<unknown>) =>
    sql<Row>`select ${columns} from ${sql.table(table)} ${after}
      order by ${order} limit ${sql.lit(PAGE)}`.execute(db);
  let { rows } = await page(sql``);
  for (let last = rows.at(-1); last; last = rows.at(-1)) {
    yield* rows;
    ({ rows } = await page(sql`where (${order}) > (${sql.join(valuesOf(last, keys))})`));
  }
}

function valuesOf(row: Row, keys: readonly string[]): readonly unknown[] {
  return keys.map((key) => row[key]);
}

/** JSON on one line by anybody's count: some take U+2028 and U+2029 for the end of one. */
function lineOf(value: object): string {
  return JSON.stringify(value, plain)
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

// A Buffer has made JSON of itself by then, other bytes have not.
function plain(this: Row, key: string, value: unknown): unknown {
  const own = this[key];
  return own instanceof Uint8Array ? { base64: Buffer.from(own).toString('base64') } : value;
}
