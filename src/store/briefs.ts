import type { Kysely } from 'kysely';
import { Brief } from '../core/brief.ts';
import type { Briefs, Clock } from '../core/ports.ts';
import { readJson } from './read-json.ts';
import type { Tables } from './tables.ts';

/** Finished briefs by what they depend on; one that no longer fits the schema counts as not there. */
export function openBriefs(db: Kysely<Tables>, clock: Clock): Briefs {
  return {
    get: async ({ transcriptSha256, engine, recipe }) => {
      const row = await db
        .selectFrom('brief')
        .select('brief_json')
        .where('transcript_sha256', '=', transcriptSha256)
        .where('engine', '=', engine)
        .where('recipe', '=', recipe)
        .executeTakeFirst();
      return row ? readJson(Brief, row.brief_json) : null;
    },
    put: async ({ transcriptSha256, engine, recipe }, id, brief) => {
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
    },
  };
}
