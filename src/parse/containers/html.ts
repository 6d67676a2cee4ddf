import type { SetAside } from '../draft.ts';
import { cleanText } from './clean-text.ts';
import type { Contained } from './container.ts';
import { decode } from './decode.ts';
import { linesOf } from './html/lines.ts';
import { readTree } from './html/tree.ts';

const CHARSET = /<meta\b[^>]{0,200}\bcharset\s*=\s*["']?\s*([\w-]{2,40})/i; // <meta charset="shift_jis">

/**
 * The article of a page: its paragraphs as lines between empty ones. What surrounds the article, stands
 * between its paragraphs or is not shown is set aside. Throws `source.binary` and `source.too_complex`.
 */
export function html(bytes: Uint8Array): Contained {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const { root, title } = readTree(decode(bytes, CHARSET.exec(head)?.[1] ?? null));
  const lines = linesOf(root);
  const text = lines
    .filter(({ reason }) => reason === null)
    .map((line) => line.text)
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  const setAside = lines.flatMap((line): SetAside[] =>
    line.reason === null ? [] : [{ text: line.text, reason: line.reason }],
  );
  const printed = cleanText(title).replaceAll(/\s+/g, ' ').trim();
  const header = printed === '' ? [] : [{ text: printed, reason: 'header' }];
  return { format: 'html', text, setAside: [...header, ...setAside] };
}
