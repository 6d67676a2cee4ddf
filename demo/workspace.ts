import { COMMANDS } from '../src/slack/commands/index.ts';
import { CHECK_FIGURES } from '../src/slack/shortcuts/check-figures.ts';
import { modalHtml } from './html/modal.ts';
import { wordsOf } from './html/parts.ts';
import { PEOPLE, type Person } from './people.ts';
import type { EngineChoice, Modal, Working, Workspace } from './shown.ts';
import { TEAM } from './slack/methods/method.ts';
import type { SlackState } from './slack/state.ts';
import { isOpenTo, namesOf } from './view.ts';

// As manifest.yml names them.
const SHORTCUTS = [{ id: CHECK_FIGURES, name: 'Check these figures' }];

const AT_WORK = 'is at work …';

/** The workspace as this person sees it. */
export function workspaceFor(
  state: SlackState,
  person: Person,
  { engine, first }: { readonly engine: EngineChoice; readonly first: string | null },
): Workspace {
  return {
    team: TEAM.name,
    you: { id: person.id, name: person.name },
    people: PEOPLE.map(({ id, name }) => ({ id, name })),
    conversations: [...state.channels.values()]
      .filter((channel) => isOpenTo(channel, person))
      .map(({ id, name = id, user, isMember }) => ({
        id,
        name,
        kind: user === undefined ? 'channel' : 'app',
        isMember,
        prompts: promptsIn(state, id),
      })),
    commands: COMMANDS.map(({ name, usage, summary }) => {
      const rest = usage.startsWith(name) ? usage.slice(name.length).trim() : usage;
      const typed = usage.startsWith(name) ? `/earnings ${name}` : '/earnings';
      return { typed, usage: rest, summary };
    }),
    first,
    engine,
    modal: modalOf(state, person),
    home: homeOf(state, person),
    shortcuts: SHORTCUTS,
    working: workingIn(state).filter(({ channel }) =>
      isOpenTo(state.channels.get(channel), person),
    ),
  };
}

function modalOf(state: SlackState, person: Person): Modal | null {
  const open = [...state.views.values()].findLast(({ user }) => user === person.id);
  if (!open) return null;
  const { title, submit, close } = open.view;
  return {
    id: open.id,
    title: wordsOf(title),
    submit: wordsOf(submit) || null,
    close: wordsOf(close) || 'Cancel',
    html: modalHtml(open.view, namesOf(state)).markup,
  };
}

function homeOf(state: SlackState, person: Person): Workspace['home'] {
  const home = state.homes.get(person.id);
  return home ? { id: home.id, html: modalHtml(home.view, namesOf(state)).markup } : null;
}

function promptsIn(state: SlackState, channel: string) {
  const last = state.prompts.findLast((each) => each.channel === channel);
  return (last?.titles ?? []).map((title, at) => ({ title, message: last?.messages[at] ?? title }));
}

/**
 * Threads in which the app says that it is at work: by a status line, which a message of the app takes
 * away, or by a session, which can be stopped for as long as it is processing.
 */
function workingIn(state: SlackState): readonly Working[] {
  const sessions = new Map(state.sessions.map((each) => [keyOf(each), each]));
  const statuses = new Map(state.statuses.map((each) => [keyOf(each), each]));
  const isProcessing = (key: string) => sessions.get(key)?.words === 'processing';
  const isAnswered = ({ channel, threadTs, ts }: (typeof state.statuses)[number]) =>
    state.messages.some(
      (each) => each.channel === channel && each.threadTs === threadTs && each.ts > ts,
    );
  return [...new Map([...sessions, ...statuses])].flatMap(([key, { channel, threadTs }]) => {
    const status = statuses.get(key);
    const words = status && !isAnswered(status) ? status.words : '';
    if (words === '' && !isProcessing(key)) return [];
    return [{ channel, root: threadTs, words: words || AT_WORK, canStop: isProcessing(key) }];
  });
}

function keyOf({ channel, threadTs }: { readonly channel: string; readonly threadTs: string }) {
  return `${channel}/${threadTs}`;
}
