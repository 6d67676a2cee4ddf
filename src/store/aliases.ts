import type { Kysely } from 'kysely';
import { companyWords } from '../core/company-words.ts';
import type { Aliases, CompanyAlias } from '../core/ports/aliases.ts';
import type { Clock } from '../core/ports/host.ts';
import type { Sight } from '../core/space.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** The names that people gave companies, over one database. */
export function openAliases(db: Db, clock: Clock): Aliases {
  return {
    add: async ({ companyKey, said, space, by }) => {
      const given = { company_key: companyKey, said, added_by: by, added_at: clock.now() };
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('company_alias')
        .values({ space, name: nameOf(said), ...given })
        .onConflict((conflict) =>
          conflict
            .columns(['space', 'name'])
            .doUpdateSet(given)
            .where('company_alias.company_key', '!=', companyKey),
        )
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    remove: async ({ space, said }) => {
      const { numDeletedRows } = await db
        .deleteFrom('company_alias')
        .where('space', '=', space)
        .where('name', '=', nameOf(said))
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
  };
}

/** The names given by hand that are known somewhere, in their order. */
export async function aliasesSeen(
  db: Db,
  { spaces }: Sight,
  names: readonly string[] | null = null,
): Promise<readonly CompanyAlias[]> {
  const rows = await db
    .selectFrom('company_alias')
    .select(['company_key', 'said', 'space'])
    .$if(spaces !== null, (query) => query.where('space', 'in', spaces ?? []))
    .$if(names !== null, (query) => query.where('name', 'in', names ?? []))
    .orderBy('name')
    .orderBy('space')
    .execute();
  return rows.map(({ company_key, said, space }) => ({ companyKey: company_key, said, space }));
}

function nameOf(said: string): string {
  return companyWords(said).join('');
}
