import { guarded } from '../../core/guarded/guarded.ts';
import { isMoneyAhead } from '../grammar/rates.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import { findMetrics, type MetricMention, termOf } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import { isLoose, mayBePart, opensNoName, partName } from './may-be-part.ts';
import { namedBefore } from './named-before.ts';
import { PROPER } from './proper-name.ts';
import { headSubject, subjectOf } from './subject-of.ts';

// "revenue from", "revenue generated from", "the comp we posted in"
const LINK =
  /^\s(?:(?:that\s|which\s)?we\s(?:posted|saw|reported|had|delivered|achieved|recorded)\s)?(?:(?:generated|earned)\s(?=from\s|in\s))?(?:from|of|in|for|on|at|within|across)\s(?:our |the |its |total )*/i;
// "our sales to the harbour market beat our plan"
const TO_MARKET =
  /^\sto (?:the|our) ((?!(?:same|whole|entire|end|open|first|third|other)\b)[a-z][\w&-]*(?:\s[a-z][\w&-]*){0,2}?) (?:market|industry|sector)\b/i;
// "2 million subscribers to our ad-supported Vista Plus option"
const TO_SERVICE =
  /^\sto\s(?:our |the )((?:[\w-]+\s){0,2}\p{Lu}[\w&+-]*(?:\s\p{Lu}[\w&+-]*){0,2})(?=\s(?:option|tier|plan|service|offering|product|app|platform|package|bundle)\b|[.,])/u;
// "200,000 units of our new Lumo lamps": of what is counted
const OF_PRODUCT =
  /^\sof\s(?:our|the|its)\s(?:[a-z][a-z-]*\s){0,2}(\p{Lu}[\w&+-]*(?:\s(?:\p{Lu}[\w&+-]*|\d{1,4}(?![\d.,%])))*)/u;
const NOT_AHEAD =
  /^(?:(?:segment|division|least|most|full|continuing|operations|operating|constant|shareholders|approximately|nearly|total|both|more|less|up|down|just|gaap|non-gaap|negative|rmb)\b|us\$|rs\.?\s?\d|r\$|[$€£¥₹\d]|[A-Z]{3}\s?\d)/i;
const AHEAD = new RegExp(`^${PROPER}`, 'u');
// "revenue for total connectivity and platforms was"
const LOWER_AHEAD =
  /^((?:[\w&'’-]+,?\s){1,6}?)(?:segments?\s|business\s)?(?=(?:was|were|is|increased|decreased|grew|declined|rose|fell|reached|totaled|came|improved|amounted|remained|narrowed|dropped|finished|ended|has|have|had|will|would|should|continued|moved|turned)\b)/i;
// "a 9% increase in revenue for grain in the second quarter"
const FOR_AHEAD =
  /^\sfor\s((?!(?:the|our|its|all|both|this|that|these|us|an?)\b)[a-z][\w&-]+(?:\s[a-z][\w&-]+)?)\sin\sthe\s(?:(?:first|second|third|fourth)\s)?(?:quarter|half|year|period)\b/;
const BUSINESS_AHEAD = guarded(/^((?:[a-z][\w&'’-]*\s){1,4}?)(?:segment|business|division)\b/);
// "up 4% | for our European sparkling drinks portfolio"
const RANGE_AHEAD = guarded(
  /^([\p{L}][\w&'’-]*(?:\s[a-z][\w&'’-]*){0,4}?)\s(?:portfolio|category|product line|franchise)\b/u,
);
const HAS_TIME = /\b(?:quarter|year|period|months?|half|seasons?|date|20\d\d|q[1-4])\b/i;
const OF_A_TIME = /^(?:\s[a-z][\w-]*){0,2}?\s(?:seasons?|quarters?|years?|half|periods?|months?)\b/;
const GROWN = '(?:\\s(?:growth|increase|decline|decrease|gain|rise|drop|improvement|reduction))?';
const OVER_YEAR =
  '(?:,?\\s(?:year[- ](?:over|on)[- ]year|quarter[- ](?:over|on)[- ]quarter|sequentially|organically))?';
const BEHIND_FIGURE = new RegExp(
  `^(?:\\s(?:per|a)\\s(?:day|tonne?|ton|barrel|ounce|pound))?${GROWN}${OVER_YEAR}\\s(?:in|at|for|of|within)\\s(?:gross margin\\s(?:of|for|in)\\s)?(?:our |the )?`,
  'i',
);

/** "total sales growth of 11% in our core emerging markets", "sales to developed markets" */
export const MARKETS =
  /^\s(?:in|across|to|from) (?:our |the )?((?:key |core |other )?(?:emerging|developed|developing|frontier|international|domestic|overseas|foreign) (?:markets|countries|regions|economies))\b/;

/** "Over $5 million", "the quarter": what stands where a name would. */
function isNoName(tail: string): boolean {
  return NOT_AHEAD.test(tail) || opensNoName(/^[\w&'’-]+/.exec(tail)?.[0] ?? '');
}

// "revenue growth from Lumo Store subscriptions"
const GROWTH_OF = /^\sgrowth(?=\s(?:from|in|at|across)\s)/;

/** The part that stands right behind a metric: "sales in Iberia", "revenue from Lumo Store subscriptions". */
export function namedAfter({ text, segments }: Sight, metric: MetricMention): string | null {
  // "the loss rate in home repair": a rate of the call's own has its words behind it inside
  const isOwn = metric.kind === 'ratio' && termOf(metric.name) === null;
  const inside = isOwn ? text.slice(metric.start + metric.name.length, metric.end) : '';
  const within = segments.find(inside)[0];
  if (within) return within.name;
  const after = text.slice(metric.end, metric.end + 90).replace(GROWTH_OF, '');
  const market = TO_MARKET.exec(after)?.[1] ?? MARKETS.exec(after)?.[1];
  if (market) return segments.canonical(market);
  const service = metric.kind === 'count' ? TO_SERVICE.exec(after)?.[1] : undefined;
  if (service) return segments.canonical(service);
  const product = metric.kind === 'count' ? OF_PRODUCT.exec(after)?.[1] : undefined;
  if (product && mayBePart(product) && !segments.isCompany(product))
    return segments.canonical(product);
  const forIt = FOR_AHEAD.exec(after)?.[1];
  if (forIt !== undefined && mayBePart(forIt) && findMetrics(forIt).length === 0)
    return segments.canonical(forIt);
  const link = LINK.exec(after);
  if (!link) return null;
  const tail = after.slice(link[0].length);
  if (isMoneyAhead(tail)) return null;
  // "domestic sports advertising revenue for linear and digital was": of what stands before it first
  if (/^\sfor\s/i.test(link[0]) && LONG_NAME.test(text.slice(0, metric.start))) return null;
  const known = segments.find(tail)[0];
  const isSource =
    metric.kind === 'stock' &&
    (metric.name === 'backlog' ? /^\s(?:from|in)\s/i : /^\sfrom\s/i).test(link[0]); // "backlog from repairs grew"
  const isPart = metric.kind === 'flow' || metric.kind === 'ratio' || isSource;
  const words = isPart && !isNoName(tail) ? LOWER_AHEAD.exec(tail)?.[1]?.trim() : undefined;
  const isPhrase = words !== undefined && !HAS_TIME.test(words);
  if (known?.start === 0)
    return isPhrase && words.length > known.end ? named(words, segments) : known.name;
  const business = BUSINESS_AHEAD.exec(tail)?.[1]?.trim();
  if (business && !isNoName(tail)) return segments.canonical(business);
  if (isNoName(tail)) return null;
  const proper = AHEAD.exec(tail)?.[1];
  if (proper && OF_A_TIME.test(tail.slice(proper.length))) return null; // "the Alpine ski season"
  if (proper) return segments.canonical(proper.replace(/['’]s$/, ''));
  return isPhrase ? named(words, segments) : null;
}

/** "at Harbor Bank, which": without the clause that goes on. */
function named(words: string, segments: Sight['segments']): string {
  return segments.canonical(partName(words) ?? words);
}

const LONG_NAME = guarded(
  /\b(?:domestic|international|\p{Lu}[\w&-]*|[a-z]+ing)\s(?:[a-z]+\s)?[a-z]+ing\s$/u,
);

const GOES =
  /^(?:\s(?:end\s)?(?:markets?|demand|business))?\s(?:continue[ds]?|had|has|have|saw|delivered|achieved|posted|remained|was led|were led|is|was|were|grew|benefited|performed)\b/;

/** "Rural broadband continued to be led by strong ARPU growth": of the part that the sentence is about. */
export function headPart({ text, segments }: Sight, metric: MetricMention): string | null {
  const known = segments.find(text.slice(0, 60))[0];
  const isHead =
    known !== undefined &&
    /^(?:as expected,\s)?(?:(?:and|our|the|domestic|total)\s)*$/i.test(text.slice(0, known.start));
  if (!isHead || !GOES.test(text.slice(known.end))) return null;
  const between = text.slice(known.end, metric.start).replace(/\bin Q[1-4]\b/, '');
  // "Ovens markets remained weak in Q2, revenue was down 9%": a clause of its own on the same
  const isNear = !/[,;]|\d/.test(between.replace(/,\s$/, ''));
  return isNear && !segments.isCompany(known.name) ? known.name : null;
}

/** "Content revenue increased 4%, and EBITDA 7.5%": a bare metric is of the part named before it. */
export function namedBeside(sight: Sight, index: number): string | null {
  const [last, metric] = [sight.metrics[index - 1], sight.metrics[index]];
  if (!last || !metric) return null;
  const profit = profitOf(sight, index);
  if (profit) return segmentBeside(sight, profit);
  const between = sight.text.slice(last.end, metric.start);
  // "Parcel revenue rose 11% in the quarter with volume up 6%"
  if (/^\D*\d.*\swith\s(?:an?\s|its\s)?$/.test(between)) return segmentBeside(sight, last);
  // "Sales of Larkspur also grew double-digits with operational revenue growth of 16%"
  if (metric.name === last.name && GREW_WITH.test(between)) return segmentBeside(sight, last);
  // "revenue for the tractor segment fell 3%, despite tractor shipments being down 8%"
  if (metric.kind === 'count' && DESPITE.test(between)) return segmentBeside(sight, last);
  if (AMOUNT_TOO.test(between)) return segmentBeside(sight, last);
  if (metric.kind !== 'flow' && metric.kind !== 'ratio' && !isOfOrders(last, metric)) return null;
  const isItsMargin = /^margins?$/i.test(sight.text.slice(metric.start, metric.end));
  if (isItsMargin) return segmentBeside(sight, last);
  if (!/\d/.test(between) || !AND_ALSO.test(between)) return null;
  return segmentBeside(sight, last);
}

// "…, and | EBITDA margin was": no "our", no "total" before it
const AND_ITS_MARGIN = /\d[^;]{0,200},?\sand\s(?:its\s)?$/;

/** The profit told before a margin of its name in one breath: "Kilns EBITDA rose 11%, more than sales, and EBITDA margin was". */
function profitOf({ text, metrics }: Sight, index: number): MetricMention | null {
  const metric = metrics[index];
  const name = /^(.+) margin$/.exec(metric?.name ?? '')?.[1];
  const profit =
    name === undefined ? null : metrics.slice(0, index).findLast((one) => one.name === name);
  if (!metric || !profit) return null;
  return AND_ITS_MARGIN.test(text.slice(profit.end, metric.start)) ? profit : null;
}

const AND_ALSO = /(?:,|\b)(?:and|with|at)\s(?:an?\s|its\s|the\s)?(?:record\s|product\s){0,2}$/;
// "AI server orders were $3.2 billion, and backlog was"
function isOfOrders({ name }: MetricMention, { name: stock }: MetricMention): boolean {
  return stock === 'backlog' && /^(?:orders|bookings)$/.test(name);
}

// "Paints made 9 million of sales and 2 million of EBITDA"
const AMOUNT_TOO = /^,?\s(?:and|with|plus)\s[^,;\d]{0,12}\d[^,;]{0,20}\s(?:of|in)\s(?:[a-z]+\s)?$/;
const GREW_WITH =
  /^[^,;\d]{0,60}\b(?:grew|rose|increased|declined|fell|decreased|advanced)\b[^,;\d]{0,60}\swith\s(?:an?\s|its\s)?(?:[a-z]+\s)?$/;
const DESPITE =
  /\d[^;]{0,160}\s(?:despite|although|even though|even as|even with)\s(?:(?!(?:total|company|group|overall|consolidated|global|worldwide|our|we)\b)[a-z][\w-]{0,40}\s){0,4}$/;

/** The part of the metric before, where the next is told beside it. */
export function segmentBeside(sight: Sight, last: MetricMention): string | null {
  const own = sight.figures.findLast(({ end }) => end <= last.start);
  const isBehind =
    own !== undefined && /^\s(?:of|in)\s$/.test(sight.text.slice(own.end, last.start));
  const named =
    namedAfter(sight, last) ??
    namedBefore(sight, last) ??
    headSubject(sight, last) ??
    subjectOf(sight, last, isBehind ? own.start : last.start);
  return named !== null && !sight.segments.isCompany(named) ? named : null;
}

/** "net income of $2 billion in the Commercial Bank", "above 20% of the Enterprise Cloud services" */
export function namedBehind({ text, segments }: Sight, { end }: SpokenFigure): string | null {
  const after = text.slice(end, end + 120);
  const link = BEHIND_FIGURE.exec(after);
  if (!link) return null;
  const tail = after.slice(link[0].length);
  if (isMoneyAhead(tail)) return null;
  const known = segments.find(tail)[0];
  if (known?.start === 0) return known.name;
  if (/\bof\s(?:our |the )?$/i.test(link[0])) return null;
  // "within our largest operating segment"
  const business = BUSINESS_AHEAD.exec(tail)?.[1]?.trim();
  if (business && !isLoose(business.split(' ')[0] ?? '')) return segments.canonical(business);
  const range = /\bour\s$/.test(link[0]) ? RANGE_AHEAD.exec(tail)?.[1] : undefined;
  if (range && mayBePart(range) && !isNoName(tail)) return segments.canonical(range);
  if (isNoName(tail)) return null;
  const proper = AHEAD.exec(tail)?.[1];
  if (proper) return segments.canonical(proper.replace(/['’]s$/, ''));
  const words = LISTED_BEHIND.exec(tail)?.[1];
  const isListed =
    words !== undefined && partName(words) === words && findMetrics(words).length === 0;
  return isListed && isOfParts(text) ? segments.canonical(words) : null;
}

// "up 4.1% in food and down 1.2% in clothing and home": a list of parts by their everyday names
const LISTED_BEHIND =
  /^([a-z][\w&-]{1,30}(?:\s(?:and\s)?(?!up\b|down\b|by\b)[a-z][\w&-]{1,30}){0,2}?)(?=,?\s(?:and|but|while)\s(?:(?:up|down|by|about|another)\s)*\d|,\s(?:(?:up|down)\s)?\d|[.;]|$)/;
const EACH_IN =
  /\d(?:%|\spercent|\sbasis points|\sbps)\s(?:in|at|for)\s(?:our\s|the\s)?(?!(?:q[1-4]|h[12]|fy|20\d\d|constant|local|line|total|volume|value)\b)[a-z]/gi;

function isOfParts(text: string): boolean {
  return [...text.matchAll(EACH_IN)].length > 1;
}
