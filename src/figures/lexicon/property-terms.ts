import { caps, cost, type MetricTerm, row } from './metric-term.ts';

const FFO = `(?:company )?(?:funds from operations|${caps('FFO')})`;
const NOI = `(?:net (?:operating|property) income|${caps('NOI|NPI')})`;
const AFFO = caps('AFFO');
const FAD = `(?:funds available for distribution|${caps('FAD')})`;
const PER_SHARE = 'per (?:fully |diluted |common ){0,3}(?:share|unit)';

/** What owners of property report. */
export const PROPERTY_TERMS: readonly MetricTerm[] = [
  row('funds from operations', FFO, 'flow', 36),
  row('funds from operations per share', `${FFO} ${PER_SHARE}`, 'per share', 36),
  row('affo', AFFO, 'flow', 37),
  row('affo per share', `${AFFO} ${PER_SHARE}`, 'per share', 37),
  row('net operating income', NOI, 'flow', 30),
  row(
    'same-store net operating income',
    `same[- ](?:store|site|property|center|community) (?:cash )?${NOI}`,
    'flow',
    29,
  ),
  row('funds available for distribution', FAD, 'flow', 38),
  row('funds available for distribution per share', `${FAD} ${PER_SHARE}`, 'per share', 38),
  row('epra earnings', `EPRA (?:earnings|net income|profit)`, 'flow', 37),
  row('epra earnings per share', `EPRA (?:earnings ${PER_SHARE}|EPS)`, 'per share', 36),
  row(
    'distribution per unit',
    `distributions? per (?:stapled )?unit|${caps('DPU')}`,
    'per share',
    40,
  ),
  cost(
    'loan-to-value ratio',
    `loan[- ]to[- ]value(?: ratios?)?|${caps('LTVs?')}(?: ratio)?(?! ?(?:to|over|[-/]) ?(?:CAC|customer)\\b)`,
    'ratio',
    44,
  ),
  cost(
    'gearing',
    '(?:net |look-through |aggregate ){0,2}gearing(?: ratio)?(?= (?:was|is|of|at|stood at|stands at|rose to|fell to|came in at) (?:about )?\\d)',
    'ratio',
    44,
  ),
  cost(
    'cost of debt',
    '(?:weighted )?(?:average )?cost of (?:debt|drawn debt)|(?:weighted )?average interest rate (?:on|of) (?:our |the |total )?debt',
    'ratio',
    45,
  ),
  row(
    'pre-sales',
    'pre-?sales(?= (?:was|were|of|stood|grew|rose|fell|for|in|value)\\b)',
    'flow',
    19,
  ),
  row(
    'collections',
    '(?:customer |total )?collections(?= (?:for the (?:quarter|year) )?(?:was|were|of|stood at|grew|rose|fell|increased) (?:[a-z]+ ){0,2}(?:[A-Z]{2,3}\\s?)?[A-Z]{0,2}[$€£¥₹]?\\s?\\d)',
    'flow',
    26,
  ),
  row(
    'portfolio value',
    '(?:investment |property )?portfolio (?:value|valuation)(?= (?:was|is|of|stood at|rose|fell|grew|increased|declined)\\b)',
    'stock',
    60,
  ),
  row(
    'cash leasing spread',
    '(?:blended |combined )?cash (?:(?:leasing|re-?leasing|rent(?:al)?|lease|renewal) )?spreads?',
    'ratio',
    34,
  ),
  row(
    'gaap leasing spread',
    '(?:blended |combined )?(?:GAAP|straight-?line) (?:(?:leasing|re-?leasing|rent(?:al)?|lease|renewal) )?spreads?',
    'ratio',
    35,
  ),
  row(
    'leasing spread',
    '(?:leasing|(?<!\\bnew[- ])lease|rental|releasing|re-leasing) spreads?|(?<=\\b(?:combined|blended|renewals?|new[- ]lease) )spreads?|spreads(?= (?:for|on) (?:new leases|renewals)\\b)',
    'ratio',
    34,
  ),
  row(
    'net asset value per share',
    `(?:net asset value|${caps('NAV|NTA')}) ${PER_SHARE}`,
    'per share',
    42,
  ),
];
