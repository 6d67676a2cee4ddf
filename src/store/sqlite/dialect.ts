import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely';
import { LIGHTLY } from '../lightly.ts';

/** Kysely's SQLite dialect over node:sqlite; a write ends when `synced` does, which puts it on the disk. */
export function nodeSqliteDialect(database: DatabaseSync, synced: () => Promise<void>): Dialect {
  const owed = { isOwed: false };
  return {
    createAdapter: () => new InTurnAdapter(),
    createDriver: () => new InTurnDriver(adapt(database, owed), owed, synced),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** Whether something was written that has to be on the disk before anybody is told of it. */
interface Owed {
  isOwed: boolean;
}

/** The driver takes turns itself: Kysely would have the next wait for the disk, too. */
class InTurnAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

/** One connection for all, a transaction's until its end; whoever wrote waits for the disk after that. */
class InTurnDriver extends SqliteDriver {
  readonly #owed: Owed;
  readonly #synced: () => Promise<void>;
  #last: Promise<void> = Promise.resolve();
  #free = () => {};

  constructor(database: SqliteDatabase, owed: Owed, synced: () => Promise<void>) {
    super({ database });
    this.#owed = owed;
    this.#synced = synced;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    let free = () => {};
    this.#last = new Promise((resolve) => {
      free = resolve;
    });
    await before;
    this.#free = free;
    return super.acquireConnection();
  }

  /**
   * Takes the write lock when a transaction begins. A deferred one that reads first may be refused at
   * its first write when another process has written meanwhile, and no waiting helps it.
   */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async releaseConnection(): Promise<void> {
    const { isOwed } = this.#owed;
    this.#owed.isOwed = false;
    this.#free();
    if (isOwed) await this.#synced();
  }
}

// Ours are a few dozen; a list of values in a query makes one more for each length.
const MOST_STATEMENTS = 200;

/** Prepared statements are kept by their text: preparing costs more than running most of them. */
function adapt(database: DatabaseSync, owed: Owed): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const known = statements.get(sql);
      if (known) return known;
      if (statements.size >= MOST_STATEMENTS) statements.clear();
      const plain = adaptStatement(database.prepare(sql));
      const made = READS.test(sql) || sql.endsWith(LIGHTLY) ? plain : owing(plain, owed);
      statements.set(sql, made);
      return made;
    },
  };
}

const READS = /^\s*(?:select|with)\b/i; // what begins a transaction, or ends one, counts as a write

function adaptStatement(statement: StatementSync): SqliteStatement {
  // Kysely hands on what the ports bind: strings, numbers and null.
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}

function owing(statement: SqliteStatement, owed: Owed): SqliteStatement {
  const after = <T>(run: () => T): T => {
    owed.isOwed = true;
    return run();
  };
  return {
    ...statement,
    all: (parameters) => after(() => statement.all(parameters)),
    run: (parameters) => after(() => statement.run(parameters)),
  };
}
