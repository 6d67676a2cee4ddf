import { anyCase } from '../../core/any-case.ts';
import { CURRENCY_AFTER, CURRENCY_BEFORE } from '../../core/currencies.ts';
import { guarded } from '../../core/guarded/guarded.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { SCALE } from './scales.ts';

/** How far words about an amount may stand from its digits. */
export const REACH = 56;

/** A spelled-out amount: "twenty-five", "two and a half", "a" of "a million". */
export const WORDS = guarded(new RegExp(`\\b${NUMBER_WORDS}\\b`, 'gi'));

/** A spelled-out member of a range has its unit behind its partner: "two to three percent". */
export const PARTNER = new RegExp(
  `^(?:\\sto\\s|\\sor\\s|-to-)(?:${NUMBER_WORDS}|[\\d.]+)[\\s-]?(?:%|percent|percentage|basis|bps|points?|times|[mbtr]+illion|thousand)`,
  'i',
);

const OVER = [
  // "31% more than the 9.07 of last year" is held against, not bounded
  '(?<!\\b(?:no|not) |(?:%|percent|points?) )more than(?! the\\b)',
  // "a growth of 7.6% over 5,402 crore" is held against, not bounded
  '(?<!(?:%|percent|points?|growth|increase|rise|decrease|decline) )over',
  'above(?! the\\b)', // "above the $1.09 of last year" is held against
  'at least',
  'north of',
  'in excess of',
  'greater than',
  'exceeding',
  'no less than',
  'not less than',
  'upwards of',
  'a minimum of',
  'exceeded',
  'surpassed',
  'topped',
].join('|');
const UNDER = [
  '(?<!\\b(?:no|not) )less than',
  'under',
  'below',
  // "went up to 1.9%" is a move, not a bound
  '(?<!\\b(?:go(?:es|ne|ing)?|went|came|rose|risen|moved?|stepped|picked|climbed|crept|edged|inched|ticked|increased|grew|brought|brings|took|is|was|are|were|been|back) )up to',
  'as much as',
  'at most',
  'no more than',
  'not more than',
  'a maximum of',
  '(?:just )?shy of',
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
  'in the (?:neighbou?rhood|vicinity|ballpark|region) of',
  '(?:on|in) the order of',
  '\\bca?\\.',
].join('|');

/**
 * The end of what stands before the digits: "more than negative RMB [", "~", "mid-$". A look behind the
 * end is read backwards from there, where a search forwards would begin at every letter.
 */
export const BEFORE = new RegExp(
  anyCase(
    `(?<=(?:(?:(?<over>${OVER})|(?<under>${UNDER})|(?<near>${NEAR}))\\s+(?:(?:a|the|around|about)\\s+)?|(?<tilde>[~≈]|\\b(?:mid|low|high)-(?=[$€£]))\\s?|(?<more>[>≥])\\s?|(?<less>[<≤])\\s?|(?<ca>\\bc\\.))?` +
      `(?<own>(?!\\s)(?<sign>\\b(?:negative|(?<!\\bplus (?:or|and) )minus|positive)\\s+)?(?<dash>(?<![\\w)%-])[-−–](?!\\s))?` +
      `(?<money>(?<![A-Za-z])(?:${CURRENCY_BEFORE}|(?-i:R)))?\\s?(?<inner>(?:negative|(?<!\\bplus (?:or|and) )minus)\\s+|(?<![\\w)%-])[-−](?!\\s))?(?<open>[[(])?(?<late>(?<![A-Za-z])(?:${CURRENCY_BEFORE})\\s?)?))$`,
  ),
  'y',
);

/** The beginning of what stands after the digits: "] million dollars", "-plus percent", "x". */
export const AFTER = new RegExp(
  anyCase(
    `^(?<close>[\\])])?(?<more>-plus(?=[\\s-]))?(?<odd>-odd(?=[\\s-]))?(?:(?<tight>[kKmMbBtT])(?![\\w])|[\\s-]?(?<scale>${SCALE})(?!\\w|-(?!plus\\b|(?:${CURRENCY_AFTER})\\b|[\\d$€£])))?(?<late>[\\])])?` +
      `(?:\\s?(?<percent>%|percent(?:age)?\\b(?!age| points?\\b|-points?\\b| of\\b)|per\\s?cent\\b|pct\\b)(?<points>[\\s-]points?\\b)?|` +
      `[\\s-]?(?<pp>percentage[\\s-]points?\\b|pts\\b|ppts?\\b|pps?\\b|p\\.p\\.|full points?\\b|points?\\b)|` +
      `[\\s-]?(?<bps>basis[\\s-]points?\\b|bps?\\b|bips\\b)|` +
      `(?<x>x\\b|\\s?×|\\s(?:times|fold)\\b(?!\\s(?:an?|per|each|every)\\s(?:day|week|month|quarter|year)\\b(?!\\s(?:ago|earlier|before)\\b))|-fold\\b|-times\\b|\\sturns?\\b(?=\\sof\\b))|` +
      `\\s?(?<cents>(?:(?:US|euro)\\s)?cents?\\b|¢|pence\\b|paise\\b|[pc](?=[\\s,;.)]|$)|sen(?=\\sper\\b))|[\\s-]?(?<money>(?:${CURRENCY_AFTER})(?![\\w])))?(?<last>[\\])])?(?<plus>\\+(?!\\w)|[\\s-]plus\\b(?!\\s(?:or|and)\\sminus)|\\s(?:or so|or thereabouts|or more|or better|or higher|or greater|or less|or lower)\\b(?! than)|-ish\\b)?`,
  ),
);

const LINK =
  '(?:of|was|were|at|to|amounted to|came in at|totaled|totalled|narrowed to|widened to|reduced to|narrowed from|widened from|from)';
// Losses that are costs or claims, whose figures are said and printed without a sign.
const COST_LOSS =
  '(?<!\\b(?:credit|loan|lease|impairment|catastrophe|cat|insured|insurance|incurred|reserve|weather|storm|weight|job|(?:provisions?|allowances?|reserves?) for) )';
const WHOSE_LOSS =
  '(?:\\s(?:before (?:income )?tax(?:es)?|after tax(?:es)?|from (?:continuing )?operations|attributable to [\\w ]{3,24}?(?:shareholders|stockholders|holders|owners)|for the (?:quarter|year|period)))?';

/** Words that make the amount behind them a loss: "gross loss of", "net loss per share was". */
export const LOSS = new RegExp(
  `(?:\\b${COST_LOSS}(?:loss(?:es)?|deficit|outflows?)${WHOSE_LOSS}(?:\\s+per\\s(?:diluted\\s|basic\\s|common\\s|ordinary\\s){0,3}(?:share|ads))?|\\bnegative\\s(?:[a-z-]+\\s){1,4}(?=of\\s))(?:\\s*\\b${LINK})*\\s*(?:(?:about|around|approximately|nearly|almost|over|more than)\\s+)?$`,
  'i',
);

/** Words that make the amount before them a loss: "a $12 million net loss". */
export const LOSS_AFTER =
  /^\s(?:net\s|operating\s|gross\s|pre-?tax\s|cash\s){0,2}(?:loss|outflow|deficit)\b(?!\s(?:of|on|from|ratio|reserves?|provisions?|rate|contingency)\b)/i;

/** What makes a few spelled-out points a size rather than points of an argument: "two points of margin". */
export const POINTS_BEFORE =
  /\b(?:by|up|down|gain(?:ed)?|lost|about|around|roughly|another|additional|than|over|nearly|almost|to)\s$/i;
export const POINTS_AFTER =
  /^\s(?:of\s(?!view|clarity|interest|contact)|(?:higher|lower|better|worse|above|below|ahead|year|sequential)\b)/i;

/** What a count counts: " new customers in" -> "new customers". */
export const NOUN =
  /^[\s-]((?:[a-z][\w-]*\s){0,3}?[a-z][\w-]*(?=\s(?:of|in|for|and|to|by|with|from|as|on|at|that|which|this|per|or|is|are|was|were|have|has|across|over|during|we|who|than|versus|vs|against|compared|\w+ing)\b|[^\w\s-]|\s-|$)|(?:[a-z][\w-]*\s)?(?:households|people|users|members|subscribers|customers|viewers|homes|accounts|devices|patients|students|families|players|vehicles)\b)/i;

/** Words after a bare number that it does not count: "12 months", "5 of". */
export const NO_NOUN =
  /^[\s-](?:of|in|for|and|to|by|with|from|as|on|at|that|which|this|per|or|is|are|was|were|than|but|versus|compared|compares|grew|rose|fell|declined|increased|decreased|improved|dropped|came|went|has|have|had|will|would|should|could|may|year|years|quarter|quarters|month|months|day|days|week|weeks|hour|hours|minutes?|respectively|last|next|we|it|so|all|now|when|if|because|then|who|million|billion|hundred|thousand|one|two|three|four|five|six|seven|eight|nine|ten|each|again|both|a|an|the|our|their|due|up|down|higher|lower|while|primarily|mainly|largely|driven|representing|reflecting|including|excluding|after|before|under|over|above|below|despite|since|until|during|through|across|among|against|within|without|throughout|only|just|also|even|still|here|there|where|how|what|why|once|sequentially|approximately)\b/i;
