import type { webApi } from '@slack/bolt';
import * as z from 'zod';
import type { Log } from '../../core/ports/host.ts';
import { renderWrong } from '../../render/answer/feedback-modal.ts';
import { readClick } from '../click.ts';
import type { Earnings } from '../earnings.ts';
import { keyOf } from '../keys.ts';
import { openView } from '../open-view.ts';

/** The thumbs under an answer or a brief. */
export const FEEDBACK = 'feedback';

/** What the modal that asks what is wrong carries: which message of ours it is about. */
export const OfFeedback = z.object({
  channel: z.string(),
  ts: z.string(),
  threadTs: z.string().nullable(),
  answer: z.string().nullable(),
});

const Trigger = z.object({ trigger_id: z.string() });

/** What one person says of one message is stored in the order in which they say it. */
export function feedbackLane(of: {
  readonly team: string;
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
}): string {
  return `feedback:${of.team}/${of.channel}/${of.ts}/${of.user}`;
}

/**
 * What somebody says of a message by its thumbs; stored before the ack, the last word of a person counts.
 * Whoever says that something is wrong is asked what.
 */
export function onFeedback(earnings: Earnings, log: Log) {
  return async ({
    body,
    ack,
    client,
  }: {
    body: unknown;
    ack: () => Promise<void>;
    client: webApi.WebClient;
  }): Promise<void> => {
    const click = readClick(body);
    // "up", and of an answer "down ask:1f3a": which one
    const [, verdict, answer = null] = /^(up|down)(?: (\S+))?$/.exec(click?.value ?? '') ?? [];
    if (!click || !verdict) return ack();
    const { team, channel, user, ts, threadTs, at } = click;
    await earnings.take({
      key: keyOf('feedback', team, channel, ts, user, verdict, at),
      kind: 'feedback',
      lane: feedbackLane({ team, channel, ts, user }),
      payload: { team, channel, user, ts, threadTs, verdict },
    });
    await ack();
    const trigger = Trigger.safeParse(body).data?.trigger_id;
    if (verdict === 'up' || trigger === undefined) return;
    const of = { channel, ts, threadTs, answer };
    const stated = await earnings.claimsOf({ team, ...of });
    if (!stated) return;
    const claims = stated.claims.map(({ text }) => text);
    await openView({ client, log }, trigger, renderWrong(claims, JSON.stringify(of)));
  };
}
