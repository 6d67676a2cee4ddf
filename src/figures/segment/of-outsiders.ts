import { guarded } from '../../core/guarded/guarded.ts';

const OUTSIDER =
  '(?:customer|client|supplier|vendor|shipper|merchant|dealer|retailer|wholesaler|reseller|distributor|franchisee|licensee|lender|borrower|tenant|insurer|manufacturer|OEM|hyperscaler|advertiser|partner|competitor|rival|peer)s?';
const COMPANY =
  '(?:group|compan(?:y|ies)|firms?|business(?:es)?|corporations?|conglomerates?|banks?|hospitals?|agenc(?:y|ies)|brands?|chains?|makers?|producers?|operators?|airlines?|utilit(?:y|ies)|start-?ups?|provider|providers)';
const WORDS = "(?:[\\w&'’-]+\\s)";
const AMOUNT =
  '(?:(?:about|around|over|nearly|almost|roughly|approximately|some|more than)\\s){0,2}(?:[A-Z]{2,3}\\s?)?[$€£¥₹]?\\s?[\\d.,]+(?:\\s?(?:million|billion|trillion|thousand|crores?|m|bn))?\\s(?:dollars\\s|euros\\s)?(?:of|in)\\s';
// What a company says of itself: "we are a group with", "as a company with"
const OF_US =
  '(?<!\\b(?:is|are|was|were|be|being|become|becomes|became|becoming|as|into|we|have|has|had|run|own|built|build|created|now|remain|still|essentially|already|today|such|us|largely|basically|like)\\s)';
// "A global logistics group with $18 billion of", "a retailer whose", "companies that have"
const SOME_COMPANY = guarded(
  new RegExp(
    `${OF_US}\\b(?:an?|another|some|many|several|two|three)\\s${WORDS}{0,5}(?:${COMPANY}|${OUTSIDER}),?\\s(?:whose\\s|(?:with|(?:that|which|who)\\s(?:has|have|had|makes?|made|does|did|earns?|generates?|posts?|reports?)|doing|making|earning|having|generating)\\s)(?:(?:an?|annual|total|net|its|their)\\s){0,2}(?:${AMOUNT})?(?:[\\w-]+\\s){0,2}$`,
    'i',
  ),
);
// "One of our longest-standing shippers, which has", "our biggest dealer, whose"
const OUR_OUTSIDER = guarded(
  new RegExp(
    `\\b(?:one of (?:our|the|its)|our|an?|another|the)\\s${WORDS}{0,3}${OUTSIDER}(?:,\\s${WORDS}{1,3})?,?\\s(?:whose\\s|(?:(?:that|which|who)\\s)?(?:has|have|had|does|did|made|makes|earns?|earned|generates?|generated|posted|reported|with|booked)\\s)(?:(?:an?|annual|total|net|its|their)\\s){0,2}(?:${AMOUNT})?(?:[\\w-]+\\s){0,2}$`,
    'i',
  ),
);
// "Companies with revenue above a billion buy more from us": whoever they are
const COMPANIES_WITH = guarded(
  /\b(?:companies|firms|enterprises|corporations|customers|clients)\s(?:with|whose|(?:that|which|who) have)\s(?:(?:an?|annual|total|net)\s){0,2}$/i,
);
// "Our biggest customer grew | revenue", never "the growth of our customers raised | revenue"
const MOVED_THEIRS = guarded(
  new RegExp(
    `(?:^|(?<!\\b(?:in|of|from|by|to|with|for|among|at|than|as|through)\\s)\\b(?:our|an?|another|the|one of (?:our|the)|some|many|most|several|these|those)\\s(?:(?!(?:of|in|from|by|to|with|for)\\b)${WORDS}){0,3})${OUTSIDER}(?:,?\\s${WORDS}{1,3}?,?)?\\s(?:(?:also|just|further|again|itself|themselves|recently|has|have|had)\\s){0,2}(?:grew|grown|raised|lifted|increased|expanded|improved|doubled|tripled|cut|lowered|reduced|shrank|saw)\\s(?:(?:its|their|the|net|total|annual|own)\\s){0,2}(?:[\\w-]+\\s)?$`,
    'i',
  ),
);
// "A hyperscale customer told us its | capex", "retailers took their | inventories down"
const ITS_OWN = guarded(
  new RegExp(
    `\\b${OUTSIDER}\\b(?!['’]?\\s(?:business|segment|division|unit|network|channel|base|side|team|solutions|services|finance)\\b)(?:(?!\\b(?:we|our|I|the company)\\b)[^;]){0,70}\\b(?:its|their|his|her)\\s(?:own\\s)?(?:[\\w-]+\\s){0,2}$`,
    'i',
  ),
);

// "Another of our clients, a shipping line with", "one of them, a hotel chain that has"
const APPOSED = guarded(
  new RegExp(
    `\\b(?:(?:one|another|some|two|three|many|most|each) of (?:them|(?:our|the|its|these)\\s${WORDS}{0,3}${OUTSIDER})|(?:our|an?|another)\\s${WORDS}{0,3}${OUTSIDER}),\\s(?:an?|the)\\s${WORDS}{1,6}(?:whose\\s|(?:with|(?:that|which|who)\\s(?:has|have|had|makes?|made|earns?|generates?))\\s)(?:(?:an?|annual|total|net|its|their)\\s){0,2}(?:${AMOUNT})?(?:[\\w-]+\\s){0,2}$`,
    'i',
  ),
);
// "At our largest tenant, | sales rose", "for one customer, a hospital chain, | costs fell"
const AT_OUTSIDER = guarded(
  new RegExp(
    `(?:^|[,;]\\s)(?:and\\s|but\\s)?(?:at|for|with)\\s(?:one|our|an?|another|some|many|most)\\s(?:of our\\s)?${WORDS}{0,3}${OUTSIDER}(?:,\\s(?:an?|the)\\s[^,;]{1,40})?,\\s(?:(?:the|their|its)\\s)?(?:[\\w-]+\\s)?$`,
    'i',
  ),
);
// "The market leader's | operating margin", "our supplier's | revenue"; "Their | revenue fell"
const POSSESSED = guarded(
  /\b(?:market leaders?|competitors?|rivals?|peers?|suppliers?|vendors?|retailers?|dealers?|distributors?|manufacturers?)['’]s?\s(?:own\s)?(?:[\w-]+\s){0,2}$|^(?:and |but |so )?their\s(?:[\w-]+\s){0,2}$/i,
);
// "Tollmark said last week its own | gross margin": nobody says "we" of himself so
const SAID_ITS =
  /^(?:(?:And|But|So)\s)?(?!(?:We|I|It|Our|The|This|That|They|He|She|You|As)\b)\p{Lu}[\w&'’.-]{1,30}(?:\s\p{Lu}[\w&'’.-]{1,30}){0,3}\s(?:just\s|also\s)?(?:said|told|announced|says|disclosed|warned)\b(?:(?!\b(?:we|our|us|I)\b)[^;]){0,50}\bits\s(?:own\s)?(?:[\w-]+\s){0,2}$/u;

// "According to the builders' guild, | housing inventory was": the world's, unless it is said to be ours
const ACCORDING =
  /^(?:(?:And|But|So),?\s)?According to (?:the\s|a\s)?(?:[\p{L}&'’.-]+\s){0,7}[\p{L}&'’.-]+,\s(?!.*\b(?:we|our)\b)(?:[\w-]+\s){0,4}$/u;

const PATTERNS = [
  ...[SOME_COMPANY, OUR_OUTSIDER, COMPANIES_WITH, APPOSED, AT_OUTSIDER],
  ...[ACCORDING, MOVED_THEIRS, ITS_OWN, POSSESSED, SAID_ITS],
];

/** Whether the clause before a metric makes it that of a customer, a rival or some company that is only described. */
export function isOfOutsider(clause: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(clause));
}
