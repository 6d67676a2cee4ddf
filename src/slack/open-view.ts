import type { webApi } from '@slack/bolt';
import type { Log } from '../core/ports/host.ts';
import type { View } from '../render/block-kit/view-rules.ts';
import { slackFault } from './slack-fault.ts';

/**
 * Opens a modal, or lays it over the one that is open. Slack takes a trigger once, within three seconds of
 * what somebody did; one that comes late is a line in the log, for there is nowhere else to say it.
 */
export async function openView(
  { client, log }: { readonly client: webApi.WebClient; readonly log: Log },
  trigger: string,
  view: View,
  how: 'open' | 'push' = 'open',
): Promise<void> {
  // Plain data within Slack's rules; Bolt's union of blocks lags behind Slack's.
  const opened = { trigger_id: trigger, view: view as never };
  try {
    if (how === 'push') await client.views.push(opened);
    else await client.views.open(opened);
  } catch (error) {
    log.warn('modal not opened', { code: slackFault(error, `views.${how}`, '').fault.code });
  }
}

/** Shows something else in a modal that is open; one that was closed meanwhile is a line in the log. */
export async function updateView(
  { client, log }: { readonly client: webApi.WebClient; readonly log: Log },
  id: string,
  view: View,
): Promise<void> {
  try {
    await client.views.update({ view_id: id, view: view as never });
  } catch (error) {
    log.warn('modal not changed', { code: slackFault(error, 'views.update', '').fault.code });
  }
}
