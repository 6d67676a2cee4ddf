import type { Ask } from '../ask/ask.ts';
import type { Book } from '../book/book.ts';
import { boughtIn, tellsPrice } from '../sentences/tells-price.ts';
import type { Shown } from './shown.ts';

/** Whether it speaks of a price, where what was paid for a thing with a name is asked: never what that earned. */
export function isPrice({ text, isYesOrNo, metrics }: Ask, { said }: Shown, book: Book): boolean {
  if (isYesOrNo || metrics.length > 0) return true;
  const isOfPrice = boughtIn(text).some((term) => book.isName(term));
  return !isOfPrice || said.some((each) => tellsPrice(each.text));
}
