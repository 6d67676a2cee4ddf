import type { Act, Modal } from '../shown.ts';
import { el } from './dom.ts';
import { type Box, boxesIn, valuesOf } from './form.ts';

/** What a modal asks for: to be sent, a button of it pressed, to be closed. */
export interface ModalActs {
  /** What came of sending it: by the block, what is wrong with it; none: it is closed, or shows more. */
  readonly send: (
    act: Extract<Act, { readonly kind: 'submit' }>,
  ) => Promise<Readonly<Record<string, string>>>;
  readonly press: (view: string, button: HTMLButtonElement) => void;
  readonly close: (view: string) => void;
  /** Brings a file to the workspace; gives its id, or null where it is not taken. */
  readonly upload: (file: File) => Promise<string | null>;
}

/** Shows the modal that the app has open for this person, as it is now, or none. */
export function modals(acts: ModalActs) {
  let dialog: HTMLDialogElement | null = null;
  let shown = '';
  let from: () => HTMLElement | null = () => null;

  return {
    draw: (modal: Modal | null): void => {
      const now = modal ? `${modal.id} ${modal.html}` : '';
      if (now === shown) return;
      if (shown === '') from = focused();
      shown = now;
      dialog?.remove();
      dialog = modal && open(modal, acts);
      if (!modal) from()?.focus({ preventScroll: true });
    },
  };
}

/** Finds what has the focus now again, drawn anew meanwhile or not. */
function focused(): () => HTMLElement | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return () => null;
  const { action } = element.dataset;
  const ts = element.closest<HTMLElement>('.message')?.dataset.ts;
  return () => {
    if (element.isConnected) return element;
    return action === undefined || ts === undefined
      ? null
      : document.querySelector<HTMLElement>(
          `.message[data-ts="${CSS.escape(ts)}"] button[data-action="${CSS.escape(action)}"]`,
        );
  };
}

function open({ id, title, submit, close, html }: Modal, acts: ModalActs): HTMLDialogElement {
  const body = el('div', { class: 'body', tabindex: '0' });
  body.innerHTML = html;
  const cancel = el('button', { type: 'button', class: 'plain' }, close);
  const send = submit === null ? [] : [el('button', { type: 'submit', class: 'primary' }, submit)];
  const form = el(
    'form',
    {},
    el('h2', { id: 'modal-title' }, title),
    body,
    el('div', { class: 'actions' }, cancel, ...send),
  );
  const dialog = el('dialog', { 'data-view': id, 'aria-labelledby': 'modal-title' }, form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void sent(form, id, acts);
  });
  body.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button?.dataset.action !== undefined) acts.press(id, button);
  });
  cancel.addEventListener('click', () => acts.close(id));
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    acts.close(id);
  });
  document.body.append(dialog);
  dialog.showModal();
  (boxesIn(form)[0] ?? body).focus();
  return dialog;
}

async function sent(form: HTMLFormElement, id: string, acts: ModalActs): Promise<void> {
  const boxes = boxesIn(form);
  const values = await valuesOf(form, acts.upload);
  const empty = values.filter(({ value, isRequired }) => isRequired && value.length === 0);
  // Slack's client does not send a modal that lacks something.
  const lacking = Object.fromEntries(
    empty.map(({ block }) => [block, 'Please complete this required field.']),
  );
  if (empty.length > 0) return tell(form, boxes, lacking);
  const given = values.map(({ block, box, value }) => ({ block, box, value }));
  tell(form, boxes, await acts.send({ kind: 'submit', view: id, values: given }));
}

/** Shows what is wrong under each box, and leads to the first. */
function tell(
  form: HTMLFormElement,
  boxes: readonly Box[],
  errors: Readonly<Record<string, string>>,
): void {
  for (const box of boxes) {
    const words = errors[box.name] ?? '';
    box.setAttribute('aria-invalid', String(words !== ''));
    const line = form.querySelector(`#${CSS.escape(`error-${box.name}`)}`);
    if (line) line.textContent = words;
  }
  boxes.find(({ name }) => name in errors)?.focus();
}
