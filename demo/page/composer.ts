import type { CommandHint } from '../shown.ts';
import { completion } from './completion.ts';
import { el } from './dom.ts';

/** A message box with its list of commands, a way to attach a file, and a button to send. */
export interface Composer {
  /** Says where a message goes, and what may be asked there; what stands unsent elsewhere waits there. */
  aim(
    place: string,
    placeholder: string,
    prompts: readonly { readonly title: string; readonly message: string }[],
  ): void;
  /** Puts words into the box, where it is empty. */
  suggest(text: string): void;
  focus(): void;
}

const MOST_ROWS = 8;

export function composer(
  parent: HTMLElement,
  options: {
    readonly name: string;
    readonly commands: () => readonly CommandHint[];
    /** False keeps the words in the box. */
    readonly send: (text: string) => Promise<boolean>;
    readonly share: (file: File) => void;
  },
): Composer {
  const { name, commands } = options;
  const prompts = el('div', { class: 'prompts' });
  const list = el('ul', {
    id: `${name}-options`,
    class: 'options',
    role: 'listbox',
    'aria-label': 'Commands',
  });
  const input = el('textarea', {
    id: `${name}-input`,
    rows: '1',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const file = el('input', {
    type: 'file',
    class: 'unseen',
    tabindex: '-1',
    'aria-hidden': 'true',
  });
  const attach = el(
    'button',
    {
      type: 'button',
      class: 'icon',
      'aria-label': 'Share a transcript',
      title: 'Share a transcript',
    },
    '+',
  );
  const submit = el('button', { type: 'submit', class: 'send', 'aria-label': 'Send' }, '➤');
  const form = el('form', { class: 'box' }, attach, input, submit, file);
  parent.append(prompts, list, form);
  list.hidden = true;
  const complete = completion(input, list, commands);
  const unsent = new Map<string, string>();
  let aimedAt = '';

  const grow = () => {
    input.rows = 1;
    const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(input);
    const held =
      input.scrollHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
    const rows = Math.round(held / Number.parseFloat(lineHeight)) || 1;
    input.rows = Math.min(MOST_ROWS, Math.max(rows, input.value.split('\n').length));
    submit.disabled = input.value.trim() === '';
  };
  const send = async (text: string) => {
    const place = aimedAt;
    if (await options.send(text)) return;
    if (place !== aimedAt) unsent.set(place, text);
    else if (input.value === '') input.value = text;
    grow();
  };
  const submitted = () => {
    const text = input.value.trim();
    if (text === '') return;
    input.value = '';
    complete.close();
    grow();
    void send(text);
  };

  input.addEventListener('input', () => {
    grow();
    complete.update();
  });
  input.addEventListener('blur', () => complete.close());
  input.addEventListener('keydown', (event) => {
    if (complete.key(event)) return grow();
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submitted();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submitted();
  });
  attach.addEventListener('click', () => file.click());
  file.addEventListener('change', () => {
    for (const each of file.files ?? []) options.share(each);
    file.value = '';
  });
  grow();

  let shown = '';
  const moveTo = (place: string) => {
    if (place === aimedAt) return;
    unsent.set(aimedAt, input.value);
    aimedAt = place;
    input.value = unsent.get(place) ?? '';
    complete.close();
    grow();
  };
  return {
    aim: (place, placeholder, asked) => {
      moveTo(place);
      if (input.placeholder !== placeholder) {
        input.placeholder = placeholder;
        input.setAttribute('aria-label', placeholder);
      }
      const now = JSON.stringify(asked);
      if (now === shown) return;
      shown = now;
      prompts.replaceChildren(
        ...asked.map(({ title, message }) => {
          const chip = el('button', { type: 'button', class: 'chip' }, title);
          chip.addEventListener('click', () => void send(message));
          return chip;
        }),
      );
    },
    suggest: (text) => {
      if (input.value !== '') return;
      input.value = text;
      grow();
    },
    focus: () => {
      input.focus();
      input.setSelectionRange(input.value.length, input.value.length);
    },
  };
}
