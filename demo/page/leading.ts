import type { MessageList } from './message-list.ts';

type Drawn = Pick<MessageList, 'find'>;

/** Which message is to be brought into view, once it is drawn. */
export interface Leading {
  /** The message that an address names: it is marked. */
  to(ts: string | null): void;
  /** A message that has just come: its first line is shown, however long it is. */
  toNew(ts: string): void;
  /** Brings it into view if one of these lists, the innermost first, has drawn it. */
  lead(lists: readonly Drawn[]): void;
}

export function openLeading(): Leading {
  let target: string | null = null;
  let fresh: string | null = null;

  return {
    to: (ts) => {
      target = ts;
      fresh = null;
    },
    toNew: (ts) => {
      fresh = ts;
    },
    lead: (lists) => {
      const find = (ts: string | null) =>
        ts === null ? null : (lists.map((list) => list.find(ts)).find((found) => found) ?? null);
      const named = find(target);
      const element = named ?? find(fresh);
      if (!element) return;
      element.scrollIntoView({ block: 'start' });
      fresh = null;
      if (!named) return;
      target = null;
      element.classList.remove('is-target');
      void element.offsetWidth; // so that the mark is drawn anew
      element.classList.add('is-target');
    },
  };
}
