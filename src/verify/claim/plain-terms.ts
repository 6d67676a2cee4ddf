const PARTS: Readonly<Record<string, string>> = {
  tenth: '0.1',
  fifth: '0.2',
  quarter: '0.25',
  third: '0.33',
  half: '0.5',
};
// "a tenth of a percentage point", "half a point"
const OF_A_POINT =
  /\b(?:(?:a|one)[- ])?(tenth|fifth|quarter|third|half)[- ](?:of )?(?:a|one) (?:percentage )?point\b/gi;
const THAN = '(?:than|from|versus|vs\\.?|against|compared (?:with|to)|over|on|above|below)';
// "lower than the quarter before"
const QUARTER_BEFORE = new RegExp(
  `\\b(${THAN}(?: in)?) the quarter (?:before|prior|earlier)\\b`,
  'gi',
);
// "edged up 4% on the second quarter"
const ON_QUARTER =
  /(\d ?(?:%|percent|million|billion|bps|basis points|points)) on (?=the (?:first|second|third|fourth|same|previous|prior|last|preceding) quarter\b|Q[1-4]\b)/gi;
// "nine-month revenue"
const MONTHS =
  /\b(?:the )?(nine|six)-month (?=(?:(?:adjusted|operating|net|total|organic|underlying|reported|free) ){0,2}(?:revenues?|sales|profit|income|earnings|EPS|EBITDA|margin|cash flow|growth|tax rate)\b)/gi;
// "the division lost $5 million": its result, where "sales lost $5 million" is a move
const LOST =
  /(?<!\b(?:sales|revenues?|volumes?|income|profits?|earnings|margins?|value|shares?|orders|backlog|it|they)(?: has| have| had)?) lost (?=(?:about |around |roughly |nearly |almost |some )?[$€£¥₹]\s?\d[\d.,]*(?: (?:million|billion))?(?:,? (?:versus|against|compared|in|for|during|this|after|before)\b|[.,;]|$))/gi;

// "expenses, before the impairment, fell": without it
const BEFORE_ITEM =
  /(?<=,) before (?=(?:the |an? |any )?(?:[a-z]+ )?(?:impairments?|restructuring|special items?|one-?time|one-?off|exceptional|charges?|items)\b)/gi;

// "the opening quarter of 2021"
const QUARTERS: Readonly<Record<string, string>> = {
  ...{ opening: 'first', initial: 'first', closing: 'fourth', final: 'fourth' },
};
const NAMED_QUARTER =
  /\b(opening|initial|closing|final) quarter(?= (?:of|for|in) |['’]s\b|[,.;]|$)/gi;
// "2019 as a whole", "all of 2019"
const WHOLE_YEAR =
  /\b((?:fiscal )?20\d\d) as a whole\b|\b(?:all|the whole|the entirety|the course) of ((?:fiscal )?20\d\d)\b/gi;
// "from 44 million in the third": of its quarter, where quarters are spoken of
const BARE_QUARTER = /\b(in the (?:first|second|third|fourth))(?=[,.;]|$)/gi;
// "We sold just over $1 billion in the quarter": what came in, where "sold $5 million of notes" is a deed
const SOLD =
  /\b(we|it|the company) sold (?=(?:(?:just|a little|slightly|well) )?(?:(?:over|under|about|around|roughly|nearly|almost) )*[$€£¥₹]\s?\d[\d.,]* (?:million|billion) (?:in|during|for|over|this|last)\b)/gi;
// "FY revenue", "the full year of 2021"
const FULL_YEAR = /\bFY(?= [\p{L}$€£¥₹])|\bfull[- ]year of (?=(?:fiscal )?20\d\d\b)/giu;
const UNFILLED = /\bunfilled orders\b/gi;

/** Sizes, times and results in the words of a claim, as calls tell them. */
export function plainTerms(text: string): string {
  return text
    .replaceAll(OF_A_POINT, (_, part) => `${PARTS[part.toLowerCase()]} percentage points`)
    .replaceAll(QUARTER_BEFORE, '$1 the previous quarter')
    .replaceAll(ON_QUARTER, '$1 from ')
    .replaceAll(MONTHS, 'first $1 months ')
    .replaceAll(BEFORE_ITEM, ' excluding ')
    .replaceAll(LOST, ' had a loss of ')
    .replaceAll(NAMED_QUARTER, (_, which) => `${QUARTERS[which.toLowerCase()]} quarter`)
    .replaceAll(WHOLE_YEAR, (_, one, other) => `full year ${one ?? other}`)
    .replaceAll(BARE_QUARTER, (said) => (/\bquarter\b/i.test(text) ? `${said} quarter` : said))
    .replaceAll(SOLD, '$1 had revenue of ')
    .replaceAll(FULL_YEAR, (said) => (said.length === 2 ? 'full year' : 'full year '))
    .replaceAll(UNFILLED, 'backlog');
}
