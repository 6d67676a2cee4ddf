import * as z from 'zod';
import type { Person } from './people.ts';
import { PEOPLE } from './people.ts';
import type { Act, Acted } from './shown.ts';
import type { Delivered } from './slack/delivery.ts';
import { BOT } from './slack/methods/method.ts';
import type { LoopbackSlack } from './slack/start-slack.ts';
import { isOpenTo, namesOf } from './view.ts';

const ChannelId = z.string().max(20);
const Ts = z.string().regex(/^\d+\.\d{6}$/);
const Errors = z.object({
  response_action: z.literal('errors'),
  errors: z.record(z.string(), z.string()),
});
const MOST = 400_000; // a long transcript; Slack cuts what is pasted into messages
const MOST_OF_ONE = 4000;

/** What a page may ask for. */
export const ActRead: z.ZodType<Act> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('say'),
    channel: ChannelId,
    root: Ts.nullable(),
    text: z.string().trim().min(1).max(MOST),
  }),
  z.object({
    kind: z.literal('click'),
    channel: ChannelId,
    root: Ts.nullable(),
    message: Ts,
    action: z.string().max(255),
    value: z.string().max(2000),
  }),
  z.object({
    kind: z.literal('submit'),
    view: z.string().max(20),
    values: z
      .array(
        z.object({
          block: z.string().max(255),
          box: z.string().max(255),
          value: z.union([z.string().max(3000), z.array(z.string().max(20)).max(10)]),
        }),
      )
      .max(100),
  }),
  z.object({ kind: z.literal('close'), view: z.string().max(20) }),
  z.object({
    kind: z.literal('press'),
    view: z.string().max(20),
    action: z.string().max(255),
    value: z.string().max(2000),
  }),
  z.object({
    kind: z.literal('shortcut'),
    channel: ChannelId,
    message: Ts,
    shortcut: z.string().max(255),
  }),
  z.object({ kind: z.literal('home') }),
  z.object({ kind: z.literal('stop'), channel: ChannelId, root: Ts }),
  z.object({ kind: z.literal('open'), channel: ChannelId }),
  z.object({ kind: z.literal('engine'), engine: z.enum(['extractive', 'openai']) }),
]);

/** Does in the workspace what somebody asked for; with a sentence of Slack's own where it does not work. */
export async function act(
  slack: LoopbackSlack,
  person: Person,
  asked: Exclude<Act, { readonly kind: 'engine' }>,
): Promise<Acted> {
  if (asked.kind === 'home') {
    const from = { channel: person.direct, user: person.id };
    return { notice: failed(await slack.openHome(from), 'The Home tab') };
  }
  if (asked.kind !== 'submit' && asked.kind !== 'close' && asked.kind !== 'press')
    return { notice: await actIn(slack, person, asked) };
  const { views, homes } = slack.state;
  const home = homes.get(person.id);
  const view = home?.id === asked.view ? home : views.get(asked.view);
  if (view?.user !== person.id) return { notice: 'This modal is no longer open.' };
  if (asked.kind === 'submit') return submit(slack, asked);
  if (asked.kind === 'press')
    return { notice: failed(await slack.press(view, asked.action, asked.value), 'This button') };
  views.delete(asked.view);
  return { notice: null };
}

async function submit(
  slack: LoopbackSlack,
  { view, values }: Extract<Act, { readonly kind: 'submit' }>,
): Promise<Acted> {
  const typed = Object.fromEntries(
    values.map(({ block, box, value }) => [block, { [box]: value }]),
  );
  const delivered = await slack.submitView(view, typed);
  const errors = Errors.safeParse(delivered.body).data?.errors;
  return { notice: failed(delivered, 'This modal'), ...(errors && { errors }) };
}

async function actIn(
  slack: LoopbackSlack,
  person: Person,
  asked: Exclude<Act, { readonly kind: 'engine' | 'submit' | 'close' | 'press' | 'home' }>,
): Promise<string | null> {
  const { channel } = asked;
  if (!isOpenTo(slack.state.channels.get(channel), person)) return 'There is no such conversation.';
  const from = { channel, user: person.id };
  switch (asked.kind) {
    case 'say':
      return say(slack, asked, from);
    case 'click':
      return failed(
        await slack.click(asked.action, asked.value, {
          ...from,
          message: asked.message,
          ...(asked.root !== null && { threadTs: asked.root }),
        }),
        'This button',
      );
    case 'shortcut':
      return failed(await slack.shortcut(asked.shortcut, asked.message, from), 'This shortcut');
    case 'stop':
      return failed(await slack.stopSession(asked.root, from), 'The stop button');
    case 'open':
      return failed(await slack.openMessages(from), 'This conversation');
  }
}

async function say(
  slack: LoopbackSlack,
  { text, root }: { readonly text: string; readonly root: string | null },
  from: { readonly channel: string; readonly user: string },
): Promise<string | null> {
  const [, command = '', words = ''] = /^(\/[a-z]\S*)\s*(.*)$/s.exec(text) ?? [];
  if (command === '') {
    const told: Delivered[] = [];
    for (const part of inParts(text))
      told.push(
        ...(await slack.say(kept(part, slack), { ...from, ...(root && { threadTs: root }) })),
      );
    return told.map((each) => failed(each, 'The app')).find((notice) => notice !== null) ?? null;
  }
  if (root !== null) return `${command} is not supported in threads. Sorry!`;
  if (command === '/earnings') return failed(await slack.command(words, from), command);
  if (command === '/invite') return invite(slack, from.channel, words);
  return `${command} is not a valid command.`;
}

/** Slack makes several messages of a long one, each up to a break before its end. */
function inParts(text: string): readonly string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > MOST_OF_ONE) {
    const broken = rest.lastIndexOf('\n', MOST_OF_ONE);
    const at = broken > 0 ? broken : MOST_OF_ONE;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at).replace(/^\n/, '');
  }
  return [...parts, rest];
}

function invite({ state }: LoopbackSlack, id: string, whom: string): string {
  const channel = state.channels.get(id);
  if (!channel || channel.user !== undefined || !/^@?earnings$/i.test(whom.trim()))
    return 'Type /invite @Earnings in a channel.';
  if (channel.isMember) return 'Earnings is already in this channel.';
  state.channels.set(id, { ...channel, isMember: true });
  return 'Earnings was added to this channel.';
}

/** Slack keeps `&`, `<` and `>` as entities, and mentions by id. */
function kept(text: string, { state }: LoopbackSlack): string {
  const names = namesOf(state);
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [BOT.userId, ...PEOPLE.map(({ id }) => id)].reduce((words, id) => {
    const name = names(id) ?? id;
    return words.replaceAll(new RegExp(`@${name}(?![\\p{L}\\p{N}])`, 'giu'), `<@${id}>`);
  }, escaped);
}

/** What Slack's client says where the app did not ack. */
function failed({ status, ms }: Delivered, what: string): string | null {
  if (ms > 3000) return `${what} failed with the error “operation_timeout”.`;
  return status === 200 ? null : `${what} failed with the error “dispatch_failed” (${status}).`;
}
