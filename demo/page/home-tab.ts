import { el } from './dom.ts';

const drawn = new WeakMap<Element, string>();

/** Draws the Home tab where it has changed; who stood on a button of it stands there again. */
export function drawHomeTab(box: HTMLElement, html: string): void {
  const [before] = box.children;
  if (before && drawn.get(before) === html) return;
  const focused = document.activeElement?.getAttribute('data-action') ?? null;
  const home = el('div', { class: 'home' });
  home.innerHTML = html;
  drawn.set(home, html);
  box.replaceChildren(home);
  if (focused !== null)
    home.querySelector<HTMLElement>(`[data-action="${CSS.escape(focused)}"]`)?.focus();
}
