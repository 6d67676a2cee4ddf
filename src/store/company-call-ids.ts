import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Call } from '../core/call.ts';
import { companyKey } from './company-names.ts';
import { MIGRATIONS } from './migrations/index.ts';

const BUSY_MS = 50;

/**
 * The ids of everybody's calls of a call's company, read without opening the library: the call itself may
 * be none of it. Empty when there is no database, or another version's.
 */
export function companyCallIds(
  call: Call,
  { dataDir }: { readonly dataDir: string },
): readonly string[] {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(join(dataDir, 'earnings.sqlite'), {
      readOnly: true,
      timeout: BUSY_MS,
    });
    const { user_version: version } = database.prepare('PRAGMA user_version').get() ?? {};
    if (version !== MIGRATIONS.length) return [];
    const rows = database
      .prepare("SELECT id FROM call WHERE company_key = ? AND space = ''")
      .all(companyKey(call));
    return rows.map(({ id }) => String(id));
  } catch {
    return []; // a brief is whole without the calls before it
  } finally {
    database?.close();
  }
}
