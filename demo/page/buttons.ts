import type { Act } from '../shown.ts';

/** What a shortcut on a message asks for, or null where it is none. */
export function shortcutOn(element: Element): Extract<Act, { readonly kind: 'shortcut' }> | null {
  const button = element.closest<HTMLButtonElement>('button[data-shortcut]');
  const message = button?.closest<HTMLElement>('.message');
  if (!button || !message) return null;
  const { channel = '', ts = '' } = message.dataset;
  return { kind: 'shortcut', channel, message: ts, shortcut: button.dataset.shortcut ?? '' };
}

/** What a click on a button of a message asks for, or null where it is no such button. */
export function clickOn(element: Element): Extract<Act, { readonly kind: 'click' }> | null {
  const button = element.closest<HTMLButtonElement>('button[data-action]');
  const message = button?.closest<HTMLElement>('.message');
  if (!button || !message) return null;
  const { action = '', value = '' } = button.dataset;
  const { channel = '', ts = '', root = '' } = message.dataset;
  // Of two thumbs the one that was pressed last counts.
  if (button.classList.contains('thumb'))
    for (const thumb of button.parentElement?.querySelectorAll('.thumb') ?? [])
      thumb.setAttribute('aria-pressed', String(thumb === button));
  return { kind: 'click', channel, root: root === '' ? null : root, message: ts, action, value };
}
