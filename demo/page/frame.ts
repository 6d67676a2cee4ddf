import { byId } from './dom.ts';
import { initTheme } from './theme.ts';

/** What stands around the conversation, and opens and closes. */
export interface Frame {
  showMenu(isShown: boolean): void;
  showWire(isShown: boolean): void;
  isMenuShown(): boolean;
  isWireShown(): boolean;
}

/** Has the buttons of the frame do what they say; `changed` is called when the wire log opens or closes. */
export function openFrame(changed: () => void): Frame {
  const wire = byId('wire', HTMLElement);
  const menu = byId('menu', HTMLElement);
  const isMenuShown = () => document.body.classList.contains('has-menu');

  const showMenu = (isShown: boolean): void => {
    document.body.classList.toggle('has-menu', isShown);
    menu.setAttribute('aria-expanded', String(isShown));
    if (isShown) byId('menu-close', HTMLElement).focus();
  };
  const showWire = (isShown: boolean): void => {
    wire.hidden = !isShown;
    byId('wire-toggle', HTMLElement).setAttribute('aria-expanded', String(isShown));
    showMenu(false);
    changed();
  };

  menu.addEventListener('click', () => showMenu(true));
  byId('menu-close', HTMLElement).addEventListener('click', () => showMenu(false));
  byId('wire-toggle', HTMLElement).addEventListener('click', () => showWire(wire.hidden !== false));
  byId('wire-close', HTMLElement).addEventListener('click', () => showWire(false));
  const you = byId('you', HTMLSelectElement);
  you.addEventListener('change', () => location.assign(`/?as=${you.value}`));
  initTheme(byId('theme', HTMLButtonElement));
  return { showMenu, showWire, isMenuShown, isWireShown: () => !wire.hidden };
}
