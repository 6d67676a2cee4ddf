import { expect, vi } from 'vitest';
import type { LoopbackSlack } from '../../demo/slack/start-slack.ts';
import type { Channel } from '../../demo/slack/state.ts';
import type { Home } from './kill-service.ts';

/** Ana in two channels of one workspace, Eve in a channel of another and in her direct messages. */
export const OURS = { team: 'T0DEMO', channel: 'C0EARN01', user: 'U0ANA' };
export const DESK = { team: 'T0DEMO', channel: 'C0DESK01', user: 'U0ANA' };
export const THEIRS = { team: 'T0OTHER', channel: 'C0OTHER1', user: 'U0EVE' };
export const THEIR_DM = { team: 'T0OTHER', channel: 'D0EVE', user: 'U0EVE' };

export const WHERE: readonly Channel[] = [
  ...[OURS, DESK, THEIRS].map(({ channel: id }) => ({ id, isMember: true })),
  { id: 'D0EVE', isMember: true, user: 'U0EVE' },
];

/** Everything that anybody is shown in some channels, and Eve in modals. */
export function shownIn({ state }: LoopbackSlack, ...channels: readonly string[]): string {
  const { messages, acked, responses, prompts, statuses } = state;
  const placed: readonly { readonly channel: string }[] = [
    ...[...messages, ...acked, ...responses, ...prompts, ...statuses],
  ];
  const views = [...state.views.values()].filter(({ user }) => user === THEIRS.user);
  return JSON.stringify([placed.filter(({ channel }) => channels.includes(channel)), views]);
}

/** What we posted in a channel, with how often each message was edited. */
export function linesIn({ state }: LoopbackSlack, channel: string): readonly string[] {
  return state.messages
    .filter((each) => each.channel === channel)
    .map(({ text, edits }) => `${edits} ${text}`);
}

/** Somebody clicks a button that opens a modal, and sends it. */
export async function sendModal(
  slack: LoopbackSlack,
  [action, carried]: readonly [string, string],
  [block, typed]: readonly [string, string],
  from: {
    readonly team: string;
    readonly channel: string;
    readonly user: string;
    readonly message?: string;
    readonly userTeam?: string;
  },
): Promise<void> {
  await slack.click(action, carried, from);
  await slack.until(({ views }) => views.size > 0);
  const id = [...slack.state.views.keys()].at(-1) ?? '';
  await slack.submitView(id, { [block]: { words: typed } }, from);
}

/** Resolves when nothing is left to be worked. */
export async function worked({ openRequests }: Home): Promise<void> {
  await vi.waitFor(async () => expect(await openRequests()).toBe(0), { timeout: 20_000 });
}
