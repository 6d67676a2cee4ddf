import type { Kysely } from 'kysely';
import { Brief } from '../core/brief.ts';
import type { BriefKey, Briefs, Clock } from '../core/ports.ts';
import { readJson } from './read-json.ts';
import { keepRecent } from './recent.ts';
import type { Tables } from './tables.ts';

const MOST_RECENT = 32; // a brief takes about 100 kB as objects

/** Finished briefs by what they depend on; one that no longer fits the schema counts as not there. */
export function openBriefs(db: Kysely<Tables>, clock: Clock): Briefs {
  const recent = keepRecent<Brief>(MOST_RECENT);
  return {
    get: async (key) => {
      const known = recent.get(nameOf(key));
      if (known) return known;
      const { transcriptSha256, engine, recipe } = key;
      const row = await db
        .selectFrom('brief')
        .select('brief_json')
        .where('transcript_sha256', '=', transcriptSha256)
        .where('engine', '=', engine)
        .where('recipe', '=', recipe)
        .executeTakeFirst();
      const read = row ? readJson(Brief, row.brief_json) : null;
      if (read) recent.set(nameOf(key), read);
      return read;
    },
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
      recent.set(nameOf(key), brief);
    },
  };
}

function nameOf({ transcriptSha256, engine, recipe }: BriefKey): string {
  return `${transcriptSha256} ${engine} ${recipe}`;
}
