import type { ExpressionBuilder, Kysely } from 'kysely';
import { Answer, AnswerStatus } from '../core/answer.ts';
import { CallId } from '../core/call.ts';
import type { Clock } from '../core/ports/host.ts';
import type { Answers } from '../core/ports/threads.ts';
import { readJson } from './read-json.ts';
import type { Tables } from './tables.ts';

/** Questions and answers by conversation; a conversation's name begins with its team and channel. */
export function openAnswers(db: Kysely<Tables>, clock: Clock): Answers {
  return {
    put: async ({ key, conversation, callId, answer }) => {
      const { question, status, text } = answer;
      await db
        .insertInto('answer')
        .values({
          key,
          conversation,
          call_id: callId,
          question,
          status,
          text,
          answer_json: JSON.stringify(answer),
          answered_at: clock.now(),
        })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute();
    },
    get: async (key) => {
      const row = await db
        .selectFrom('answer')
        .selectAll()
        .where('key', '=', key)
        .executeTakeFirst();
      const answer = row ? readJson(Answer, row.answer_json) : null;
      if (!row || !answer) return null;
      const { conversation } = row;
      return { key, conversation, callId: CallId.parse(row.call_id), answer };
    },
    earlier: async (conversation, callId, most) => {
      const rows = await db
        .selectFrom('answer')
        .select(['question', 'status', 'text'])
        .where('conversation', '=', conversation)
        .where('call_id', '=', callId)
        .orderBy('seq', 'desc')
        .limit(most)
        .execute();
      return rows.toReversed().map(({ question, status, text }) => ({
        question,
        status: AnswerStatus.parse(status),
        text,
      }));
    },
    clear: async (before, most) => {
      const { numDeletedRows } = await db
        .deleteFrom('answer')
        .where('seq', 'in', ({ selectFrom }) =>
          selectFrom('answer').select('seq').where('answered_at', '<', before).limit(most),
        )
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
    lastCall: async (conversation) => {
      const row = await db
        .selectFrom('answer')
        .select('call_id')
        .where('conversation', '=', conversation)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? CallId.parse(row.call_id) : null;
    },
    forgetChannel: async (place) => {
      await db.deleteFrom('answer').where(isOfChannel(place)).execute();
    },
  };
}

/** Whether an answer was given in a channel: there itself, or in a thread of it. */
export function isOfChannel(place: { readonly team: string; readonly channel: string }) {
  const prefix = `${place.team}/${place.channel}`;
  return ({ eb, or }: ExpressionBuilder<Tables, 'answer'>) =>
    or([
      eb('conversation', '=', prefix),
      // "0" follows "/" in both engines' byte order: everything that begins with the prefix.
      eb.and([eb('conversation', '>', `${prefix}/`), eb('conversation', '<', `${prefix}0`)]),
    ]);
}
