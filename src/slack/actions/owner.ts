import type { webApi } from '@slack/bolt';
import * as z from 'zod';
import { CallId } from '../../core/call.ts';
import type { Log } from '../../core/ports/host.ts';
import { renderRenameModal } from '../../render/library/rename-modal.ts';
import { readClick, readValue } from '../click.ts';
import type { Earnings } from '../earnings.ts';
import { keyOf } from '../keys.ts';
import { slackFault } from '../slack-fault.ts';

/** The buttons with which an owner shares a call with the workspace, shows it to outsiders, or removes it. */
export const OWNER = /^earnings\.(?:share|remove|show)$/;
/** The button that asks for a call's right name. */
export const RENAME = 'earnings.rename';

const Value = z.object({ call: CallId, space: z.string().min(1) });
const Trigger = z.object({ trigger_id: z.string() });

interface Clicked {
  readonly body: unknown;
  readonly ack: () => Promise<void>;
}

/** A click on either: stored before the ack; a double click is done once. */
export function onOwner(earnings: Earnings) {
  return async ({ body, ack }: Clicked): Promise<void> => {
    const click = readClick(body);
    const owned = click && readValue(Value, click.value);
    if (click && owned) {
      const { actionId, at: _, value: __, ...who } = click;
      const kind = actionId.replace('earnings.', '');
      await earnings.take({
        key: keyOf(kind, click.team, click.channel, click.ts, click.user),
        kind,
        lane: ownerLane(owned.space, owned.call),
        payload: { ...who, callId: owned.call, space: owned.space },
      });
    }
    await ack();
  };
}

/** What is done with one call is done one after another. */
export function ownerLane(space: string, callId: CallId): string {
  return `owner:${callId}@${space}`;
}

/** A click on “Wrong call?” opens a modal; Slack takes its trigger for three seconds. */
export function onRename(log: Log) {
  return async ({
    body,
    ack,
    client,
  }: Clicked & { readonly client: webApi.WebClient }): Promise<void> => {
    await ack();
    const click = readClick(body);
    const owned = click && readValue(Value, click.value);
    const trigger = Trigger.safeParse(body).data?.trigger_id;
    if (!click || !owned || trigger === undefined) return;
    const { channel, ts, threadTs } = click;
    const view = renderRenameModal({ channel, ts, threadTs, ...owned });
    try {
      // Plain data within Slack's rules; Bolt's union of blocks lags behind Slack's.
      await client.views.open({ trigger_id: trigger, view: view as never });
    } catch (error) {
      log.warn('modal not opened', { code: slackFault(error, 'views.open', channel).fault.code });
    }
  };
}
