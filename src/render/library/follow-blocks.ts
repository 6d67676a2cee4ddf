import type { FaultCode } from '../../core/faults.ts';
import type { Follow } from '../../core/ports/channels.ts';
import type { Message } from '../../core/ports/slack.ts';
import { type Block, button, context, section } from '../block-kit/blocks.ts';
import { cut, mrkdwn, plain } from '../block-kit/escape.ts';
import { guard, LIMITS } from '../block-kit/limits.ts';
import { placeWords } from '../place-words.ts';
import { type Choice, runButtons } from './choice-blocks.ts';

const MOST_NAME = 60;
const MOST_LISTED = 40;
const MOST_BUTTONS = 10;
const ALL = '*';

/** A company as somebody follows it; `isKnown`: a call of it is here. */
interface Company {
  readonly kind: 'company';
  readonly label: string;
  readonly isKnown: boolean;
}
type Target = Company | { readonly kind: 'all' };

/** Told to everybody in the channel: what will come here by itself. */
export function renderFollowed(
  target: Target,
  before: readonly Follow[],
  channel: string,
): Message {
  const here = placeWords(channel);
  if (target.kind === 'all')
    return say(
      `From now on ${here} gets the brief of each new call by itself, whatever the company.`,
      [
        before.length > 0 ? `Among them ${mrkdwn(namesOf(before))}, as before` : null,
        'To stop: `/earnings unfollow all`',
      ],
    );
  const name = shown(target.label);
  return say(`From now on ${here} gets the brief of each new call of ${name} by itself.`, [
    target.isKnown
      ? `Its latest call: \`/earnings ${mrkdwn(name)}\``
      : 'No call of it is here yet: the first that comes under this name is the first to be briefed',
    `To stop: \`/earnings unfollow ${mrkdwn(name)}\``,
  ]);
}

/** Nothing to do: `follow` is the one that has it in it. */
export function renderAlreadyFollowed(target: Target, follow: Follow, channel: string): Message {
  const here = capital(placeWords(channel));
  if (follow.target !== ALL) return say(`${here} follows ${shown(follow.label)} already.`);
  const among = target.kind === 'company' ? `, ${shown(target.label)} among them` : '';
  return say(`${here} follows every company already${among}.`);
}

/** What was typed names no company, several, or nearly one: whom to choose from. */
export function renderFollowChoices(
  typed: string,
  choice:
    | { readonly kind: 'several' | 'near' | 'list'; readonly names: readonly string[] }
    | { readonly kind: 'none' },
): Message {
  const name = shown(typed);
  if (choice.kind === 'none')
    return say(
      typed === ''
        ? 'Name a company, its ticker, or all.'
        : `“${name}” is not a company’s name. Name a company, its ticker, or all.`,
      ['`/earnings follow Kingsoft Cloud`', '`/earnings follow all`'],
    );
  const { kind, names } = choice;
  const words = {
    several: `Several companies fit “${name}”. Which one do you mean?`,
    near: `There is no call of “${name}” yet. Did you mean one of these, or is it another company?`,
    list: 'Companies are followed one at a time: click each that you want.',
  }[kind];
  const buttons = names
    .slice(0, MOST_BUTTONS)
    .map((each, at) => button(shown(each), `earnings.follow.${at}`, each));
  const asTyped = button(cut(`Follow “${name}”`, LIMITS.buttonText), 'earnings.follow.new', typed);
  return guard({
    text: plain(words),
    blocks: [
      section(mrkdwn(words)),
      {
        type: 'actions',
        block_id: 'follow',
        elements: [...buttons, ...(kind === 'several' ? [] : [asTyped])],
      },
    ],
  });
}

const CANNOT: Partial<Readonly<Record<FaultCode, string>>> = {
  'slack.is_archived':
    'This channel is archived, so it cannot follow. Unarchive it, type `/invite @Earnings` there, and try again.',
  'slack.restricted_action':
    'This workspace does not let me post here, so this channel cannot follow. Ask an administrator, or type `/invite @Earnings` in another channel and follow there.',
};

/** Following where nothing could be posted is refused: what to do first. */
export function renderCannotFollow(code: FaultCode): Message {
  const words =
    CANNOT[code] ??
    'I cannot post here, so this channel cannot follow. Type `/invite @Earnings`, then try again.';
  return guard({ text: words.replaceAll('`', ''), blocks: [section(words)] });
}

/** Told to everybody in the channel: what no longer comes. `words`: what was typed for it. */
export function renderUnfollowed(
  follows: readonly Follow[],
  {
    channel,
    words,
    isAll,
  }: { readonly channel: string; readonly words: string; readonly isAll: boolean },
): Message {
  const here = capital(placeWords(channel));
  if (!isAll)
    return say(
      `${here} no longer follows ${follows.length > 0 ? namesOf(follows) : shown(words)}.`,
    );
  const before = follows.length > 0 ? ` It followed ${namesOf(follows)}.` : '';
  return say(`${here} follows no company any more.${before}`);
}

/** There is nothing to end under this name. */
export function renderNotFollowed(typed: string, follows: readonly Follow[]): Message {
  if (follows.length === 0) return say('Nothing is followed here.');
  if (typed === '') return say(`Name what to end: ${namesOf(follows)}, or all.`);
  return say(`“${shown(typed)}” is not followed here. What is: ${namesOf(follows)}.`);
}

/** One company cannot be left out of all. */
export function renderOneOfAll(): Message {
  return say('Every company is followed here; one alone cannot be left out.', [
    'Type `/earnings unfollow all`, then follow those you want',
  ]);
}

/** Several follows fit what was typed. */
export function renderWhichFollow(typed: string, follows: readonly Follow[]): Message {
  return say(`Several fit “${shown(typed)}”: ${namesOf(follows)}. Type one of them in full.`);
}

/** What comes to this channel by itself. */
export function renderFollowing(
  follows: readonly Follow[],
  paused: readonly Follow[],
  channel: string,
): Message {
  const here = capital(placeWords(channel));
  if (follows.length === 0 && paused.length > 0)
    return say(
      `${here} follows no company now: it was archived, and followed ${namesOf(paused)}.`,
      ['To go on: `/invite @Earnings`, or `/earnings follow` and the name'],
    );
  if (follows.length === 0)
    return say(`${here} follows no company.`, ['`/earnings follow &lt;company|all&gt;`']);
  if (follows.some(({ target }) => target === ALL))
    return say(`${here} gets the brief of each new call: it follows every company.`, [
      'To stop: `/earnings unfollow all`',
    ]);
  return say(`${here} gets the brief of each new call of ${namesOf(follows)}.`, [
    'To stop: `/earnings unfollow` and the name, or all',
  ]);
}

/** Told to everybody in a channel that is back: what comes by itself again, and what came meanwhile. */
export function renderResumed(
  follows: readonly Follow[],
  missed: readonly Choice[],
  channel: string,
): Message {
  const here = capital(placeWords(channel));
  const words = `${here} is back, and gets the brief of each new call of ${namesOf(follows)} again.`;
  const meanwhile = missed.length > 0 ? ' Meanwhile these came:' : '';
  const said = say(`${words}${meanwhile}`, ['To stop: `/earnings unfollow` and the name, or all']);
  const buttons = runButtons(missed, 'brief', ({ label }) => `Brief of ${label}`);
  return guard({ ...said, blocks: [...said.blocks, ...buttons] });
}

/** A brief that nobody asked for says first why it came. */
export function withReason(message: Message, follow: Follow, channel: string): Message {
  const whom = follow.target === ALL ? 'every company' : shown(follow.label);
  const words = `Posted because ${placeWords(channel)} follows ${mrkdwn(whom)}.`;
  return guard({ ...message, blocks: [context(words), ...message.blocks] });
}

function say(words: string, details: readonly (string | null)[] = []): Message {
  const small = details.filter((detail) => detail !== null);
  const blocks: readonly Block[] = [
    section(cut(mrkdwn(words), LIMITS.section)),
    ...(small.length > 0 ? [context(cut(small.join('  ·  '), LIMITS.section))] : []),
  ];
  return guard({ text: plain(words), blocks });
}

function namesOf(follows: readonly Follow[]): string {
  const names = [
    ...new Set(
      follows.map(({ target, label }) => (target === ALL ? 'every company' : shown(label))),
    ),
  ];
  const listed = names.slice(0, MOST_LISTED);
  const rest = names.length - listed.length;
  const all = rest > 0 ? [...listed, `${rest} more`] : listed;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

function shown(label: string): string {
  return cut(plain(label), MOST_NAME);
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
