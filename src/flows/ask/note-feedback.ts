import * as z from 'zod';
import { EarningsError } from '../../core/faults.ts';
import { FeedbackDetails } from '../../core/feedback.ts';
import { renderNotice } from '../../render/notice-blocks.ts';
import type { Flow } from '../flow.ts';

const FeedbackPayload = z.object({
  team: z.string(),
  channel: z.string(),
  user: z.string(),
  /** The message it is about. */
  ts: z.string(),
  threadTs: z.string().nullable(),
  verdict: z.enum(['up', 'down']),
  /** What is wrong, where they said it. */
  details: FeedbackDetails.nullable().default(null),
});

const THANKS = {
  up: 'Thank you, noted.',
  down: 'Thank you, noted. If you can, write in this thread what is wrong: which figure or sentence, and what the call says.',
  told: 'Thank you. It is kept with the sentences of the call that it is about.',
} as const;

/** Keeps what somebody said of an answer or a brief, and thanks that person alone. */
export const noteFeedback: Flow = async ({ store, poster, log }, { key, payload }) => {
  const { team, channel, user, ts, threadTs, verdict, details } = FeedbackPayload.parse(payload);
  const isNews = await store.feedback.put({ team, channel, ts, user, verdict, details });
  if (!isNews) return null; // clicked twice
  const place = { team, channel, ...(threadTs !== null && { threadTs }) };
  try {
    await poster.postEphemeral(place, user, renderNotice(details ? THANKS.told : THANKS[verdict]));
  } catch (error) {
    if (!(error instanceof EarningsError)) throw error;
    log.debug('thanks not shown', { key, code: error.fault.code }); // a courtesy; the verdict is kept
  }
  return null;
};
