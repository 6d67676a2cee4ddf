import type { Call } from '../core/call.ts';
import { companyKey } from './company-names.ts';
import { readBeside } from './read-beside.ts';

/**
 * The ids of everybody's calls of a call's company, read without opening the library: the call itself may
 * be none of it. Empty when there is no database, or another version's: a brief is whole without them.
 */
export function companyCallIds(
  call: Call,
  config: { readonly dataDir: string },
): readonly string[] {
  const rows = readBeside(config, (database) =>
    database
      .prepare("SELECT id FROM call WHERE company_key = ? AND space = ''")
      .all(companyKey(call)),
  );
  return (rows ?? []).map(({ id }) => String(id));
}
