import { matchesOf } from '../../core/matches.ts';

const STOP =
  /^(?:now|stays?|stands?|remains?|goes|comes|holds|financial|below|above|under|within|fall|rise|drop|lower|higher|slow|soften|to|will|is|are|was|were|be|been|being|that|which|and|or|but|at|by|through|from|as|with|has|have|had|can|could|would|should|may|might|may|there|it|we|you|they|i|he|about|around|between|approximately|than|not|no|so|because|when|where|if|while|continue|see|on|over|after|before|during|into|their|get|do|does|actually|really|also|still|even|being|going|make|keep|a|an|more|further|all|what|how|up|down|next|some|any|these|those|this|grow|expand|increase|decrease|decline|improve|done|give|gives|help|deliver|drive|drives|reach|return|come|move|moderate|benefit|complete|start|begin|maintain|remain|stay|spend|invest|add|reduce|allow|support|provide|becoming|exceed|cut|achieve|finish|launch|open|build|hit|meet|generate|recover|ramp|ship|incur|later|late|well|behind|forward|us|online|minus|plus|together|ahead|away|back|here|continue|last|first|second|third|fourth|full|fiscal|year|quarter|half|until|once|unless|post|per|try|call|today|slide|page|them|again|anymore|soon|shortly|towards?|across|persist|prevail|linger|exiting|ending|throughout|beginning|due|each|continuing|relative|compared|versus|driven|given|based|including|among|against|without|amid|despite|both|either|likely|seeing|implies|imply|implied|represents|remains|stays|we['’]ve|we['’]re)$/i;
const CURRENCY = /^(?:RMB|Rs\.?|US|USD|EUR|GBP|INR|JPY|CHF|SEK|CNY|HKD|KRW|CAD|AUD|BRL|MXN|TWD)\b/;
const OPENING =
  /^\s*(?:(?:(?:this|that|it|these|them) )?to (?:\w+ly )?(?:begin(?:ning)? |start(?:ing)? |continue )?(?:to )?(?!be\b|\w+ly\b)[a-z]+|that|for|result in|lead to|translate into)?\s+(?:(?:a |an |some )?(?:(?:slightly|modestly|somewhat|meaningfully|significantly) )?(?:more|slight|modest|further|continued|(?:lower|higher|greater|larger|smaller|fewer|less)(?!\s(?:to|than|in|for|and|or|due|as|on|at|but|again|still|by)\b)(?:\slevels? of)?)\s)?/i;
// "adding 500 offices", "attract and keep the best people": what is done, before what it is done to.
const GERUND =
  /^\s?(?:[a-z]+ing|and [a-z]+)\s(?=(?:the|our|a|an|another|about|around|approximately|roughly|over|more|up|[$€£¥₹]?\d[\d.,]*)\s)/;
// "a decline in PC shipments" is about PC shipments; "growth in the future" is of growth.
const MOVE_OF =
  /^(?:a |an |the |some |further )?(?:\w+ )?(?:increase|decrease|decline|improvement|growth|reduction|expansion|moderation|acceleration)s? (?:in|of) (?!(?:the |our |this )?(?:(?:near|short|medium|long|full|fiscal|coming|next|first|second|third|fourth|back)[- ](?:term|year|half|quarter)s?|future|years?|quarters?|rest|remainder|balance|Q[1-4]|H[12]|FY|20\d\d)(?:[,.;]|$|\s(?:of|and|but|as|to|with|once|or)\b))/i;
// "will close the deal", but not "will be happy" or "may have received"
const VERB = /^\s(?:(?:not|also|now|still|well|again|\w+ly)\s)*(?!(?:be|have)\b)[a-z]+(?=\s)/;
// "our higher margin lines": behind a determiner it says of which kind
const DETERMINER =
  /^(?:such an?|the|our|your|my|this|these|its|a|an|that|some|any|their)\s+(?:(?:higher|lower|slower)\s+)?(?:(?:first|second|third|fourth|full)[- ](?:quarter|half|year)(?:['’]s)?\s+)?/i;

// A number before its noun says nothing of what it counts: "approximately 67,700 to 70,700 motorcycles".
const WRITTEN = String.raw`[$€£¥₹]?\d[\d.,]*%?(?:[- ](?:hundred|thousand|million|billion|trillion|lakh|crores?))?`;
const SPELLED = 'one|two|three|four|five|six|seven|eight|nine|ten|a couple|several|a few|dozens';
const AMOUNT = new RegExp(
  `^\\s*(?:(?:about|approximately|around|roughly|nearly|almost|up to|at least|more than|over|between|an?|the|additional|incremental|another)\\s)*(?:${WRITTEN}|${SPELLED})(?:(?: to |-| and | or )(?:${WRITTEN}|${SPELLED}))?(?:\\s(?:points?|percentage points?|basis points?|ppts?|pts|bps|percent|tons?|tonnes?|megawatts?|gigawatts?|kilomet\\w+))?(?:(?:\\s(?:of|in))?\\s(?=\\S)|[.,;]|$)`,
  'i',
);
// "savings of NOK 150 million"
const CODE_AHEAD = /^\s*(?:[A-Z]{3}|Rs\.?|[A-Z]{0,2}[$€£¥₹])\s?(?=\d)/;
// "first quarter shipments", "the full year 2022 overhead rate": when it is, before what it is
export const TIMES = String.raw`(?:(?:first|second|third|fourth|full|next|this|fiscal|calendar|back|current|whole|coming|remaining)[- ])*(?:(?:quarter|half|year)(?:['’]s)?(?:\s(?:fiscal\s|calendar\s)?(?:20\d\d|['’]\d\d))?|(?:Q[1-4]|H[12]|FY)(?:\s?(?:20\d\d|['’]?\d\d))?|20\d\d|['’]\d\d)`;
const TIMED = new RegExp(
  String.raw`^\s(?:(?:that|for)\s)?(?:(?:the|our|a|an|this|its)\s)?${TIMES}(?=\s(?!(?:to|will|would|should|could|may|might|can|is|are|was|were|has|have|had|and|or|but|of|in|at|with|as|than|for|on|from|which|that|where|when|we|you|it|they|there|if|by|through|into|versus|compared|over|because|due|given)\b)\p{L})`,
  'u',
);
// Says of which kind or size, not what.
const QUALIFIES =
  /^(?:such|significant|current|entire|existing|substantial|future|overall|incremental|additional|aggregate|annualized|certain|various|other|same|respective|initial|immediate|own|remaining|strong(?:er)?|solid|robust|healthy|aggressive|modest|meaningful|continued|further|steady|great|very|nice)$/i;
// A measure of something: what it is of is the topic.
const MEASURES =
  /^(?:goals?|targets?|ambitions?|plans?|forecasts?|number|levels?|amount|range|majority|rest|lot|set|series|kind|sort|part|bit|total|preference)$/i;
const VAGUE =
  /^(?:each|(?:subsequent|future|coming|upcoming|later|prior|previous|other|past) (?:years?|quarters?|periods?|months?)|financial|fiscal|years?|months?|weeks?|quarters?|certainly|probably|forward-looking|just|little|little bit|bit|somewhat \w+|things?|areas?|periods?|ways?|dollars|whether|following|remainder|balance|people|time|times|points?|ppts?|pts|bps|lead|show|opportunit(?:y|ies)|people|everything|something|(?:(?:lower|upper|high|low|top|bottom) )?ends?|sides?|hand|upwards?|downwards?|(?:similar|same|certain) amount|anything|nothing|that|same|way|place|case|point|work|stuff|tons?|tonnes?|units?|megawatts?|gigawatts?|kilomet\w+|miles|barrels?|ounces|happy|longer term|short term|long term|sense|feel|pieces?|business(?:es)?|(?:high|low|long|short|well|best|first|large|small|double|single)-\w+|[\w -]*basis|having|(?:(?:first|second|third|fourth)[- ])quarter|(?:full|next|this)[- ]year|January|February|March|April|May|June|July|August|September|October|November|December)$/i;
// Verbs that are nouns behind another word: "price increases", "the aggregate benefit".
const NOUN_TOO =
  /^(?:benefits?|increases?|decreases?|declines?|reductions?|spend|launch|returns?|support|lead|build|ramp)$/i;
// "costs associated | with", "two stores located | in": what is told of a name behind it
const TRAILS =
  /\s(?:related|associated|located|created|caused|needed|coming|starting|provides?|represents?|persists?|produce|much|our|compete)$/i;
const SHORT_NAME = /^(?!FY|US)\p{Lu}{2}$/u; // "FX", "AI"
const OF_NUMBERS =
  /\b(?:one(?!-time)|two|three|four|five|six|seven|eight|nine|ten|digits?|teens|hundreds?|thousands?|millions?|billions?)\b|-digits?\b/i;

/**
 * What the words open with as a name of at most five words: "the adjustment for the CDN business to
 * continue" -> "CDN adjustment". Null where they name nothing. `isAfterModal`: a verb comes first.
 */
export function nounPhrase(
  text: string,
  { isAfterModal = false }: { readonly isAfterModal?: boolean } = {},
): string | null {
  const object = afterAmount(
    (isAfterModal ? text.replace(VERB, '') : text)
      .replace(TIMED, '')
      .replace(OPENING, '')
      .replace(GERUND, '')
      .replace(MOVE_OF, ''),
  );
  const { words, length } = wordsOf(object);
  const isTrailed = TRAILS.test(words.join(' '));
  const link = isTrailed ? null : /^\s(?:of|for|in)\s/i.exec(object.slice(length));
  const of = link ? wordsOf(afterAmount(object.slice(length + link[0].length))).words : [];
  const isMeasure = words.every((word) => MEASURES.test(word));
  const name = plainSegment(
    [...(isNone(of.join(' ')) ? [] : of), ...(isMeasure ? [] : words)].join(' '),
  ).replace(TRAILS, '');
  return words.length === 0 || isNone(name) || name.split(' ').length > 5 ? null : name;
}

/** What a leading amount counts; nothing where it stands alone: "$27 million to $30 million, most of it …". */
function afterAmount(text: string): string {
  const plain = text.replace(CODE_AHEAD, '');
  const amount = AMOUNT.exec(plain)?.[0] ?? '';
  return /[.,;]$/.test(amount) ? '' : plain.slice(amount.length);
}

function isNone(name: string): boolean {
  return (name.length < 3 && !SHORT_NAME.test(name)) || VAGUE.test(name) || OF_NUMBERS.test(name);
}

/** The first three words that name something, and how far into the text they reach. */
function wordsOf(text: string): { readonly words: readonly string[]; readonly length: number } {
  const lead = DETERMINER.exec(text)?.[0].length ?? 0;
  const words: string[] = [];
  let length = lead;
  let isQualified = false; // "an aggressive ramp": a noun behind its quality
  for (const { 0: word, index } of matchesOf(text.slice(lead), /\S+/g)) {
    const bare = word.replace(/(?<![.,;:!?])[.,;:!?]+$/, '');
    if (isEnd(bare, words.length === 0 && !isQualified)) break;
    length = lead + index + bare.length;
    isQualified = QUALIFIES.test(bare);
    if (!isQualified) words.push(bare);
    if (bare !== word || words.length === 3) break;
  }
  // "is expected to get commissioned": what is done, not what it is done to
  const isDone = words.length === 1 && /[^e]ed$/.test(words[0] ?? '');
  return { words: isDone ? [] : words, length };
}

function isEnd(word: string, isFirst: boolean): boolean {
  return (
    word === '' ||
    (STOP.test(word) && (isFirst || !NOUN_TOO.test(word))) ||
    /^(?:of|for|in)$/i.test(word) ||
    /\d|(?<!quarter|month|year|fami|supp|assemb)ly$|['’](?:ll|s|re|ve|d)$/.test(word) ||
    CURRENCY.test(word)
  );
}

/** A segment without its generic tail: "cloud services" -> "cloud", never "repair and". */
export function plainSegment(name: string): string {
  return name.replace(/(?<!\s(?:and|&))\s(?:services?|business(?:es)?|segment)$/i, '').trim();
}
