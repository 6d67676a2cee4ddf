import { EarningsError } from '../../core/faults.ts';
import type { SetAside } from '../turns/draft.ts';
import { cleanText } from './clean-text.ts';
import type { Contained } from './container.ts';
import { decode } from './decode.ts';
import { linesOf } from './html/lines.ts';
import { readTree } from './html/tree.ts';
import { readJson } from './json.ts';

const MIN_ARTICLE = 400; // characters; a page whose scripts write the article shows fewer
const CHARSET = /<meta\b[^>]{0,200}\bcharset\s*=\s*(?:["']\s*)?([\w-]{2,40})/i; // <meta charset="shift_jis">

/**
 * The article of a page: its paragraphs as lines between empty ones. What surrounds the article, stands
 * between its paragraphs or is not shown is set aside. Throws `source.binary` and `source.too_complex`.
 */
export function html(bytes: Uint8Array): Contained {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const { root, title, data } = readTree(decode(bytes, CHARSET.exec(head)?.[1] ?? null));
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
  const sent = text.length < MIN_ARTICLE ? callIn(data) : null;
  if (!sent) return { format: 'html', text, setAside: [...header, ...setAside] };
  const shown = text === '' ? [] : [{ text, reason: 'page furniture' }];
  return {
    ...sent,
    format: 'html',
    setAside: [...header, ...shown, ...setAside, ...(sent.setAside ?? [])],
  };
}

/** The call that a page without an article carries as data for its scripts; null when it has none. */
function callIn(data: readonly string[]): Contained | null {
  for (const text of data.toSorted((one, other) => other.length - one.length)) {
    try {
      return readJson(JSON.parse(text));
    } catch (error) {
      // Data of the page's own, which is no call or no JSON: the next may be one.
      if (!(error instanceof EarningsError || error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}
