import type { Sight } from './attach.ts';
import type { MetricMention } from './lexicon.ts';

// Words before a metric that do not make it somebody's in particular.
const NEUTRAL =
  /^(?:components?|items?|includes?|included|comprises?|comprised|contains?|contained|reflects?|reflected|left|right|leaves|leaving|total|net|gross|our|the|its|their|this|that|these|those|a|an|and|or|of|in|for|with|to|into|onto|than|as|by|on|at|from|per|via|both|all|any|each|no|not|so|if|but|then|also|only|even|still|just|now|while|where|when|whose|which|who|what|we|i|you|they|it|he|she|us|me|quarterly|annual|annualized|overall|consolidated|company|companies|firm|group|reported|record|all-time|strong|higher|lower|increased?|decreased?|improved?|said|quarter|second|first|third|fourth|full|half|year|year-over-year|year-to-date|full-year|fiscal|adjusted|normalized|non-gaap|gaap|diluted|basic|organic|underlying|core|comparable|have|had|has|be|been|is|was|were|are|will|would|should|could|may|might|can|do|does|did|expect|expects|generate|generates|generated|delivered|achieved|drive|drives|grow|grows|grew|growth|report|deliver|delivers|see|saw|seen|led|made|make|makes|took|take|takes|got|get|gets|hit|set|kept|keep|held|brought|built|spent|come|came|show|shows|mean|means|help|helps|think|believe|look|say|says|representing|whole|same|average|significant|more|less|most|additional|another|further|positive|negative|new|combined|continued|solid|healthy|robust|stable|current|entire|corporate|before|after|excluding|including|mainly|primarily|in-quarter|worldwide|operating|cash|favorable|unfavorable|excellent|outstanding|huge|modest|minimal|resilient|non-?cash|great|good|better|best|big|large|small|minimum|maximum|basis|perspective|against|versus|nareit|portfolio|bad|million|billion|thousand|trillion|crore|lakh|percent|points?|bps|up|down|over|about|approximately|around|nearly|almost|under|above|below|between|prior|previous|last|next|early|late|(?:first|second|third|fourth|full)-(?:quarter|half|year)|long-term|short-term|near-term|multi-year|half-year(?:ly)?|(?:nine|six|three|twelve|\d+)-months?|double-digit|single-digit|mid-single-digit|high-single-digit|low-single-digit|items|results?|performance|improvement|increase|decrease|decline|expansion|change|q[1-4]|h[12]|fy|fy\d*|\d[\d.,]*%?|january|february|march|april|june|july|august|september|october|november|december|rmb|eur|usd|gbp|inr|jpy|sek|chf|hk\$|incremental|potential|future|historical|actual|recurring|implied|target|guided|guidance|forecast|outlook|slightly|very|much|quite|pretty|drove|pushed|raise|raises|reduce|reduces|boost|boosts|lift|lifts|double|supports?|calls|offset|impact|push|add|adds|improve|improves|despite|because|since|through|during|without|lost|gained|\w+-than-\w+|record-breaking|industry-leading|company-wide|system|high-quality|top-line)$/i;
// Names and nouns that look like verbs or adverbs.
const NOUNS_IN_ING =
  /^(?:italy|family|assembly|advertising|licensing|manufacturing|streaming|gaming|banking|trading|marketing|consulting|clearing|lending|wholesaling|financing|processing|publishing|computing|networking|housing|mining|shipping|training|engineering|testing|broadcasting|catering|lighting|packaging|printing|staffing|retailing|ticketing|wealth|building|drilling|leasing|recycling|roofing|welding|flooring|hosting|outsourcing|imaging|sequencing|cleaning|dining|wagering|racing|warehousing|trucking)$/i;
// "Increased revenue", "reported revenue": what any figure is called; "Chilled revenue" is of a part
const TOLD_OF_ANY =
  /^(?:un)?(?:reported|adjusted|restated|stated|combined|consolidated|aggregated|increased|decreased|improved|reduced|lowered|raised|continued|expected|anticipated|estimated|projected|forecast(?:ed)?|planned|targeted|budgeted|guided|implied|recogni[sz]ed|reali[sz]ed|annuali[sz]ed|normali[sz]ed|weighted|blended|sustained|accelerated|related|associated|added|audited|contracted|deferred|billed|earned|booked|generated|delivered|achieved|recorded|based|compared|supported|helped|aided|muted|depressed|elevated|limited|mixed|subdued|changed|weakened|softened|strengthened|calculated|needed|assumed|allocated|attributed|impacted|affected|hedged|consumed|sized)$/i;
// "we revise operating profit": what follows a pronoun is its verb
const TAKEN = /\b(?:took|take|takes|taking|taken|br(?:ing|ings|ought)) home$/i;
const PRONOUN = /^(?:we|i|they|you|it|he|she)(?:['’](?:ve|re|ll|d|s|m))?$/i;

// "Wearables, home, and accessories", "Card, Merchant Services, and Auto": one figure for all of them
const LIST = /^((?:[\p{Lu}][\w&'’-]*,\s)(?:[\w&'’-]+,\s){0,2}and\s[\w&'’-]+)$/u;
// "…, while video, advertising, and other revenue declined": what is left over, under all its names
const AND_OTHER = /(?:^|\bwhile\s|\bwhereas\s|;\s)((?:[a-z][\w&'’-]*,\s){1,3}and\sother)$/;
const NAMES =
  /(?:^|\s)((?:(?!(?:And|But|So|In|For|At)\s)\p{Lu}[\w&'’-]*(?:\s\p{Lu}[\w&'’-]*){0,3},\s){1,4}and\s\p{Lu}[\w&'’-]*(?:\s\p{Lu}[\w&'’-]*){0,3})$/u;
// "HDFS Q2 operating income": a period between whose it is and what it is
const BETWEEN =
  /(\b\p{Lu}{2,6}(?:['’]s)?)\s(?:[Qq][1-4]|(?:first|second|third|fourth)[- ]quarter|full[- ]year)$/u;
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
    .trimEnd();
  const list = LIST.exec(before)?.[1] ?? NAMES.exec(before)?.[1] ?? AND_OTHER.exec(before)?.[1];
  if (list) return segments.canonical(list);
  const holder = SET_RECORD.test(text.slice(metric.end)) ? HOLDER.exec(before)?.[1] : undefined;
  if (holder && isPartOfName(holder.split(' ')[0] ?? '', true)) return segments.canonical(holder);
  if (metric.kind === 'per share' && metric.name !== 'average revenue per user')
    return knownAt(before, segments) ?? (PER_UNIT.test(metric.name) ? placeBefore(before) : null);
  if (metric.kind === 'count')
    return (
      knownAt(before, segments) ??
      countedPart(before, from, segments) ??
      properPart(before, segments) ??
      (metric.name === 'average daily volume' ? placeBefore(before) : null)
    );

  const words: string[] = [];
  let isClauseStart = from === 0;
  let isSubjects = false;
  const spoken = before.replace(BETWEEN, '$1').split(/\s+/).reverse();
  for (const [at, word] of spoken.slice(0, 7).entries()) {
    if (words.length === 0 && /^(?:segments?|division)$/i.test(word)) continue;
    const isJoin = /^(?:and|&)$/.test(word) && words.length > 0;
    const isInner = words.length > 0 || /^\p{Lu}/u.test(spoken[at + 1] ?? '');
    const isNewLease = /^new$/i.test(word) && /^leases?$/i.test(words[0] ?? '');
    const isSupport = at === 0 && word === 'support' && /^(?:and|&)$/.test(spoken[1] ?? '');
    if (!isJoin && !isNewLease && !isSupport && !isPartOfName(word, isInner)) {
      isClauseStart = /[,;:]$/.test(word);
      isSubjects = PRONOUN.test(word);
      break;
    }
    words.unshift(words.length === 0 ? word.replace(/['’]s?$/, '') : word);
  }
  if (isSubjects && /^\p{Ll}/u.test(words[0] ?? '')) words.shift();
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

// "Our services set an all-time revenue record of $4 billion": of the part that set it
const HOLDER =
  /(?:^|\s)(?:[Oo]ur|[Tt]he)\s((?!(?:team|company|group|quarter|business)\b)[\w&'’-]+(?:\s[\w&'’-]+){0,2})\s(?:also\s)?(?:set|setting|reached|hit|posted|achieved|delivered)\san?(?:other)?(?:\snew)?(?:\sall-time|\s[A-Z]?[a-z]+ quarter)?$/;
const SET_RECORD = /^\srecord\s(?:of|at)\s/;

const KIND_OF =
  /^(?:average|weighted|fully|diluted|basic|new|paid|paying|total|net|active|more|other|additional|customers?|existing|large|small|largest|medium-sized|unique|registered|global|corporate|company-?\w*|full-time|monthly|daily|annual|million|billion|thousand|or|and|of|the|our|these|those|enterprise-wide|key|strategic|independent)$/i;

const JOINS = /^(?:whereas|though|although|until|once|since|unless|plus)$/i;
const MOVE = /^(?:growth|increase|decrease|decline|rise|drop|gain|in|from|for|by)$/i; // 5% growth in active customers

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
    KIND_OF.test(word) || MOVE.test(word) || NEUTRAL.test(word) || JOINS.test(word);
  if (words === '' || words.split(/\s+/).some(isOfNobody)) return null;
  return segments.canonical(words);
}

/** "Atlas paid subscribers": of what the call writes with a capital wherever it stands. */
function properPart(before: string, segments: Sight['segments']): string | null {
  const words = PROPER_BEFORE.exec(before)?.[1] ?? '';
  if (words === '' || !segments.isName(words) || KIND_OF.test(words)) return null;
  return segments.canonical(words);
}

const PROPER_BEFORE =
  /(?:^|\s)((?!(?:In|At|For|And|But|On|Across|Within|The|Our|So|Now)\s)(?:\p{Lu}[\w&-]+\s){0,7}\p{Lu}[\w&-]+)$/u;

// What a route or a region has as well as the company: "domestic unit revenue", "Atlantic yield".
const PER_UNIT =
  /^(?:unit revenue|passenger yield|yield|average selling price|revenue per available room|average daily rate|unit cost)/;
const PLACE_BEFORE =
  /(?:^|[,.;]\s|\b(?:and|while|our|in|the|[Tt]otal)\s)((?:[Dd]omestic|[Ii]nternational|[Ee]xport|[Ii]mport|[Cc]ommercial|[Rr]esidential|[Gg]round|[Ss]hort-haul|[Ll]ong-haul|[Ll]eisure|[Cc]orporate|[Pp]remium|[Rr]egional|(?!(?:Total|Our|The|In|And|But|Passenger|Average|Overall|Consolidated|System|Group|Net|Quarterly|Adjusted)\b)\p{Lu}[\w-]+))$/u;

function placeBefore(before: string): string | null {
  return PLACE_BEFORE.exec(before)?.[1]?.toLowerCase() ?? null;
}

function isPartOfName(word: string, isInner: boolean): boolean {
  if (isInner && /^\d{3}$/.test(word)) return true; // Studio 365 Commercial
  if (/^(?:(?:\p{Lu}\.){2,}|US)$/u.test(word)) return true; // U.S.; "us" is a pronoun
  const plain = word.replace(/['’]s?$/, '');
  if (!/^[\p{L}][\w&’'.-]*$/u.test(word) || /[.]$/.test(word) || NEUTRAL.test(plain)) return false;
  if (/\w-\w/.test(plain)) return true; // AI-related
  if (/^\p{Lu}.*ing['’]s$/u.test(word)) return true; // "Forwarding's EBIT": a name by its form
  if (!/(?:ly|ed|ing)$/.test(plain) || NOUNS_IN_ING.test(plain)) return true;
  return /^\p{Lu}/u.test(plain) && (isInner || (/ed$/.test(plain) && !TOLD_OF_ANY.test(plain)));
}

function knownAt(before: string, segments: Sight['segments']): string | null {
  const known = segments.find(before).at(-1);
  return known && known.end >= before.length - 1 ? known.name : null;
}
