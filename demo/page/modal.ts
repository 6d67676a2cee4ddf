import type { Act, Modal } from '../shown.ts';
import { el } from './dom.ts';

/** What came of sending a modal: by the block, what is wrong with it; none: it is closed. */
type Send = (
  act: Extract<Act, { readonly kind: 'submit' }>,
) => Promise<Readonly<Record<string, string>>>;

/** Shows the modal that the app has open for this person, once, or none. */
export function modals(options: { readonly send: Send; readonly close: (view: string) => void }) {
  let dialog: HTMLDialogElement | null = null;

  return {
    draw: (modal: Modal | null): void => {
      if (dialog?.dataset.view === modal?.id) return;
      dialog?.remove();
      dialog = modal && open(modal, options);
    },
  };
}

function open(
  { id, title, submit, close, html }: Modal,
  options: { readonly send: Send; readonly close: (view: string) => void },
): HTMLDialogElement {
  const body = el('div', { class: 'body' });
  body.innerHTML = html;
  const cancel = el('button', { type: 'button', class: 'plain' }, close);
  const form = el(
    'form',
    {},
    el('h2', { id: 'modal-title' }, title),
    body,
    el(
      'div',
      { class: 'actions' },
      cancel,
      el('button', { type: 'submit', class: 'primary' }, submit),
    ),
  );
  const dialog = el('dialog', { 'data-view': id, 'aria-labelledby': 'modal-title' }, form);
  const boxes = () => [
    ...form.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('[data-box]'),
  ];
  const tell = (errors: Readonly<Record<string, string>>) => {
    for (const box of boxes()) {
      const words = errors[box.name] ?? '';
      box.setAttribute('aria-invalid', String(words !== ''));
      const line = form.querySelector(`#${CSS.escape(`error-${box.name}`)}`);
      if (line) line.textContent = words;
    }
    boxes()
      .find(({ name }) => name in errors)
      ?.focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const empty = boxes().filter(
      (box) => box.value === '' && box.closest<HTMLElement>('.field')?.dataset.required === 'yes',
    );
    // Slack's client does not send a modal that lacks something.
    if (empty.length > 0)
      return tell(
        Object.fromEntries(empty.map(({ name }) => [name, 'Please complete this required field.'])),
      );
    const values = boxes().map((box) => ({
      block: box.name,
      box: box.dataset.box ?? '',
      value: box.value,
    }));
    void options.send({ kind: 'submit', view: id, values }).then(tell);
  });
  cancel.addEventListener('click', () => options.close(id));
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    options.close(id);
  });
  document.body.append(dialog);
  dialog.showModal();
  boxes()[0]?.focus();
  return dialog;
}
