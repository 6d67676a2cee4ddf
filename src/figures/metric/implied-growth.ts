import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import type { Carried } from '../carry/carried.ts';
import { findMetrics, type MetricMention } from '../lexicon/lexicon.ts';
import { isCause, mayBePart } from '../segment/may-be-part.ts';
import { PROPER } from '../segment/proper-name.ts';
import { REGION } from '../segment/regions.ts';
import type { Segments } from '../segment/segments.ts';
import type { Labelled } from '../sight.ts';
import { DID, GREW, HAD, HAS_SIZE, SIZE } from './fared.ts';

const MOVED = `\\s(?:(?:${GREW}|${DID})(?=${SIZE})|${HAD})`;
const OPENS =
  '(?:^|[,;]\\s(?:and\\s|while\\s|but\\s|with\\s)?|\\b(?:and|while|whereas|but|as)\\s)(?:And\\s|But\\s|(?:Meanwhile|However|Lastly|Finally|Similarly|Elsewhere|Within (?:this|that|these)|Additionally|In addition|Moreover|Furthermore|By contrast|In contrast|As expected|Also|First|Second),\\s)?';
const UNIT =
  '(?:business(?:es)?|segment|division|group|category|franchise|product line|unit|brand|portfolio)';
// "the Americas grew 6%", "EMEA grew a healthy 15%"
const OF_PLACE = new RegExp(
  `${OPENS}(?:the\\s|The\\s|our\\s|Our\\s)?(${REGION})(?:\\sregion)?${MOVED}`,
  'gu',
);
// "The region was led by strength in Brazil, which grew 30%"
const OF_PLACE_WHICH = new RegExp(
  `\\b(?:in|by|from)\\s(?:the\\s)?(${REGION}),\\swhich\\s(?:${GREW}|${DID})(?=${SIZE})`,
  'gu',
);
// "For the Latin America region, the second quarter declined 12%"
const QUARTER_OF_PLACE = new RegExp(
  `^(?:And\\s|But\\s)?(?:For|In)\\s(?:the\\s)?(${REGION})(?:\\sregion)?,\\s(?:the|our)\\s(?:first|second|third|fourth)\\squarter\\s(?:${GREW})(?=${SIZE})`,
  'gu',
);
const AT_PLACE = new RegExp(`^${REGION}(?![\\w-])`);
const IS_PLACE = new RegExp(`^${REGION}$`);
// "our fertility business performed well, growing 24%", "Within our surgical unit, we grew 3%"
const OF_UNIT = guarded(
  new RegExp(
    `${OPENS}(?:[Oo]ur|[Tt]he|[Ii]ts)\\s((?!(?:overall|total|entire|whole|core|company|other|same|new|first|second|third|fourth)\\b)[\\w&.'’-]+(?:\\s(?:and\\s|&\\s)?[\\w&'’-]+){0,3}?)\\s${UNIT}${MOVED}`,
    'gu',
  ),
);
// "Asia-Pacific Glove business returned to growth, increasing 3.4%"
const OF_NAMED_UNIT = new RegExp(
  `${OPENS}(?!Overall|Total|Core|Other|Entire)${PROPER}\\s${UNIT}${MOVED}`,
  'gu',
);
const KIND_OF_PART =
  '(?:categor(?:y|ies)|segments?|business(?:es)?|divisions?|brands?|franchises?|verticals?|product lines?|end[- ]?markets?|markets?|regions?|geograph(?:y|ies)|channels?|countr(?:y|ies)|platforms?)';
// What a company has or buys, and does not sell
const NOT_SOLD =
  'costs?|expenses?|spend(?:ing)?|assets?|customers?|loans?|raw|materials?|inputs?|ingredients?|feedstocks?|commodit(?:y|ies)|purchas(?:ed?|es|ing)|procurement|sourcing|suppl(?:y|iers?)|vendors?|problems?|risks?';
// "Autos, our second largest kiln category, declined 17%": the words say that it is one
const OF_RANKED = guarded(
  new RegExp(
    `${OPENS}(?:[Oo]ur\\s|[Tt]he\\s)?(\\p{L}[\\w&.'’-]*(?:\\s[\\w&'’-]+){0,3}?),\\s(?:which\\s(?:is|was)\\s)?(?:(?:now\\s)?(?:our|the|its)|one of our)\\s(?:(?!(?:${NOT_SOLD})\\s)[\\w-]+\\s){0,4}?${KIND_OF_PART}(?:\\s(?:by|in|at)\\s[^,;.\\d]{3,30})?,${MOVED}`,
    'gu',
  ),
);
const KIND_BEHIND = new RegExp(`\\s${KIND_OF_PART}$`, 'i');
const WITHIN = guarded(
  new RegExp(
    `^(?:And\\s)?(?:Within|In|For)\\s(?:our|the)\\s([\\w&'’-]+(?:\\s(?:and\\s|&\\s)?[\\w&'’-]+){0,3}?)\\s(?:business|segment|division|unit|category),\\swe\\s(?:grew|were (?:up|down)|declined|increased)(?=${SIZE})`,
    'gu',
  ),
);
// "Coronary Therapies grew 8%": by a name of its own
const OF_NAME = new RegExp(`${OPENS}(?:Our\\s|our\\s|The\\s|the\\s)?${PROPER}${MOVED}`, 'gu');
// "Home care pumps grew 52%", "while home care grew 17%": of a part that the call names, or of a kind in it
const OF_KNOWN = guarded(
  new RegExp(
    `${OPENS}(?:the\\s|our\\s|Our\\s)?(\\p{L}[\\w&.'’-]*(?:\\s[\\w&'’-]+){0,4}?)${MOVED}`,
    'gu',
  ),
);
// "Our portfolio grew 63%": of the part that is being told of
const OF_OPEN = guarded(
  new RegExp(
    `^(?:And\\s|(?:Beginning|Starting|Turning|Moving|Looking)\\s[^,.;\\d]{3,40},\\s)?(?:(?:[Oo]ur|[Tt]h(?:e|is))\\s(?:portfolio|business|segment|division|franchise|category|unit)|[Tt]h(?:e|is) region)${MOVED}`,
    'gu',
  ),
);
// "Turning to the divisions. Boat storage grew 14%": in a round of the parts, by any words
const OF_LISTED = guarded(
  new RegExp(`^(?:And\\s)?(?:Our\\s|The\\s)?([A-Z][a-z]+(?:\\s[a-z]+){0,2})${MOVED}`, 'gu'),
);
const WHEN =
  '(?:\\s(?:(?:for|in|during)\\sthe\\s(?:(?:first|second|third|fourth)\\s)?quarter|year[- ]over[- ]year|sequentially|(?:over|from|versus|compared (?:to|with))\\s(?:the\\s)?(?:prior|last|previous)[- ](?:year|quarter)(?:\\s(?:period|quarter))?))?';
// "Kilns grew 40%." "and ovens increased 24% for the quarter.": a whole sentence, behind one on another part
const OF_NEXT = guarded(
  new RegExp(
    `^(?:[Aa]nd\\s)?(?:[Oo]ur\\s|[Tt]he\\s)?((?!(?:we|it|they|this|that|these|overall|total)\\b)[A-Za-z][a-z]+(?:\\s(?:and\\s)?[a-z]+){0,2})${MOVED}(?=${SIZE}(?:${WHEN}(?:\\s(?:and|but)(?:\\s(?:was|also))?\\s(?:up|down)${SIZE}${WHEN})?)?\\.$)`,
    'gu',
  ),
);
// "Medical devices performed well, growing 30%"
const OF_THINGS = guarded(
  new RegExp(`^(?:And\\s)?(?:Our\\s)?([A-Z]?[a-z]+(?:\\s[a-z]+){0,2})\\s${DID}(?=${SIZE})`, 'gu'),
);
// "Our portfolio grew 63%, with Iris up 165% and Lens K products up 40%", ", the Americas up 3%, Europe up 9%"
const BESIDE = new RegExp(
  `(?:,\\swith|,|\\band)\\s(?:and\\s)?(?:our\\s|the\\s)?${PROPER}(?:\\s(?:products|sales))?\\s(?:up|down)(?=${SIZE})`,
  'gu',
);
// "Revenue grew 4% with the U.S. growing 11% and home care products growing 7%"
const BESIDE_GROWING = guarded(
  new RegExp(
    `\\b(?:with|and)\\s(?:both\\s)?(?:our\\s|the\\s)?(\\p{L}[\\w&.'’-]*(?:\\s[\\w&'’-]+){0,3}?)(?:\\s(?:products|sales))?\\s(?:growing|rising|increasing|declining|falling|decreasing)(?=${SIZE})`,
    'gu',
  ),
);
// What is told of something else than sales, or of others.
const ELSE = guarded(
  /\b(?:orders?|bookings|volumes?|units|loans?|deposits?|traffic|comps?|shipments|production|margins?|pric(?:es?|ing)|costs?|headcount|usage|visits|admissions|patients|economy|GDP|industry|inventor(?:y|ies)|inflation|rates?|index|counts?|employment|market share|stack|(?:two|three|2|3)-year|users|subscribers|downloads|issuance)\b|\bthe (?:[\w-]+ ){0,3}market\b/i,
);
// What parts may grow in besides sales, once it was told of.
const OTHER =
  /order|booking|billing|volume|shipment|loan|deposit|same-store|merchandise|premium|backlog|production|price|asset|inventor|traffic|customer|subscriber|recurring|user|organic/;
const COUNTED = /^(?:[\w-]+ )?(?:subscribers|users|customers|traffic|members)$/;
// "Wages in the U.S. and Europe grew 6%": the places say where something else did
const WHERE = new RegExp(
  `\\b(?:in|across|from|of|for|at|within|to)\\s(?:(?!\\b(?:grew|was|were|is|are|rose|up|down|increased|declined|fell|decreased)\\b)[^,;]){0,60}\\band\\s(?:the\\s)?${REGION}\\s(?:${GREW}|${DID})$`,
  'iu',
);
// "Gold rose 3%": what has a price of the world's
const OF_THE_WORLD = /^(?:gold|oil|gas|silver|copper)$/i;
const REVENUE = {
  name: 'revenue',
  kind: 'flow',
  isCost: false,
  isLoss: false,
  basis: null,
} as const;
const STOCK =
  /\b(?:loan|lease|credit|mortgage|investment|card|property|estate|store|project|deposit|asset|securit\w+|bond|customer|member|client)s?\b/i;

/**
 * "The Americas grew 6%": what a part of the company grows by, said without a metric, is its revenue,
 * where neither the sentence nor the one before it tells of anything else.
 */
export function impliedGrowth(
  text: string,
  named: readonly MetricMention[],
  context: {
    readonly segments: Segments;
    readonly carried: Carried;
    readonly told: readonly Labelled[];
  },
): readonly MetricMention[] {
  const { segments, carried, told } = context;
  if (!HAS_SIZE.test(text)) return [];
  const others = told.filter(({ fact }) => OTHER.test(fact.metric));
  if (others.some(({ fact }) => !COUNTED.test(fact.metric))) return [];
  const isCounted = others.length > 0; // "subscribers grew": a business behind it grows in sales all the same
  if (carried.shown !== null && OTHER.test(carried.shown)) return [];
  if (carried.told.kinds.has('trade')) return [];
  const open = carried.segment ?? carried.page;
  const isRound = open !== null || carried.isAfterPart;
  const found = new Map<number, MetricMention>();
  const isOfElse = ELSE.test(text);
  const note = (match: RegExpExecArray, part: string | null, isOwn = !isOfElse) => {
    const end = match.index + match[0].length;
    if (!isOwn) return;
    const name = metricAt(text, named, end);
    if (part === null || name === null || found.has(end)) return;
    found.set(end, { ...REVENUE, name, part, start: end, end });
  };
  for (const match of isCounted ? [] : matchesOf(text, OF_PLACE)) {
    const isWhere = WHERE.test(text.slice(0, match.index + match[0].length));
    note(match, isWhere ? null : segments.canonical(match[1] ?? ''));
  }
  for (const match of isCounted
    ? []
    : [OF_PLACE_WHICH, QUARTER_OF_PLACE].flatMap((each) => matchesOf(text, each)))
    note(match, segments.canonical(match[1] ?? ''));
  for (const match of [OF_UNIT, OF_NAMED_UNIT, WITHIN].flatMap((each) => matchesOf(text, each))) {
    const words = withoutOwner(match[1] ?? '', segments);
    const isNone = STOCK.test(words) || isOneOfTwo(text, match) || !isPart(words, segments);
    note(match, isNone ? null : segments.canonical(words));
  }
  for (const match of isCounted ? [] : matchesOf(text, OF_NAME)) {
    const words = match[1] ?? '';
    const [known] = segments.find(words);
    const isKnown = known?.start === 0 && known.end === words.length;
    const isNamed = isKnown || ((isRound || words.includes(' ')) && segments.isName(words));
    const isOne = isNamed && !isOneOfTwo(text, match);
    note(match, isOne && isPart(words, segments) ? segments.canonical(words) : null);
  }
  for (const match of isCounted ? [] : matchesOf(text, OF_KNOWN)) {
    const words = match[1] ?? '';
    const isOfIt =
      isOfKnown(words, segments) && isPart(words, segments) && !isOneOfTwo(text, match);
    // "Home care pumps grew 52%, helped by volume": what its own clause does not tell of
    const clause = /^[^,;]*/.exec(text.slice(match.index + match[0].length))?.[0] ?? '';
    const isOwn = !ELSE.test(`${text.slice(0, match.index)}${match[0]}${clause}`);
    note(match, isOfIt ? segments.canonical(words) : null, isOwn);
  }
  for (const match of isCounted ? [] : matchesOf(text, OF_OPEN)) note(match, open);
  for (const match of isCounted ? [] : matchesOf(text, OF_THINGS)) {
    const words = match[1] ?? '';
    const isKnown = segments.find(words)[0]?.start === 0 || segments.isName(words);
    note(match, (isKnown || isRound) && isPart(words, segments) ? segments.canonical(words) : null);
  }
  // of an open part it is a part of that part: "auto, our largest radio category"
  for (const match of isCounted || open !== null ? [] : matchesOf(text, OF_RANKED)) {
    const words = (match[1] ?? '').replace(KIND_BEHIND, '');
    note(match, isPart(words, segments) ? segments.canonical(words) : null);
  }
  const isLed = named.some(({ name }) => LISTED.test(name));
  for (const match of carried.isListing && !isCounted ? matchesOf(text, OF_LISTED) : []) {
    const words = match[1] ?? '';
    note(match, isPart(words, segments) ? segments.canonical(words) : null);
  }
  for (const match of isRoundOfSales(told) ? matchesOf(text, OF_NEXT) : []) {
    const words = match[1] ?? '';
    note(match, isPart(words, segments) ? segments.canonical(words) : null);
  }
  if (found.size === 0 && (!isLed || isOfElse) && !isOfPlaces(text, named)) return [];
  for (const match of matchesOf(text, BESIDE)) {
    const words = match[1] ?? '';
    const isNamed = IS_PLACE.test(words) || segments.isName(words);
    note(match, isNamed && isPart(words, segments) ? segments.canonical(words) : null);
  }
  for (const match of isLed ? matchesOf(text, BESIDE_GROWING) : []) {
    const words = match[1] ?? '';
    const end = match.index + match[0].length;
    const before = named.filter(({ start }) => start < end);
    if (!before.every(({ name, basis }) => name === 'revenue' && basis === null)) continue;
    const isNamed = IS_PLACE.test(words) || isOfKnown(words, segments);
    if (isNamed && isPart(words, segments) && !isOfElse && !found.has(end))
      found.set(end, { ...REVENUE, part: segments.canonical(words), start: end, end });
  }
  return [...found.values()].toSorted((one, other) => one.start - other.start);
}

/** "The regions did well, with the Americas up 8%, EMEA up 17%": places by themselves, where no metric is named. */
function isOfPlaces(text: string, named: readonly MetricMention[]): boolean {
  const places = matchesOf(text, BESIDE).filter(({ 1: words = '' }) => IS_PLACE.test(words));
  return named.length === 0 && places.length > 1 && !ELSE.test(text);
}

/** Whether the sentence before told how much one part's revenue moved, and nothing else. */
function isRoundOfSales(told: readonly Labelled[]): boolean {
  return (
    told.length > 0 &&
    new Set(told.map(({ fact }) => fact.segment)).size === 1 &&
    told.every(
      ({ fact }) =>
        fact.metric === 'revenue' &&
        fact.segment !== null &&
        fact.role === 'change' &&
        fact.modality === 'actual' &&
        fact.spoken.figure.unit === 'percent',
    )
  );
}

/** What grew besides the parts whose moves are known: in the same measure, where that is what they sell. */
export function besides(
  moves: readonly MetricMention[],
  growths: readonly MetricMention[],
): readonly MetricMention[] {
  const [first] = moves;
  if (!first) return growths;
  if (!LISTED.test(first.name)) return [];
  return growths.flatMap((each) =>
    moves.some(({ end }) => end === each.end) ? [] : { ...each, name: first.name },
  );
}

const LISTED = /^(?:organic )?revenue$/;

/** What a part grows in: revenue, or what the sentence has just told of another part; null for anything else. */
function metricAt(text: string, named: readonly MetricMention[], end: number): string | null {
  const before = named.filter(({ start }) => start < end);
  const [first] = before;
  if (!first) return 'revenue';
  const isOrganic = before.every(({ name }) => /^organic (?:revenue|growth)$/.test(name));
  if (isOrganic) return HAS_SIZE.test(text.slice(first.end, end)) ? 'organic revenue' : null;
  const isOne = before.length === 1 && LISTED.test(first.name) && first.basis === null;
  return isOne && HAS_SIZE.test(text.slice(first.end, end)) ? first.name : null;
}

/** "Wages in Pumps and Valves grew 6%": what stands behind an "and" before any figure is one of two. */
function isOneOfTwo(text: string, { index, 0: printed }: RegExpExecArray): boolean {
  return /^and\b/.test(printed) && !/\d/.test(text.slice(0, index));
}

const LONGEST_KIND = 2; // words

/** Whether words begin with the name of a part or a place, and have at most a kind of product behind it. */
function isOfKnown(words: string, segments: Segments): boolean {
  const [known] = segments.find(words);
  const place = AT_PLACE.exec(words)?.[0].length ?? 0;
  const end = known?.start === 0 ? known.end : place;
  const kind = words.slice(end).trim();
  const isKind = kind !== '' && /^[a-z&\s]+$/.test(kind) && !STOCK.test(kind) && !isCause(kind);
  return end > 0 && (kind === '' || (isKind && kind.split(' ').length <= LONGEST_KIND));
}

/** "Acme's Plant Care" without the company's own name. */
function withoutOwner(words: string, segments: Segments): string {
  const [owner = '', name = ''] = /^(\p{Lu}[\w&.-]*)['’]s\s/u.exec(words) ?? [];
  return name !== '' && segments.isCompany(name) ? words.slice(owner.length) : words;
}

function isPart(words: string, segments: Segments): boolean {
  return (
    mayBePart(words) &&
    !isCause(words) &&
    !OF_THE_WORLD.test(words) &&
    !segments.isCompany(words) &&
    findMetrics(words).length === 0
  );
}
