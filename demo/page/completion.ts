import type { CommandHint } from '../shown.ts';
import { el } from './dom.ts';

/** One thing that may be meant by what is typed. */
interface Option {
  /** What the box holds once it is chosen. */
  readonly text: string;
  readonly shown: string;
  readonly usage: string;
  readonly about: string;
}

/** The list above a message box. `key` gives true for a key that it has used. */
export interface Completion {
  update(): void;
  key(event: KeyboardEvent): boolean;
  close(): void;
}

/** Completes commands and mentions in a message box; the box says where the list is (ARIA combobox). */
export function completion(
  input: HTMLTextAreaElement,
  list: HTMLUListElement,
  commands: () => readonly CommandHint[],
): Completion {
  let options: readonly Option[] = [];
  let chosen = 0;

  const draw = () => {
    list.hidden = options.length === 0;
    input.setAttribute('aria-expanded', String(options.length > 0));
    list.replaceChildren(
      ...options.map(({ shown, usage, about }, at) => {
        const item = el(
          'li',
          {
            class: 'option',
            role: 'option',
            id: `${list.id}-${at}`,
            'aria-selected': String(at === chosen),
          },
          el('strong', {}, shown),
          ' ',
          el('span', { class: 'usage' }, usage),
          el('span', { class: 'about' }, about),
        );
        item.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          choose(at);
        });
        return item;
      }),
    );
    if (options.length > 0) input.setAttribute('aria-activedescendant', `${list.id}-${chosen}`);
    else input.removeAttribute('aria-activedescendant');
  };
  const set = (found: readonly Option[]) => {
    options = found;
    chosen = 0;
    draw();
  };
  const choose = (at: number) => {
    const option = options[at];
    if (!option) return;
    input.value = option.text;
    set([]);
    input.focus();
  };

  return {
    update: () => set(optionsFor(input.value, commands())),
    close: () => set([]),
    key: (event) => {
      if (options.length === 0) return false;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        const step = event.key === 'ArrowDown' ? 1 : options.length - 1;
        chosen = (chosen + step) % options.length;
        draw();
      } else if (event.key === 'Enter' || event.key === 'Tab') choose(chosen);
      else if (event.key === 'Escape') set([]);
      else return false;
      event.preventDefault();
      event.stopPropagation();
      return true;
    },
  };
}

function optionsFor(text: string, commands: readonly CommandHint[]): readonly Option[] {
  const mention = /(?:^|\s)(@[a-z]*)$/i.exec(text)?.[1]; // "thanks @ea"
  const typed = mention?.toLowerCase() ?? '';
  if (typed !== '' && typed !== '@earnings' && '@earnings'.startsWith(typed))
    return [
      {
        text: `${text.slice(0, text.length - typed.length)}@Earnings `,
        shown: '@Earnings',
        usage: '',
        about: 'asks the app',
      },
    ];
  if (!text.startsWith('/')) return [];
  const begun = text.toLowerCase();
  return commands
    .filter((each) => each.typed.startsWith(begun) && (each.typed !== begun || each.usage !== ''))
    .map((each) => ({
      text: each.usage === '' ? each.typed : `${each.typed} `,
      shown: each.typed,
      usage: each.usage,
      about: each.summary,
    }));
}
