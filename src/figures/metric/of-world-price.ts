import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';

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

// "$1.1 billion of free cash flow at | $75 oil": the world's price
const AT_PRICE = /^\s(?:per barrel )?(?:oil|WTI|Brent|crude|Henry Hub|gas|copper|gold|LME)\b/i;
// "our dividend is covered at | $44 oil"; "$6 per barrel of oil" is what a barrel costs
const WORLD_PRICE = /^\s(?:oil|WTI|Brent|crude|Henry Hub)\b(?! (?:equivalent|price))/i;

/** Whether an amount is told at a market's price: "free cash flow at $75 oil"; of a share's, what a barrel costs may be its own. */
export function isAtWorldPrice({ kind }: MetricMention, after: string): boolean {
  return (kind === 'per share' ? WORLD_PRICE : AT_PRICE).test(after);
}
