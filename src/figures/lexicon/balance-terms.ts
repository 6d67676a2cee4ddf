import { caps, cost, type MetricTerm, row } from './metric-term.ts';

// A part of the year's dividend, which has its own name.
const INSTALMENT = (which: string) =>
  `${which} (?:cash )?(?:dividends? per (?:common )?share|dividend\\b(?!s))`;

// "repurchased about $2 billion worth of": an amount between a verb and what it was spent on
const BOTH_WAYS =
  '(?:(?:cash )?dividends and (?:share |stock )?(?:repurchases|buybacks)|(?:share |stock )?(?:repurchases|buybacks) and (?:cash )?dividends)';
const SUM =
  '\\s(?:an? |total |(?:amount|sum) of |about |approximately |around |nearly |almost |over |more than |roughly |another |some |additional ){0,3}(?:[A-Z]{2,3}\\s?)?[A-Z]{0,2}[$€£¥₹]?\\s?\\d[\\d.,]*\\s?(?:[mb]illion|thousand|crores?|[mb]n?\\b)?\\s';

const SUM_OR_RANGE = `${SUM}(?:(?:to|and)${SUM})?`;

// "a dividend of $40 million" is a sum paid; one declared or received is not
const NOT_PAID =
  '(?<!\\b(?:declared|announced|approved|proposed|recommended|reinvested|received?|receiving|upstream(?:ed)?) (?:an? |our |the |its )?)';
const SUM_AT_END =
  '\\s(?:an? |total |about |approximately |around |nearly |almost |over |more than |roughly ){0,3}(?:[A-Z]{2,3}\\s?)?[A-Z]{0,2}[$€£¥₹]?\\s?\\d[\\d.,]*\\s?(?:[mb]illion|crores?|[mb]n?)\\b';
const OWED =
  '(?:debt|indebtedness|notes?|bonds?|debentures?|borrowings|(?:term |bank |mortgage )?loans?|revolver|credit (?:facilit(?:y|ies)|lines?)|revolving credit facilit(?:y|ies)|mortgages|commercial paper)\\b(?! (?:receivables?|portfolio|book|agreements?))';
const OWED_AHEAD = `(?:(?!(?:to|from|for|by|with|and|or|stock|shares?|dividends?|repurchases?)\\b)[\\w'’$%.-]+ ){0,6}?${OWED}`;

// Of what else was bought or sold an average price may be
const NO_OTHER_DEAL = '(?:(?!\\b(?:purchased|bought(?! back)|acquired|sold|issued)\\b)[^;])';
const TO_US = '\\b(?:receiv|earned\\b|got\\b|sent\\b|collect|(?-i:us)\\b)';

/** Cash, what is owed and owned, and what goes to the owners. */
export const BALANCE_TERMS: readonly MetricTerm[] = [
  row('deferred revenue', '(?:deferred|unearned) revenues?', 'stock', 60),
  row('interim dividend per share', INSTALMENT('interim'), 'per share', 63),
  row('final dividend per share', INSTALMENT('final'), 'per share', 63),
  row('special dividend per share', INSTALMENT('special'), 'per share', 63),
  row(
    'dividend per share',
    '(?:(?:quarterly|annual|total|cash) ){0,2}(?:dividends? per (?:common )?share|(?<=\\b(?:declared|announced|approved) an? [$€£]\\d[\\d.]{0,6} )regular (?:quarterly |cash )?dividend\\b|dividend\\b(?!s| payments?\\b))',
    'per share',
    62,
  ),
  row(
    'payout ratio',
    '(?:dividend )?pay-?out ratio|(?:dividend )?pay-?out(?= (?:of|between|range|target) )|pay(?:ing)?[- ]out(?= (?:\\w+ ){0,2}\\d[\\d.]*(?:%| percent) of)',
    'ratio',
    63,
  ),
  row(
    'operating cash flow',
    '(?:net )?(?:operating cash flows?|cash flows? (?:from|(?:provided|generated) (?:by|from)) (?:our )?operat(?:ions|ing activities)|cash (?:generated|provided) (?:from|by) (?:operations|operating activities)|cash from operat(?:ions|ing activities)|cash inflows? from (?:our )?operat(?:ions|ing activities)|(?:cash (?:used|consumed) (?:in|by|for)|cash outflows? from) (?:our )?operat(?:ions|ing activities)|operating cash (?:outflows?|usage)|(?<=(?:^|\\b(?:our|the|its) ))operations (?:used|consumed)(?= (?:about |approximately |nearly |over )?[A-Z]{0,3}[$€£¥₹]\\s?\\d[\\d.,]* (?:million|billion) (?:in|of) cash\\b)|(?<=\\b(?:generated|produced|delivered) (?:cash of |(?:about|approximately|around|roughly|nearly|almost|over|another|just) ){0,2}[A-Z]{0,2}[$€£]\\d[\\d.,]* (?:million|billion) )from operat(?:ions|ing activities)(?! (?:in|at|across) (?!Q[1-4])(?-i:[A-Z])))',
    'flow',
    44,
  ),
  row(
    'distributable cash flow',
    `distributable cash flows?|${caps('DCF')}(?= (?:was|of|per)\\b)`,
    'flow',
    45,
  ),
  row(
    'distributable cash flow per share',
    `(?:distributable cash flows?|${caps('DCF')}) per (?:common |diluted )?(?:share|unit)`,
    'per share',
    45,
  ),
  row('free cash flow', 'free (?:operating )?cash flows?|\\bFCF\\b', 'flow', 45),
  row(
    'free cash flow after leases',
    'free cash flows? after (?:leases|lease payments?)|FCF after leases|FCFaL|free cash flow aL',
    'flow',
    45,
  ),
  row('free cash flow margin', '(?:free cash flow|\\bFCF) margins?', 'ratio', 46),
  row(
    'net cash',
    'net cash(?: position| balance)?(?!\\s(?:provided|used|generated|flows?|outflows?|inflows?|proceeds|from|interest|settle\\w*|impact))',
    'stock',
    43,
  ),
  cost(
    'capital expenditure',
    `(?:total |net |our )?(?:(?<=\\b(?:production|barrels|BOE|wells|rigs?|drilling)\\b[^;]{0,120})capital(?= (?:(?:guidance|budget|program) )?(?:of|at|to be|between|in the range of|to) (?:(?:about|approximately|between) )?[$€£]\\s?\\d)|capital (?:plan(?= (?:is|of|stands|totals)\\b)|expenditures?|expenses|spending|spend|investments?)|capex)|(?:investments?|spending) (?:in|on) (?:property,? )?plant,? and equipment|(?:purchased|acquired|bought|spent|invested)(?=${SUM}(?:of|in|on) (?:capital(?= (?:in|during|over|across|through|on)\\b|[.,])|capital assets|fixed assets|property,? plant,? and equipment|PP&E)\\b)`,
    'flow',
    46,
  ),
  row(
    'holding company cash',
    '(?:holding|parent) company (?:cash|liquidity)|cash (?:at|of) (?:the |our )?(?:holding|parent) company',
    'stock',
    52,
  ),
  row(
    'cash',
    '(?:total |unrestricted )?cash(?:(?:,| and|, and|,? plus)? (?:cash equivalents?|equivalents|restricted cash|(?:(?:short|long)[- ]term |liquid |marketable )?investments?(?! in\\b| securities\\b)|short[- ]term (?:\\w+ )?(?:investments?|deposits?)|(?:(?:short|long)[- ]term )?(?:marketable|investment) securities|time deposits|liquid assets))+|cash (?:balance|position|on hand|reserves)|(?<=\\b(?:ended|ending|closed|finished|had|have|held|holds?)\\b(?:[^.;]|\\.(?=\\d)){0,80}\\s)total cash(?= of [A-Z]{0,3}\\s?[$€£¥₹]\\s?\\d)|unrestricted cash(?! (?:and|flows?|generation|balance|position)\\b)|(?<=\\b(?:end(?:ed|ing)|clos(?:ed|ing)|finish(?:ed|ing)|balance sheet|position|liquidity)\\b[^.;,\\d]{0,50}\\s(?:with|had) (?:total |available )?)cash(?= of [A-Z]{0,3}\\s?[$€£¥₹]\\s?\\d)|(?<!\\b(?:uses?|used|sources?|amounts?) of )cash(?=(?::| (?:was|stood|came to|totaled|totalled)(?: at)?) (?:about |approximately |over )?[A-Z]{0,3}\\s?[$€£¥₹]?\\d)|(?<=\\b(?:end(?:ed|ing)(?! in\\b)|closed|finish(?:ed|ing)|had|have|got|holds?|held|holding|with)\\s(?:[^.;]|\\.(?=\\d)){0,90}\\d[^.;,]{0,20}\\s(?:in|of) )cash\\b(?! flow| and (?:[\\w-]+ ){0,2}(?:equivalents|investments|securities|deposits|assets|stock|shares)\\b| dividend)',
    'stock',
    43,
  ),
  row(
    'liquidity',
    '(?:(?:total|(?:readily |immediately )?available|immediate) ){1,2}liquidity|(?:total )?cash and (?:available )?(?:undrawn )?(?:revolver|revolving credit(?: facility)?|credit facility) (?:availability|capacity)|liquidity(?=(?:,? including [\\w -]{3,40},?)? (?:was|of|stood at|is|position of|at quarter-end was) (?:\\w+ ){0,2}[A-Z]{0,3}\\s?[$€£¥₹]?\\d)|(?<=\\d[^.;,]{0,20}\\s(?:in|of) )liquidity',
    'stock',
    59,
  ),
  row(
    'credit availability',
    `availability(?= (?:under|on|of) (?:our|the|this) (?:[\\w$.-]+ ){0,5}(?:facilit(?:y|ies)|revolvers?|credit lines?|lines? of credit)\\b)|available(?= (?:to (?:us|borrow) )?(?:under|on) (?:our|the|this) (?:[\\w$.-]+ ){0,5}(?:facilit(?:y|ies)|revolvers?|credit lines?|lines? of credit)\\b)|(?<=\\d[^.;,]{0,20}\\s(?:of|in) (?:our )?)(?:committed |available )?(?:undrawn|unused|unutili[sz]ed) (?:committed )?(?:bank |revolving |credit ){0,2}(?:facilit(?:y|ies)|lines?(?: of credit)?|revolvers?)|(?:undrawn|unused|available|borrowing) (?:borrowing )?(?:capacity|availability|commitments?)(?= (?:under|on) (?:our|the) )`,
    'stock',
    60,
  ),
  cost('net debt', 'net (?:financial |financing )?debt', 'stock', 66),
  cost(
    'debt',
    '(?:total |gross |funded |long[- ]term )?(?:(?<!\\b(?:bad|doubtful|uncollectible) )debt(?! (?:service|agreements?|underwriting|covenants?|financ\\w+|facilit\\w+|markets?|capital|securities|holders?|maturit\\w+|issu\\w+|investors?|instruments?|offerings?|ratings?))|borrowings)',
    'stock',
    67,
  ),
  {
    ...cost(
      'net leverage',
      'net leverage(?: ratio)?|net debt[- ](?:to[- ]|over |/\\s?)(?:(?:pro forma|adjusted|trailing(?: (?:12|twelve)[- ]months?)?|LTM|total|reported|annuali[sz]ed)[- ]){0,3}EBITDA(?:[RX]|re)?(?: ratio)?|(?:net debt|debt,? net of cash,?)(?= (?:was|is|stood at|of) (?:\\w+ )?\\d[\\d.]*(?:x| times)\\b)|(?<=\\d(?:x| times| turns of) (?:adjusted |trailing |LTM ){0,2})(?:adjusted |trailing |LTM ){0,2}EBITDA[RX]?',
      'ratio',
      68,
    ),
    isMultiple: true,
  },
  row(
    'leverage ratio',
    '(?:debt |total )leverage ratio|gross leverage(?: ratio)?|(?:total |gross )?debt[- ]to[- ](?:(?:pro forma|adjusted|trailing(?: (?:12|twelve)[- ]months?)?|LTM|total|reported)[- ]){0,3}EBITDA[RX]?(?: ratio)?|leverage(?: ratio|(?= (?:was|is|of|at|to|below|under|above|between|around|within|stood at|stands at|ended at|fell to|improved to) (?:\\w+ ){0,2}\\d+(?:\\.\\d+)?(?:x|(?:\\s(?:to|and) \\d+(?:\\.\\d+)?)?(?:x|\\stimes|\\sturns))\\b))|(?<=\\d(?:x|\\stimes|\\sturns)(?: of)? )leverage\\b',
    'ratio',
    68,
  ),
  row(
    'debt repaid',
    `(?<!\\b(?:largely|mostly|partially|partly) )(?:repa(?:id|ying)|pa(?:id|ying) (?:down|off|back)|prepa(?:id|ying)|retir(?:ed|ing)|redeem(?:ed|ing)|extinguish(?:ed|ing))(?=${SUM}${OWED_AHEAD})|debt (?:repayments?|paydowns?)(?= (?:of|was|were|totall?ed)${SUM_AT_END})|debt repaid`,
    'flow',
    66,
  ),
  row(
    'debt issued',
    `(?:issu(?:ed|ing)|rais(?:ed|ing)|borrow(?:ed|ing)|plac(?:ed|ing)|pric(?:ed|ing))(?=${SUM}${OWED_AHEAD})|issued(?= ${OWED_AHEAD},? (?:totall?ing|of|worth|in the amount of)${SUM_AT_END})|debt issued`,
    'flow',
    66,
  ),
  row(
    'cash conversion',
    '(?:free cash flow |operating cash |cash )conversion(?: (?:rate|ratio))?',
    'ratio',
    46,
  ),
  row('ffo to debt', '(?:adjusted )?FFO[- ]to[- ](?:adjusted )?debt(?: ratio)?', 'ratio', 67),
  {
    ...row('interest coverage', 'interest cover(?:age)?(?: ratio)?', 'ratio', 68),
    isMultiple: true,
  },
  row(
    'share count',
    '(?:(?:diluted|basic|common|weighted average) ){0,3}shares outstanding|weighted average (?:diluted |basic )?shares|(?:diluted )?share count|(?:fully )?diluted (?:share count|WASO|shares(?= (?:of|were|was|declined|decreased|increased)\\b))',
    'count',
    77,
  ),
  row('working capital', '(?:net |trade ){0,2}working capital', 'stock', 60),
  cost(
    'days sales outstanding',
    `days sales outstanding|${caps('DSOs?')}|(?:accounts )?receivables? turnover(?= (?:was|of) [\\d.]+ days)`,
    'count',
    61,
  ),
  cost(
    'days in claims payable',
    `days (?:in )?(?:medical )?claims payable|${caps('DCPs?')}`,
    'count',
    61,
  ),
  cost(
    'days of inventory',
    `days (?:of |in )?inventor(?:y|ies)(?: outstanding| on hand)?|inventory days|${caps('DIO')}`,
    'count',
    61,
  ),
  row('net worth', 'net worth', 'stock', 68),
  row('total assets', 'total assets', 'stock', 68),
  row("shareholders' equity", "(?:total )?(?:share|stock)holders?['’]?s? equity", 'stock', 68),
  row(
    'share repurchases',
    `(?:share |stock )?buybacks?|(?<=\\d[^.;,]{0,20}\\s)through (?:open[- ]market|accelerated) (?:share |stock )?(?:re)?purchases|(?:share|stock) repurchases?|repurchases? of (?:common )?(?:shares?|stock)|purchased(?= [\\d.,]+(?: million)? shares of (?:our|its|(?-i:[A-Z])[\\w&’'.]{1,20}) (?:common |own |ordinary )(?:stock|shares) for )|purchased(?= (?:about |approximately |over |nearly )[\\d.,]+(?: million)? shares of (?:our|its|(?-i:[A-Z])[\\w&’'.]{1,20}) (?:common |own |ordinary )(?:stock|shares) for )|(?:worth )?of (?:our |own |common ){0,2}(?:shares|stock) (?:was|were) (?:repurchased|bought back)|(?:sp(?:ent|ending)|deploy(?:ed|ing)|allocat(?:ed|ing))(?=${SUM}(?:on|for|to|towards?) (?:our |the |an? )?(?:share |stock )?(?:repurchases?|buybacks?)\\b(?! and\\b))|(?<=\\b(?:to|will|could|may|would|['’]ll) )(?:repurchase|buy back)(?=${SUM_OR_RANGE}(?:of\\s)?(?:our |company |common |own ){0,2}(?:shares?|stocks?)\\b)|(?:repurchased|bought back)(?= (?:our |own |common |treasury ){0,2}(?:shares|stock) (?:for|worth|totall?ing) [^.;%]{0,30}[$€£¥₹\\d])|(?:sp(?:ent|ending))(?=${SUM}on (?:buying back|repurchasing) (?:our |own )?(?:shares|stock)\\b)|(?:repurchased|repurchasing|bought back)(?=${SUM}(?:(?:of|in|worth of)\\s)?(?:our |company |common |own |the company['’]s |class [a-c] ){0,2}(?:shares?|stocks?|ADSs?|ADRs?)\\b)`,
    'flow',
    63,
  ),
  row(
    'remaining buyback authorization',
    `(?:remaining|available|left) (?:under|on|for|in|of) (?:the|our|its) [^.;]{0,60}\\b(?:repurchase|buyback)s?(?: (?:program(?:me)?|authori[sz]ation|plan))?|(?:remaining|available|left) (?:under|on|in|of|for) (?:(?:the|our|its) )?(?:(?:current|existing|board|share) ){0,3}authori[sz]ation(?: of${SUM_AT_END})?|(?:share|stock) (?:re)?purchase authori(?:[sz]ation|ty) (?:(?:still|currently) )?(?:remaining|available|left)(?: (?:under|on) (?:the|our|its) [\\w ]{3,30}?(?:program|plan))?|leav(?:es|ing)(?=${SUM}(?:of|on|under|in) (?:the|our|its) [^.;%]{0,40}\\b(?:repurchase|buyback))|remaining (?:share |stock )?(?:repurchase|buyback) (?:authori[sz]ation|authority|capacity|program(?:me)?)|remaining (?:board )?(?:repurchase )?authori[sz]ation(?: for (?:share |stock )?(?:repurchases|buybacks))?|remaining capacity (?:under|on) (?:the|our|its) (?:[a-z]+ ){0,3}(?:authori[sz]ation|buyback|repurchase)`,
    'stock',
    64,
  ),
  row(
    'average repurchase price',
    `(?<=\\b(?:(?:repurchas(?:e[ds]?|ing)|purchased|b(?:uy|ought|uying) back)\\b${NO_OTHER_DEAL}{0,120}\\b(?:shares?|stocks?|ADSs?|ADRs?)|(?:shares?|stock) [a-z ]{0,60}(?:repurchased|bought back)|(?:share|stock) (?:repurchases?|buybacks?)|buybacks?)\\b${NO_OTHER_DEAL}{0,120}\\s(?:an?|the) )(?:weighted )?average (?:(?:purchase|repurchase|share|stock) ){0,2}(?:price|cost)(?: (?:paid )?per share)?(?= of (?:about |approximately |roughly |just (?:over|under) )?[A-Z]{0,3}[$€£]\\s?\\d{1,3}(?:\\.\\d+)?(?! (?:million|billion)| (?:per|an?) (?!(?:common |ordinary )?(?:shares?|AD[SR])\\b)|/(?!share)))`,
    'per share',
    64.5,
  ),
  row(
    'shares repurchased',
    '(?<=\\b(?:re)?purchased (?:about |approximately |over |nearly |a total of |an additional |another |roughly |just (?:over|under) )?\\d[\\d.,]*(?: million)? )(?:shares|ADSs?|ADRs?)(?= (?:of|for|at|in|under|during|over|through)\\b|[.,])|(?<=\\bbought back (?:about |approximately |over |nearly |a total of )?\\d[\\d.,]*(?: million)? )(?:shares|ADSs?|ADRs?)|(?<=\\d[\\d.,]*(?: million)? )shares(?= (?:that )?we (?:have |had )?(?:repurchased|bought back)\\b)|shares repurchased',
    'count',
    64,
  ),
  row(
    'dividends paid',
    `dividend payments?|dividends paid|${NOT_PAID}(?:cash |common |quarterly )?dividends?(?= (?:payments? )?(?:of|was|were|totall?(?:ed|ing)|amounted to|came to)${SUM_AT_END})|(?<=\\d[^.;,]{0,20}\\sin )dividends(?= and (?:dividend )?equivalents\\b)|(?<=\\b(?:return(?:s|ed|ing)?|repurchases?d?|buybacks?|pa(?:y|id|ying|yments?)|uses? of cash|distribut(?:ed|ing))\\b(?:(?!${TO_US})[^;%]){0,120}\\d[\\d.,]* (?:million|billion) (?:in|for|of) )(?:cash |common |quarterly |regular |stock |shareholder ){0,3}dividends\\b(?! per| and (?:share |stock )?(?:repurchases|buybacks)|(?: received)? from| income| received| declared)|(?<=\\bspent [^.;%]{0,60}\\d[\\d.,]* (?:million|billion|crores?) on )(?:our |the )?(?:cash |common |quarterly ){0,2}dividends\\b(?! per| and (?:share |stock )?(?:repurchases|buybacks))|(?<=\\b(?:including|through|via|with|comprising|comprised of|consisting of) [^.;,%]{0,16}\\d[\\d.,]* (?:million|billion|crores?) (?:of|in) )(?:cash |common |quarterly ){0,2}dividends\\b(?! per| and (?:share |stock )?(?:repurchases|buybacks)|(?: received)? from)|(?:paid|paying|distributed|returned|returning)(?=${SUM}to (?:our |the )?(?:share|stock|unit)?(?:holders|owners|investors) (?:in the form of|through|via|by way of) (?:cash |common |quarterly |regular ){0,2}dividends\\b(?! and (?:share |stock )?(?:repurchases|buybacks)))|(?:paid|paying|distributed|returned)(?=${SUM}(?:in|of|on) (?:cash |common |quarterly ){0,2}dividends\\b(?! and (?:share |stock )?(?:repurchases|buybacks)))|(?<=\\b(?:repurchases?|buybacks?)(?: of (?:common |our ){0,2}(?:shares|stock))?,? and [^.;,%]{0,30}\\d[^.;,%]{0,16}(?:of|in|for|through|via) )(?:(?:our|the) )?(?:cash |common |quarterly ){0,2}dividends?\\b(?! per)`,
    'flow',
    64,
  ),
  row(
    'capital returned',
    `(?:cash|capital) returns? to (?:share|stock)holders|capital (?:returns?(?! on)|(?:returned|distributed)(?: to (?:share|stock)holders)?\\b)|(?:returned|returning|distributed|distributing|paid out|paying out|(?<=\\b(?:will|['’]ll|(?:expects?|intends?|(?:has|have|['’]ve|are|is)(?: already| also| now)? committed) to) )(?:return|distribute|pay out))(?=${SUM}(?:(?:of|in) (?:capital|cash|value) )?to (?:our |the )?(?:share|stock|unit)?(?:holders|owners|investors)\\b)|(?:return(?:ed|ing)|distribut(?:ed|ing)|pa(?:id|ying)(?: out)?|spen(?:t|ding))(?=${SUM}(?:in|of|on|for|through|via) ${BOTH_WAYS}\\b)`,
    'flow',
    62,
  ),
  row(
    'accounts receivable',
    '(?:accounts|trade) receivables?(?: balances?)?(?! (?:turnover|days|financ\\w+|securiti\\w+))',
    'stock',
    65,
  ),
  cost(
    'accounts payable',
    '(?<!\\b(?:included|recorded|classified|booked) in (?:trade )?)(?:(?:trade )?accounts|trade) payables?(?: balances?)?(?! (?:turnover|days|financ\\w+))',
    'stock',
    65,
  ),
  row('inventory turnover', 'inventory (?:turnover|turns)', 'ratio', 66),
];
