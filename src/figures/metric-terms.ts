/** What a metric is made of: a flow or stock of money, a ratio, a count, an amount per share. */
export type MetricKind = 'flow' | 'stock' | 'ratio' | 'count' | 'per share';

/** One standard term with its spoken variants; `rank` orders what a reader needs first. */
export interface MetricTerm {
  readonly name: string;
  readonly pattern: string;
  readonly kind: MetricKind;
  readonly rank: number;
  /** A rise is bad news: costs, churn, debt. */
  readonly isCost?: true;
}

const row = (name: string, pattern: string, kind: MetricKind, rank: number): MetricTerm => ({
  name,
  pattern,
  kind,
  rank,
});
const cost = (name: string, pattern: string, kind: MetricKind, rank: number): MetricTerm => ({
  ...row(name, pattern, kind, rank),
  isCost: true,
});

/** The rows of the lexicon; where two match at one place the longer wins, so their order is free. */
export const TERMS: readonly MetricTerm[] = [
  row(
    'revenue',
    '(?:net |total ){0,2}(?:revenues?(?! retention)|sales|turnover)|top[- ]line',
    'flow',
    10,
  ),
  row('organic revenue', 'organic (?:net )?(?:revenues?|sales)', 'flow', 14),
  row('organic growth', 'organic growth', 'ratio', 14),
  row(
    'same-store sales',
    '(?:same[- ]store|comparable[- ]store|like[- ]for[- ]like|comparable|comp(?:arable)? store|comp) (?:net )?(?:sales|revenues?)|comps\\b',
    'ratio',
    12,
  ),
  row('deferred revenue', '(?:deferred|unearned) revenues?', 'stock', 60),
  row('annual recurring revenue', 'annual(?:i[sz]ed)? recurring revenues?|\\bARR\\b', 'stock', 13),
  row('net revenue retention', 'net (?:revenue|dollar) retention(?: rate)?|\\bNRR\\b', 'ratio', 24),
  row('bookings', '(?:total )?(?:bookings|billings|orders? intake|new orders)', 'flow', 25),
  row('backlog', '(?:order )?backlog|remaining performance obligations?|\\bRPO\\b', 'stock', 26),
  row('book-to-bill', 'book[- ]to[- ]bill(?: ratio)?', 'ratio', 27),
  row(
    'average revenue per user',
    'average revenue per (?:paying )?(?:user|unit|member|subscriber)|\\bARPU\\b|\\bARPPU\\b',
    'flow',
    28,
  ),
  row('gross profit', 'gross (?:profits?|loss(?:es)?|margin dollars?)', 'flow', 20),
  row('gross margin', 'gross (?:profit )?margins?', 'ratio', 22),
  row(
    'operating income',
    'operating (?:income|profits?|loss(?:es)?|earnings)|(?:income|loss|profit) from operations|\\bEBITA?\\b(?! margin)',
    'flow',
    30,
  ),
  row('operating margin', 'operating (?:profit |income )?margins?|EBITA? margins?', 'ratio', 32),
  row('ebitda', 'EBITDA(?: loss(?:es)?)?', 'flow', 34),
  row('ebitda margin', 'EBITDA margins?', 'ratio', 36),
  row(
    'net income',
    'net (?:income|profits?|loss(?:es)?|earnings)(?: attributable to [\\w ]{3,24}?shareholders)?|profit after tax|bottom[- ]line',
    'flow',
    40,
  ),
  row('net margin', 'net (?:profit |income )?margins?', 'ratio', 41),
  row(
    'earnings per share',
    '(?:diluted |basic )?(?:earnings|loss|net income|income|profit) per (?:diluted |basic |common |ordinary )?(?:share|ads)|(?:diluted |basic )?\\bEPS\\b',
    'per share',
    38,
  ),
  row(
    'dividend per share',
    '(?:(?:quarterly|annual|cash|interim|final|special) ){0,2}(?:dividends? per (?:common )?share|dividend\\b(?!s))',
    'per share',
    62,
  ),
  row(
    'profit before tax',
    '(?:profit|income|earnings|loss) before (?:income )?tax(?:es)?|pre-?tax (?:income|profit|earnings)',
    'flow',
    39,
  ),
  cost('tax rate', '(?:effective )?(?:income )?tax (?:provision )?rates?', 'ratio', 64),
  row(
    'operating cash flow',
    '(?:net )?(?:operating cash flows?|cash flows? from operat(?:ions|ing activities)|cash (?:generated|provided) (?:from|by) (?:operations|operating activities)|cash from operations)',
    'flow',
    44,
  ),
  row('free cash flow', 'free cash flows?|\\bFCF\\b', 'flow', 45),
  cost(
    'capital expenditure',
    '(?:total |net |our )?(?:capital (?:expenditures?|expenses|spending|spend|investments?)|capex)',
    'flow',
    46,
  ),
  row(
    'cash',
    '(?:total )?cash(?:(?:,| and|, and)? (?:cash equivalents|equivalents|restricted cash|short[- ]term (?:\\w+ )?(?:investments?|deposits?)|marketable securities|time deposits|liquid assets))+|cash (?:balance|position|on hand|reserves)',
    'stock',
    43,
  ),
  row('liquidity', '(?:(?:total|available) ){1,2}liquidity', 'stock', 59),
  cost('net debt', 'net debt', 'stock', 66),
  cost('debt', '(?:total |gross |long[- ]term )?(?:debt|borrowings)', 'stock', 67),
  cost('net leverage', 'net leverage(?: ratio)?|leverage ratio', 'ratio', 68),
  cost(
    'cost of revenue',
    '(?:total )?costs? of (?:revenues?|sales|goods sold)|\\bCOGS\\b',
    'flow',
    50,
  ),
  cost(
    'operating expenses',
    '(?:total )?(?:operating|operational) (?:expenses?|costs?)|\\bopex\\b|non-?interest expenses?',
    'flow',
    52,
  ),
  cost(
    'research and development expense',
    '(?:R&D|research and development)(?: (?:expenses?|costs?|spending|investments?))',
    'flow',
    53,
  ),
  cost(
    'selling and marketing expense',
    '(?:selling and marketing|sales and marketing|S&M|marketing)(?: (?:expenses?|costs?|spending|spend))',
    'flow',
    54,
  ),
  cost(
    'general and administrative expense',
    '(?:G&A|general and administrative)(?: (?:expenses?|costs?))',
    'flow',
    55,
  ),
  cost(
    'selling, general and administrative expense',
    'SG&A(?: (?:expenses?|costs?))?|selling,? general and administrative(?: (?:expenses?|costs?))',
    'flow',
    55,
  ),
  cost(
    'depreciation and amortization',
    '(?:depreciation and amorti[sz]ation|D&A|depreciation)(?: (?:expenses?|costs?))?',
    'flow',
    56,
  ),
  cost(
    'share-based compensation',
    '(?:share|stock)[- ]based compensation(?: (?:expenses?|costs?))?',
    'flow',
    57,
  ),
  cost('interest expense', '(?:net )?interest (?:expenses?|costs?)', 'flow', 58),
  cost(
    'provision for credit losses',
    '(?:provisions?|allowance)(?: for)? (?:credit|loan) loss(?:es)?|credit costs?',
    'flow',
    29,
  ),
  cost('restructuring charge', 'restructuring (?:charges?|costs?|expenses?)', 'flow', 69),
  cost('impairment', '(?:goodwill )?impairments?(?: (?:charges?|loss(?:es)?))?', 'flow', 69),
  row('net interest income', 'net interest income|\\bNII\\b', 'flow', 15),
  row('net interest margin', 'net interest margins?|\\bNIM\\b', 'ratio', 23),
  row(
    'fee income',
    '(?:net )?(?:fees? (?:and commissions? )?income|non-?interest income)',
    'flow',
    16,
  ),
  row('loans', '(?:total |average |net ){0,3}loans(?: and advances)?', 'stock', 70),
  row('deposits', '(?:total |average |customer ){0,3}deposits', 'stock', 71),
  row(
    'cet1 ratio',
    '(?:CET1|CET 1|common equity tier (?:1|one))(?: capital)?(?: ratio)?',
    'ratio',
    25,
  ),
  cost('npl ratio', '(?:NPL|non-?performing loans?)(?: ratio)?', 'ratio', 28),
  row(
    'return on equity',
    'return on (?:average |tangible |common ){0,3}equity|\\bROT?C?E\\b',
    'ratio',
    31,
  ),
  cost('efficiency ratio', '(?:efficiency|cost[- ](?:to[- ])?income) ratio', 'ratio', 33),
  cost('combined ratio', 'combined (?:operating )?ratio', 'ratio', 22),
  cost('loss ratio', '(?:medical )?loss ratio', 'ratio', 23),
  row(
    'gross written premiums',
    '(?:gross |net )?(?:written |earned )?premiums(?: (?:written|earned))?',
    'flow',
    15,
  ),
  row('assets under management', 'assets under management|\\bAUM\\b', 'stock', 17),
  row('net inflows', 'net (?:new )?(?:inflows|flows|new assets)', 'flow', 18),
  cost('churn', '(?:monthly |annual |customer )?churn(?: rate)?', 'ratio', 29),
  row(
    'subscribers',
    '(?:total |paid |paying |net ){0,3}(?:subscribers|memberships|subscriptions)',
    'count',
    72,
  ),
  row(
    'net additions',
    '(?:net )?(?:subscriber |customer |postpaid |paid ){0,3}(?:net )?(?:additions|adds)',
    'count',
    73,
  ),
  row('monthly active users', 'monthly active (?:users|customers)|\\bMAUs?\\b', 'count', 72),
  row('daily active users', 'daily active (?:users|customers)|\\bDAUs?\\b', 'count', 72),
  row('customers', '(?:total |active |paying ){0,3}customers', 'count', 78),
  row('new customers', 'new (?:[\\w-]+ )?customers', 'count', 78),
  row(
    'stores',
    '(?:new |total |net new ){0,3}(?:stores|restaurants|locations|outlets)',
    'count',
    79,
  ),
  row('headcount', 'head ?count|(?:total |full-time )?(?:employees|workforce|staff)', 'count', 80),
  row('production', '(?:total |net |average ){0,3}production(?: volumes?)?', 'count', 74),
  row('shipments', '(?:total |unit ){0,3}(?:shipments|deliveries|volumes)', 'count', 75),
  row(
    'average selling price',
    'average selling prices?|\\bASPs?\\b|reali[sz]ed prices?',
    'per share',
    61,
  ),
  row('occupancy', 'occupancy(?: rate)?', 'ratio', 34),
  row('market share', '(?:global |domestic )?market share', 'ratio', 76),
  cost('inventory', '(?:total )?inventor(?:y|ies)', 'stock', 65),
  row('share repurchases', '(?:share|stock) (?:repurchases?|buybacks?)', 'flow', 63),
  cost(
    'largest customer revenue share',
    '(?:revenue )?(?:share|contribution|percentage) (?:of|from) (?:our )?(?:largest|biggest|top) (?:single )?customer',
    'ratio',
    77,
  ),
];
