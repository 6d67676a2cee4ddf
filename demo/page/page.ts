import type { Conversation, Shown, Workspace } from '../shown.ts';
import { actingAs, shareFile, uploadFile } from './acting.ts';
import { clickOn, shortcutOn } from './buttons.ts';
import { composer } from './composer.ts';
import { byId, el, onNextFrame } from './dom.ts';
import { takeDrops } from './drop-files.ts';
import { drawHomeTab } from './home-tab.ts';
import { openLeading } from './leading.ts';
import { messageList } from './message-list.ts';
import { modals } from './modal.ts';
import { HOME, hashOf, type Route, routeOf } from './route.ts';
import { searchResults } from './search.ts';
import { drawSidebar } from './sidebar.ts';
import { listen, messagesIn, repliesIn } from './state.ts';
import { initTheme } from './theme.ts';
import { welcome } from './welcome.ts';
import { drawWireLog } from './wire-log.ts';
import { wordsOf } from './words.ts';

// What may be asked of any call, where nobody has asked yet; every answer then brings its own.
const TO_BEGIN = [
  'Summarize the call',
  'What does management expect next?',
  'Who asked questions?',
];
const isNarrow = matchMedia('(max-width: 560px)');
const NOWHERE: Route = { channel: '', root: null, ts: null };

const person = new URLSearchParams(location.search).get('as');
const act = actingAs(person);
const unread = new Map<string, number>();
const leading = openLeading();
const mainBox = byId('messages', HTMLElement);
const panel = byId('panel', HTMLElement);
const panelBox = byId('panel-body', HTMLElement);
const search = byId('search-input', HTMLInputElement);
const wire = byId('wire', HTMLElement);
const draw = onNextFrame(drawAll);
const state = listen(person, { changed: draw, arrived });

let route = NOWHERE;
let notices: readonly Shown[] = [];
const shortcuts = () => state.workspace?.shortcuts ?? [];
let main = { of: '', list: messageList(mainBox, shortcuts) };
let inPanel = { of: '', list: messageList(panelBox, shortcuts) };
let wasSuggested = false;

const modal = modals({
  send: async (sent) => {
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
const replyComposer = composer(byId('panel-composer', HTMLElement), {
  name: 'reply',
  commands: () => [],
  send: (text) => say(text, route.root),
  share: (file) => share(file, route.root),
});

function drawAll(): void {
  const { workspace } = state;
  byId('lost', HTMLElement).hidden = state.isConnected;
  const here = workspace?.conversations.find(({ id }) => id === route.channel);
  const [first] = workspace?.conversations ?? [];
  if (!workspace || !first) return;
  byId('main', HTMLElement).classList.toggle('is-home', route.channel === HOME);
  if (route.channel === HOME) {
    drawHome(workspace);
    return;
  }
  if (!here) {
    location.replace(hashOf(first.id)); // so that "back" leads out
    return;
  }
  drawSidebar(workspace, { channel: here.id, unread });
  drawConversation(here);
  drawPanel();
  modal.draw(workspace.modal);
  if (!wire.hidden) drawWireLog(state.wire);
  leading.lead(route.root === null ? [main.list] : [inPanel.list, main.list]);
}

/** The Home tab of the app, in place of a conversation. */
function drawHome(workspace: Workspace): void {
  drawSidebar(workspace, { channel: HOME, unread });
  byId('title', HTMLElement).textContent = 'Earnings · Home';
  document.title = 'Earnings · Home · Earnings demo';
  if (main.of !== HOME) main = { of: HOME, list: messageList(mainBox, shortcuts) };
  drawHomeTab(mainBox, workspace.home?.html ?? '');
  drawPanel();
  modal.draw(workspace.modal);
  if (!wire.hidden) drawWireLog(state.wire);
}

function press(view: string, { dataset }: HTMLButtonElement): void {
  const { action = '', value = '' } = dataset;
  void act({ kind: 'press', view, action, value }).then(({ notice }) =>
    note(notice, route.channel, route.root),
  );
}

function drawConversation(here: Conversation): void {
  const { workspace } = state;
  if (!workspace) return;
  const name = nameOf(here);
  byId('title', HTMLElement).textContent = name;
  document.title = `${name} · Earnings demo`;
  if (main.of !== here.id) {
    mainBox.replaceChildren();
    main = { of: here.id, list: messageList(mainBox, shortcuts) };
  }
  const begin = welcome(here, workspace, (file) => share(file, null));
  const before = mainBox.querySelector('.welcome');
  if (before === null) mainBox.prepend(begin);
  else if (before.textContent !== begin.textContent) before.replaceWith(begin);

  const isThread = false;
  main.list.draw(withNotices(here.id, null), { replies: repliesIn(state, here.id), isThread });
  const more = here.kind === 'app' || isNarrow.matches ? '' : ', or type / for commands';
  mainComposer.aim(`Message ${name}${more}`, here.prompts);
  const isUntouched = messagesIn(state, here.id, null).length === 0;
  if (here.kind !== 'channel' || !here.isMember || !isUntouched || wasSuggested) return;
  wasSuggested = true;
  mainComposer.suggest(workspace.first ?? '');
  mainComposer.focus();
}

function drawPanel(): void {
  const words = search.value.trim();
  const kind = words !== '' ? 'search' : route.root !== null ? 'thread' : 'none';
  panel.hidden = kind === 'none';
  byId('panel-title', HTMLElement).textContent = kind === 'search' ? 'Search' : 'Thread';
  byId('panel-composer', HTMLElement).hidden = kind !== 'thread';
  const of = kind === 'thread' ? `${route.channel}/${route.root}` : kind;
  if (inPanel.of !== of) {
    panelBox.replaceChildren();
    inPanel = { of, list: messageList(panelBox, shortcuts) };
  }
  if (kind === 'search') {
    const nameOfId = (id: string) =>
      nameOf(state.workspace?.conversations.find((each) => each.id === id));
    panelBox.replaceChildren(searchResults(words, state.shown.values(), nameOfId));
  }
  if (kind !== 'thread') return;
  const messages = withNotices(route.channel, route.root);
  inPanel.list.draw(messages, { replies: new Map(), isThread: true });
  const isAsked = messages.some(({ by, ts }) => ts !== route.root && !by.isApp);
  replyComposer.aim(
    'Reply in the thread',
    isAsked || !messages[0]?.by.isApp ? [] : TO_BEGIN.map((title) => ({ title, message: title })),
  );
  drawWorking();
}

/** Below a thread: that the app is at work, and how to stop it. */
function drawWorking(): void {
  const working = state.workspace?.working.find(
    ({ channel, root }) => channel === route.channel && root === route.root,
  );
  const words = working ? `Earnings ${working.words}` : '';
  const shown = panelBox.querySelector('.working');
  if ((shown?.firstChild?.textContent ?? '') === words) return;
  shown?.remove();
  if (!working) return;
  const line = el('p', { class: 'working', role: 'status' }, el('span', {}, words));
  if (working.canStop) {
    const stop = el('button', { type: 'button', class: 'ghost' }, 'Stop');
    const { channel, root } = working;
    stop.addEventListener('click', () => void act({ kind: 'stop', channel, root }));
    line.append(' ', stop);
  }
  panelBox.append(line);
}

function withNotices(channel: string, root: string | null): readonly Shown[] {
  const own = notices.filter((each) => each.channel === channel && each.root === root);
  return [...messagesIn(state, channel, root), ...own].toSorted(
    (one, other) => Number(one.ts) - Number(other.ts),
  );
}

function arrived({ by, channel, html, root, ts }: Shown): void {
  const isHere = channel === route.channel;
  if (!isHere && root === null) unread.set(channel, (unread.get(channel) ?? 0) + 1);
  if (isHere && (root === null || root === route.root)) leading.toNew(ts);
  byId('said', HTMLElement).textContent = `${by.name}: ${wordsOf(html).slice(0, 160)}`;
}

/** Gives false when nothing was sent, so that the words are kept. */
async function say(text: string, root: string | null): Promise<boolean> {
  const { channel } = route;
  const { notice } = await act({ kind: 'say', channel, root, text });
  note(notice, channel, root);
  return notice === null || !notice.startsWith('The demo');
}

function share(file: File, root: string | null): void {
  const { channel } = route;
  void shareFile(person, { channel, root, file }).then(({ notice }) => note(notice, channel, root));
}

/** A word of Slack's own, which only this page knows. */
function note(words: string | null, channel: string, root: string | null): void {
  if (words === null) return;
  const ts = (Date.now() / 1000).toFixed(6);
  const html = el('div', { class: 'section' }, words).outerHTML;
  const by = { name: 'Slackbot', isApp: false };
  notices = [...notices, { id: `notice/${ts}`, channel, ts, root, by, isPrivate: true, html }];
  leading.toNew(ts);
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
    if (matchMedia('(hover: hover)').matches) requestAnimationFrame(() => replyComposer.focus());
  }
  if (channel !== before.channel && /^D/.test(channel)) void act({ kind: 'open', channel });
  if (channel !== before.channel && channel === HOME) void act({ kind: 'home' });
  showMenu(false);
  draw();
}

function closePanel(): void {
  search.value = '';
  const { channel, root } = route;
  if (root !== null) location.hash = hashOf(channel);
  draw();
  if (root !== null) main.list.find(root)?.querySelector('a')?.focus({ preventScroll: true });
}

function nameOf(here: Conversation | undefined): string {
  if (!here) return '';
  return here.kind === 'app' ? here.name : `# ${here.name}`;
}

function showMenu(isShown: boolean): void {
  document.body.classList.toggle('has-menu', isShown);
  byId('menu', HTMLElement).setAttribute('aria-expanded', String(isShown));
  if (isShown) byId('menu-close', HTMLElement).focus();
}

function showWire(isShown: boolean): void {
  wire.hidden = !isShown;
  byId('wire-toggle', HTMLElement).setAttribute('aria-expanded', String(isShown));
  showMenu(false);
  draw();
}

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const shortcut = shortcutOn(target);
  if (shortcut) void act(shortcut).then(({ notice }) => note(notice, route.channel, route.root));
  const pressed = target.closest<HTMLButtonElement>('.home button[data-action]');
  if (pressed) press(state.workspace?.home?.id ?? '', pressed);
  const click = clickOn(target);
  if (click) void act(click).then(({ notice }) => note(notice, click.channel, click.root));
  // The same address once more leads there once more.
  const link = target.closest<HTMLAnchorElement>('a[href^="#/"]');
  if (link && link.hash === location.hash) followHash();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'k' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    search.focus();
  }
  // A modal that is open takes the key itself.
  if (event.key !== 'Escape' || document.querySelector('dialog[open]')) return;
  if (document.body.classList.contains('has-menu')) showMenu(false);
  else if (!panel.hidden) closePanel();
  else showWire(false);
});
takeDrops((file, onto) =>
  share(file, onto instanceof Node && panel.contains(onto) ? route.root : null),
);
search.addEventListener('input', draw);
byId('search', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
byId('panel-close', HTMLElement).addEventListener('click', closePanel);
byId('wire-toggle', HTMLElement).addEventListener('click', () => showWire(wire.hidden !== false));
byId('wire-close', HTMLElement).addEventListener('click', () => showWire(false));
byId('menu', HTMLElement).addEventListener('click', () => showMenu(true));
byId('menu-close', HTMLElement).addEventListener('click', () => showMenu(false));
const you = byId('you', HTMLSelectElement);
you.addEventListener('change', () => location.assign(`/?as=${you.value}`));
byId('engine-switch', HTMLElement).addEventListener('click', () => {
  const other = state.workspace?.engine.other;
  if (other) void act({ kind: 'engine', engine: other });
});
window.addEventListener('hashchange', followHash);
initTheme(byId('theme', HTMLButtonElement));
followHash();
