import { type Html, html } from './html.ts';
import type { Names } from './links.ts';
import { type Part, partsOf, wordsOf } from './parts.ts';
import { lineHtml } from './rich-text.ts';

/** A table block: its first row names the columns, its first column the rows. */
export function tableHtml({ rows, column_settings: settings }: Part, names: Names): Html {
  const columns = partsOf(settings);
  const [heads, ...body] = Array.isArray(rows) ? rows.map(partsOf) : [];
  const side = (at: number) => (columns[at]?.align === 'right' ? 'right' : 'left');
  const head = (heads ?? []).map(
    (cell, at) => html`<th scope="col" class="${side(at)}">${cellHtml(cell, names)}</th>`,
  );
  const lines = body.map((row) => {
    const cells = row.map((cell, at) =>
      at === 0
        ? html`<th scope="row" class="${side(at)}">${cellHtml(cell, names)}</th>`
        : html`<td class="${side(at)}">${cellHtml(cell, names)}</td>`,
    );
    return html`<tr>${cells}</tr>`;
  });
  const label = wordsOf(heads?.[0]) || 'Table';
  return html`<div class="table" role="region" aria-label="${label}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${lines}</tbody></table></div>`;
}

function cellHtml(cell: Part, names: Names): Html {
  return cell.type === 'rich_text' ? lineHtml(cell, names) : html`${wordsOf(cell)}`;
}
