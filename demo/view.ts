import { blocksHtml } from './html/blocks.ts';
import { type Html, html, NOTHING } from './html/html.ts';
import type { Names } from './html/links.ts';
import { mrkdwnHtml } from './html/mrkdwn.ts';
import { planHtml } from './html/plan.ts';
import { PEOPLE, type Person } from './people.ts';
import type { Shown } from './shown.ts';
import { BOT } from './slack/methods/method.ts';
import type { Channel, DroppedFile, Posted, Responded, Said, SlackState } from './slack/state.ts';

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
    ...state.said.filter(sees).map((said) => saidShown(said, names, person)),
    ...state.messages
      .filter((posted) => sees(posted) && (posted.onlyFor ?? person.id) === person.id)
      .map((posted) => postedShown(posted, names, person)),
    ...[...state.responses, ...state.acked]
      .filter((each) => sees(each) && (each.visibleTo === 'channel' || each.user === person.id))
      .map((responded) => respondedShown(responded, names)),
  ];
}

/** The file at a path like /file/F0A1, where this person may see it: it was shared in a conversation of theirs. */
export function fileFor(state: SlackState, path: string, person: Person): DroppedFile | null {
  const file = state.files.get(/^\/file\/(F\w+)$/.exec(path)?.[1] ?? '');
  if (!file) return null;
  const { public: shown = {}, private: direct = {} } = {
    ...(file.object.shares as object),
  } as Record<string, object>;
  const channels = Object.keys({ ...shown, ...direct });
  return channels.some((id) => isOpenTo(state.channels.get(id), person)) ? file : null;
}

/** Whether a conversation is this person's to see: channels are everybody's. */
export function isOpenTo(channel: Channel | undefined, person: Person): boolean {
  return channel !== undefined && (channel.user ?? person.id) === person.id;
}

function saidShown(
  { channel, ts, threadTs, user, text, files }: Said,
  names: Names,
  person: Person,
): Shown {
  const words = text === '' ? [] : [html`<div class="section">${mrkdwnHtml(text, names)}</div>`];
  return {
    ...placed(channel, ts, threadTs),
    by: { name: names(user) ?? user, isApp: false },
    isPrivate: false,
    html: html`${words}${files.map((file) => fileHtml(file, person))}`.markup,
  };
}

function postedShown(posted: Posted, names: Names, person: Person): Shown {
  const { channel, ts, threadTs, onlyFor } = posted;
  return {
    ...placed(channel, ts, threadTs),
    by: APP,
    isPrivate: onlyFor !== null,
    html: html`${bodyOf(posted, names)}${(posted.files ?? []).map((file) => fileHtml(file, person))}`
      .markup,
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
  if (blocks.length === 0 && text === '') return NOTHING;
  if (blocks.length === 0) return html`<div class="section">${mrkdwnHtml(text, names)}</div>`;
  const known = drawn.get(blocks);
  const made = known ?? blocksHtml(blocks, names);
  if (!known) drawn.set(blocks, made);
  return made;
}

function fileHtml(
  { id, name, title, size }: Readonly<Record<string, unknown>>,
  person: Person,
): Html {
  const bytes = Number(size ?? 0);
  const shown = bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} kB`;
  return html`<a class="file" href="/file/${String(id)}?as=${person.id}" download="${String(name)}"><span class="name">${String(title)}</span> <span class="size">${String(name)}, ${shown}</span></a>`;
}
