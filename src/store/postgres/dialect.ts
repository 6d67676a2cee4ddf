import {
  type CompiledQuery,
  type Dialect,
  PostgresAdapter,
  PostgresDriver,
  PostgresIntrospector,
  type PostgresPool,
  PostgresQueryCompiler,
  type QueryId,
  type RootOperationNode,
} from 'kysely';
import { LIGHTLY } from '../lightly.ts';

/** Kysely's PostgreSQL dialect over a pool. */
export function postgresDialect(pool: PostgresPool): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PostgresDriver({ pool }),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new OwnWords(),
  };
}

// True for the transaction alone, which a lone statement is too; its value comes back beside the row's.
const WITHOUT_SYNC = "set_config('synchronous_commit', 'off', true)";

class OwnWords extends PostgresQueryCompiler {
  /** Has the server, too, wait for no disk where a write says that it need not. */
  override compileQuery(node: RootOperationNode, queryId: QueryId): CompiledQuery {
    const query = super.compileQuery(node, queryId);
    if (!query.sql.endsWith(LIGHTLY)) return query;
    const plain = query.sql.slice(0, -LIGHTLY.length);
    const more = plain.includes(' returning ') ? ',' : 'returning';
    return { ...query, sql: `${plain}${more} ${WITHOUT_SYNC}` };
  }

  /** PostgreSQL keeps any character of a text but NUL, which SQLite keeps: people may paste one. */
  protected override addParameter(value: unknown): void {
    super.addParameter(Array.isArray(value) ? value.map(withoutNul) : withoutNul(value));
  }
}

function withoutNul(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
}
