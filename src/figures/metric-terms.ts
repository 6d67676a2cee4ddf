import { BANK_TERMS } from './bank-terms.ts';
import { cost, type MetricTerm, row } from './metric-term.ts';
import { VOLUME_TERMS } from './volume-terms.ts';

// A part of the year's dividend, which has its own name.
const INSTALMENT = (which: string) =>
  `${which} (?:cash )?(?:dividends? per (?:common )?share|dividend\\b(?!s))`;

const ACCOUNTS: readonly MetricTerm[] = [
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
  row(
    'net new annual recurring revenue',
    'net new (?:annual(?:i[sz]ed)? recurring revenues?|ARR\\b)',
    'flow',
    13,
  ),
  row('annual recurring revenue', 'annual(?:i[sz]ed)? recurring revenues?|\\bARR\\b', 'stock', 13),
  row('net revenue retention', 'net (?:revenue|dollar) retention(?: rate)?|\\bNRR\\b', 'ratio', 24),
  row(
    'bookings',
    '(?:total )?(?:bookings|billings|orders? intake|orders received|new orders)',
    'flow',
    25,
  ),
  row('backlog', '(?:order )?backlog|remaining performance obligations?|\\bRPO\\b', 'stock', 26),
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
    'operating (?:income|profits?|loss(?:es)?|earnings)|(?:income|loss|profit) from operations|\\bEBITA?\\b(?! margin)',
    'flow',
    30,
  ),
  row('operating margin', 'operating (?:profit |income )?margins?|EBITA? margins?', 'ratio', 32),
  row('ebitda', 'EBITDA(?: loss(?:es)?)?', 'flow', 34),
  row('ebitda margin', 'EBITDA margins?', 'ratio', 36),
  row(
    'net income',
    'net (?:income|profits?|loss(?:es)?|earnings)(?: attributable to [\\w ]{3,24}?shareholders)?|(?:net )?(?:profit|income|loss) attributable to (?:the )?(?:owners|shareholders|equity holders)(?: of (?:the )?(?:parent|company))?|profit after tax|bottom[- ]line',
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
  row('interim dividend per share', INSTALMENT('interim'), 'per share', 63),
  row('final dividend per share', INSTALMENT('final'), 'per share', 63),
  row('special dividend per share', INSTALMENT('special'), 'per share', 63),
  row(
    'dividend per share',
    '(?:(?:quarterly|annual|total|cash) ){0,2}(?:dividends? per (?:common )?share|dividend\\b(?!s))',
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
    '(?:total )?cash(?:(?:,| and|, and)? (?:cash equivalents?|equivalents|restricted cash|(?:short[- ]term |liquid |marketable )?investments?(?! in\\b)|short[- ]term (?:\\w+ )?(?:investments?|deposits?)|marketable securities|time deposits|liquid assets))+|cash (?:balance|position|on hand|reserves)',
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
  cost('interest expense', '(?:net )?(?:interest|finance) (?:expenses?|costs?)', 'flow', 58),
  cost('restructuring charge', 'restructuring (?:charges?|costs?|expenses?)', 'flow', 69),
  cost('impairment', '(?:goodwill )?impairments?(?: (?:charges?|loss(?:es)?))?', 'flow', 69),
  row('share repurchases', '(?:share|stock) (?:repurchases?|buybacks?)', 'flow', 63),
];

/** The rows of the lexicon; where two match at one place the longer wins, so their order is free. */
export const TERMS: readonly MetricTerm[] = [...ACCOUNTS, ...BANK_TERMS, ...VOLUME_TERMS];
