import type { Kysely } from 'kysely';
import { earningsError } from '../core/faults.ts';
import type { Clock } from '../core/ports/host.ts';
import type { Installations } from '../core/ports/workspaces.ts';
import { keepRecent } from './recent.ts';
import type { Seal } from './seal.ts';
import type { Tables } from './tables.ts';

const MOST_OPENED = 500; // one is about 1 kB

/** Where the app is installed, each sealed for its own id; without keys nothing is kept or read. */
export function openInstallations(
  db: Kysely<Tables>,
  clock: Clock,
  seal: Seal | null,
): Installations {
  const keys = () => {
    if (seal) return seal;
    throw earningsError('config.invalid', {
      problems: ['TOKEN_ENCRYPTION_KEYS is missing: tokens are not kept unsealed.'],
    });
  };
  // Every request asks as whom we act: what a row says is opened once, and again when it says something else.
  const opened = keepRecent<{ readonly sealed: string; readonly text: string }>(MOST_OPENED);
  const rowOf = (id: string) =>
    db.selectFrom('installation').selectAll().where('id', '=', id).executeTakeFirst();

  return {
    get: async (id) => {
      const row = await rowOf(id);
      if (!row) return null;
      const known = opened.get(id);
      if (known?.sealed === row.sealed) return known.text;
      const text = keys().open({ keyId: row.key_id, sealed: row.sealed }, id);
      opened.set(id, { sealed: row.sealed, text });
      return text;
    },
    put: async (id, secret) => {
      const { keyId: key_id, sealed } = keys().seal(secret, id);
      const row = { key_id, sealed, installed_at: clock.now() };
      await db
        .insertInto('installation')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },
    ids: async () => {
      const rows = await db.selectFrom('installation').select('id').orderBy('id').execute();
      return rows.map(({ id }) => id);
    },
    installedAt: async (id) => (await rowOf(id))?.installed_at ?? null,
    remove: async (id, by) => {
      const { numDeletedRows } = await db
        .deleteFrom('installation')
        .where('id', '=', id)
        .where('installed_at', '<=', by)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
    reseal: async () => {
      const rows = await db.selectFrom('installation').selectAll().execute();
      const old = rows.filter(({ key_id }) => !keys().isCurrent({ keyId: key_id }));
      for (const { id, key_id, sealed: before } of old) {
        const { keyId, sealed } = keys().seal(
          keys().open({ keyId: key_id, sealed: before }, id),
          id,
        );
        await db
          .updateTable('installation')
          .set({ key_id: keyId, sealed })
          .where('id', '=', id)
          .where('sealed', '=', before) // a token may have been rotated meanwhile
          .execute();
      }
      return old.length;
    },
  };
}
