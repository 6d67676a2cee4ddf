import type { Shown, Told, WireLine, Workspace } from '../shown.ts';

/** What this page was told, and whether it still is. */
export interface PageState {
  workspace: Workspace | null;
  readonly shown: Map<string, Shown>;
  readonly wire: WireLine[];
  isConnected: boolean;
}

const MOST_LINES = 500;

/** Listens to the workspace as one person; `changed` is called after everything that is told, `arrived` before. */
export function listen(
  person: string | null,
  {
    changed,
    arrived,
  }: { readonly changed: () => void; readonly arrived: (shown: Shown, isNew: boolean) => void },
): PageState {
  const state: PageState = { workspace: null, shown: new Map(), wire: [], isConnected: true };
  const source = new EventSource(`/feed${person === null ? '' : `?as=${person}`}`);
  let startedAt = 0;

  const take = (told: Told): void => {
    switch (told.kind) {
      case 'start':
        state.shown.clear();
        state.wire.length = 0;
        startedAt = Date.now();
        return;
      case 'workspace':
        state.workspace = told.workspace;
        return;
      case 'shown': {
        const isNew = !state.shown.has(told.shown.id);
        state.shown.set(told.shown.id, told.shown);
        // What stood there before the page came is no news.
        if (Number(told.shown.ts) * 1000 > startedAt) arrived(told.shown, isNew);
        return;
      }
      case 'gone':
        state.shown.delete(told.id);
        return;
      case 'wire':
        state.wire.push(told.exchange);
        if (state.wire.length > MOST_LINES) state.wire.shift();
    }
  };
  source.addEventListener('message', ({ data }) => {
    state.isConnected = true;
    take(JSON.parse(data));
    changed();
  });
  source.addEventListener('error', () => {
    state.isConnected = false;
    changed();
  });
  return state;
}

/** The messages of a conversation outside its threads, or of one thread with its root; oldest first. */
export function messagesIn(
  { shown }: PageState,
  channel: string,
  root: string | null,
): readonly Shown[] {
  return [...shown.values()]
    .filter(
      (each) =>
        each.channel === channel &&
        (root === null ? each.root === null : each.root === root || each.ts === root),
    )
    .toSorted((one, other) => Number(one.ts) - Number(other.ts));
}

/** How many replies each root of a conversation has, by its ts. */
export function repliesIn({ shown }: PageState, channel: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const each of shown.values())
    if (each.channel === channel && each.root !== null && !each.isPrivate)
      counts.set(each.root, (counts.get(each.root) ?? 0) + 1);
  return counts;
}
