import { caps, cost, type MetricTerm, row, STATED } from './metric-term.ts';

const FFO = `(?:company )?(?:funds from operations|${caps('FFO')})`;
const NOI = `(?:net (?:operating|property) income|${caps('NOI|NPI')})`;
const AFFO = caps('AFFO');
const FAD = `(?:(?:funds|cash) available for distribution|${caps('FAD')})`;
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
  row(
    'funds available for distribution per share',
    `(?:${FAD}|${caps('CAD')}) ${PER_SHARE}`,
    'per share',
    38,
  ),
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
    '(?:leasing|(?<!\\bnew[- ])lease|rent|rental|releasing|re-leasing) spreads?|(?<=\\b(?:combined|blended|renewals?|new[- ]lease) )spreads?|spreads(?= (?:for|on) (?:new leases|renewals)\\b)',
    'ratio',
    34,
  ),
  row(
    'net asset value per share',
    `(?:net asset value|${caps('NAV|NTA')}) ${PER_SHARE}`,
    'per share',
    42,
  ),
  row(
    'rent collected',
    "rent(?:al)? collections?(?: rates?)?|collected(?= (?:about |approximately |over |nearly |more than |around )?\\d[\\d.]*(?:%| percent) of (?:(?:our|all|the|total|contractual|base|cash|and|billed|residential|multifamily|retail|office|portfolio|[a-z]+[’']s|(?-i:[A-Z])[a-z]+) ){0,5}(?:rents?|rental (?:revenues?|income|payments)|(?:rent )?billings|charges)\\b)",
    'ratio',
    34,
  ),
  ...['new', 'renewal', 'blended'].map((which) =>
    row(
      `${which} lease rate growth`,
      `(?:effective |signed )?${which.replace('blended', '(?:blended|combined)')} (?:effective )?(?:lease|leasing|rent(?:al)?)? ?(?:rate |trade-out )?(?:growth|increases?|trade-?outs?)(?= (?:rates? )?(?:was|were|of|averaged|at|increased|improved|reached|accelerated|remained|came) )`,
      'ratio',
      34,
    ),
  ),
  row(
    'leased rate',
    '(?:percentage|percent) leased|leased (?:percentage|rate|occupancy)(?! levels)|(?<=\\b(?:portfolio|we|company)(?: (?:was|were|is|are|ended|remained|stood|stands|now|also|at|approximately|the|quarter|year|end)){1,6} \\d[\\d.]*(?:%| percent) )leased\\b',
    'ratio',
    34,
  ),
  cost(
    'same-store expenses',
    'same[- ](?:store|property|community|site|center) (?:(?:operating|property) ){0,2}expenses?',
    'flow',
    52,
  ),
  row('annualized base rent', `annuali[sz]ed base rents?|${caps('ABR')}${STATED}`, 'stock', 19),
];
