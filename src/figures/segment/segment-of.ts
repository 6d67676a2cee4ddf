import { guarded } from '../../core/guarded/guarded.ts';
import type { Carried } from '../carry/carried.ts';
import { isMoney, isMoneyAhead } from '../grammar/rates.ts';
import type { SpokenFigure } from '../grammar/spoken-figure.ts';
import type { MetricMention } from '../lexicon/lexicon.ts';
import { isShare } from '../lexicon/share-names.ts';
import type { Owner } from '../metric/owner-of.ts';
import type { Sight } from '../sight.ts';
import { comparedHead } from './compared-head.ts';
import { judgedBefore } from './judged-part.ts';
import { listedPart } from './listed-part.ts';
import { hasNameForm, isOrderedName, mayBePart } from './may-be-part.ts';
import { namedBefore } from './named-before.ts';
import {
  headPart,
  MARKETS,
  namedAfter,
  namedBehind,
  namedBeside,
  segmentBeside,
} from './names-near.ts';
import { isOfOthers } from './of-others.ts';
import { productSubject } from './product-subject.ts';
import { soldTo } from './sold-to.ts';
import { headSubject, isMadeByNoPart, subjectOf } from './subject-of.ts';
import { thereToo } from './there-too.ts';

// A company has one of each: a segment's never is meant.
const ONE_ONLY =
  /^(?:total segment profit|credit availability|largest customer|share count|earnings per|(?:\w+ )?dividend|share rep|average repurchase|remaining buyback|capital returned|cet1|tax rate|net leverage|leverage ratio|net debt)/;
// Parts have them too, but then the sentence says so.
const MOSTLY_ONE =
  /^(?:headcount|cash$|liquidity|net investment income|debt(?! issued)|inventory$|accounts receivable|operating cash|free cash|capital exp|return on (?:invested|capital)|interest expense|equity ratio$)/;
const ELSEWHERE =
  /^\sin\s(?!(?:just|only|less|under|about|two|three|four|five|six|nine|twelve|line|total|constant|local|cash|addition|our|its|the|this|that|these|an?|all|aggregate|spite|response|part|fact|both|each|each|last|fiscal|calendar|q\d|h\d|fy|annual|january|february|march|april|may|june|july|august|september|october|november|december|revenues?|sales|net|gross|operating|free|profit|earnings|dividends|share|stock|buybacks|repurchases)\b)[a-z]/;
// "Public cloud growth continued, with revenue up": of the clause's own subject, whatever that is
const WITH = guarded(/^([^,\d]{3,70}),\swith\s(?:an?\s|both\s)?$/);
// "Strong public cloud growth continued, with revenue": of what grew
const GROWN_ON =
  /^(?:And )?(?:(?:Strong|Solid|Healthy|Continued|Robust)\s)*(?!Revenue|Sales|The|Our|This|Volume|Profit|Margin|Earnings)((?:[\w&'’-]+\s){1,3}?)(?:growth|(?:(?:sales|revenue) )?(?:momentum|strength)) (?:also )?(?:continued|remained)[^,.;\d]{0,30},?\swith\s(?:its\s)?$/i;
// "Our parks, rides, and shops portfolio continues to drive the company, with both revenue and"
const PARTS_WITH = guarded(
  /^(?:And )?(?:Our |The )?((?:(?!\b(?:continue[sd]?|has|had|have|is|was|were|saw|delivered|performed|grew|remained)\b)[^\d.;]){3,90}\b(?:portfolio|business(?:es)?|segments?|divisions?|brands?)\b[^\d.;]{0,20})\s(?:continue[sd]?|has|had|have|is|was|were|saw|delivered|performed|grew|remained)\b[^\d.;]*,\swith\s(?:an?\s|both\s)?(?:[\w\s]*\band\s)?$/,
);
// "Rural lines continued to be led by strong ARPU growth"
const LED_BY = guarded(
  /^(?:And )?((?!Growth|Increases?|The|Our|We)[A-Z][\w&'’-]*(?:\s[\w&'’-]+){0,3})\s(?:continue[ds]? to be|was|were)\s(?:again\s|once again\s)?led by\b/,
);
const OF_ALL =
  /\b(?:quarter|year|half|we|our|results?|performance|it|company|period|months|group|overall|total)\b/i;

// "Consolidated net sales revenue", "consolidated cloud revenue"
const OF_THE_WHOLE = /^(?:(?:consolidated|total|net|overall|sales)(?:\s(?:and\s)?|$))+/;

// "Paper delivered $400 million, and total revenue was"
const AND_TOTAL =
  /\d[^.;]{0,40},\s(?:and|while|with|bringing)\s(?:the\s|our\s)?(?:total|consolidated|group|overall|company)\s[^,;.\d]{0,40}$/i;

// "Ticket sales fell to 64 million, and with those in, the group's total was | 402 million": of all
const TOTAL_IS = guarded(
  /,\s(?:and\s)?(?:the|our)\s(?:(?:group|company|firm|overall|combined|grand)(?:['’]s)?\s)?total\s(?:was|is|came to|comes to|reached|amounted to)\s(?:(?:about|around|nearly|over)\s)?$/i,
);

/** Whether a figure behind a part's is said to be the total of which the part's is some. */
export function isOfTotal(
  text: string,
  { end }: Pick<MetricMention, 'end'>,
  { start }: Pick<SpokenFigure, 'start'>,
): boolean {
  const between = text.slice(end, Math.max(end, start));
  return /\d/.test(between) && TOTAL_IS.test(between);
}

/** "Glazeworks' earnings grew 25%, with | operating margins of 28%": of what that metric's name names. */
function isOfPossessor({ name }: MetricMention, between: string): boolean {
  return /^[\w&-]+['’]s?\s/.test(name) && /^[^;]{0,60},\swith\s(?:an?\s)?$/.test(between);
}

// "It was a record quarter for tiles and | revenue was up 23%": of tiles
const GOOD_FOR = guarded(
  /\b(?:it|this|that) was an?(?:other)?\s(?:[a-z-]+\s){1,3}(?:quarter|year|half)\s(?:for|in)\s(?!(?:the (?:company|group|firm|industry|market|quarter|year)|us|our (?:company|business|shareholders|industry))\b)([^,;.\d]{3,40})\s(?:and|with)\s(?:(?:our|total|net)\s)*$/i,
);

// "Turning to Kilns. Total premium fell 3%, our total claims ratio was 40%": of all that Kilns has, or of all
const OF_COMPANY = guarded(
  /\b(?:company|group|firm|consolidated|corporate|combined|company-?wide)\b/i,
);

function isTurnedToPart(text: string, { isTurnedTo, segment }: Carried): boolean {
  return isTurnedTo && segment !== null && !OF_COMPANY.test(text);
}

/** "Kiln revenue was $12 million. Segment profit was": of the part whose revenue was told last. */
function earnerOf({ name }: MetricMention, { earner }: Carried): string | null {
  return name === 'revenue' ? null : (earner?.part ?? null);
}

const OF_SEGMENTS = /^segment (?:profit|income)$/;
// "net sales in this segment": of the one before, whichever that was
const OF_THIS =
  /^\s(?:in|of|for|within|from|to)\s(?:(?:this|that|the)\s(?:segment|division|business unit)|(?:this|that)\s(?:business|group|(?:end[- ])?market|channel|region|strategy|category|vehicle|platform|country|state|geography))\b(?!\s(?:of|level))/i;

// "EBITDA was $17 million or 15.1% of segment revenues": a segment's, whichever that is
const OF_ITS_SALES =
  /^(?:(?:[^;.]|\.(?=\d)){0,80}\d(?:%|\spercent)\s)?of (?:the )?segment (?:net )?(?:revenues?|sales)\b/i;

const IN_THIS = guarded(
  /\b(?:in|of|for|within|from)\s(?:this|that)\s(?:segment|division|business unit|channel|region|strategy|category|vehicle|platform|country|state|geography)\b(?:[^.;]|\.(?=\d))*$/i,
);

// "this business will generate operating losses"
const THIS_ONE = guarded(
  /\b(?:this\s|that\s|(?<the>the\s))(?:segment|division|(?:(?<!the\s)business(?: unit)?))\s(?:also\s|again\s)?(?:to|will|would|should|had|has|generated|delivered|posted|reported|recorded|achieved|earned|produced|contributed|saw|made|was|is)\b[^,;.]*$/i,
);

/** Whether a metric is the whole company's wherever it is said. */
export function isOfWhole(metric: string): boolean {
  return ONE_ONLY.test(metric) || MOSTLY_ONE.test(metric);
}

// "$320 million in Peru and $162 million | internationally"
const ADVERB =
  /^(?:\sof (?:revenues?|sales))?\s(internationally|domestically|abroad|overseas)\b(?=\s?(?:[,.;]|and\b|but\b|while\b|versus\b|compared\b|from\b|year\b|in\b|on\b|$))/i;
const PART_OF_ADVERB: Readonly<Record<string, string>> = {
  internationally: 'international',
  domestically: 'domestic',
  abroad: 'international',
  overseas: 'overseas',
};

// "driven by foreign exchange depreciation of 1 billion and net outflows of 2 billion"
const RATES_OF_WORLD = /^(?:foreign exchange|fx|forex|currenc(?:y|ies)|interest rates?)$/;

/** Whose figure it is: `segment` null for the whole company; null when the words leave it open. */
export function segmentOf(
  sight: Sight,
  owner: Owner,
  spoken: SpokenFigure,
  carried: Carried,
): { readonly segment: string | null } | null {
  const found = partIn(sight, owner, spoken, carried);
  if (found?.segment && RATES_OF_WORLD.test(found.segment)) return null;
  const part = found?.segment;
  return part && !hasNameForm(part) && !isOrderedName(part, sight.text) ? null : found;
}

function partIn(
  sight: Sight,
  { metric, index }: Owner,
  spoken: SpokenFigure,
  carried: Carried,
): { readonly segment: string | null } | null {
  if (isOfOthers(sight.text, metric)) return null;
  if (isOfTotal(sight.text, metric, spoken)) return { segment: null };
  if (metric.part !== undefined)
    return { segment: sight.segments.isCompany(metric.part) ? null : metric.part };
  if (ONE_ONLY.test(metric.name) || isShare(metric.name)) return { segment: null };
  if (isMadeByNoPart(sight, metric)) return null;
  const adverb = ADVERB.exec(sight.text.slice(spoken.end, spoken.end + 60))?.[1]?.toLowerCase();
  if (adverb !== undefined && metric.start < spoken.end)
    return { segment: sight.segments.canonical(PART_OF_ADVERB[adverb] ?? adverb) };
  if (AND_TOTAL.test(sight.text.slice(0, metric.end))) return { segment: null };
  const ahead = sight.text.slice(0, Math.min(metric.start, spoken.start));
  if (OF_THINGS.test(ahead) || RANKED.test(ahead) || OF_ALL_OTHERS.test(ahead)) return null;
  if (metric.name === 'revenue' && OF_SOLD.test(ahead)) return null;
  if (isBehindThough(ahead, sight) && !isOfWhole(metric.name)) return null;
  if (ONE_PLACE.test(sight.text.slice(metric.end))) return null;
  if (OF_SOME_PARTS.test(sight.text.slice(metric.end)) || OF_THEM.test(ahead)) return null;
  if (metric.name === 'revenue' && TO_SOME.test(sight.text.slice(metric.end))) return null;
  const both = OF_BOTH.test(metric.name) ? BOTH.exec(sight.text)?.[1] : undefined;
  if (both !== undefined) return { segment: sight.segments.canonical(both) };
  const buyers = soldTo(sight, metric);
  if (buyers !== undefined) return buyers === null ? null : { segment: buyers };
  const field = LEADER_IN.exec(sight.text.slice(0, spoken.start));
  if (field && metric.start >= spoken.end)
    return field[1] !== undefined && mayBePart(field[1])
      ? { segment: sight.segments.canonical(field[1]) }
      : null;
  const named =
    comparedHead(sight, metric) ??
    namedAfter(sight, metric) ??
    headSubject(sight, metric) ??
    namedBefore(sight, metric) ??
    productSubject(sight, metric, spoken.start) ??
    subjectOf(sight, metric, spoken.start);
  const place = ELSE_IN.exec(sight.text.slice(metric.end, spoken.start))?.[1];
  if (place !== undefined)
    return mayBePart(place) && !sight.segments.isCompany(place)
      ? { segment: sight.segments.canonical(place) }
      : null;
  const other = otherFor(sight, metric, spoken);
  if (other !== null) return { segment: sight.segments.canonical(other) };
  const listed = listedPart(sight, metric, spoken);
  if (listed !== undefined) return listed === null ? null : { segment: listed };
  const part = named?.replace(OF_THE_WHOLE, '').replace(/^(?:global|worldwide)$/, '') ?? null;
  if (part === '' && isTurnedToPart(sight.text, carried)) return null;
  // "Our Ceramics business returned to growth. Product margin was": of its products
  const isItsProduct = part === 'product' && carried.segment !== null && !carried.isOwnTopic;
  if (part !== null && !isItsProduct) return { segment: isWholeName(part, sight) ? null : part };
  const before = sight.text.slice(Math.max(0, metric.start - 24), metric.start);
  const isOfThis =
    /\b(?:this |the )?segment(?:['’]s)?\s$/i.test(before) ||
    metric.name.startsWith('segment ') ||
    OF_THIS.test(sight.text.slice(metric.end)) ||
    OF_ITS_SALES.test(sight.text.slice(metric.start)) ||
    IN_THIS.test(sight.text.slice(0, metric.start)) ||
    THIS_ONE.test(sight.text.slice(0, metric.start));
  const open = carried.segment ?? carried.page ?? carried.section ?? earnerOf(metric, carried);
  if (isOfThis) {
    const last = sight.metrics[index - 1];
    const isTold =
      /\bthe segment(?:['’]s)?\s$/i.test(before) ||
      THIS_ONE.exec(sight.text.slice(0, metric.start))?.groups?.the !== undefined;
    const its = isTold && last ? segmentBeside(sight, last) : null;
    const there = metric.end <= spoken.start ? namedBehind(sight, spoken) : null;
    const whose = its ?? there ?? open;
    // Of all segments, or of one that nobody names: once the call is read the parts tell.
    return whose === null && !OF_SEGMENTS.test(metric.name) ? null : { segment: whose };
  }
  const market = MARKETS.exec(sight.text.slice(spoken.end, spoken.end + 80))?.[1];
  if (market) return { segment: sight.segments.canonical(market) };
  const behind = metric.end <= spoken.start ? namedBehind(sight, spoken) : null;
  // "our consolidated ROE was 22.4%, and | 23.6% in Brazil"
  const isFurther = sight.figures.some(
    ({ start, end }) => start >= metric.end && end <= spoken.start,
  );
  const its = behind !== null && isWholeName(behind, sight) ? null : behind;
  if (behind !== null && isFurther) return { segment: its };
  if (isWhole(before, sight.text.slice(metric.start, metric.end)))
    return isTurnedToPart(sight.text, carried) ? null : { segment: null };
  if (behind !== null) return { segment: its };
  const judged = judgedBefore(sight.text, metric.start, sight.segments);
  if (judged !== null) return { segment: judged };
  const there = thereToo(sight, spoken);
  if (there !== null) return { segment: there };
  if (metric.start < spoken.end && isElsewhere(sight, metric, spoken)) return null;
  if (startsAnew(sight, metric)) {
    // "Turning to Nails. Nails grew 3%, and our margin was", "…, and our margin there was": whose cannot be told
    const isOpen = carried.isAfterPart && carried.segment === null;
    if (isOpen || /^\sthere\b/.test(sight.text.slice(metric.end))) return null;
    if (carried.isOwnTopic) return { segment: null };
  }
  const last = sight.metrics[index - 1];
  const isOn = last && / on (?:about |roughly )?$/.test(sight.text.slice(0, spoken.start));
  const rested = isOn && metric.name === 'volume growth' ? segmentBeside(sight, last) : null;
  const beside = rested ?? namedBeside(sight, index) ?? headPart(sight, metric);
  if (beside !== null) return { segment: beside };
  if (last && isOfPossessor(last, sight.text.slice(last.end, metric.start))) return null;
  if (MOSTLY_ONE.test(metric.name)) return { segment: carried.isOwnTopic ? carried.segment : null };
  // "Skin net sales increased 6%. Organic net sales declined 2%"
  if (FOR_ALL.test(sight.text.slice(spoken.end, spoken.end + 60))) return { segment: null };
  const isItsOrganic = metric.name === 'organic revenue' && metric.start === 0;
  if (isItsOrganic && carried.segment === null && carried.grower !== null)
    return { segment: carried.grower };
  const grown = GROWN_ON.exec(sight.text.slice(0, metric.start))?.[1]?.trim();
  if (grown !== undefined && mayBePart(grown) && !sight.segments.isCompany(grown))
    return { segment: sight.segments.canonical(grown) };
  if (metric.name === 'revenue' && OF_GOODS.test(sight.text.slice(metric.end))) return null;
  if (carried.isUnknown || isOfSubject(sight, metric)) return null;
  const goodFor = GOOD_FOR.exec(ahead)?.[1];
  if (goodFor !== undefined && !sight.segments.isCompany(goodFor)) return null;
  return { segment: isAboveTotal(sight, metric, spoken, carried) ? null : carried.segment };
}

// "a low-single-digit increase in sales | of used firing tools": of those alone
const OF_GOODS =
  /^\sof\s(?:(?:our|the|its)\s)?(?:[a-z][\w-]*\s){1,5}?(?:products|equipment|services|tools|systems|solutions|goods|devices|parts)\b/;
const HELD_TO = '(?:compared (?:to|with)|versus|vs\\.?|up from|down from|from|against)';
const FOR_ONE =
  '\\sfor (?:our |the )?([a-z]+(?:\\s[a-z]+){0,2}?(?:\\s(?:products|services|segment))?)';
// "and was 39.6% | for bath products compared to 43%", and the figure behind that
const FOR_OTHER = guarded(new RegExp(`^${FOR_ONE}(?=,?\\s${HELD_TO}\\s\\D{0,12}\\d)`));
const WAS_FOR_OTHER = guarded(
  new RegExp(`\\d(?:%|\\spercent)${FOR_ONE},?\\s${HELD_TO}\\s(?:an?\\s|about\\s)?$`),
);

/** The part that a further figure of one breath is "for", where the first was another's: "41.8% on wood and 39.6% for bath". */
function otherFor(
  { text, figures }: Sight,
  { end }: MetricMention,
  spoken: SpokenFigure,
): string | null {
  const earlier = figures.filter((each) => each.start >= end && each.end <= spoken.start);
  if (spoken.figure.unit !== 'percent' || earlier.length === 0) return null;
  const own = FOR_OTHER.exec(text.slice(spoken.end))?.[1];
  const then = earlier.length > 1 ? WAS_FOR_OTHER.exec(text.slice(end, spoken.start))?.[1] : null;
  const part = own ?? then ?? '';
  return mayBePart(part) ? part : null;
}

// "our non-core portfolio of 17 properties, which generated | NOI of": of those, whoever they are
const OF_THINGS =
  /\b(?:portfolio|properties|assets|buildings|stores|projects|sites|hotels|units|loans|contracts|leases)\b[^,;.]{0,30},\s(?:which|that)\s(?:\w+\s)?(?:generated|produced|had|contributed|earned|delivered)\s(?:[\w-]+\s){0,3}$/i;
// "a borrower whose own | revenue", "industry retail | shipments", "six of seven segments had | margins"
const OF_ALL_OTHERS = guarded(
  /\b(?:whose own|industry(?:['’]s)?)\s(?:(?!(?:and|but|while|with|as|our|we)\b)[\w-]+\s){0,2}$|\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+|all|most|many|several|some|none|each|every one) of (?:our |the |these )?(?:[a-z]+ ){0,2}|(?:every|each) (?:[a-z]+ )?)(?:segments?|divisions?|business(?:es)?|regions?|brands?|countries|markets)\s(?:had|have|has|posted|delivered|reported|achieved|generated|saw|showed|grew|improved|expanded)\s(?:(?!,\s(?:and|but|while)\s(?:our|the|total|consolidated)\b)[^.;])*$/i,
);
// "While Marlow remains held back by closures, | consumption was up": of Marlow, or of all but it
const THOUGH = guarded(
  /^(?:And |But )?(?:While|Although|Though|Even though|Even as)\s(?:our\s|the\s)?(\p{Lu}[\w&'’-]*(?:\s(?:(?:and|&|of)\s)?\p{Lu}[\w&'’-]*){0,2})\s(?:remain(?:s|ed)|is|was|were|are|continue[sd]?)\b[^,;\d]{3,80},\s(?:(?:net|organic|quarterly)\s)*$/u,
);

/** Whether a bare metric follows a word on a part that stood in the way: whose it is, nobody says. */
function isBehindThough(ahead: string, { segments }: Sight): boolean {
  const name = THOUGH.exec(ahead)?.[1] ?? '';
  return name !== '' && segments.isName(name) && mayBePart(name) && !segments.isCompany(name);
}

// "divest seven businesses that no longer fit, with | revenue of": of what was sold
const OF_SOLD = guarded(
  /\b(?:divest(?:ed|ing|itures?)?|(?:sold|sell|selling|exit(?:ed|ing)?)\s(?:[\w-]+\s){1,4}(?:businesses|companies|brands|operations)|dispos(?:ed of|ing of|als?))\b[^;\d]{0,200},?\swith\s(?:(?:combined|annual|total|aggregate|trailing)\s){0,2}$/i,
);
// "with the third highest total | RevPAR": of one among many
const RANKED =
  /\b(?:second|third|fourth|fifth|one of the|among the)[- ](?:highest|lowest|best|largest|strongest)\s(?:[\w-]+\s){0,2}$/i;
// "sales | in these three segments", and behind them "their adjusted EBIT"
const OF_SOME_PARTS =
  /^\s(?:in|of|for|from|across)\s(?:these|those)\s(?:(?:two|three|four|five|several|other)\s)?(?:segments|divisions|business(?:es)?|brands|regions|markets|units|categories)\b/i;
const OF_THEM =
  /\b(?:in|of|for|from|across)\s(?:these|those)\s(?:\w+\s)?(?:segments|divisions|businesses|brands|regions|markets|units|categories)\b[^.;]*\btheir\s(?:[\w-]+\s)?$/i;
// "raised occupancy | at our multi-tenant facility in Leeds to": of one place without a name
const ONE_PLACE =
  /^\sat\s(?:our|the|this|one of our)\s(?:[a-z][\w-]*\s){0,3}(?:facility|property|building|plant|site|campus|hotel|mall|tower)\b/;
// "We are a top three provider in credit with | $125 billion in assets", "the U.S., which is our largest region with over"
const LEADER_IN =
  /\b(?:(?:provider|manager|player|leader|lender|insurer)s?\s(?:in|of)\s(?:the\s)?([\w&-]+(?:\s[\w&-]+){0,2}?)(?:\s(?:market|space|industry))?,?|which is (?:our|the) [\w\s-]{3,30})\swith\s(?:(?:more than|over|about|nearly|approximately)\s)?$/i;

// "Paints grew 5% to $40 million, and our gross margin was", "…, while on a consolidated basis margin was"
const ANEW =
  /[,;]\s(?:and|while|but)\s(?:our|the (?:company|group)['’]s|on a consolidated basis,?(?: our)?)\s(?:(?:overall|total|reported|adjusted|non-gaap|gaap|quarterly)\s){0,3}$/i;
// "In Paints, sales grew 5% and our margin was": all of it is told of that place
const IN_A_PART =
  /^(?:(?:and|but|now|so|next|finally|lastly|then),?\s)*(?:in|at|for|within|across|on|turning|moving|looking|as for|with)\b/i;

// "Organic net sales declined 2% for the group"
const FOR_ALL =
  /^[^.,;\d]{0,24}\s(?:for|across|at)\s(?:the|our)\s(?:(?:whole|entire|total|overall)\s)?(?:company|group|firm|enterprise)\b(?!['’]|\sof\b)/i;

// "In Mexico, sales grew 14%, and in Brazil they | fell 3%"
const ELSE_IN =
  /(?:,\s(?:and|but|while|whereas)|;(?:\s(?:and|but|while))?)\s(?:in|at|across)\s(?:the\s|our\s)?(\p{Lu}[\w&'’-]*(?:\s\p{Lu}[\w&'’-]*){0,3}),?\s(?:it|they|these)\b[^,;]*$/u;

/** Whether a clause goes back to the company behind what a part, its sentence's subject, did. */
function startsAnew({ text }: Sight, { start }: MetricMention): boolean {
  const before = text.slice(0, start);
  return /\d/.test(before) && ANEW.test(before) && !IN_A_PART.test(text);
}

// Others of its parts may have lost.
const EARNED = /\b(?:income|profit|earnings|ebit(?:d?a)?)\b/;

/** A part that goes on from a sentence before never has more than the company was said to have, but for profits. */
function isAboveTotal(
  { totals }: Sight,
  { name }: MetricMention,
  { figure }: SpokenFigure,
  { isOwnTopic }: Carried,
): boolean {
  const total = totals?.get(name);
  if (isOwnTopic || total === undefined || EARNED.test(name)) return false;
  return figure.unit === 'money' && figure.value > total;
}

function isWholeName(part: string, { segments }: Sight): boolean {
  return part === '' || isMoney(part) || segments.isCompany(part);
}

/** "a net loss of $2 million in treasury": of some part that the call never introduces. */
function isElsewhere(
  { text }: Sight,
  { name, kind, isCost }: MetricMention,
  { end }: SpokenFigure,
): boolean {
  const after = text.slice(end, end + 60);
  const isDeed = /^debt (?:repaid|issued)$/.test(name); // "repaid 5 million in notes": what was repaid
  return (
    kind === 'flow' && !isCost && !isDeed && ELSEWHERE.test(after) && !isMoneyAhead(after.slice(4))
  );
}

// "The general industries market, which was weak in 2019, recovered with bookings up 18.6%"
const OF_MARKET =
  /^(?:And |But |So )?(?:The|Our|the|our)\s[^.;,\d]{3,60}?\bmarkets?\b(?!\sshare)[^;]*\bwith\s(?:an?\s|its\s)?$/;

// "sales to our existing owners grew": to some of those who buy
const TO_SOME =
  /^\sto (?:our |the |these |those )?(?:existing|new|current|repeat|returning|first-time|loyal|recurring|younger|older|smaller|larger|small|large) (?:[a-z-]+ ){0,2}(?:customers?|owners?|clients?|buyers?|users?|consumers?|members?|dealers?|distributors?|accounts?|households?|shoppers?|riders?|guests?)\b/i;
// What two parts may be told of together
const OF_BOTH = /^(?:market share|volumes?|volume growth|retail sales|shipments)$/;
// "Both Ovens and Kilns' volume was strong, and market share rose": of the two
const BOTH = guarded(
  /^(?:And |But )?Both\s(?:our\s|the\s)?(\p{Lu}[\w&-]*(?:\s\p{Lu}[\w&-]*)?\sand\s\p{Lu}[\w&-]*(?:\s\p{Lu}[\w&-]*)?)['’]s?\s[^.;]{3,120}\band\s/u,
);

// "As expected, bakery end markets remained soft, organic revenue was down 9%": of them, whoever they are
const OF_MARKETS = guarded(
  /^(?:[A-Z][a-z ]{2,20},\s)?(?:(?:the|our)\s)?[^.;,\d]{3,60}?\bmarkets?\s(?:remain(?:ed|s)?|were|was|continued?|stayed|softened|weakened|improved|recovered)\b[^.;,]{0,50},\s$/i,
);

function isOfSubject({ text, segments }: Sight, metric: MetricMention): boolean {
  const before = text.slice(0, metric.start);
  if (OF_MARKET.test(before) || OF_MARKETS.test(before)) return true;
  const subject = metric.isCost
    ? undefined
    : (WITH.exec(before) ?? PARTS_WITH.exec(before) ?? LED_BY.exec(before))?.[1];
  return subject !== undefined && !OF_ALL.test(subject) && !segments.isCompany(subject);
}

/** "our total revenue", "company-wide": the whole company after all; "Cold Storage Group" is a part. */
function isWhole(before: string, metric: string): boolean {
  const plain = before
    .replace(/(?!The |Our |Total )\p{Lu}[\w&]{0,40}\sGroup\b/gu, '')
    .replace(/\sgroup\son\s(?:slide|page)\b/i, ''); // "the Kilns group on Slide 7, | sales"
  return /\b(?:our total|company|group|firm|consolidated|overall|companywide|company-wide)\b/i.test(
    `${plain}${metric}`,
  );
}
