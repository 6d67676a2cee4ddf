import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { earningsError } from '../../../core/faults.ts';
import { ROOT } from '../../../core/release.ts';
import { ownThread } from '../../own-thread.ts';
import type { Page, PagesRead } from './page.ts';

const read = ownThread<Uint8Array, PagesRead>(() =>
  pathToFileURL(join(ROOT, 'src/parse/containers/pdf/worker.ts')),
);

/**
 * The pages of a PDF, read in a thread of their own: pdf.js keeps a thread busy, and may end it. Throws
 * `source.damaged`, `source.locked` and `source.too_complex`.
 */
export async function readPages(bytes: Uint8Array): Promise<readonly Page[]> {
  const job = Uint8Array.from(bytes);
  const pages = await read({ job, format: 'PDF', moved: [job.buffer] });
  if ('fault' in pages) throw earningsError(pages.fault, { format: 'PDF' }, { cause: pages.why });
  return pages.pages;
}
