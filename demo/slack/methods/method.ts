import type { SlackState } from '../state.ts';

export type Args = Readonly<Record<string, unknown>>;
export type Result = Readonly<Record<string, unknown>> & { readonly ok: boolean };

/** One Web API method over the state of the workspace. */
export type Method = (
  state: SlackState,
  args: Args,
  place: { readonly socketUrl: string; readonly root: string },
) => Result;

export const TEAM = { id: 'T0DEMO', name: 'Playground', url: 'https://playground.slack.com/' };
export const BOT = { userId: 'U0EARN', botId: 'B0EARN' };

export function failed(error: string, more: Readonly<Record<string, unknown>> = {}): Result {
  return { ok: false, error, ...more };
}
