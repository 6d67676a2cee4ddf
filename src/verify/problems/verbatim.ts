import { onceOf } from '../../core/once-of.ts';
import type { IndexedSentence } from '../call-index.ts';

/** Quoted words in prose, at least four characters: “…”. */
export const QUOTED = /[“"]([^“”"]{4,})[”"]/g;

/**
 * The text without what is copied word for word from the cited sentences: in quotation marks, or the
 * whole of it after the speaker's name. Copied words need no further check.
 */
export function withoutVerbatim(text: string, sources: readonly IndexedSentence[]): string {
  const folded = sources.map(plainOf);
  const isCopied = (part: string) => folded.some((source) => isCopyOf(source, part));
  const whole = withoutSpeaker(text, sources);
  // "It is." is too short to be found within a sentence, but may be one.
  if (isCopied(text) || isCopied(whole) || folded.includes(plain(whole))) return '';
  return text.replaceAll(QUOTED, (printed, quote: string) => (isCopied(quote) ? ' ' : printed));
}

/** Whether these words stand in the sentence as they are, but for typography. */
export function isWordForWord(words: string, source: IndexedSentence): boolean {
  return isCopyOf(plainOf(source), words);
}

function isCopyOf(source: string, part: string): boolean {
  const wanted = plain(part.replace(/…$/, ''));
  return wanted.length > 12 && isWithin(source, wanted);
}

// "Ana Ruiz: …", "CFO: …", never "Net loss: …", whose words before the colon are of the claim
const LEAD = /^([\p{L}. '’-]{2,40}):\s/u;
const OFFICE = /^(?:C[A-Z]O|IR|President|Chair(?:man|woman)?)$/;

function withoutSpeaker(text: string, sources: readonly IndexedSentence[]): string {
  const [printed = '', named = ''] = LEAD.exec(text) ?? [];
  const isSpeaker = sources.some(({ turn }) =>
    turn.speaker
      .toLowerCase()
      .split(' ')
      .includes(named.toLowerCase().split(' ').at(-1) ?? ''),
  );
  return isSpeaker || OFFICE.test(named) ? text.slice(printed.length) : text;
}

const plainOf = onceOf(({ text }: IndexedSentence) => plain(text));

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .replace(/(?<![\s.,;])[\s.,;]+$/, '')
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
