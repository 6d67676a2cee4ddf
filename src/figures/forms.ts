import { CURRENCY_AFTER, CURRENCY_BEFORE } from '../core/currencies.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { SCALE } from './scales.ts';

/** How far words about an amount may stand from its digits. */
export const REACH = 56;

/** Digits of an amount: "1,835.4", "9,22,000", ".5", "1,2 billion" with a decimal comma. */
export const DIGITS =
  /(?:\d+,\d(?!\d)(?=\s?(?:%|percent|[mb]illion|bn|mn)\b)|(?:\d{1,3}(?:,\d{2,3})+(?!\d)|\d+)(?:\.\d+)?|(?<![\d.])\.\d+)/g;

/** A spelled-out amount: "twenty-five", "two and a half", "a" of "a million". */
export const WORDS = new RegExp(`\\b${NUMBER_WORDS}\\b`, 'gi');

/** A spelled-out member of a range has its unit behind its partner: "two to three percent". */
export const PARTNER = new RegExp(
  `^(?:\\sto\\s|\\sor\\s|-to-)(?:${NUMBER_WORDS}|[\\d.]+)[\\s-]?(?:%|percent|percentage|basis|bps|points?|times|[mbtr]+illion|thousand)`,
  'i',
);

const OVER = [
  'more than',
  // "a growth of 7.6% over 5,402 crore" is held against, not bounded
  '(?<!(?:%|percent|points?|growth|increase|rise|decrease|decline) )over',
  'above',
  'at least',
  'north of',
  'in excess of',
  'greater than',
  'exceeding',
  'no less than',
  'upwards of',
].join('|');
const UNDER = [
  'less than',
  'under',
  'below',
  // "went up to 1.9%" is a move, not a bound
  '(?<!\\b(?:go(?:es|ne|ing)?|went|came|rose|risen|moved?|stepped|picked|climbed|crept|edged|inched|ticked|increased|grew|brought|brings|took|is|was|are|were|been|back) )up to',
  'as much as',
  'at most',
  'no more than',
  'fewer than',
].join('|');
const NEAR = [
  'about',
  'around',
  'approximately',
  'approx\\.?',
  'roughly',
  'nearly',
  'almost',
  'close to',
  'some',
  'circa',
  'an estimated',
  'like',
].join('|');

/** The end of what stands before the digits: "more than negative RMB [", "~", "mid-$". */
export const BEFORE = new RegExp(
  `(?:(?:(?<over>${OVER})|(?<under>${UNDER})|(?<near>${NEAR}))\\s+(?:(?:a|the|around|about)\\s+)?|(?<tilde>[~≈]|\\b(?:mid|low|high)-(?=[$€£]))\\s?|(?<more>>)\\s?|(?<less><)\\s?)?` +
    `(?<own>(?!\\s)(?<sign>\\b(?:negative|minus|positive)\\s+)?(?<dash>(?<![\\w)%-])[-−–](?!\\s))?` +
    `(?<money>(?<![A-Za-z])(?:${CURRENCY_BEFORE}))?\\s?(?<inner>(?:negative|minus)\\s+|(?<![\\w)%-])[-−](?!\\s))?(?<open>[[(])?(?<late>(?<![A-Za-z])(?:${CURRENCY_BEFORE})\\s?)?)$`,
  'i',
);

/** The beginning of what stands after the digits: "] million dollars", "-plus percent", "x". */
export const AFTER = new RegExp(
  `^(?<close>[\\])])?(?<more>-plus(?=[\\s-]))?(?:(?<tight>[kKmMbBtT])(?![\\w])|[\\s-]?(?<scale>${SCALE})(?![\\w-]))?(?<late>[\\])])?` +
    `(?:\\s?(?<percent>%|percent\\b(?!age)|per\\s?cent\\b|pct\\b)(?<points>[\\s-]points?\\b)?|` +
    `[\\s-]?(?<pp>percentage[\\s-]points?\\b|pts\\b|ppts?\\b|pps?\\b|p\\.p\\.|full points?\\b|points?\\b)|` +
    `[\\s-]?(?<bps>basis[\\s-]points?\\b|bps?\\b)|` +
    `(?<x>x\\b|\\s?×|\\s(?:times|fold)\\b|-fold\\b|-times\\b)|` +
    `\\s?(?<cents>cents?\\b|¢|pence\\b|p(?=\\sper\\b))|\\s?(?<money>(?:${CURRENCY_AFTER})(?![\\w])))?(?<last>[\\])])?(?<plus>\\+(?!\\w)|[\\s-]plus\\b|\\s(?:or so|or more)\\b)?`,
  'i',
);

const LINK =
  '(?:of|was|were|at|to|amounted to|came in at|totaled|totalled|narrowed to|widened to|reduced to|narrowed from|widened from|from)';

/** Words that make the amount behind them a loss: "gross loss of", "net loss per share was". */
export const LOSS = new RegExp(
  `(?:\\b(?:loss(?:es)?|deficit|outflows?)(?:\\s+per\\s(?:diluted\\s|basic\\s|common\\s|ordinary\\s){0,3}(?:share|ads))?|\\bnegative\\s(?:[a-z-]+\\s){1,4}(?=of\\s))(?:\\s*\\b${LINK})*\\s*(?:(?:about|around|approximately|nearly|almost|over|more than)\\s+)?$`,
  'i',
);

/** What a count counts: " new customers in" -> "new customers". */
export const NOUN =
  /^[\s-]((?:[a-z][\w-]*\s){0,3}?[a-z][\w-]*)(?=\s(?:of|in|for|and|to|by|with|from|as|on|at|that|which|this|per|or|is|are|was|were|have|has|across|over|during|we|who|than|\w+ing)\b|[^\w\s-]|\s-|$)/i;

/** Words after a bare number that it does not count: "12 months", "5 of". */
export const NO_NOUN =
  /^[\s-](?:of|in|for|and|to|by|with|from|as|on|at|that|which|this|per|or|is|are|was|were|than|but|versus|compared|year|years|quarter|quarters|month|months|day|days|week|weeks|hour|hours|minutes?|respectively|last|next|we|it|so|all|now|when|if|because|then|who|million|billion|each|again|both|a|an|the|our|their|due|up|down|higher|lower|while|primarily|mainly|largely|driven|representing|reflecting|including|excluding|after|before|under|over|above|below|despite|since|until|during|through|across|among|against|within|without|throughout|only|just|also|even|still|here|there|where|how|what|why|once|sequentially|approximately)\b/i;
