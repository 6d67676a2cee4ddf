import type { MessageList } from './message-list.ts';

type Drawn = Pick<MessageList, 'find'>;

/** Which message is to be brought into view, once it is drawn. */
export interface Leading {
  /** The message that an address names: it is marked. */
  to(ts: string | null): void;
  /** Of many quotes in that message the one with this number; null for the message itself. */
  toQuote(number: string | null): void;
  /** A message that has just come: its first line is shown, however long it is. */
  toNew(ts: string): void;
  /** Brings it into view if one of these lists, the innermost first, has drawn it. */
  lead(lists: readonly Drawn[]): void;
}

export function openLeading(): Leading {
  let target: string | null = null;
  let fresh: string | null = null;
  let quote: string | null = null;

  return {
    to: (ts) => {
      target = ts;
      fresh = null;
    },
    toQuote: (number) => {
      quote = number;
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
      const numbered = named && quote !== null ? quoteIn(named, quote) : null;
      const shown = numbered ?? [element];
      shown[0]?.scrollIntoView({ block: numbered ? 'center' : 'start' });
      fresh = null;
      if (!named) return;
      target = null;
      quote = null;
      for (const each of document.querySelectorAll('.is-target'))
        each.classList.remove('is-target');
      void element.offsetWidth; // so that the mark is drawn anew
      for (const each of shown) each.classList.add('is-target');
    },
  };
}

/** The line that begins with this number, with the quote under it; null where there is none. */
function quoteIn(message: Element, number: string): readonly Element[] | null {
  const lines = [...message.querySelectorAll('p, div, section, blockquote')].filter(
    (each) => each.childElementCount > 0 || each.textContent !== '',
  );
  const line = lines.findLast((each) => each.textContent?.startsWith(`[${number}] `));
  const under = line?.nextElementSibling;
  return line ? [line, ...(under?.matches('blockquote') ? [under] : [])] : null;
}
