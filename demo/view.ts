import { blocksHtml } from './html/blocks.ts';
import { type Html, html } from './html/html.ts';
import type { Names } from './html/links.ts';
import { mrkdwnHtml } from './html/mrkdwn.ts';
import { planHtml } from './html/plan.ts';
import { PEOPLE, type Person } from './people.ts';
import type { Shown } from './shown.ts';
import { BOT } from './slack/methods/method.ts';
import type { Channel, Posted, Responded, Said, SlackState } from './slack/state.ts';

const APP = { name: 'Earnings', isApp: true };

/** The names behind ids in this workspace. */
export function namesOf(state: SlackState): Names {
  return (id) =>
    id === BOT.userId
      ? APP.name
      : (PEOPLE.find((person) => person.id === id)?.name ?? state.channels.get(id)?.name ?? null);
}

/** Every message that this person sees, in no order. */
export function messagesFor(state: SlackState, person: Person): readonly Shown[] {
  const names = namesOf(state);
  const sees = ({ channel }: { readonly channel: string }) =>
    isOpenTo(state.channels.get(channel), person);
  return [
    ...state.said.filter(sees).map((said) => saidShown(said, names)),
    ...state.messages
      .filter((posted) => sees(posted) && (posted.onlyFor ?? person.id) === person.id)
      .map((posted) => postedShown(posted, names)),
    ...[...state.responses, ...state.acked]
      .filter((each) => sees(each) && (each.visibleTo === 'channel' || each.user === person.id))
      .map((responded) => respondedShown(responded, names)),
  ];
}

/** Whether a conversation is this person's to see: channels are everybody's. */
export function isOpenTo(channel: Channel | undefined, person: Person): boolean {
  return channel !== undefined && (channel.user ?? person.id) === person.id;
}

function saidShown({ channel, ts, threadTs, user, text, files }: Said, names: Names): Shown {
  const words = text === '' ? [] : [html`<div class="section">${mrkdwnHtml(text, names)}</div>`];
  return {
    ...placed(channel, ts, threadTs),
    by: { name: names(user) ?? user, isApp: false },
    isPrivate: false,
    html: html`${words}${files.map(fileHtml)}`.markup,
  };
}

function postedShown(posted: Posted, names: Names): Shown {
  const { channel, ts, threadTs, onlyFor } = posted;
  return {
    ...placed(channel, ts, threadTs),
    by: APP,
    isPrivate: onlyFor !== null,
    html: bodyOf(posted, names).markup,
  };
}

function respondedShown(responded: Responded, names: Names): Shown {
  const { channel, ts, threadTs, visibleTo } = responded;
  return {
    ...placed(channel, ts, threadTs),
    by: APP,
    isPrivate: visibleTo === 'user',
    html: contentOf(responded, names).markup,
  };
}

function placed(channel: string, ts: string, root: string | null) {
  return { id: `${channel}/${ts}`, channel, ts, root };
}

/** A message that grows shows its steps until it is closed. */
function bodyOf(posted: Posted, names: Names): Html {
  const { stream } = posted;
  if (stream?.state !== 'open') return contentOf(posted, names);
  const tasks = [...stream.tasks.values()].map((task) => ({ type: 'task_card', ...task }));
  return html`${planHtml({ type: 'plan', tasks }, names)}${contentOf(posted, names)}`;
}

// A brief is drawn once, however often the page is told of what is new: blocks change as a whole.
const drawn = new WeakMap<readonly unknown[], Html>();

function contentOf(
  { text, blocks }: { readonly text: string; readonly blocks: readonly unknown[] },
  names: Names,
): Html {
  if (blocks.length === 0) return html`<div class="section">${mrkdwnHtml(text, names)}</div>`;
  const known = drawn.get(blocks);
  const made = known ?? blocksHtml(blocks, names);
  if (!known) drawn.set(blocks, made);
  return made;
}

function fileHtml({ name, size }: Readonly<Record<string, unknown>>): Html {
  const bytes = Number(size ?? 0);
  const shown = bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} kB`;
  return html`<div class="file"><span class="name">${String(name)}</span> <span class="size">${shown}</span></div>`;
}
