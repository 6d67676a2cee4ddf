import type { Shown } from '../shown.ts';
import { el, timeOf } from './dom.ts';
import { hashOf } from './route.ts';

/** Draws messages into an element, and touches only what is new or has changed. */
export interface MessageList {
  draw(
    messages: readonly Shown[],
    options: {
      readonly replies: ReadonlyMap<string, number>;
      readonly isThread: boolean;
    },
  ): void;
  /** The element of a message, or null. */
  find(ts: string): HTMLElement | null;
}

const TOGETHER_S = 300; // Slack shows a name once for what somebody says within five minutes

export function messageList(
  parent: HTMLElement,
  shortcuts: () => readonly { readonly id: string; readonly name: string }[],
): MessageList {
  const drawn = new Map<string, { readonly element: HTMLElement; text: string }>();

  return {
    find: (ts) =>
      [...drawn.values()].find(({ element }) => element.dataset.ts === ts)?.element ?? null,
    draw: (messages, { replies, isThread }) => {
      const wanted = new Set(messages.map(({ id }) => id));
      for (const [id, { element }] of drawn) {
        if (wanted.has(id)) continue;
        element.remove();
        drawn.delete(id);
      }
      let before: Shown | null = null;
      let place = parent.firstElementChild;
      for (const shown of messages) {
        const known = drawn.get(shown.id);
        const element = known?.element ?? newMessage(shown, shortcuts());
        const text = known?.text ?? '';
        if (text !== shown.html) setBody(element, shown.html);
        drawn.set(shown.id, { element, text: shown.html });
        element.classList.toggle('follows', isTogether(before, shown));
        setReplies(element, shown, isThread ? 0 : (replies.get(shown.ts) ?? 0));
        while (place !== null && !place.classList.contains('message'))
          place = place.nextElementSibling;
        if (place === element) place = place.nextElementSibling;
        else parent.insertBefore(element, place);
        before = shown;
      }
    },
  };
}

function newMessage(
  shown: Shown,
  shortcuts: readonly { readonly id: string; readonly name: string }[],
): HTMLElement {
  const { channel, ts, root, by, isPrivate } = shown;
  const thread = hashOf(channel, root ?? ts);
  const head = el('header', {}, el('strong', { class: 'name' }, by.name));
  if (by.isApp) head.append(' ', el('span', { class: 'badge' }, 'APP'));
  head.append(' ', timeOf(ts));
  if (isPrivate) head.append(' ', el('span', { class: 'private' }, 'Only visible to you'));
  const element = el(
    'article',
    {
      class: `message${by.isApp ? ' by-app' : ''}${isPrivate ? ' is-private' : ''}`,
      'data-channel': channel,
      'data-ts': ts,
      'data-root': root ?? '',
      'aria-label': `Message by ${by.name}`,
      tabindex: '-1',
    },
    el('div', { class: 'avatar', 'aria-hidden': 'true' }, initialsOf(by.name)),
    el('div', { class: 'content' }, head, el('div', { class: 'body' }), el('footer')),
  );
  if (isPrivate) return element; // Slack keeps none of it, so nothing can be done with it
  const tools = el('div', { class: 'tools' });
  for (const { id, name } of shortcuts)
    tools.append(el('button', { type: 'button', 'data-shortcut': id }, name));
  if (root === null) tools.append(el('a', { class: 'reply', href: thread }, 'Reply in thread'));
  element.append(tools);
  return element;
}

/** Puts the markup in; what a reader has opened stays open. */
function setBody(element: HTMLElement, html: string): void {
  const body = element.querySelector('.body');
  if (!body) return;
  const open = new Set(
    [...body.querySelectorAll<HTMLElement>('details[open]')].map(({ dataset }) => dataset.block),
  );
  body.innerHTML = html;
  for (const details of body.querySelectorAll('details'))
    if (open.has(details.dataset.block)) details.open = true;
}

function setReplies(element: HTMLElement, { channel, ts }: Shown, count: number): void {
  const footer = element.querySelector('footer');
  const words = count === 0 ? '' : count === 1 ? '1 reply' : `${count} replies`;
  if (!footer || footer.textContent === words) return;
  footer.replaceChildren(
    ...(count === 0 ? [] : [el('a', { class: 'replies', href: hashOf(channel, ts) }, words)]),
  );
}

function isTogether(before: Shown | null, { by, ts, isPrivate }: Shown): boolean {
  return (
    before !== null &&
    before.by.name === by.name &&
    before.isPrivate === isPrivate &&
    !by.isApp &&
    Number(ts) - Number(before.ts) < TOGETHER_S
  );
}

function initialsOf(name: string): string {
  return name
    .split(' ')
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');
}
