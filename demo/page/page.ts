import type { Act, Conversation, Shown, Workspace } from '../shown.ts';
import { actingAs, shareFile, uploadFile } from './acting.ts';
import { clickOn, shortcutOn } from './buttons.ts';
import { composer } from './composer.ts';
import { byId, onNextFrame } from './dom.ts';
import { takeDrops } from './drop-files.ts';
import { type Following, followingIn } from './following.ts';
import { openFrame } from './frame.ts';
import { drawHomeTab } from './home-tab.ts';
import { openLeading } from './leading.ts';
import { messageList } from './message-list.ts';
import { modals } from './modal.ts';
import { nameOf } from './name-of.ts';
import { openNotices } from './notices.ts';
import { openPanel } from './panel.ts';
import { HOME, hashOf, type Route, routeOf } from './route.ts';
import { drawSidebar } from './sidebar.ts';
import { listen, messagesIn, repliesIn } from './state.ts';
import { drawWelcome } from './welcome.ts';
import { drawWireLog } from './wire-log.ts';
import { wordsOf } from './words.ts';

const isNarrow = matchMedia('(max-width: 560px)');
const NOWHERE: Route = { channel: '', root: null, ts: null };

const person = new URLSearchParams(location.search).get('as');
const act = actingAs(person);
const unread = new Map<string, number>();
const leading = openLeading();
const notices = openNotices();
const mainBox = byId('messages', HTMLElement);
const search = byId('search-input', HTMLInputElement);
const draw = onNextFrame(drawAll);
const state = listen(person, { changed: draw, arrived });
const frame = openFrame(draw);

let route = NOWHERE;
const shortcuts = () => state.workspace?.shortcuts ?? [];
let main = { of: '', list: messageList(mainBox, shortcuts) };
let wasSuggested = false;

const modal = modals({
  send: async (sent) => {
    panel.following.expect();
    const { notice, errors = {} } = await act(sent);
    note(notice, route.channel, route.root);
    return errors;
  },
  press,
  close: (view) => void act({ kind: 'close', view }),
  upload: async (file) => {
    const { notice, file: id = null } = await uploadFile(person, file);
    note(notice, route.channel, route.root);
    return id;
  },
});
const mainComposer = composer(byId('main-composer', HTMLElement), {
  name: 'main',
  commands: () => state.workspace?.commands ?? [],
  send: (text) => say(text, null),
  share: (file) => share(file, null),
});
const mainFollowing = followingIn(mainBox, byId('main-news', HTMLButtonElement), (ts) =>
  main.list.find(ts),
);
const panel = openPanel({
  shortcuts,
  send: (text) => say(text, route.root),
  share: (file) => share(file, route.root),
  act,
});

function drawAll(): void {
  const { workspace } = state;
  byId('lost', HTMLElement).hidden = state.isConnected;
  const here = workspace?.conversations.find(({ id }) => id === route.channel);
  const [first] = workspace?.conversations ?? [];
  if (!workspace || !first) return;
  const isHome = route.channel === HOME;
  if (!isHome && !here) {
    location.replace(hashOf(first.id)); // so that "back" leads out
    return;
  }
  byId('main', HTMLElement).classList.toggle('is-home', isHome);
  drawSidebar(workspace, { channel: route.channel, unread });
  if (here) drawConversation(here, workspace);
  else drawHome(workspace);
  panel.draw({
    route,
    words: search.value.trim(),
    thread: withNotices(route.channel, route.root),
    everything: state.shown.values(),
    nameOf: (id) => nameOf(workspace.conversations.find((each) => each.id === id)),
    working: workspace.working,
  });
  modal.draw(workspace.modal);
  if (frame.isWireShown()) drawWireLog(state.wire);
  if (here) leading.lead(route.root === null ? [main.list] : [panel, main.list]);
}

/** The Home tab of the app, in place of a conversation. */
function drawHome({ home }: Workspace): void {
  byId('title', HTMLElement).textContent = 'Earnings · Home';
  document.title = 'Earnings · Home · Earnings demo';
  if (main.of !== HOME) changeMain(HOME);
  drawHomeTab(mainBox, home?.html ?? '');
}

function drawConversation(here: Conversation, workspace: Workspace): void {
  const name = nameOf(here);
  byId('title', HTMLElement).textContent = name;
  document.title = `${name} · Earnings demo`;
  if (main.of !== here.id) {
    mainBox.replaceChildren();
    changeMain(here.id);
  }
  drawWelcome(mainBox, here, workspace, (file) => share(file, null, true));
  const isThread = false;
  main.list.draw(withNotices(here.id, null), { replies: repliesIn(state, here.id), isThread });
  const more = here.kind === 'app' || isNarrow.matches ? '' : ', or type / for commands';
  mainComposer.aim(here.id, `Message ${name}${more}`, here.prompts);
  const isUntouched = messagesIn(state, here.id, null).length === 0;
  if (here.kind !== 'channel' || !here.isMember || !isUntouched || wasSuggested) return;
  wasSuggested = true;
  mainComposer.suggest(workspace.first ?? '');
  mainComposer.focus();
}

function changeMain(of: string): void {
  main = { of, list: messageList(mainBox, shortcuts) };
  mainFollowing.reset();
}

function withNotices(channel: string, root: string | null): readonly Shown[] {
  return [...messagesIn(state, channel, root), ...notices.in(channel, root)].toSorted(
    (one, other) => Number(one.ts) - Number(other.ts),
  );
}

function arrived(shown: Shown, isNew: boolean): void {
  const { by, channel, html, root, ts } = shown;
  byId('said', HTMLElement).textContent = `${by.name}: ${wordsOf(html).slice(0, 160)}`;
  if (channel !== route.channel) {
    if (isNew && root === null) unread.set(channel, (unread.get(channel) ?? 0) + 1);
    return;
  }
  if (root !== null && root !== route.root) return;
  const isOwn = by.name === state.workspace?.you.name;
  const isLast = messagesIn(state, channel, root).at(-1)?.ts === ts;
  if (followingOf(root).isLedTo(shown, { isNew, isOwn, isLast })) leading.toNew(ts);
}

function followingOf(root: string | null): Following {
  return root === null ? mainFollowing : panel.following;
}

/** Gives false when nothing was sent, so that the words are kept. */
// What was typed stays in its box.
const NOT_TAKEN = /^(?:The demo|This is too long|This page asked)/;

async function say(text: string, root: string | null): Promise<boolean> {
  const { channel } = route;
  followingOf(root).expect();
  const { notice } = await act({ kind: 'say', channel, root, text });
  note(notice, channel, root);
  return notice === null || !NOT_TAKEN.test(notice);
}

function share(file: File, root: string | null, isAsked = false): void {
  const { channel } = route;
  followingOf(root).expect();
  void shareFile(person, { channel, root, file, isAsked }).then(({ notice }) =>
    note(notice, channel, root),
  );
}

function press(view: string, { dataset }: HTMLButtonElement): void {
  const { action = '', value = '' } = dataset;
  void ask({ kind: 'press', view, action, value }, route.root);
}

async function ask(asked: Act, root: string | null): Promise<void> {
  followingOf(root).expect();
  const { channel } = route;
  const { notice } = await act(asked);
  note(notice, channel, root);
}

function note(words: string | null, channel: string, root: string | null): void {
  if (words === null) return;
  leading.toNew(notices.add(words, channel, root));
  draw();
}

function followHash(): void {
  const before = route;
  route = routeOf(location.hash) ?? NOWHERE;
  const { channel, root } = route;
  unread.delete(channel);
  leading.to(route.ts);
  if (root !== null) search.value = '';
  if (root !== null && (root !== before.root || route.ts === null)) {
    const last = messagesIn(state, channel, root).at(-1);
    if (route.ts === null && last) leading.toNew(last.ts);
    if (matchMedia('(hover: hover)').matches) requestAnimationFrame(() => panel.composer.focus());
  }
  if (channel !== before.channel && /^D/.test(channel)) void act({ kind: 'open', channel });
  if (channel !== before.channel && channel === HOME) void act({ kind: 'home' });
  frame.showMenu(false);
  draw();
}

function closePanel(): void {
  search.value = '';
  const { channel, root } = route;
  if (root !== null) location.hash = hashOf(channel);
  draw();
  if (root !== null) main.list.find(root)?.querySelector('a')?.focus({ preventScroll: true });
}

document.addEventListener('click', ({ target, detail }) => {
  if (!(target instanceof Element)) return;
  // The second half of a double click is none, as in Slack's client.
  if (detail > 1 && target.closest('button')) return;
  const shortcut = shortcutOn(target);
  if (shortcut) void ask(shortcut, route.root);
  const pressed = target.closest<HTMLButtonElement>('.home button[data-action]');
  if (pressed) press(state.workspace?.home?.id ?? '', pressed);
  const click = clickOn(target);
  if (click) void ask(click, click.root);
  // The same address once more leads there once more.
  const link = target.closest<HTMLAnchorElement>('a[href^="#/"]');
  if (link) leading.toQuote(/^\[(\d+)/.exec(link.textContent ?? '')?.[1] ?? null);
  if (link && link.hash === location.hash) followHash();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'k' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    search.focus();
  }
  // A modal that is open takes the key itself.
  if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return;
  if (frame.isMenuShown()) frame.showMenu(false);
  else if (!panel.element.hidden) closePanel();
  else frame.showWire(false);
});
takeDrops((file, onto) =>
  share(file, onto instanceof Node && panel.element.contains(onto) ? route.root : null),
);
search.addEventListener('input', draw);
byId('search', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
byId('panel-close', HTMLElement).addEventListener('click', closePanel);
byId('engine-switch', HTMLElement).addEventListener('click', () => {
  const other = state.workspace?.engine.other;
  if (other) void act({ kind: 'engine', engine: other });
});
window.addEventListener('hashchange', followHash);
followHash();
