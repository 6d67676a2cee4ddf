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

/** The call that Ana drops, as buttons carry it, and what that call alone says: figures, not parts of a timestamp. */
export const ORRIN = 'orrin-robotics-q2-2024';
export const ORRIN_VALUE = JSON.stringify({ call: ORRIN, space: 'T0DEMO/C0EARN01' });
export const PRIVATE = /(?<!\d)(?:84\.2|51\.4|54\.1)(?!\d)|Elena Marsh|Orrin Robotics/;

type Somebody = typeof OURS & { readonly userTeam?: string };

/** A way in for somebody who may not see that call. */
export type Entry = readonly [name: string, enter: (slack: LoopbackSlack) => Promise<unknown>];

/** The ways in that there are in a channel: commands and buttons, as told, modals, mentions, a thread. */
export function entriesOf(
  who: Somebody,
  ways: {
    readonly commands: readonly string[];
    readonly buttons: readonly (readonly [action: string, value: string])[];
    /** Who types commands, where Slack tells of them by another team. */
    readonly typist?: Somebody;
    /** Who asks for the brief of another call, and what is asked under it. */
    readonly host: Somebody;
    readonly underAnother: string;
  },
): readonly Entry[] {
  const { commands, buttons, typist = who, host, underAnother } = ways;
  const isHere = (each: { readonly channel: string }) => each.channel === who.channel;
  return [
    ...commands.map((text): Entry => [`/earnings ${text}`, (slack) => slack.command(text, typist)]),
    ...buttons.map(
      ([action, value]): Entry => [
        `the button ${action}`,
        (slack) => slack.click(action, value, who),
      ],
    ),
    [
      'the modal that asks',
      (slack) => sendModal(slack, ['earnings.ask', ORRIN], ['question', 'What was revenue?'], who),
    ],
    [
      'the modal that renames',
      (slack) => {
        const named = ['name', 'Halden Q3 2023'] as const;
        return sendModal(slack, ['earnings.rename', ORRIN_VALUE], named, who);
      },
    ],
    ['a mention', (slack) => slack.mention('What was the revenue of Orrin?', who)],
    ['a mention of its name alone', (slack) => slack.mention('orrin q2 2024', who)],
    [
      'a reply under a brief of another call',
      async (slack) => {
        await slack.command('kingsoft', host);
        await slack.until(({ messages }) =>
          messages.some((each) => isHere(each) && each.edits > 0),
        );
        await slack.reply(slack.state.messages.find(isHere)?.ts ?? '', underAnother, who);
      },
    ],
  ];
}

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
