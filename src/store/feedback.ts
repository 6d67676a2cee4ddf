import type { Kysely } from 'kysely';
import type { CallId } from '../core/call.ts';
import { FeedbackDetails } from '../core/feedback.ts';
import type { Feedback } from '../core/ports/channels.ts';
import type { Clock } from '../core/ports/host.ts';
import type { Channel } from '../core/ports/owned.ts';
import { Transcript } from '../core/transcript.ts';
import { readJson } from './read-json.ts';
import type { Tables } from './tables.ts';

/** What people say of our messages; the last word of a person on a message counts. */
export function openFeedback(db: Kysely<Tables>, clock: Clock): Feedback {
  return {
    put: async ({ team, channel, ts, user, verdict, details }) => {
      const details_json = details ? JSON.stringify(details) : null;
      const said = { verdict, details_json, said_at: clock.now() };
      const written = await db
        .insertInto('feedback')
        .values({ team, channel, ts, said_by: user, ...said })
        .onConflict((conflict) =>
          conflict
            .columns(['team', 'channel', 'ts', 'said_by'])
            .doUpdateSet(said)
            .where((was) =>
              was.or([
                was('feedback.verdict', '!=', verdict),
                was('feedback.details_json', 'is distinct from', details_json),
              ]),
            ),
        )
        .executeTakeFirst();
      return (written.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    clear: async (before, most) => {
      const old = await db
        .selectFrom('feedback')
        .select(['team', 'channel', 'ts', 'said_by'])
        .where('said_at', '<', before)
        .limit(most)
        .execute();
      for (const { team, channel, ts, said_by } of old)
        await db
          .deleteFrom('feedback')
          .where('team', '=', team)
          .where('channel', '=', channel)
          .where('ts', '=', ts)
          .where('said_by', '=', said_by)
          .where('said_at', '<', before)
          .execute();
      return old.length;
    },
  };
}

/** Deletes what was said of posts about a call in a channel, also in the requests that brought it. */
export async function forgetSaid(
  tx: Kysely<Tables>,
  { team, channel }: Channel,
  { id, posts }: { readonly id: CallId; readonly posts: ReadonlySet<string> },
): Promise<void> {
  // JSON escapes the quotes of what somebody writes.
  const isAbout = (json: string | null) => json?.includes(`"call":"${id}"`) === true;
  const said = await tx
    .selectFrom('feedback')
    .select(['ts', 'details_json'])
    .where('team', '=', team)
    .where('channel', '=', channel)
    .execute();
  const places = said.filter(({ ts, details_json }) => posts.has(ts) || isAbout(details_json));
  for (const ts of new Set(places.map((each) => each.ts)))
    await tx
      .deleteFrom('feedback')
      .where('team', '=', team)
      .where('channel', '=', channel)
      .where('ts', '=', ts)
      .execute();
  const lane = `feedback:${team}/${channel}`;
  const brought = await tx
    .selectFrom('request')
    .select(['key', 'lane', 'payload_json'])
    .where('kind', '=', 'feedback')
    .where('state', 'in', ['done', 'failed'])
    .where('team', '=', team)
    // "0" follows "/" in both engines' byte order.
    .where('lane', '>', `${lane}/`)
    .where('lane', '<', `${lane}0`)
    .execute();
  for (const { key, lane: of, payload_json } of brought)
    if (posts.has(of?.split('/')[2] ?? '') || isAbout(payload_json))
      await tx.deleteFrom('request').where('key', '=', key).execute();
}

/** What somebody said is wrong, as a case to hold the next release to: nothing in it tells who or where. */
export interface FeedbackCase extends Omit<FeedbackDetails, 'sentences'> {
  readonly verdict: string;
  /** The words of the call that the statement rests on; null where that text is no longer here. */
  readonly span: { readonly sentences: readonly string[]; readonly quote: string | null };
}

/** The cases that people's feedback makes, oldest first. */
export async function feedbackCases(db: Kysely<Tables>): Promise<readonly FeedbackCase[]> {
  const rows = await db
    .selectFrom('feedback')
    .select(['verdict', 'details_json'])
    .where('details_json', 'is not', null)
    .orderBy('said_at')
    .execute();
  const cases: FeedbackCase[] = [];
  for (const { verdict, details_json: json } of rows) {
    const details = readJson(FeedbackDetails, json ?? '');
    if (!details) continue;
    const { sentences, ...about } = details;
    const quote = await quoteOf(db, about.sha256, sentences);
    cases.push({ ...about, verdict, span: { sentences, quote } });
  }
  return cases;
}

async function quoteOf(
  db: Kysely<Tables>,
  sha256: string,
  ids: readonly string[],
): Promise<string | null> {
  const row = await db
    .selectFrom('transcript')
    .select('transcript_json')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  const transcript = row && readJson(Transcript, row.transcript_json);
  if (!transcript) return null;
  const said = transcript.turns.flatMap(({ text, sentences }) =>
    sentences
      .filter(({ id }) => ids.includes(id))
      .map(({ start, end }) => text.slice(start, end).trim()),
  );
  return said.join(' ');
}
