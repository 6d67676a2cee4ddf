import type { Act, Shown, Working } from '../shown.ts';
import { type Composer, composer } from './composer.ts';
import { byId, el } from './dom.ts';
import type { Following } from './following.ts';
import { followingIn } from './following.ts';
import { type MessageList, messageList } from './message-list.ts';
import type { Route } from './route.ts';
import { searchResults } from './search.ts';

// What may be asked of any call, where nobody has asked yet; every answer then brings its own.
const TO_BEGIN = [
  'Summarize the call',
  'What does management expect next?',
  'Who asked questions?',
].map((title) => ({ title, message: title }));

/** What the panel beside the conversation shows: a thread, or what a search finds. */
export interface Scene {
  readonly route: Route;
  /** What is looked for; empty where nothing is. */
  readonly words: string;
  /** Of the thread, with its root; oldest first. */
  readonly thread: readonly Shown[];
  readonly everything: Iterable<Shown>;
  readonly nameOf: (channel: string) => string;
  /** Wherever the app is at work. */
  readonly working: readonly Working[];
}

export interface Panel {
  readonly element: HTMLElement;
  readonly composer: Composer;
  readonly following: Following;
  draw(scene: Scene): void;
  find(ts: string): HTMLElement | null;
}

export function openPanel(options: {
  readonly shortcuts: () => readonly { readonly id: string; readonly name: string }[];
  readonly send: (text: string) => Promise<boolean>;
  readonly share: (file: File) => void;
  readonly act: (act: Act) => Promise<unknown>;
}): Panel {
  const element = byId('panel', HTMLElement);
  const box = byId('panel-body', HTMLElement);
  const { send, share, shortcuts, act } = options;
  const reply = composer(byId('panel-composer', HTMLElement), {
    name: 'reply',
    commands: () => [],
    send,
    share,
  });
  let shown = { of: '', list: messageList(box, shortcuts) };
  const find: MessageList['find'] = (ts) => shown.list.find(ts);
  const following = followingIn(box, byId('panel-news', HTMLButtonElement), find);

  return {
    element,
    composer: reply,
    following,
    find,
    draw: ({ route, words, thread, everything, nameOf, working }) => {
      const kind = words !== '' ? 'search' : route.root !== null ? 'thread' : 'none';
      element.hidden = kind === 'none';
      byId('panel-title', HTMLElement).textContent = kind === 'search' ? 'Search' : 'Thread';
      byId('panel-composer', HTMLElement).hidden = kind !== 'thread';
      const isHere = ({ channel, root }: Working) =>
        channel === route.channel && root === route.root;
      drawWorking((kind === 'thread' && working.find(isHere)) || null, act);
      const of = kind === 'thread' ? `${route.channel}/${route.root}` : kind;
      if (shown.of !== of) {
        box.replaceChildren();
        following.reset();
        shown = { of, list: messageList(box, shortcuts) };
      }
      if (kind === 'search') box.replaceChildren(searchResults(words, everything, nameOf));
      if (kind !== 'thread') return;
      shown.list.draw(thread, { replies: new Map(), isThread: true });
      const isAsked = thread.some(({ by, ts }) => ts !== route.root && !by.isApp);
      const isToBegin = !isAsked && thread[0]?.by.isApp === true;
      reply.aim(of, 'Reply in the thread', isToBegin ? TO_BEGIN : []);
    },
  };
}

/** Below a thread: that the app is at work, and how to stop it. */
function drawWorking(working: Working | null, act: (act: Act) => Promise<unknown>): void {
  const line = byId('working', HTMLElement);
  const now = JSON.stringify(working);
  if (line.dataset.shown === now) return;
  line.dataset.shown = now;
  line.hidden = working === null;
  line.replaceChildren();
  if (!working) return;
  const { channel, root, words, canStop } = working;
  line.append(`Earnings ${words}`);
  if (!canStop) return;
  const stop = el('button', { type: 'button', class: 'ghost' }, 'Stop');
  stop.addEventListener('click', () => {
    stop.disabled = true;
    void act({ kind: 'stop', channel, root });
  });
  line.append(' ', stop);
}
