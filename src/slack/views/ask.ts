import * as z from 'zod';
import { CallId } from '../../core/call.ts';
import { conversationOf } from '../../core/conversation.ts';
import { earningsError } from '../../core/faults.ts';
import { ASK_MODAL } from '../../render/answer/ask-modal.ts';
import { faultText } from '../../render/fault-text.ts';
import { readAsked, withoutEmoji } from '../asked-text.ts';
import { readValue } from '../click.ts';
import type { Earnings } from '../earnings.ts';
import { keyOf } from '../keys.ts';

const Sent = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  view: z.object({
    id: z.string(),
    private_metadata: z.string(),
    state: z.object({
      values: z.object({
        [ASK_MODAL.block]: z.object({ [ASK_MODAL.box]: z.object({ value: z.string().nullish() }) }),
      }),
    }),
  }),
});
const From = z.object({ channel: z.string(), threadTs: z.string(), call: CallId });

type Ack = (answer?: {
  readonly response_action: 'errors';
  readonly errors: Record<string, string>;
}) => Promise<void>;

/** A question that was put by the modal: told at once what is wrong with it, or stored before the ack. */
export function onAskSent(earnings: Earnings) {
  return async ({ body, ack }: { body: unknown; ack: Ack }): Promise<void> => {
    const sent = Sent.safeParse(body).data;
    const from = sent && readValue(From, sent.view.private_metadata);
    if (!sent || !from) return ack();
    const typed = sent.view.state.values[ASK_MODAL.block][ASK_MODAL.box].value ?? '';
    const text = withoutEmoji(readAsked(typed));
    if (!/[\p{L}\p{N}]/u.test(text)) {
      const words = faultText(earningsError('input.no_question', {}).fault);
      return ack({ response_action: 'errors', errors: { [ASK_MODAL.block]: words } });
    }
    const { channel, threadTs, call: callId } = from;
    const team = sent.team?.id ?? sent.user.team_id ?? '';
    await earnings.take({
      key: keyOf('ask', team, sent.view.id), // one modal, one question, however often it is delivered
      kind: 'question',
      lane: `question:${conversationOf({ team, channel, threadTs })}`,
      payload: {
        ...{ team, channel, user: sent.user.id, userTeam: sent.user.team_id ?? null },
        ...{ ts: threadTs, threadTs },
        ...{ text, callId, isByButton: true },
      },
    });
    await ack();
  };
}
