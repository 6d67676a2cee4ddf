import { EarningsError, type FaultCode } from '../core/faults.ts';

// With these Slack takes no message of ours in the channel, but still answers by response_url.
const NOT_POSTABLE: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'slack.not_in_channel',
  'slack.channel_not_found',
  'slack.is_archived',
  'slack.restricted_action',
]);

/** Whether Slack refuses every post of ours in this channel. */
export function isNotPostable(error: unknown): error is EarningsError {
  return error instanceof EarningsError && NOT_POSTABLE.has(error.fault.code);
}

/** Whether the channel is gone for us: left, archived or deleted. An administrator's rule is not that. */
export function isChannelGone(error: unknown): error is EarningsError {
  return (
    error instanceof EarningsError &&
    isNotPostable(error) &&
    error.fault.code !== 'slack.restricted_action'
  );
}

/** Whether somebody deleted the message that was to be edited, or the thread that was to be written in. */
export function isMessageGone(error: unknown): boolean {
  const isThreadGone = error instanceof EarningsError && error.fault.code === 'slack.thread_gone';
  return isThreadGone || isRefusedAs(error, ['message_not_found']);
}

/** Whether Slack lets nobody edit this message, or not any more. */
export function isUneditable(error: unknown): boolean {
  return isRefusedAs(error, ['edit_window_closed', 'cant_update_message']);
}

function isRefusedAs(error: unknown, words: readonly string[]): boolean {
  return (
    error instanceof EarningsError &&
    error.fault.code === 'slack.failed' &&
    words.includes(error.fault.data.error)
  );
}
