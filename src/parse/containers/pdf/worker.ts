import { parentPort } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';
import type { Page, PagesRead, Piece } from './page.ts';

// The longest of 40 transcripts has 34 pages; annual reports have 300.
const MAX_PAGES = 250;
const MAX_CHARACTERS = 2 * 1024 * 1024;
const ERRORS_ONLY = 0; // pdf.js' verbosity

// Of a file with several broken objects pdf.js awaits only the first; the others' would end the thread,
// and with it the file that is read next. What is awaited tells that the file is damaged.
process.on('unhandledRejection', () => undefined);

/** Reads the PDFs that are sent to this thread, one after the other. */
parentPort?.on('message', async (bytes: Uint8Array<ArrayBuffer>) => {
  parentPort?.postMessage(await readPages(bytes));
});

async function readPages(bytes: Uint8Array<ArrayBuffer>): Promise<PagesRead> {
  try {
    const pdf = await getDocumentProxy(bytes, { verbosity: ERRORS_ONLY, disableFontFace: true });
    try {
      if (pdf.numPages > MAX_PAGES) return { fault: 'source.too_complex' };
      const pages: Page[] = [];
      let left = MAX_CHARACTERS;
      for (let at = 1; at <= pdf.numPages; at++) {
        const page = await pdf.getPage(at);
        const { items } = await page.getTextContent();
        const pieces = items.flatMap((item) => ('str' in item ? (pieceOf(item) ?? []) : []));
        left -= pieces.reduce((sum, { text }) => sum + text.length, 0);
        if (left < 0) return { fault: 'source.too_complex' };
        pages.push(pieces);
        page.cleanup();
      }
      return { pages };
    } finally {
      await pdf.loadingTask.destroy();
    }
  } catch (error) {
    // pdf.js throws errors of its own kinds, and others too, for a file that is broken somewhere.
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return { fault: isLocked ? 'source.locked' : 'source.damaged', why: String(error) };
  }
}

/** Null where nothing is printed. */
function pieceOf(item: {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}): Piece | null {
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform;
  if (item.str === '') return null;
  const isSlanted = Math.abs(b) > Math.abs(a) / 10;
  const size = Math.abs(d) || Math.abs(a);
  return { text: item.str, x, y, width: item.width, size, isSlanted };
}
