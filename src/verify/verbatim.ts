import type { IndexedSentence } from './call-index.ts';

/** Quoted words in prose, at least four characters: “…”. */
export const QUOTED = /[“"]([^“”"]{4,})[”"]/g;

/**
 * The text without what is copied word for word from the cited sentences: in quotation marks, or the
 * whole of it after the speaker's name. Copied words need no further check.
 */
export function withoutVerbatim(text: string, sources: readonly IndexedSentence[]): string {
  const folded = sources.map((source) => plain(source.text));
  const isCopied = (part: string) => {
    const wanted = plain(part.replace(/…$/, ''));
    return wanted.length > 12 && folded.some((source) => isWithin(source, wanted));
  };
  const whole = text.replace(/^[\p{L}. '’-]{2,40}:\s/u, '');
  // "It is." is too short to be found within a sentence, but may be one.
  if (isCopied(text) || isCopied(whole) || folded.includes(plain(whole))) return '';
  return text.replaceAll(QUOTED, (printed, quote: string) => (isCopied(quote) ? ' ' : printed));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s.,;]+$/, '')
    .trim();
}

/** Whole words only: "5.3%" does not stand within "15.3%". */
function isWithin(source: string, wanted: string): boolean {
  const at = source.indexOf(wanted);
  if (at === -1) return false;
  return (
    !/[\w.,-]$/.test(source.slice(Math.max(0, at - 1), at)) &&
    !/^(?:\w|%|[.,]\d)/.test(source.slice(at + wanted.length, at + wanted.length + 2))
  );
}
