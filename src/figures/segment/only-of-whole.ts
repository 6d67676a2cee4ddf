import { isShare } from '../lexicon/share-names.ts';

// A company has one of each: a segment's never is meant.
const ONE_ONLY =
  /^(?:total segment profit|corporate (?:costs?|(?:and other )?expenses?)|credit availability|largest customer|share count|earnings per|(?:\w+ )?dividend|share rep|average repurchase|remaining buyback|capital returned|cet1|tax rate|net leverage|leverage ratio|net debt)/;
// Parts have them too, but then the sentence says so.
const MOSTLY_ONE =
  /^(?:headcount|cash$|liquidity|net investment income|debt(?! issued)|inventory$|accounts receivable|operating cash|free cash|capital exp|return on (?:invested|capital)|interest expense|equity ratio$|selling, general and administrative expense|general and administrative expense|income tax)/;

/** Whether a company has one of a metric, and no part has its own. */
export function isOneOnly(metric: string): boolean {
  return ONE_ONLY.test(metric) || isShare(metric);
}

/** Whether a metric is the company's where the sentence does not say that it is a part's. */
export function isMostlyOne(metric: string): boolean {
  return MOSTLY_ONE.test(metric);
}

/** Whether a metric is the whole company's wherever it is said. */
export function isOfWhole(metric: string): boolean {
  return ONE_ONLY.test(metric) || MOSTLY_ONE.test(metric);
}
