import type { Shown } from '../shown.ts';

/** Whether a list goes along with what comes, or stays where somebody reads. */
export interface Following {
  /** Something was asked here: what comes next is what it was asked for. */
  expect(): void;
  /** Whether a message that has come or changed, and is not drawn yet, is to be brought into view; else a button leads to it. */
  isLedTo(
    shown: Shown,
    how: { readonly isNew: boolean; readonly isOwn: boolean; readonly isLast: boolean },
  ): boolean;
  /** Another list stands in this place. */
  reset(): void;
}

const NEAR = 60; // pixels from the end that are the end

/**
 * Follows what comes into a box as long as its end is in view, as Slack does: whoever reads further up is
 * not taken away from there.
 */
export function followingIn(
  box: HTMLElement,
  news: HTMLButtonElement,
  find: (ts: string) => HTMLElement | null,
): Following {
  let isExpected = false;
  let waiting: string | null = null;
  const isAtEnd = () => box.scrollTop + box.clientHeight > box.scrollHeight - NEAR;
  const wait = (ts: string | null) => {
    waiting = ts;
    news.hidden = ts === null;
  };

  news.addEventListener('click', () => {
    const found = waiting === null ? null : find(waiting);
    found?.scrollIntoView({ block: 'start' });
    found?.focus({ preventScroll: true });
    wait(null);
  });
  box.addEventListener('scroll', () => {
    if (waiting !== null && isAtEnd()) wait(null);
  });
  return {
    expect: () => {
      isExpected = true;
    },
    isLedTo: ({ ts, by }, { isNew, isOwn, isLast }) => {
      const isAnswer = isNew && isExpected && by.isApp;
      if (isAnswer) isExpected = false;
      if ((isNew && isOwn) || isAnswer || (isLast && isAtEnd())) {
        wait(null);
        return true;
      }
      if (isNew) wait(waiting ?? ts);
      return false;
    },
    reset: () => {
      isExpected = false;
      wait(null);
    },
  };
}
