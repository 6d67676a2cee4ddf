import type { webApi } from '@slack/bolt';
import * as z from 'zod';
import { CallId } from '../../core/call.ts';
import type { Log } from '../../core/ports/host.ts';
import { renderAskModal } from '../../render/answer/ask-modal.ts';
import { shortTitle } from '../../render/summaries.ts';
import { readClick } from '../click.ts';
import type { Earnings } from '../earnings.ts';
import { openView } from '../open-view.ts';

/** The button on a brief that asks for a question. */
export const OPEN_ASK = 'earnings.ask';

const Trigger = z.object({ trigger_id: z.string() });

/** A click on it opens a modal; Slack takes its trigger for three seconds, so nothing is stored before. */
export function onOpenAsk(earnings: Earnings, log: Log) {
  return async ({
    body,
    ack,
    client,
  }: {
    body: unknown;
    ack: () => Promise<void>;
    client: webApi.WebClient;
  }): Promise<void> => {
    await ack();
    const click = readClick(body);
    const trigger = Trigger.safeParse(body).data?.trigger_id;
    const call = CallId.safeParse(click?.value).data;
    if (!click || !call || trigger === undefined) return;
    const { channel, ts, threadTs } = click;
    const known = (await earnings.callsIn(click).list()).find((each) => each.call.id === call);
    const title = known ? shortTitle(known.call) : call;
    const view = renderAskModal({ channel, threadTs: threadTs ?? ts, call }, title);
    await openView({ client, log }, trigger, view);
  };
}
