import { type Html, html, NOTHING } from './html.ts';
import type { Names } from './links.ts';
import { type Part, partsOf, wordsOf } from './parts.ts';
import { richTextHtml } from './rich-text.ts';

const STATES: Readonly<Record<string, string>> = {
  pending: 'to do',
  in_progress: 'in progress',
  complete: 'done',
  error: 'failed',
};

/** A plan with its task cards, or one task card alone. */
export function planHtml(block: Part, names: Names): Html {
  const tasks = block.type === 'plan' ? partsOf(block.tasks) : [block];
  const title = wordsOf(block.type === 'plan' ? block.title : undefined);
  const items = tasks.map((task) => {
    const status = wordsOf(task.status);
    const details =
      typeof task.details === 'object' && task.details !== null
        ? richTextHtml(task.details as Part, names)
        : NOTHING;
    return html`<li class="task ${status}"><span class="state" role="img" aria-label="${STATES[status] ?? status}"></span>${wordsOf(task.title)}${details}</li>`;
  });
  return html`<div class="plan">${title === '' ? NOTHING : html`<p class="title">${title}</p>`}<ul>${items}</ul></div>`;
}
