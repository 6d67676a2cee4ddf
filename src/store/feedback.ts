import type { Kysely } from 'kysely';
import { FeedbackDetails } from '../core/feedback.ts';
import type { Feedback } from '../core/ports/channels.ts';
import type { Clock } from '../core/ports/host.ts';
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
  };
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
