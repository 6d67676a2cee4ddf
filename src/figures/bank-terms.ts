import { cost, type MetricTerm, row } from './metric-term.ts';

/** What banks, insurers and managers of assets report. */
export const BANK_TERMS: readonly MetricTerm[] = [
  row('total income', 'total (?:operating )?income', 'flow', 10),
  cost(
    'provision for credit losses',
    '(?:provisions?|allowance)(?: for)? (?:credit|loan) loss(?:es)?|(?:loan|credit) loss provisions?|credit costs?',
    'flow',
    29,
  ),
  row('net interest income', 'net interest income|\\bNII\\b', 'flow', 15),
  row('net interest margin', 'net interest margins?|\\bNIM\\b', 'ratio', 23),
  row(
    'fee income',
    '(?:net )?(?:fees? (?:and commissions? )?income|non-?interest income)',
    'flow',
    16,
  ),
  row(
    'loans',
    '(?:total |average |net |customer |client ){0,3}loans(?: and advances)?',
    'stock',
    70,
  ),
  row('deposits', '(?:total |average |customer ){0,3}deposits', 'stock', 71),
  row(
    'cet1 ratio',
    '(?:CET1|CET 1|common equity tier[- ](?:1|one))(?: capital)?(?: ratio)?',
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
];
