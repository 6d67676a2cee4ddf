import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { figuresOf } from '../sentences/counts.ts';
import {
  boughtIn,
  soldIn,
  tellsPaid,
  tellsPrice,
  tellsSold,
  withoutOtherSums,
} from '../sentences/tells-price.ts';
import type { Shown } from './shown.ts';

const HAS_FIGURE =
  /[$€£¥₹]\s?\d|\d (?:thousand|million|billion)\b|\d(?:\.\d)?(?:x\b| times\b)|\b[A-Z]{3}\s?\d/;

// "Charges of $2 million for the Tarn acquisition": what buying it cost beside its price
const OF_COSTS =
  /\b(?:charges?|expenses?|fees?|(?:deal|transaction|integration|acquisition|merger)[- ](?:related )?costs?|(?:nonrecurring|non-recurring|one-time)\b[^.;]{0,30}costs?)\b/i;

/**
 * Whether it tells a sum as a price, where what a thing with a name cost or brought is asked: never what that
 * earned, nor that it was bought.
 */
export function isPrice({ text, isYesOrNo, metrics }: Ask, { said }: Shown, book: Book): boolean {
  if (isYesOrNo || metrics.length > 0) return true;
  const hasSum = (each: Said) =>
    HAS_FIGURE.test(withoutOtherSums(each.text)) &&
    figuresOf(each, book).some(({ figure: { unit } }) => unit === 'money' || unit === 'multiple');
  const bought = boughtIn(text).filter((term) => book.isName(term));
  if (bought.length > 0)
    return (
      said.some(hasSum) &&
      said.some((each) => tellsPrice(each.text)) &&
      said.some((each) => tellsPaid(each.text) || !OF_COSTS.test(each.text)) &&
      !said.some(({ own, text: told }) => tellsSold(told) && bought.some((term) => own.has(term)))
    );
  const isOfSale = soldIn(text).some((term) => book.isName(term));
  return !isOfSale || said.some((each) => tellsSold(each.text) && hasSum(each));
}
