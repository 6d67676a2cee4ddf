import { guarded } from '../../core/guarded/guarded.ts';
import { findMetrics, type MetricMention } from '../lexicon/lexicon.ts';
import type { Sight } from '../sight.ts';
import { isLoose, mayBePart, mayOpenName } from './may-be-part.ts';

// Words before a metric that do not make it somebody's in particular.
const NEUTRAL =
  /^(?:components?|items?|sheet|all-in|increased?|decreased?|growth|continued|corporate|operating|operational|basis|perspective|portfolio|million|billion|thousand|trillion|crore|lakh|percent|points?|bps|results?|performance|improvement|increase|decrease|decline|expansion|change|guidance|outlook|impact|earnings|recurring|\w+-than-\w+|system|top-line|nareit|nareit-defined|managerial|unrestricted|all-bank|open|covid(?:-19)?|given|shareholders?|firm-?wide|bank-?wide)$/i;
// Names and nouns that look like verbs or adverbs.
const NOUNS_IN_ING =
  /^(?:fixed|branded|italy|family|assembly|advertising|licensing|manufacturing|streaming|gaming|banking|trading|marketing|consulting|clearing|lending|wholesaling|financing|\w*processing|publishing|computing|networking|housing|mining|shipping|training|engineering|testing|broadcasting|catering|lighting|packaging|printing|staffing|retailing|ticketing|wealth|building|drilling|leasing|recycling|roofing|welding|flooring|hosting|outsourcing|imaging|sequencing|(?:metal)?cutting|molding|moulding|casting|forging|coating|plating|machining|cleaning|dining|wagering|racing|warehousing|trucking)$/i;
// "Increased revenue", "reported revenue": what any figure is called; "Chilled revenue" is of a part
const TOLD_OF_ANY =
  /^(?:un)?(?:reported|adjusted|restated|stated|combined|consolidated|aggregated|increased|decreased|improved|reduced|lowered|raised|continued|expected|anticipated|estimated|projected|forecast(?:ed)?|planned|targeted|budgeted|guided|implied|recogni[sz]ed|reali[sz]ed|annuali[sz]ed|normali[sz]ed|weighted|blended|sustained|accelerated|related|associated|added|audited|contracted|deferred|billed|earned|booked|generated|delivered|achieved|recorded|based|compared|supported|helped|aided|muted|depressed|elevated|limited|mixed|subdued|changed|weakened|softened|strengthened|calculated|needed|assumed|allocated|attributed|impacted|affected|hedged|consumed|sized)$/i;
// "we revise operating profit": what follows a pronoun is its verb
const TAKEN = guarded(/\b(?:took|take|takes|taking|taken|br(?:ing|ings|ought)) home$/i);
// "we now project": a verb follows, as right behind the pronoun
const BEFORE_VERB = /^(?:now|also|still|currently|again|therefore)$/i;
const PRONOUN = /^(?:we|i|they|you|it|he|she)(?:['’](?:ve|re|ll|d|s|m))?$/i;
// "would suggest revenue growth", "we expect to cut operating expenses": so is what follows these
const MODAL = /^(?:would|will|should|could|can|may|might)$/i;
const WISHES_TO =
  /^(?:continu\w*|expect\w*|plan\w*|want\w*|need\w*|able|going|tr(?:y|ied|ying)|aim\w*|likely|seek\w*|intend\w*|order|beg[aiu]n|decided)$/i;

// "That puts operating income at 4 million", "which moves sales to": what follows is its verb
const MAKES =
  /(?:^(?:and |so |now |together,? )?|[,;]\s(?:and\s|so\s)?)(?:that|this|it|which)\s(?:now\s|also\s)?\p{Ll}+s(?:\s(?!and\b)[\p{L}&-]+){0,3}$/iu;
const REACHES = /^\s(?:at|to|of|up to|down to)\s/i;

// What a user or a unit brings has a part before it, as revenue has.
const PER_UNIT_SOLD = /^(?:average revenue per (?:user|account)|revenue per unit)/;

// "our drilling and evaluation division | revenue": one part of two words
const ONE_DIVISION =
  /\b(?:[Oo]ur|[Tt]he)\s((?:[a-z][\w'’-]*\s){1,2}(?:and|&)\s[a-z][\w'’-]*(?:\s[a-z][\w'’-]*)?)\s(?:division|segment|business unit)$/;
// "Lighting, Garden and Trinket Wares' second quarter | sales": one name, of which each word has its capital
const LONG_NAME =
  /^((?:\p{Lu}[\w&-]*,\s){1,3}\p{Lu}[\w&-]*\s(?:and|&)\s\p{Lu}[\w&-]*(?:\s\p{Lu}[\w&-]*){0,2})['’]s?$/u;
// "Lanterns, garden, and trinkets", "Card, Payment Services, and Vans": one figure for all of them
const LIST = /^((?:[\p{Lu}][\w&'’-]*,\s)(?:[\w&'’-]+,\s){0,2}and\s[\w&'’-]+)$/u;
// "…, while video, advertising, and other revenue declined": what is left over, under all its names
const AND_OTHER = /(?:^|\bwhile\s|\bwhereas\s|;\s)((?:[a-z][\w&'’-]*,\s){1,3}and\sother)$/;
// "our parts, garments and accessories sales"
const OUR_LIST =
  /\b[Oo]ur\s((?:[a-z][\w&'’-]*,\s){1,2}[a-z][\w&'’-]*,?\s(?:and|&)\s[a-z][\w&'’-]*)$/;
const NAMES =
  /(?:^|\s)((?:(?!(?:And|But|So|In|For|At)\s)\p{Lu}[\w&'’-]*(?:\s\p{Lu}[\w&'’-]*){0,3},\s){1,4}and\s\p{Lu}[\w&'’-]*(?:\s\p{Lu}[\w&'’-]*){0,3})$/u;
// "KLPF Q2 operating income", "Paints second-quarter sales": a period between whose it is and what it is
const BETWEEN = guarded(
  /(?<=[\p{L}\d’'])\s(?:[Qq][1-4]|(?:first|second|third|fourth)[- ]quarter|(?:full|half)[- ]year)$/u,
);
// "Domestic card | ending | loan balances"
const MEASURED_SO = /(?<=[\p{L}\d’'])\s(?:(?:period[- ])?ending|average)$/u;
const LENT = /^(?:loans|deposits|receivables)$/;
// "up 10% excluding FX, and International": what is left out is no part
const EXCLUDING = /^\s?(?:excluding|ex)\s[^,;]{2,30},\s(?:and\s|while\s|but\s)?/i;

// "after-tax return on invested capital": how it is measured
const RETURN = /^return on\b/;

// "at comparable exchange rates | net sales fell"
const AT_RATES =
  /\b(?:at|in)\s(?:constant|comparable|actual|current|local|unchanged)\s(?:exchange\s)?(?:rates|currenc(?:y|ies)),?$/i;

// "our fire safety segment's record | revenues"
const RECORD = /(?<=['’]s)\s(?:all-time\s)?record$/i;

// "record products and services | revenues": all that is sold
const ALL_SOLD = /\bproducts? and services?$/i;

/** The words right before a metric: "Business services connectivity revenue" -> them. */
export function namedBefore(
  { text, segments, figures }: Sight,
  metric: MetricMention,
): string | null {
  const from = figures.findLast(({ end }) => end <= metric.start)?.end ?? 0;
  const isGaap = /^GAAP\b/.test(text.slice(metric.start, metric.end));
  const before = text
    .slice(Math.max(from, metric.start - 80), metric.start)
    .trimEnd()
    .replace(isGaap ? /\b(?:US|U\.S\.)$/ : /$/, '')
    .replace(EXCLUDING, '')
    .replace(ALL_SOLD, '')
    .replace(AT_RATES, '')
    .replace(RECORD, '')
    .trimEnd()
    .replace(LENT.test(metric.name) ? MEASURED_SO : /$/, '');
  const list =
    LONG_NAME.exec(before.replace(BETWEEN, ''))?.[1] ??
    ONE_DIVISION.exec(before)?.[1] ??
    LIST.exec(before)?.[1] ??
    NAMES.exec(before)?.[1] ??
    AND_OTHER.exec(before)?.[1] ??
    ourList(before, metric);
  if (list) return segments.canonical(list);
  const holder = SET_RECORD.test(text.slice(metric.end)) ? HOLDER.exec(before)?.[1] : undefined;
  if (holder && isPartOfName(holder.split(' ')[0] ?? '', true)) return segments.canonical(holder);
  if (metric.kind === 'per share' && !PER_UNIT_SOLD.test(metric.name))
    return knownAt(before, segments) ?? (PER_UNIT.test(metric.name) ? placeBefore(before) : null);
  if (metric.kind === 'count' && metric.name !== 'net additions')
    return (
      COMMODITY.exec(before)?.[1]?.toLowerCase() ??
      knownAt(before, segments) ??
      countedPart(before, from, segments) ??
      properPart(before, segments) ??
      placeBefore(before) ??
      whoseBefore(before, segments)
    );

  const words: string[] = [];
  let isClauseStart = from === 0;
  let isSubjects = false;
  const spoken = before.replace(BETWEEN, '').split(/\s+/).reverse();
  for (const [at, word] of spoken.slice(0, 7).entries()) {
    if (words.length === 0 && /^(?:segments?|division)(?:['’]s)?$/i.test(word)) continue;
    const isJoin = /^(?:and|&)$/.test(word) && words.length > 0;
    const isInner = words.length > 0 || /^\p{Lu}/u.test(spoken[at + 1] ?? '');
    const isNewLease = /^new$/i.test(word) && /^leases?$/i.test(words[0] ?? '');
    if (words.length === 0 && metric.kind === 'flow' && /^pre-?tax$/i.test(word)) continue;
    if (words.length === 0 && RETURN.test(metric.name) && /^(?:pre|after)-?tax$/i.test(word))
      continue;
    const isTravel = at === 0 && metric.name === 'revenue' && /^corporate$/i.test(word);
    const isCorporate = /^corporate$/i.test(word) && OF_CORPORATE.test(words[0] ?? '');
    if (words.length === 0 && /^(?:annuali[sz]ed|ending|period-end)$/i.test(word)) continue;
    const isWhich = WHICH_MARKET.test(word) && MARKET.test(words[0] ?? '');
    const isKindOf =
      /^segments?$/i.test(spoken[0] ?? '') && /ed$/.test(word) && !TOLD_OF_ANY.test(word);
    if (words.length === 0 && FUNDS.test(word) && USE_OF_CASH.test(metric.name)) break;
    const isSupport = at === 0 && word === 'support' && /^(?:and|&)$/.test(spoken[1] ?? '');
    const isOpening =
      /^\p{Lu}/u.test(words[0] ?? '') &&
      mayOpenName(word) &&
      (isMidway(spoken[at + 1]) || segments.isName(`${word} ${words.join(' ')}`));
    if (
      !isOpening &&
      !isJoin &&
      !isNewLease &&
      !isSupport &&
      !isKindOf &&
      !isWhich &&
      !isCorporate &&
      !isTravel &&
      !isPartOfName(word, isInner)
    ) {
      const isHead = from === 0 && at === spoken.length - 1 && metric.start <= 80;
      isClauseStart = /[,;:]$|^with$/.test(word) || isHead;
      const ahead = spoken[at + 1] ?? '';
      isSubjects =
        PRONOUN.test(word) ||
        MODAL.test(word) ||
        (BEFORE_VERB.test(word) && PRONOUN.test(ahead)) ||
        (/^to$/i.test(word) && WISHES_TO.test(ahead));
      break;
    }
    words.unshift(words.length === 0 ? word.replace(/['’]s?$/, '') : word);
  }
  const isVerb = MAKES.test(before) && REACHES.test(text.slice(metric.end, metric.end + 12));
  if ((isSubjects || isVerb) && /^\p{Ll}/u.test(words[0] ?? '')) words.shift();
  while (/^(?:and|&|\d+)$/.test(words[0] ?? '')) words.shift();
  // "revenue was flat and services revenue": the join reached into another clause
  const join = words.lastIndexOf('and');
  if (join > 0 && !isClauseStart && words.at(-1) !== 'other' && !/^\p{Lu}/u.test(words[0] ?? ''))
    words.splice(0, join + 1);
  // "Welding revenue": a verb by its form, a part where the call says so
  const isTaken = words.length === 1 && TAKEN.test(before); // "We took home revenue of"
  if (words.length > 0 && !isTaken) return segments.canonical(words.join(' '));
  return /[,;:]$/.test(before) ? null : knownAt(before, segments);
}

// "used to repurchase shares, fund | capital expenditures": what the cash did
const FUNDS = /^(?:fund|finance|cover)$/;
const USE_OF_CASH =
  /^(?:capital expenditure|dividends paid|share repurchases|working capital|debt repaid)$/;
/** Parts under all their names: never a list of measures, of which the last is the metric's own. */
function ourList(before: string, { kind }: MetricMention): string | null {
  const words = kind === 'flow' ? OUR_LIST.exec(before)?.[1] : undefined;
  if (words === undefined || findMetrics(words).length > 0) return null;
  return words.split(/,\s|\s(?:and|&)\s/).every((word) => !isNeutral(word) && mayBePart(word))
    ? words
    : null;
}

// "Our ferries set an all-time revenue record of $4 billion": of the part that set it
const HOLDER =
  /(?:^|\s)(?:[Oo]ur|[Tt]he)\s((?!(?:team|company|group|quarter|business)\b)[\w&'’-]+(?:\s[\w&'’-]+){0,2})\s(?:also\s)?(?:set|setting|reached|hit|posted|achieved|delivered)\san?(?:other)?(?:\snew)?(?:\sall-time|\s[A-Z]?[a-z]+ quarter)?$/;
const SET_RECORD = /^\srecord\s(?:of|at)\s/;

const KIND_OF =
  /^(?:weighted|paid|paying|active|other|customers?|existing|largest|medium-sized|unique|registered|global|corporate|company-?\w*|full-time|daily|million|billion|thousand|key|strategic|independent)$/i;

/** "32 million rural broadband customers": of whom, said between the number and what it counts. */
function countedPart(before: string, from: number, segments: Sight['segments']): string | null {
  const words =
    from > 0
      ? (/^\s(\p{L}[\p{L}\w&-]*(?:\s\p{L}[\p{L}\w&-]*){0,2}\s?)$/u
          .exec(`${before} `)?.[1]
          ?.trim() ?? '')
      : '';
  // "rose 1% but volume fell": what joins two clauses names nobody
  const isOfNobody = (word: string) =>
    KIND_OF.test(word) || /^(?:rise|drop|gain)$/i.test(word) || isNeutral(word);
  if (words === '' || words.split(/\s+/).some(isOfNobody)) return null;
  return segments.canonical(words);
}

/** "Atlas paid subscribers": of what the call writes with a capital wherever it stands. */
function properPart(before: string, segments: Sight['segments']): string | null {
  const words = PROPER_BEFORE.exec(before)?.[1] ?? '';
  if (words === '' || !segments.isName(words) || KIND_OF.test(words) || !mayBePart(words))
    return null;
  return segments.canonical(words);
}

const PROPER_BEFORE =
  /(?:^|\s)((?!(?:In|At|For|And|But|On|Across|Within|The|Our|So|Now)\s)(?:\p{Lu}[\w&-]+\s){0,7}\p{Lu}[\w&-]+)$/u;

// What a producer makes: "Iron ore shipments", "natural gas production"
const COMMODITY =
  /(?:^|\s)((?:iron ore|(?:met|metallurgical|thermal|coking|hard coking) coal|natural gas|crude(?: oil)?|rare earths?|crude steel|hot metal|finished steel)|(?:NGLs?|LNG|LPG|(?<!\band )(?:oil|gas|copper|gold|silver|zinc|nickel|lithium|coal|steel|cement|alumina|bauxite|pulp)))$/i;

// What a route or a region has as well as the company: "domestic unit revenue", "Atlantic yield".
const PER_UNIT =
  /^(?:unit revenue|passenger yield|yield|average selling price|average ticket|average order value|average unit volume|revenue per available room|average daily rate|unit cost)/;
const PLACE_BEFORE =
  /(?:^|[,.;]\s|\b(?:and|while|our|in|the|[Tt]otal|[Cc]omparable|quarter)\s)((?:[Dd]omestic|[Ii]nternational|[Ee]xport|[Ii]mport|[Cc]ommercial|[Rr]esidential|[Gg]round|[Ss]hort-haul|[Ll]ong-haul|[Ll]eisure|[Cc]orporate|[Pp]remium|[Rr]egional|(?:\p{Lu}[\w-]+,\s){1,3}\p{Lu}[\w-]+(?:\s\p{Lu}[\w-]+)?,?\sand\s\p{Lu}[\w-]+(?:\s\p{Lu}[\w-]+)?|(?:(?!(?:Passenger|System|Our|The|And|But|In|For|At)\b)(?:\p{Lu}[\w-]+|U\.[SK]\.))(?:\s(?:(?:and|&)\s)?\p{Lu}[\w-]+){0,3}))$/u;

function placeBefore(before: string): string | null {
  const words = PLACE_BEFORE.exec(before)?.[1];
  const isNobody =
    words === undefined || isLoose(words) || KIND_OF.test(words) || !mayBePart(words);
  return isNobody ? null : words.toLowerCase();
}

// "Ad tier memberships", "our fiber subscribers": of whom, at the head of a clause
const AT_HEAD =
  /(?:^|[.,;]\s(?:and\s|while\s|but\s)?|\b(?:and|while|our|the)\s)((?!(?:our|the|and|while|but|so|now|total)\s)(?:[\p{L}\d][\w&’-]*\s){0,2}(?:\p{L}|\dG)[\w&’-]*)$/iu;
const HELD =
  /(?<!\b(?:mix|process|packag|brand|bak|coat|engineer|refin|finish))ed$|(?:ly|ing|est)$|^(?:fewer|higher|lower|larger|newer|older|other)$/i;
const OF_SIZE = /^(?:small|medium|large|mid)\s(?:business|enterprise|account)/i;

function whoseBefore(before: string, segments: Sight['segments']): string | null {
  const words = AT_HEAD.exec(before)?.[1] ?? '';
  const isOfNobody = (word: string) => KIND_OF.test(word) || isNeutral(word) || HELD.test(word);
  if (OF_SIZE.test(words)) return words.toLowerCase();
  if (words === '' || words.split(/\s+/).some(isOfNobody) || !mayBePart(words)) return null;
  return segments.canonical(words);
}

/** "in | Great Lakes": a small letter before a capital that no sentence's head asks for. */
function isMidway(word = ''): boolean {
  return /^\p{Ll}[\p{Ll}’'-]*$/u.test(word);
}

function isNeutral(word: string): boolean {
  return isLoose(word) || NEUTRAL.test(word);
}

// "corporate finance revenue": no part of the head office
const OF_CORPORATE =
  /^(?:finance|bank(?:ing)?|lending|trust|travel|solutions|services|insurance)$/i;
// "emerging market sales", "developed markets": a participle that tells which of them
const WHICH_MARKET = /^(?:emerging|developing|developed|established|advanced|regulated)$/i;
const MARKET = /^(?:markets?|countr(?:y|ies)|economies|regions?|world)$/i;

function isPartOfName(word: string, isInner: boolean): boolean {
  if (isInner && /^\d{3}$/.test(word)) return true; // Studio 365 Commercial
  if (/^(?:(?:\p{Lu}\.){2,}|US)$/u.test(word)) return true; // U.S.; "us" is a pronoun
  const plain = word.replace(/['’]s?$/, '');
  if (
    !/^[\p{L}][\w&’'.-]*(?:\/\p{Lu}[\w&’'-]*)?$/u.test(word) ||
    /[.]$/.test(word) ||
    isNeutral(plain)
  )
    return false;
  if (/\w-\w/.test(plain)) return true; // AI-related
  if (/^\p{Lu}.*ing['’]s$/u.test(word)) return true; // "Forwarding's EBIT": a name by its form
  if (!/(?:ly|ed|ing)$/.test(plain) || NOUNS_IN_ING.test(plain)) return true;
  return /^\p{Lu}/u.test(plain) && (isInner || (/ed$/.test(plain) && !TOLD_OF_ANY.test(plain)));
}

function knownAt(before: string, segments: Sight['segments']): string | null {
  const known = segments.find(before).at(-1);
  return known && known.end >= before.length - 1 ? known.name : null;
}
