// What we use of the driver, in the terms of Kysely, which knows the rest.
declare module 'pg' {
  import type { PostgresPool } from 'kysely';
  import type { Client } from './within-time.ts';

  type Parser = (text: string) => unknown;

  export const types: { getTypeParser(oid: number, format?: string): Parser };

  export interface Pool extends PostgresPool {
    on(event: 'error', told: (error: Error) => void): this;
    /** Each connection that is made, once. */
    on(event: 'connect', told: (client: Client & Pick<Pool, 'on'>) => void): this;
  }

  export const Pool: new (options: {
    readonly connectionString: string;
    readonly types?: { getTypeParser(oid: number, format?: string): Parser };
    readonly application_name?: string;
    readonly max?: number;
    readonly connectionTimeoutMillis?: number;
    readonly keepAlive?: boolean;
    readonly allowExitOnIdle?: boolean;
  }) => Pool;
}
