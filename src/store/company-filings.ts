import type { Filing } from '../core/ports/feeds.ts';
import { readBeside } from './read-beside.ts';

/** What a company filed, the newest first, read without opening the library; empty as without a database. */
export function companyFilings(
  company: string,
  config: { readonly dataDir: string },
): readonly Filing[] {
  const rows = readBeside(config, (database) =>
    database
      .prepare(
        'SELECT id, company, form, filed_on AS filedOn, url, text FROM filing WHERE company = ? ORDER BY filed_on DESC, id DESC',
      )
      .all(company),
  );
  return (rows ?? []) as unknown as readonly Filing[]; // the columns are those of its table
}
