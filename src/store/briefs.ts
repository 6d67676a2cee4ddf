import type { Kysely } from 'kysely';
import { Brief } from '../core/brief.ts';
import type { Clock } from '../core/ports/host.ts';
import type { BriefKey, Briefs } from '../core/ports/library.ts';
import { readJson } from './read-json.ts';
import { keepRecent } from './recent.ts';
import type { Tables } from './tables.ts';

const MOST_RECENT = 32; // a brief takes about 100 kB as objects

/** Finished briefs by what they depend on; one that no longer fits the schema counts as not there. */
export function openBriefs(db: Kysely<Tables>, clock: Clock): Briefs {
  const recent = keepRecent<{ readonly madeAt: number; readonly brief: Brief }>(MOST_RECENT);

  const select = ({ transcriptSha256, engine, recipe }: BriefKey) =>
    db
      .selectFrom('brief')
      .where('transcript_sha256', '=', transcriptSha256)
      .where('engine', '=', engine)
      .where('recipe', '=', recipe);

  return {
    get: async (key) => {
      const known = recent.get(nameOf(key));
      // The row decides: a brief goes when its call is read anew, and another process may do that.
      const now = known && (await select(key).select('made_at').executeTakeFirst());
      if (known && now?.made_at === known.madeAt) return known.brief;

      const row = await select(key).select(['brief_json', 'made_at']).executeTakeFirst();
      const brief = row ? readJson(Brief, row.brief_json) : null;
      if (row && brief) recent.set(nameOf(key), { madeAt: row.made_at, brief });
      return brief;
    },
    has: async (key) => (await select(key).select('made_at').executeTakeFirst()) !== undefined,
    put: async (key, id, brief) => {
      const { transcriptSha256, engine, recipe } = key;
      const made = {
        call_id: id,
        headline: brief.headline,
        brief_json: JSON.stringify(brief),
        made_at: clock.now(),
      };
      await db
        .insertInto('brief')
        .values({ transcript_sha256: transcriptSha256, engine, recipe, ...made })
        .onConflict((conflict) =>
          conflict.columns(['transcript_sha256', 'engine', 'recipe']).doUpdateSet(made),
        )
        .execute();
      recent.set(nameOf(key), { madeAt: made.made_at, brief });
    },
  };
}

function nameOf({ transcriptSha256, engine, recipe }: BriefKey): string {
  return `${transcriptSha256} ${engine} ${recipe}`;
}
