import { caps, type MetricTerm, row } from './metric-term.ts';

/** What managers of funds, brokers and exchanges report. */
export const FUND_TERMS: readonly MetricTerm[] = [
  row('long-term net inflows', '(?:long-term net|net long-term) (?:in|out)?flows', 'flow', 19),
  row('fee-related earnings', `fee[- ]related earnings|${caps('FRE')}`, 'flow', 16),
  row(
    'fee-related earnings margin',
    `(?:fee[- ]related earnings|${caps('FRE')}) margins?`,
    'ratio',
    23,
  ),
  row(
    'distributable earnings',
    `(?:after-tax )?distributable earnings|${caps('DE')}(?= (?:was|were|of|per)\\b)`,
    'flow',
    17,
  ),
  row(
    'distributable earnings per share',
    `(?:after-tax )?(?:distributable earnings|${caps('DE')}) per (?:common |diluted )?(?:share|unit)`,
    'per share',
    13,
  ),
  row(
    'fee-earning assets under management',
    `fee[- ](?:earning|paying|generating) (?:assets under management|\\bA[Uu]M\\b)`,
    'stock',
    18,
  ),
  row(
    'product sales',
    'product sales(?= (?:was|were|of|grew|rose|fell|declined|increased|decreased|reached|totall?ed)\\b)',
    'flow',
    19,
  ),
  row(
    'dry powder',
    '(?:(?:our|total) )?dry powder(?= (?:was|of|stood at|stands at|totall?ed|reached)\\b)|(?<=\\d[^.;,]{0,20}\\s(?:in|of) )dry powder',
    'stock',
    60,
  ),
  row(
    'realized performance revenues',
    'reali[sz]ed performance (?:revenues?|income|fees)',
    'flow',
    60,
  ),
  row('performance revenues', '(?:fee-related )?performance (?:revenues?|income)', 'flow', 60),
  row(
    'accrued performance revenues',
    '(?:net )?accrued (?:performance (?:revenues?|income|fees)|carried interest|carry)',
    'stock',
    61,
  ),
  row(
    'inflows',
    '(?:gross |total |capital )?inflows(?= (?:were|was|of|totall?ed|reached) (?:[a-z]+ ){0,2}(?:[A-Z]{2,3}\\s?)?[A-Z]{0,2}[$€£¥₹]\\s?\\d)',
    'flow',
    20,
  ),
  row('performance fees', '(?:net )?(?:performance|incentive) fees', 'flow', 60),
  {
    ...row(
      'fee rate',
      '(?:annuali[sz]ed )?(?:average |effective )?(?:management )?fee (?:rates?|margins?)',
      'ratio',
      35,
    ),
    isInBasisPoints: true,
  },
  row('organic asset growth', '(?:annuali[sz]ed )?organic (?:asset|base fee) growth', 'ratio', 19),
  row('average daily revenue', 'average daily revenues?', 'flow', 60),
  row('daily average trades', `daily average (?:revenue )?trades|${caps('DARTs?')}`, 'count', 19),
  row(
    'average rate per contract',
    `(?:average )?(?:rate|revenue) per contract|${caps('RPC')}`,
    'per share',
    28,
  ),
];
