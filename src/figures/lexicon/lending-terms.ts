import { caps, cost, type MetricTerm, row, STATED } from './metric-term.ts';

const IS_PERCENT =
  '(?=,?(?: ratio)? (?:[a-z-]+ ){0,4}?(?:an? |about |around |approximately )?\\d[\\d.]*\\s?(?:%|percent|bps|basis points))';

/** What lenders report of what they lend, of what is late, and of cards and mortgages. */
export const LENDING_TERMS: readonly MetricTerm[] = [
  row('disbursements', '(?:total |loan |home loan ){0,2}disbursements?', 'flow', 19),
  cost(
    'gross stage 3 ratio',
    `gross stage (?:3|three)(?: assets?| loans?| ratio)?|${caps('GS3')}`,
    'ratio',
    28,
  ),
  cost(
    'net stage 3 ratio',
    `net stage (?:3|three)(?: assets?| loans?| ratio)?|${caps('NS3')}`,
    'ratio',
    28,
  ),
  row(
    'coverage ratio',
    `(?:provision(?:ing)? |${caps('NP[LA]')} |stage (?:3|three) ){1,2}coverage(?: ratio)?|${caps('PCR')}|coverage(?: ratio)?(?= (?:at|of|was|is|stood at|stands at|reached|rose to) (?:about )?\\d[\\d.]*(?:%| percent))`,
    'ratio',
    31,
  ),
  row(
    'tier 1 ratio',
    `tier (?:1|one)(?: capital)?(?: ratio)?(?= (?:was|is|at|of|stood at|stands at|ended at|came in at|reached) (?:about )?\\d[\\d.]*(?:%| percent))`,
    'ratio',
    26,
  ),
  cost(
    'opex to assets',
    '(?:opex|operating (?:expenses?|costs?)) to (?:average )?(?:AUM|assets|ATA)',
    'ratio',
    34,
  ),
  row(
    'retention',
    '(?:client |policy(?:holder)? |customer |account |premium |tenant )?retention(?: ratio| rate)?(?: by (?:square foot\\w*|premium|count))?(?= (?:(?:was|is|of|at|remained|remains|stayed|held|improved|increased|rose|fell|declined|dropped)(?: \\w+){0,3}? (?:about )?\\d[\\d.]*(?:%| percent)))',
    'ratio',
    37,
  ),
  row('collection efficiency', 'collection efficienc(?:y|ies)', 'ratio', 32),
  {
    ...cost(
      'allowance ratio',
      `(?:allowance(?: for (?:credit|loan) losses)?|reserves?|ACL) to (?:total |period[- ]end |gross )?loans(?: and leases)?|(?:allowance|reserve|ACL) coverage${IS_PERCENT}|(?:allowance|reserve|ACL)(?: for (?:credit|loan) losses)?(?: coverage)? (?:ratio|rate)|(?<!\\bplus )(?:(?:credit|loan loss) )?reserves? (?:coverage )?(?:ratio|rate)|allowance(?: for (?:credit|loan) losses)?${IS_PERCENT}|${caps('ACL')}(?: ratio)?${IS_PERCENT}`,
      'ratio',
      30,
    ),
    isInBasisPoints: true,
  },
  row('purchase volume', '(?:total |card )?purchase volumes?', 'flow', 20),
  row('billed business', 'billed business', 'flow', 20),
  row(
    'loan receivables',
    '(?:total |card |end[- ]of[- ]period |ending ){0,2}loan receivables',
    'stock',
    70,
  ),
  row('average active accounts', 'average active accounts', 'count', 72),
  row(
    'funded volume',
    '(?:total )?(?:loans? )?(?:funded|closed)(?: loan)? (?:origination )?volumes?|(?:loan )?origination volumes?',
    'flow',
    20,
  ),
  row(
    'rate lock volume',
    '(?:pull-?through[- ](?:weighted|adjusted) )?(?:net )?(?:rate |interest rate )?lock(?:ed)?(?: loan)? volumes?',
    'flow',
    20,
  ),
  {
    ...row(
      'gain on sale margin',
      '(?:pull-?through[- ](?:weighted|adjusted) )?gain[- ]on[- ]sale margins?',
      'ratio',
      21,
    ),
    isInBasisPoints: true,
  },
  row('gain on sale', '(?:net )?gains? on (?:the )?sales? of (?:mortgage )?loans', 'flow', 22),
  row('servicing fees', '(?:loan )?servicing (?:fee )?(?:income|fees?|revenues?)', 'flow', 24),
  cost(
    'reserve build',
    '(?<!\\b(?:legal|litigation) )(?:net )?(?:credit |loan loss |allowance )?reserve builds?',
    'flow',
    30,
  ),
  row(
    'reserve release',
    '(?<!\\b(?:legal|litigation) )(?:net )?(?:credit |loan loss )?(?:reserve|allowance) releases?|released(?=(?: about| approximately)? [$€£]\\s?\\d[\\d.]* (?:[mb]illion) (?:of|in|from) (?:our |the |loan loss |credit )*(?:allowance|reserves?)\\b)',
    'flow',
    30,
  ),
  cost(
    'retailer share arrangements',
    `retailer share arrangements|${caps('RSAs?')}${STATED}`,
    'flow',
    31,
  ),
  row('payment rate', '(?:card |monthly |principal )?payment rates?', 'ratio', 37),
  row(
    'purchase volume per account',
    '(?:average )?purchase volumes? per (?:average )?(?:active )?account',
    'per share',
    28,
  ),
  row(
    'balance per account',
    'average (?:active )?balances? per (?:average )?(?:active )?account',
    'per share',
    28,
  ),
  row(
    'securities',
    `(?<!\\b(?:marketable|equity|debt|and|trading|TBA|backed|of|in|on|these|those|such) )(?:total |average |investment ){0,2}securities(?: portfolio)?${STATED}`,
    'stock',
    72,
  ),
  row('investment portfolio', `(?:total )?investment portfolio${STATED}`, 'stock', 72),
  cost(
    'prepayment speed',
    `(?:average |portfolio |three-month ){0,2}(?:prepayment speeds?|constant prepayment rates?|${caps('CPRs?')}${STATED})`,
    'ratio',
    37,
  ),
  cost(
    'debt to enterprise value',
    '(?:net )?debt[- ]to[- ](?:total )?enterprise value(?: ratio)?',
    'ratio',
    68,
  ),
  {
    ...row('fixed charge coverage', 'fixed[- ]charge coverage(?: ratio)?', 'ratio', 68),
    isMultiple: true,
  },
  cost(
    'net debt to capital',
    'net debt[- ]to[- ](?:total )?(?:capital(?:i[sz]ation)?|cap)(?: ratio)?',
    'ratio',
    68,
  ),
  cost(
    'debt to capital',
    'debt[- ]to[- ](?:total )?(?:capital(?:i[sz]ation)?|cap)(?: ratio)?',
    'ratio',
    68,
  ),
  row('net interest spread', 'net interest spreads?', 'ratio', 36),
];
