import { type Kysely, sql } from 'kysely';
import * as z from 'zod';
import { earningsError } from '../core/faults.ts';
import type { Database } from './engine.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { columnsOf, isMoved, MOVED_TABLES, type Moved } from './moved-tables.ts';
import type { Tables } from './tables.ts';

const Header = z.object({ earnings: z.literal('export'), version: z.int() });
const Footer = z.object({ rows: z.int() });
const Bytes = z.object({ base64: z.base64() });
const Line = z.object({
  table: z.string(),
  row: z.record(z.string(), z.union([z.string(), z.number(), z.null(), Bytes])),
});

type Row = Readonly<Record<string, string | number | null | Uint8Array>>;

const BATCH = 50;

/**
 * Takes in what `exportData` wrote, whole or not at all, and gives the number of rows. What ships with the
 * product may be there already and is taken from the export. Throws `config.store_in_use`,
 * `config.store_not_empty`, `source.export_unreadable`.
 */
export async function importData(
  database: Database,
  lines: AsyncIterable<string>,
): Promise<number> {
  if (await database.isServed()) throw earningsError('config.store_in_use', {});
  return database.db.transaction().execute(async (tx) => {
    await empty(tx);
    let count = 0;
    let rows: Row[] = [];
    let table: Moved = 'call';
    const put = async () => {
      if (rows.length > 0)
        await insert(tx, table, rows).catch((error) => refused(error, count + 1));
      rows = [];
    };
    for await (const next of readRows(lines)) {
      if (next.table !== table || rows.length >= BATCH) await put();
      table = next.table;
      rows.push(next.row);
      count++; // the line of a row is one more: the first is the header
    }
    await put();
    await database.engine.continueSeqs(tx);
    return count;
  });
}

/** Makes room for the shipped calls of the export; throws where anybody has put anything in. */
async function empty(tx: Kysely<Tables>): Promise<void> {
  for (const table of MOVED_TABLES) {
    if (FOLLOWS_FROM_CALLS.includes(table)) continue;
    const own = table === 'transcript' ? sql`where origin != 'shipped'` : sql``;
    const { rows } = await sql`select 1 from ${sql.table(table)} ${own} limit 1`.execute(tx);
    if (rows.length > 0) throw earningsError('config.store_not_empty', {});
  }
  for (const table of MOVED_TABLES.toReversed())
    await sql`delete from ${sql.table(table)}`.execute(tx);
}

// These tell nothing that the transcripts do not.
const FOLLOWS_FROM_CALLS: readonly Moved[] = ['call', 'alias', 'company_name', 'brief'];

async function insert(tx: Kysely<Tables>, table: Moved, rows: readonly Row[]): Promise<void> {
  const columns = columnsOf(table);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(tx);
}

// Of SQLite a constraint, which a type is, too, and a mismatch; of PostgreSQL what is wrong with data.
const SQLITE_REFUSES: readonly unknown[] = [19, 20];
const POSTGRES_REFUSES = /^2[23]/;

/** Rows that the database does not take are the export's fault; anything else is none of it. */
function refused(error: unknown, line: number): never {
  const { errcode, code }: Partial<Record<string, unknown>> = { ...(error as object) };
  const isRefused =
    SQLITE_REFUSES.includes(Number(errcode) % 256) || POSTGRES_REFUSES.test(String(code));
  if (!isRefused) throw error;
  const problem =
    'a row up to here is there twice, refers to none that is there, or is of another type';
  throw earningsError('source.export_unreadable', { line, problem }, { cause: error });
}

/** The rows between the first line and the last; throws where anything is not as it was written. */
async function* readRows(
  lines: AsyncIterable<string>,
): AsyncGenerator<{ readonly table: Moved; readonly row: Row }> {
  let line = 0;
  let promised: number | null = null;
  for await (const text of lines) {
    if (text.trim() === '') continue;
    line++;
    const value = parse(text);
    if (line === 1) checkHeader(value);
    else if (promised !== null) throw unreadable(line, 'something follows its last line');
    else {
      promised = Footer.safeParse(value).data?.rows ?? null;
      if (promised === null) yield readRow(value, line);
    }
  }
  if (promised === null) throw unreadable(line, 'it ends early');
  if (promised !== line - 2) throw unreadable(line, `rows are missing: there were ${promised}`);
}

function checkHeader(value: unknown): void {
  const version = Header.safeParse(value).data?.version;
  if (version === undefined) throw unreadable(1, 'it is not what “earnings export” writes');
  if (version !== MIGRATIONS.length)
    throw unreadable(
      1,
      `it is of version ${version}, this release reads ${MIGRATIONS.length}: move with one release`,
    );
}

function readRow(value: unknown, line: number) {
  const { table, row } = Line.safeParse(value).data ?? {};
  if (!row || !isMoved(table)) throw unreadable(line, 'it is no row of a table');
  const columns = columnsOf(table);
  const names = Object.keys(row);
  if (names.length !== columns.length || !columns.every((column) => Object.hasOwn(row, column)))
    throw unreadable(line, `its columns are not those of ${table}`);
  const entries = Object.entries(row).map(([name, of]) => [
    name,
    of !== null && typeof of === 'object' ? Buffer.from(of.base64, 'base64') : of,
  ]);
  return { table, row: Object.fromEntries(entries) as Row };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function unreadable(line: number, problem: string) {
  return earningsError('source.export_unreadable', { line, problem });
}
