import * as z from 'zod';
import { renderNoClaims, renderVerdicts } from '../../render/answer/verdict-modal.ts';
import type { View } from '../../render/block-kit/view-rules.ts';
import { readValue } from '../click.ts';
import type { Earnings } from '../earnings.ts';
import { Carried } from '../shortcuts/check-figures.ts';
import { pickedCall } from './picked-call.ts';

const Sent = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  view: z.object({ private_metadata: z.string(), state: z.object({ values: z.unknown() }) }),
});

type Ack = (
  answer?:
    | { readonly response_action: 'errors'; readonly errors: Record<string, string> }
    | { readonly response_action: 'update'; readonly view: never },
) => Promise<void>;

/** The call was picked against which a message is to be checked: the modal shows what the call says. */
export function onCheckPicked(earnings: Earnings) {
  return async ({ body, ack }: { body: unknown; ack: Ack }): Promise<void> => {
    const sent = Sent.safeParse(body).data;
    const carried = sent && readValue(Carried, sent.view.private_metadata);
    if (!sent || !carried) return ack();
    const { channel, claims, left } = carried;
    const spot = { team: sent.team?.id ?? sent.user.team_id ?? '', channel };
    const picked = await pickedCall(sent.view.state.values, earnings.callsIn(spot));
    if ('errors' in picked) return ack({ response_action: 'errors', errors: { ...picked.errors } });
    const checked = await earnings.check(spot, picked.id, claims);
    const view: View = checked ? renderVerdicts(checked, left) : renderNoClaims();
    // Plain data within Slack's rules; Bolt's union of blocks lags behind Slack's.
    await ack({ response_action: 'update', view: view as never });
  };
}
