import * as z from 'zod';
import { CallId } from '../../core/call.ts';
import { RENAME_MODAL } from '../../render/library/rename-modal.ts';
import { ownerLane } from '../actions/owner.ts';
import { readValue } from '../click.ts';
import type { Earnings } from '../earnings.ts';
import { keyOf } from '../keys.ts';
import { readTyped } from '../typed.ts';

const Sent = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  view: z.object({
    id: z.string(),
    private_metadata: z.string(),
    state: z.object({
      values: z.object({
        [RENAME_MODAL.block]: z.object({
          [RENAME_MODAL.box]: z.object({ value: z.string().nullish() }),
        }),
      }),
    }),
  }),
});
const From = z.object({
  channel: z.string(),
  ts: z.string(),
  threadTs: z.string().nullable(),
  call: CallId,
  space: z.string().min(1),
});

/** A call's right name that somebody sent by the modal, stored before the ack. */
export function onRenameSent(earnings: Earnings) {
  return async ({ body, ack }: { body: unknown; ack: () => Promise<void> }): Promise<void> => {
    const sent = Sent.safeParse(body).data;
    const from = sent && readValue(From, sent.view.private_metadata);
    if (!sent || !from) return ack();
    const { channel, ts, threadTs, call: callId, space } = from;
    const team = sent.team?.id ?? sent.user.team_id ?? '';
    await earnings.take({
      key: keyOf('rename', team, sent.view.id), // one modal, one name, however often it is delivered
      kind: 'rename',
      lane: ownerLane(space, callId),
      payload: {
        ...{ team, channel, user: sent.user.id, userTeam: sent.user.team_id ?? null },
        ...{ ts, threadTs, callId, space, responseUrl: null },
        typed: readTyped(sent.view.state.values[RENAME_MODAL.block][RENAME_MODAL.box].value ?? ''),
      },
    });
    await ack();
  };
}
