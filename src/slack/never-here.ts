import type { EarningsError } from '../core/faults.ts';

// What Slack says where a workspace, or this kind of token, does not have a method.
const NEVER: ReadonlySet<string> = new Set([
  'unknown_method',
  'feature_disabled',
  'feature_not_enabled',
  'method_deprecated',
  'not_allowed_token_type',
]);

/** Whether Slack will never do here what it refused: what is not known to be so may work another time. */
export function isNeverHere({ fault }: EarningsError): boolean {
  if (fault.code === 'slack.missing_scope') return true;
  const isRefused = fault.code === 'slack.failed' || fault.code === 'slack.not_authorized';
  return isRefused && NEVER.has(fault.data.error);
}
