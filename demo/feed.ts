import type { ServerResponse } from 'node:http';
import type { Person } from './people.ts';
import type { Shown, Told, Workspace } from './shown.ts';
import type { LoopbackSlack } from './slack/start-slack.ts';
import { messagesFor } from './view.ts';

/** Tells open pages what is new, each the part that its person may see. */
export interface Feed {
  connect(person: Person, response: ServerResponse): void;
  /** Something changed that the workspace does not tell of by itself. */
  changed(): void;
  stop(): void;
}

/** One page: what it was told already, by name. */
interface Listener {
  readonly person: Person;
  readonly tell: (told: Told) => void;
  readonly shown: Map<string, string>;
  workspace: string;
  exchange: number;
}

export function openFeed(slack: LoopbackSlack, workspaceOf: (person: Person) => Workspace): Feed {
  const listeners = new Map<ServerResponse, Listener>();
  let isDue = false;

  const tellAll = () => {
    isDue = false;
    // an answer that has ended is closed only some turns later
    for (const [response, listener] of listeners)
      if (!response.writableEnded) tellNew(listener, slack, workspaceOf);
  };
  // Much happens at once: pages are told once it has.
  const changed = () => {
    if (isDue || listeners.size === 0) return;
    isDue = true;
    setImmediate(tellAll);
  };
  const unwatch = slack.watch(changed);

  return {
    connect: (person, response) => {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      const tell = (told: Told) => response.write(`data: ${JSON.stringify(told)}\n\n`);
      tell({ kind: 'start' });
      const listener = { person, tell, shown: new Map(), workspace: '', exchange: 0 };
      listeners.set(response, listener);
      response.on('close', () => listeners.delete(response));
      tellNew(listener, slack, workspaceOf);
    },
    changed,
    stop: () => {
      unwatch();
      for (const response of listeners.keys()) response.end();
      listeners.clear();
    },
  };
}

function tellNew(
  listener: Listener,
  { state }: LoopbackSlack,
  workspaceOf: (person: Person) => Workspace,
): void {
  const { person, tell, shown } = listener;
  const workspace = workspaceOf(person);
  const asTold = JSON.stringify(workspace);
  if (asTold !== listener.workspace) tell({ kind: 'workspace', workspace });
  listener.workspace = asTold;

  const now = new Map<string, Shown>(messagesFor(state, person).map((each) => [each.id, each]));
  for (const [id, each] of now) {
    const before = shown.get(id);
    const text = JSON.stringify(each);
    if (before === text) continue;
    shown.set(id, text);
    tell({ kind: 'shown', shown: each });
  }
  for (const id of shown.keys()) {
    if (now.has(id)) continue;
    shown.delete(id);
    tell({ kind: 'gone', id });
  }
  for (const exchange of state.wire.exchanges) {
    if (exchange.number <= listener.exchange) continue;
    listener.exchange = exchange.number;
    tell({ kind: 'wire', exchange });
  }
}
