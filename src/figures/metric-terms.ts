import { BANK_TERMS } from './bank-terms.ts';
import { caps, cost, type MetricTerm, row } from './metric-term.ts';
import { PROPERTY_TERMS } from './property-terms.ts';
import { RESOURCE_TERMS } from './resource-terms.ts';
import { RETAIL_TERMS } from './retail-terms.ts';
import { TRAVEL_TERMS } from './travel-terms.ts';
import { VOLUME_TERMS } from './volume-terms.ts';

// A part of the year's dividend, which has its own name.
const INSTALMENT = (which: string) =>
  `${which} (?:cash )?(?:dividends? per (?:common )?share|dividend\\b(?!s))`;

// "repurchased about $2 billion worth of": an amount between a verb and what it was spent on
const SUM =
  '\\s(?:an? |total |about |approximately |around |nearly |almost |over |more than |roughly |another |some |additional ){0,3}(?:[A-Z]{2,3}\\s?)?[A-Z]{0,2}[$€£¥₹]?\\s?\\d[\\d.,]*\\s?(?:[mb]illion|thousand|crores?|[mb]n?\\b)?\\s';

const ACCOUNTS: readonly MetricTerm[] = [
  row(
    'revenue',
    '(?:net |total ){0,2}(?:revenues?(?! retention| per (?:available|user))|(?<!\\b(?:head|director|president|VP) of )sales|turnover)|top[- ]line',
    'flow',
    10,
  ),
  row('organic revenue', 'organic (?:net )?(?:revenues?|sales)', 'flow', 14),
  row('organic growth', 'organic growth', 'ratio', 14),
  row(
    'same-store sales',
    `(?:same[- ](?:store|restaurant|shop|club|property)|comparable[- ](?:store|restaurant)|like[- ]for[- ]like|${caps('LFL')}|comparable|comp(?:arable)? store|comp) (?:net )?(?:sales|revenues?)|comps\\b`,
    'ratio',
    12,
  ),
  row('deferred revenue', '(?:deferred|unearned) revenues?', 'stock', 60),
  row(
    'net new annual recurring revenue',
    'net new (?:annual(?:i[sz]ed)? recurring revenues?|ARR\\b)',
    'flow',
    13,
  ),
  row('annual recurring revenue', 'annual(?:i[sz]ed)? recurring revenues?|\\bARR\\b', 'stock', 13),
  row(
    'net revenue retention',
    '(?:dollar-based )?net (?:(?:revenue|dollar|expansion) )?retention(?: rate)?|\\bNRR\\b',
    'ratio',
    24,
  ),
  row(
    'gross revenue retention',
    `gross (?:(?:revenue|dollar) )?retention(?: rate)?|${caps('GRR')}`,
    'ratio',
    25,
  ),
  row(
    'order intake',
    '(?:total )?(?:orders? intake|orders? received|new orders|(?:product |system |customer )?(?<!\\b(?:purchase|work|executive|stop|back) )orders(?= (?:for the (?:segment|group|quarter|year) )?(?:were|was|total(?:ed|led)|increased|improved|declined|decreased|grew|rose|fell|came in|growing|up|down)\\b))',
    'flow',
    25,
  ),
  row('bookings', '(?:total )?bookings', 'flow', 25),
  row('billings', '(?:total |calculated ){0,2}billings', 'flow', 25),
  row('backlog', '(?:order )?backlog|order ?book', 'stock', 26),
  row(
    'remaining performance obligations',
    '(?:total )?(?:remaining performance obligations?|\\bRPO\\b)',
    'stock',
    26,
  ),
  row(
    'current remaining performance obligations',
    'current (?:remaining performance obligations?|RPO\\b)|\\bcRPO\\b',
    'stock',
    26,
  ),
  row('book-to-bill', 'book[- ]to[- ]bill(?: ratio)?', 'ratio', 27),
  row('gross profit', 'gross (?:profits?|loss(?:es)?|margin dollars?)', 'flow', 20),
  row('gross margin', 'gross (?:profit )?margins?', 'ratio', 22),
  row(
    'operating income',
    `operating (?:income|profits?|loss(?:es)?|earnings)|(?:income|loss|profit) from operations|\\bEBIT\\b(?! margin)|${caps('OI')}(?! margin)`,
    'flow',
    30,
  ),
  row(
    'operating margin',
    `operating (?:profit |income )?margins?|EBIT margins?|${caps('OI')} margins?`,
    'ratio',
    32,
  ),
  row('ebita', 'EBITA', 'flow', 33),
  row('ebita margin', 'EBITA margins?', 'ratio', 35),
  row('ebitda', 'EBITDA(?: loss(?:es)?)?', 'flow', 34),
  row('ebitda margin', 'EBITDA margins?', 'ratio', 36),
  row(
    'net income',
    'net (?:income|profits?|loss(?:es)?|earnings)(?: attributable to [\\w ]{3,24}?shareholders)?|(?:net )?(?:profit|income|loss) attributable to (?:the )?(?:owners|shareholders|equity holders)(?: of (?:the )?(?:parent|company))?|profit after tax|earned(?= \\S+(?: [mb]illion)?,? or \\S+ (?:a|per) (?:\\w+ ){0,3}share\\b)|\\b(?-i:PAT)\\b|bottom[- ]line',
    'flow',
    40,
  ),
  row('net margin', 'net (?:profit |income )?margins?', 'ratio', 41),
  row(
    'earnings per share',
    '(?:diluted |basic )?(?:earnings|loss|net income|income|profit) per (?:diluted |basic |common |ordinary )?(?:share|ads)|(?:diluted |basic )?\\bEPS\\b',
    'per share',
    12,
  ),
  row('interim dividend per share', INSTALMENT('interim'), 'per share', 63),
  row('final dividend per share', INSTALMENT('final'), 'per share', 63),
  row('special dividend per share', INSTALMENT('special'), 'per share', 63),
  row(
    'dividend per share',
    '(?:(?:quarterly|annual|total|cash) ){0,2}(?:dividends? per (?:common )?share|dividend\\b(?!s| payments?\\b))',
    'per share',
    62,
  ),
  row('payout ratio', '(?:dividend )?pay-?out ratio', 'ratio', 63),
  row(
    'profit before tax',
    `(?:net )?(?:profit|income|earnings|loss) before (?:(?:income|provision for) )?tax(?:es)?|pre-?tax (?:income|profit|earnings)|${caps('PBT')}`,
    'flow',
    39,
  ),
  cost(
    'tax rate',
    `(?:effective )?(?:income )?tax (?:provision )?rates?|${caps('ETR')}`,
    'ratio',
    64,
  ),
  row(
    'operating cash flow',
    '(?:net )?(?:operating cash flows?|cash flows? from operat(?:ions|ing activities)|cash (?:generated|provided) (?:from|by) (?:operations|operating activities)|cash from operations)',
    'flow',
    44,
  ),
  row('free cash flow', 'free cash flows?|\\bFCF\\b', 'flow', 45),
  row('free cash flow margin', '(?:free cash flow|\\bFCF) margins?', 'ratio', 46),
  row(
    'net cash',
    'net cash(?: position| balance)?(?!\\s(?:provided|used|generated|flows?|outflows?|inflows?|proceeds|from|interest|settle\\w*|impact))',
    'stock',
    43,
  ),
  cost(
    'capital expenditure',
    '(?:total |net |our )?(?:capital (?:expenditures?|expenses|spending|spend|investments?)|capex)',
    'flow',
    46,
  ),
  row(
    'cash',
    '(?:total )?cash(?:(?:,| and|, and)? (?:cash equivalents?|equivalents|restricted cash|(?:short[- ]term |liquid |marketable )?investments?(?! in\\b)|short[- ]term (?:\\w+ )?(?:investments?|deposits?)|marketable securities|time deposits|liquid assets))+|cash (?:balance|position|on hand|reserves)|cash(?= (?:was|stood|totaled|totalled)(?: at)? (?:about |approximately |over )?[A-Z]{0,3}\\s?[$€£¥₹]?\\d)|(?<=\\b(?:end(?:ed|ing)|closed|finish(?:ed|ing)|had|have|holding|with)\\s[^.;]{0,60}\\d[^.;,]{0,20}\\sin )cash\\b(?! flow| and| dividend)',
    'stock',
    43,
  ),
  row('liquidity', '(?:(?:total|available) ){1,2}liquidity', 'stock', 59),
  cost('net debt', 'net debt', 'stock', 66),
  cost('debt', '(?:total |gross |long[- ]term )?(?:debt|borrowings)', 'stock', 67),
  cost(
    'net leverage',
    'net leverage(?: ratio)?|net debt[- ](?:to[- ]|/\\s?)(?:adjusted )?EBITDA(?: ratio)?',
    'ratio',
    68,
  ),
  row(
    'leverage ratio',
    'leverage(?: ratio|(?= (?:was|is|of|at|stood at|ended at|fell to|improved to) (?:\\w+ ){0,2}\\d+(?:\\.\\d+)?(?:x|\\stimes|\\sturns)\\b))',
    'ratio',
    68,
  ),
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
    '(?:R&D|research and development)(?: (?:expenses?|costs?|spending|spend|investments?))',
    'flow',
    53,
  ),
  cost(
    'selling and marketing expense',
    '(?:selling and marketing|sales and marketing|S&M)(?: (?:expenses?|costs?|spending|spend))',
    'flow',
    54,
  ),
  cost('marketing expense', 'marketing (?:expenses?|costs?|spending|spend)', 'flow', 54),
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
    '(?:depreciation and amorti[sz]ation|D&A)(?: (?:expenses?|costs?))?',
    'flow',
    56,
  ),
  cost('depreciation', 'depreciation(?: (?:expenses?|costs?))?', 'flow', 56),
  cost(
    'share-based compensation',
    `(?:share|stock)[- ]based comp(?:ensation)?(?: (?:expenses?|costs?))?|${caps('SBC')}`,
    'flow',
    57,
  ),
  cost('interest expense', '(?:net )?(?:interest|finance) (?:expenses?|costs?)', 'flow', 58),
  cost('restructuring charge', 'restructuring (?:charges?|costs?|expenses?)', 'flow', 69),
  cost('impairment', '(?:goodwill )?impairments?(?: (?:charges?|loss(?:es)?))?', 'flow', 69),
  row('return on invested capital', `return on invested capital|${caps('ROIC')}`, 'ratio', 33),
  row(
    'return on capital employed',
    `return on (?:average )?capital employed|${caps('ROCE')}`,
    'ratio',
    33,
  ),
  row(
    'cash conversion',
    '(?:free cash flow |operating cash |cash )conversion(?: (?:rate|ratio))?',
    'ratio',
    46,
  ),
  row('interest coverage', 'interest cover(?:age)?(?: ratio)?', 'ratio', 68),
  row(
    'share count',
    '(?:(?:diluted|basic|common|weighted average) ){0,3}shares outstanding|weighted average (?:diluted |basic )?shares|(?:diluted )?share count',
    'count',
    77,
  ),
  row('working capital', '(?:net |trade ){0,2}working capital', 'stock', 60),
  cost('days sales outstanding', `days sales outstanding|${caps('DSOs?')}`, 'count', 61),
  row('net worth', 'net worth', 'stock', 68),
  row('total assets', 'total assets', 'stock', 68),
  row("shareholders' equity", "(?:total )?(?:share|stock)holders?['’]?s? equity", 'stock', 68),
  row('contribution margin', 'contribution margins?', 'ratio', 23),
  row('contribution profit', 'contribution profit', 'flow', 21),
  row(
    'share repurchases',
    `(?:share |stock )?buybacks?|(?:share|stock) repurchases?|repurchases? of (?:common )?(?:shares?|stock)|(?:worth )?of (?:our |own |common ){0,2}(?:shares|stock) (?:was|were) (?:repurchased|bought back)|(?:repurchased|repurchasing|bought back)(?=${SUM}(?:(?:of|in|worth of)\\s)?(?:our |company |common |own |the company['’]s ){0,2}(?:shares?|stock)\\b)`,
    'flow',
    63,
  ),
  row(
    'dividends paid',
    `dividend payments?|dividends paid|(?:paid|paying)(?=${SUM}(?:in|of) (?:cash |common |quarterly ){0,2}dividends\\b)`,
    'flow',
    64,
  ),
  row(
    'capital returned',
    `capital returns?(?! on)|(?:returned|returning)(?=${SUM}(?:(?:of|in) (?:capital|cash|value) )?to (?:our |the )?(?:share|stock|unit)?(?:holders|owners|investors)\\b)`,
    'flow',
    62,
  ),
];

/** The rows of the lexicon; where two match at one place the longer wins, so their order is free. */
export const TERMS: readonly MetricTerm[] = [
  ...ACCOUNTS,
  ...BANK_TERMS,
  ...RETAIL_TERMS,
  ...RESOURCE_TERMS,
  ...TRAVEL_TERMS,
  ...PROPERTY_TERMS,
  ...VOLUME_TERMS,
];
