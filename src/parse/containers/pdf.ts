import { earningsError } from '../../core/faults.ts';
import type { SetAside } from '../turns/draft.ts';
import { cleanText } from './clean-text.ts';
import type { Contained } from './container.ts';
import type { Page } from './pdf/page.ts';
import { paragraphsOf } from './pdf/paragraphs.ts';
import { readPages } from './pdf/read-pages.ts';
import { rowsOf } from './pdf/rows.ts';
import { runningHeads } from './pdf/running-heads.ts';

const MIN_LETTERS = 20; // a page: a scanned one has none, or a stamp

/**
 * The text layer of a PDF: paragraphs joined over lines and pages, a column of names before its speech,
 * running heads, page numbers and slanted text set aside. Throws `source.no_text` for pictures of pages,
 * `source.locked`, `source.damaged` and `source.too_complex`.
 */
export async function pdf(bytes: Uint8Array): Promise<Contained> {
  const pages = await readPages(bytes);
  const rows = rowsOf(pages.map((pieces) => pieces.filter(({ isSlanted }) => !isSlanted)));
  const letters = rows.reduce((sum, { text }) => sum + text.length, 0);
  if (letters < pages.length * MIN_LETTERS)
    throw earningsError('source.no_text', { format: 'PDF' });

  const heads = runningHeads(rows);
  const text = paragraphsOf(rows.filter((row) => !heads.has(row))).join('\n');
  const setAside = [...heads].map(([row, reason]) => ({ text: cleanText(row.text), reason }));
  return { format: 'pdf', text: cleanText(text), setAside: [...setAside, ...slantedIn(pages)] };
}

function slantedIn(pages: readonly Page[]): readonly SetAside[] {
  return pages.flatMap((pieces) => {
    const slanted = pieces.filter(({ isSlanted }) => isSlanted).map(({ text }) => text);
    const text = cleanText(slanted.join(' ')).trim();
    return text === '' ? [] : [{ text, reason: 'slanted text' }];
  });
}
