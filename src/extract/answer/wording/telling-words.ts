import type { Ask } from '../ask/ask.ts';
import { otherName } from '../ask/asked-kind.ts';
import type { Book } from '../book/book.ts';
import { timeIn } from '../sentences/search.ts';

/** The words of a sentence that a quotation of it may not leave out: the name or the time that is asked for. */
export function tellingWords(text: string, { want, text: asked }: Ask, book: Book): string | null {
  if (want === 'who') return otherName(text, asked, book);
  return want === 'when' ? timeIn(text) : null;
}
