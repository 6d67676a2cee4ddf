import type { SpokenFigure } from '../grammar/spoken-figure.ts';

const MARKET_PRICE =
  '(?:NYMEX|Henry Hub|WTI|Brent|LME|COMEX|Waha|Mont Belvieu|(?:the\\s)?(?:benchmark|spot|strip|futures|index)(?=\\s(?:price|index|average)))';
// "$0.40 | above the NYMEX Henry Hub price": how far apart, and no move
const APART = new RegExp(
  `^(?:\\sper [a-z]+)?\\s(?:above|below|over|under|(?:higher|lower) than|(?:premium|discount) to)\\s(?:the\\s)?(?:average\\s)?${MARKET_PRICE}`,
  'i',
);
// "the NYMEX Henry Hub equivalent price of | $3.70"
const PRICE_OF = new RegExp(
  `\\b${MARKET_PRICE}\\s(?:[\\w-]+\\s){0,5}(?:of|at|was|averaged|averaging)\\s(?:about\\s|approximately\\s)?$`,
  'i',
);

/** Whether an amount is what a market pays, or how far from that a price was. */
export function isOfWorldPrice(text: string, { figure, start, end }: SpokenFigure): boolean {
  if (figure.unit !== 'money') return false;
  return APART.test(text.slice(end)) || PRICE_OF.test(text.slice(Math.max(0, start - 80), start));
}
