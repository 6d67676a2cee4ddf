import { caps, type MetricTerm, row } from './metric-term.ts';

const FFO = `(?:funds from operations|${caps('A?FFO')})`;
const NOI = `(?:net operating income|${caps('NOI')})`;
const PER_SHARE = 'per (?:diluted |common )?(?:share|unit)';

/** What owners of property report. */
export const PROPERTY_TERMS: readonly MetricTerm[] = [
  row('funds from operations', FFO, 'flow', 36),
  row('funds from operations per share', `${FFO} ${PER_SHARE}`, 'per share', 36),
  row('net operating income', NOI, 'flow', 30),
  row(
    'same-store net operating income',
    `same[- ](?:store|site|property|center|community) (?:cash )?${NOI}`,
    'flow',
    29,
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
