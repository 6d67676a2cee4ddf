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

/** Kysely's SQLite dialect over node:sqlite. */
export function nodeSqliteDialect(database: DatabaseSync): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new ImmediateDriver({ database: adapt(database) }),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/**
 * Takes the write lock when a transaction begins. A deferred one that reads first may be refused at
 * its first write when another process has written meanwhile, and no waiting helps it.
 */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

// Ours are a few dozen; a list of values in a query makes one more for each length.
const MOST_STATEMENTS = 200;

/** Prepared statements are kept by their text: preparing costs more than running most of them. */
function adapt(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const known = statements.get(sql);
      if (known) return known;
      if (statements.size >= MOST_STATEMENTS) statements.clear();
      const plain = adaptStatement(database.prepare(sql));
      const made = sql.endsWith(LIGHTLY) ? withoutSync(database, plain) : plain;
      statements.set(sql, made);
      return made;
    },
  };
}

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

/** Within a transaction the commit decides. Compiling this PRAGMA runs it, so it is never kept prepared. */
function withoutSync(database: DatabaseSync, statement: SqliteStatement): SqliteStatement {
  const lightly = <T>(run: () => T): T => {
    if (database.isTransaction) return run();
    database.exec('PRAGMA synchronous = NORMAL');
    try {
      return run();
    } finally {
      database.exec('PRAGMA synchronous = FULL');
    }
  };
  return {
    ...statement,
    all: (parameters) => lightly(() => statement.all(parameters)),
    run: (parameters) => lightly(() => statement.run(parameters)),
  };
}
