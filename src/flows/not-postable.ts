import { EarningsError, type FaultCode } from '../core/faults.ts';

// With these Slack takes no message of ours in the channel, but still answers by response_url.
const NOT_POSTABLE: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'slack.not_in_channel',
  'slack.channel_not_found',
  'slack.is_archived',
  'slack.restricted_action',
]);

/** Whether Slack refuses every post of ours in this channel. */
export function isNotPostable(error: unknown): boolean {
  return error instanceof EarningsError && NOT_POSTABLE.has(error.fault.code);
}

/** Whether the channel is gone for us: left, archived or deleted. An administrator's rule is not that. */
export function isChannelGone(error: unknown): boolean {
  return isNotPostable(error) && !isCode(error, 'slack.restricted_action');
}

function isCode(error: unknown, code: FaultCode): boolean {
  return error instanceof EarningsError && error.fault.code === code;
}
