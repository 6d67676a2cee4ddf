import { caps, type MetricTerm, row } from './metric-term.ts';

// what is sold by the piece
const UNITS_SOLD =
  '\\d[\\d,.]* (?:million )?(?:new )?(?:cars|vehicles|units|trucks|motorcycles|bikes|homes|tonnes|cases)\\b';

const SHARE_SUM = '(?:[A-Z]{0,3}\\s?[$€£¥₹]\\s?\\d{1,3}(?:\\.\\d+)?|\\d[\\d.]* cents)';
// "$0.94", "$3.02 to $3.08", "$0.94 and adjusted earnings of $1.02"
const SHARE_SUMS = `${SHARE_SUM}(?: (?:to|and)(?: (?:an? )?(?:GAAP|non-GAAP|adjusted|reported|core|operating) (?:earnings|profit|income|loss) of)? ${SHARE_SUM})?`;
const OF_TIME =
  '(?:(?:for|in) (?:the )?(?:[a-z]+ ){0,2}(?:quarter|half|year)(?: of (?:fiscal )?20\\d\\d)? |(?:for|in) (?:fiscal )?20\\d\\d )?';
// "earnings were $0.94 per share", "earnings of $3.02 to $3.08 per share"
const IS_PER_SHARE = `(?= ${OF_TIME}(?:(?:were|was|are|is|of|at|came in at|rose to|increased to|fell to) )(?:(?:about|approximately) )?${SHARE_SUMS} (?:per|a) (?:fully |diluted |common |basic )*share\\b)`;

const IS_SUM = IS_PER_SHARE.replace('(?=', '(?!');

const BEFORE_INTEREST = 'earnings before interest,? (?:and )?(?:income )?tax(?:es|ation)?';

/** What a business sells, books and earns. */
export const INCOME_TERMS: readonly MetricTerm[] = [
  row(
    'revenue',
    '(?<!\\bcore )(?:net |total |operating ){0,2}(?:sales revenues?|revenues?(?! retention| per (?:available|user)| per unit,? (?:less|excluding|net of) fuel)|(?<!\\b(?:head|director|president|VP) of )(?<!\\bunit )sales(?! (?:values?|volumes?|reali[sz]ations?)\\b| (?:and|or) (?:acquisitions|purchases|dispositions)\\b)|(?<!\\b(?:labou?r|staff|employee|people|crew|driver|nurse|technician|clinician|caregiver|veterinarian|doctor|physician|therapist|teacher|agent|associate|worker|manager|voluntary|frontline|front-line|inventory|asset|stock|portfolio|team|tenant|personnel|workforce) )turnover)|top[- ]line',
    'flow',
    10,
  ),
  // what was bought sold, and no one's whole
  row(
    'revenue from acquisitions',
    '(?:incremental )?(?:net )?(?:sales|revenues?)(?: contributions?)? from (?:(?:recent|our|the|recently|completed) )*(?:acquisitions|acquired (?:businesses|companies))',
    'flow',
    34,
  ),
  // what is left of revenue without what is passed on to subcontractors
  row('net service revenue', `net services? revenues?|${caps('NSR')}`, 'flow', 33),
  row(
    'other revenue',
    '(?<!\\band )other (?:operating )?revenues?(?! (?:streams?|sources?|lines?|opportunit\\w+)\\b)',
    'flow',
    31,
  ),
  row(
    'organic revenue',
    'organic (?:business )?(?:net )?(?:sales revenues?|revenues?|sales)|(?<!\\d(?:%|\\spercent) )organically(?=,? (?:we|it|this|that|they|sales|revenues?) (?:was|were|is|are|grew|rose|fell|declined|increased|decreased)\\b)|(?<=\\d.{0,300})on an organic basis(?=,? (?:they|it|that|we) (?:was|were|is|are|grew|rose|fell|declined|increased)\\b)',
    'flow',
    14,
  ),
  row(
    'retail sales',
    `retail sales(?= (?:were|was|of|reached|came to|rose to|fell to) ${UNITS_SOLD})`,
    'count',
    75,
  ),
  row(
    'wholesales',
    `wholesales?(?= (?:were|was|of|reached|came to|rose to|fell to) \\d[\\d,.]*)`,
    'count',
    75,
  ),
  row('recurring revenue', '(?:total )?recurring (?:fee )?revenues?', 'flow', 13),
  row(
    'organic growth',
    'organic growth|underlying (?:revenue |top-line )?growth(?=(?: rate)? (?:of|was|were|came in at|accelerated to|improved to) (?:about |approximately |over )?\\d[\\d.]*(?:%| percent))',
    'ratio',
    14,
  ),
  row('core revenue', 'core (?:net )?(?:sales|revenues?)', 'flow', 14),
  row('core growth', 'core growth', 'ratio', 14),
  row(
    'vehicle sales',
    `(?:(?:global|total|consolidated|worldwide|group|retail|domestic) ){0,2}(?:new )?(?:vehicle|car|truck|motorcycle|tractor|two-wheeler|automobile)s? (?:unit )?sales(?: volumes?)?(?= (?:were|was|of|reached|came to|totall?ed|stood at|amounted to|(?:rose|fell|grew|increased|declined|decreased|dropped) (?:(?:by )?\\d[\\d.]*(?:%| percent) )?to) (?:about |approximately |around )?${UNITS_SOLD})`,
    'count',
    75,
  ),
  row(
    'same-store sales',
    `(?:same[- ](?:store|restaurant|shop|club|property)|comparable[- ](?:store|restaurant)|like[- ]for[- ]like(?: store)?|${caps('LFL')}|comparable|comp(?:arable)? store|comp) (?:net )?(?:sales|revenues?)|${caps('SSSG?')}|${caps('LFLs?')}(?= (?:was|were|is|grew|rose|declined|fell|growth|increased|up|down|of)\\b)|comp(?:s\\b|(?= growth\\b)|(?<=\\d(?:%|\\spercent)\\scomp)\\b(?! (?:sales|stores?|revenues?|plans?)\\b))|(?:same[- ]store|like[- ]for[- ]like)(?: basis)?(?=,? (?:that|this|it|growth|we) (?:was|is|were|grew|of|came)\\b)`,
    'ratio',
    12,
  ),
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
    'orders',
    '(?:total )?(?:orders? intake|orders? received|new orders|(?:product |system |customer )?(?<!\\b(?:purchase|work|executive|stop|back) )orders(?= (?:for the (?:segment|group|quarter|year) |(?:in|at) (?:the )?(?-i:[A-Z])[\\w&-]{2,20} )?(?:were|was|are (?:up|down|running)|total(?:ed|led)|increased|improved|declined|decreased|grew|rose|fell|came in|growing|up|down)\\b)|(?<!\\b(?:purchase|work|executive|stop|back|customer|government) )orders(?= of (?:[A-Z]{3} )?[$€£¥₹]?\\d[\\d.,]* (?:million|billion|crores?),? (?:were|was|are (?:up|down)|represent\\w*|increased|decreased|grew|rose|fell|declined|an? (?:increase|decrease) of)\\b)|(?<=\\bwe (?:had|booked) (?:total |record )?)orders(?= of (?:[A-Z]{3} )?[$€£¥₹]?\\d[\\d.,]* (?:million|billion|crores?),? ?(?:against|versus|compared|up|down|in the quarter|so|plus|minus)\\b))',
    'flow',
    47,
  ),
  row('organic orders', 'organic (?:order intake|orders)', 'flow', 47),
  row('bookings', '(?:total |net ){0,2}bookings', 'flow', 42.5),
  row('gross revenue', 'gross (?:operating )?(?:revenues?|sales|turnover)', 'flow', 11),
  row('billings', '(?:total |calculated ){0,2}billings', 'flow', 42.5),
  row(
    'backlog',
    '(?:forward |firm |secured |contracted )?(?:(?:order )?backlog|order ?book)|unfilled orders',
    'stock',
    48,
  ),
  row(
    'remaining performance obligations',
    '(?:total )?(?:remaining performance obligations?|\\bRPO\\b)',
    'stock',
    42.6,
  ),
  row(
    'current remaining performance obligations',
    '(?:current|short-term|near-term) (?:remaining performance obligations?|RPO\\b)|\\bcRPO\\b',
    'stock',
    42.7,
  ),
  row('book-to-bill', 'book[- ]to[- ]bill(?: ratio)?', 'ratio', 48),
  row('gross profit', 'gross (?:profits?|loss(?:es)?|margin dollars?)', 'flow', 20),
  row(
    'gross margin',
    `gross (?:profit )?margins?(?! dollars?\\b)(?: (?:ratio|rate|percentage))?|gross(?= and (?:adjusted )?(?:operating|EBITDA|net) margins\\b)|${caps('GP')} margins?`,
    'ratio',
    22,
  ),
  row(
    'operating income',
    `(?:trading )?op(?:erating)? (?:income|profits?)|operating (?:loss(?:es)?|earnings${IS_SUM}|results?(?=,? (?:declined|decreased|fell|improved|increased|grew|rose|worsened|(?:was|were) (?:up|down|lower|higher|a (?:loss|profit)))\\b))|(?:income|loss|profit) from operations|\\bEBIT\\b(?! margin)|${BEFORE_INTEREST}(?!,? (?:depreciation|(?:and )?amorti[sz]ation))(?:,? or EBIT,?)?|${caps('A?OI|AOP')}(?! margin)`,
    'flow',
    30,
  ),
  row(
    'operating margin',
    `(?:trading )?op(?:erating)? (?:profit |income )?margins?|operating(?= and (?:adjusted )?(?:EBITDA|net) margins\\b)|EBIT margins?|${caps('A?OI|AOP')} margins?`,
    'ratio',
    32,
  ),
  row('ebita', 'EBITA', 'flow', 33),
  row('ebita margin', 'EBITA margins?', 'ratio', 35),
  row(
    'ebitda after leases',
    'EBITDA(?: loss(?:es)?)? after (?:leases|lease (?:costs|expenses?|payments))|EBITDAaL',
    'flow',
    34.5,
  ),
  row(
    'ebitda',
    `EBITDA(?: loss(?:es)?)?|${BEFORE_INTEREST},? depreciation,? (?:and )?(?:depletion,? (?:and )?)?amorti[sz]ation(?: expenses?)?(?:,? (?:or|that is) (?:adjusted )?EBITDA,?|,? (?:adjusted )?EBITDA,?| \\((?:adjusted )?EBITDA\\))?`,
    'flow',
    34,
  ),
  row('ebitda after leases margin', 'EBITDA(?: after leases|aL) margins?', 'ratio', 36),
  row('ebitdar', '(?:property )?EBITDAR', 'flow', 34.2),
  row('ebitdar margin', '(?:property )?EBITDAR margins?', 'ratio', 36),
  row('oibda', caps('OIBDA'), 'flow', 34.2),
  row('oibda margin', `${caps('OIBDA')} margins?`, 'ratio', 36),
  row('ebitda margin', 'EBITDA margins?', 'ratio', 36),
  row('ebitdax', 'EBITDAX', 'flow', 34),
  row(
    'net income',
    "group share of (?:net )?(?:income|profit)|net (?:income|profits?|loss(?:es)?|earnings)(?: attributable to (?:[\\w ]{3,24}?shareholders|[\\w.&’'-]+(?: [\\w.&’'-]+){0,3}?(?= (?:of|was|were|for|increased|decreased|rose|fell|grew|declined|totall?ed|came)\\b)))?|(?:net )?(?:profit|income|loss) attributable to (?:the )?(?:owners|shareholders|equity holders)(?: of (?:the )?(?:parent|company))?|profit after tax|(?:net )?attributable (?:net )?(?:profits?|income)|(?:net result|result after tax)(?! of (?:this|that|these|it)\\b)|(?:earned|earnings (?:of|were))(?= \\S+(?: [mb]illion)?,? or \\S+ (?:a|per) (?:\\w+ ){0,3}share\\b)|\\b(?-i:N?PAT)\\b|bottom[- ]line|(?:(?<=\\b(?:adjusted|non-?GAAP|normali[sz]ed|underlying) )income|(?<=\\b(?:statutory|underlying) )profit|(?<=\\b(?:adjusted|core|ongoing|underlying|normali[sz]ed|(?:non-?)?GAAP|IFRS|reported|statutory) )earnings)(?= (?:was|were|grew|rose|fell|of|increased|decreased|declined|improved|came|totall?ed|for the)\\b)",
    'flow',
    24,
  ),
  row(
    'income from continuing operations',
    '(?:net )?(?:income|earnings|profit|loss) from continuing operations(?! (?:before|per)\\b)',
    'flow',
    40,
  ),
  row(
    'equity earnings',
    '(?:net )?equity (?:(?:method )?(?:earnings|income)(?! (?:funds?|strateg\\w+|portfolios?|securities|products?))|in (?:the )?(?:net )?(?:earnings|income) of (?:[\\w-]+ ){0,3}(?:affiliates|ventures|companies|investees|associates))|(?:earnings|income) (?:of|from) (?:non|un)-?consolidated (?:affiliates|(?:joint )?ventures|subsidiaries)',
    'flow',
    42,
  ),
  row('fee revenue', 'fee revenues?', 'flow', 11),
  row('net margin', `net (?:profit |income )?margins?|${caps('PAT')} margins?`, 'ratio', 41),
  row(
    'earnings per share accretion',
    '(?:earnings per (?:diluted )?share|\\bEPS\\b) accretion|accretion (?:to|in) (?:our )?(?:earnings per (?:diluted )?share|EPS\\b)',
    'per share',
    12,
  ),
  row(
    'earnings per share',
    `(?:diluted |basic )?per[- ]share (?:earnings|profits?)|(?:diluted |basic |class [a-c] )?(?:earnings|(?:net )?loss|net (?:income|profit|earnings)|income|profit)[- ]per[- ](?:fully |diluted |basic |common |ordinary ){0,3}(?:share|ads)(?! accretion)|(?:diluted |basic )?\\bD?EPS\\b(?! accretion)|(?:(?:net )?earnings|(?<!\\b(?:impairment|realized|settlement|remeasurement|disposal|tax|extinguishment|actuarial) )(?:net )?(?:loss|profit)|net income|(?<=\\b(?:GAAP|adjusted|reported|core) )income)${IS_PER_SHARE}|(?<=\\b(?:our|the|its|this|full-year|annual|year|20\\d\\d|ongoing|adjusted|operating|core|updated|revised|initial|original|previous|prior|overall|announcing|introducing|initiating|issuing|providing|reaffirming|reiterating|earnings) )(?:guidance|outlook|forecast)(?= (?:range )?(?:(?:for [A-Z][\\w.&’'-]*(?: [A-Z][\\w.&’'-]*){0,2} )?(?:is|was) (?:now )?|(?:of|at|to|from) )(?:(?:(?:an?|the) )?(?:new )?range of )?(?:between )?${SHARE_SUM}(?: (?:to|and) ${SHARE_SUM})? (?:per|a) (?:diluted )?share\\b)|(?:earned|lost|(?<=\\bto )earn)(?= (?:(?:about|approximately|between) )?${SHARE_SUM}(?: (?:to|and) ${SHARE_SUM})? (?:per|a) (?:fully |diluted |common |basic )*share\\b)`,
    'per share',
    12,
  ),
  row(
    'profit before tax',
    `(?:net )?(?:profit|income|earnings|loss) before (?:(?:income|provision for) )?tax(?:es)?|pre-?tax (?:income|profit|earnings|loss(?!es))|${caps('PBT')}`,
    'flow',
    39,
  ),
  row('pretax margin', 'pre-?tax (?:profit |income )?margins?', 'ratio', 41),
  row('trading profit', 'trading profits?', 'flow', 37),
  row('trading margin', 'trading (?:profit )?margins?', 'ratio', 41),
  row('technical result', '(?:technical|underwriting|insurance service) results?', 'flow', 33),
  row('investment result', 'investment results?', 'flow', 50),
  row('return on invested capital', `return on invested capital|${caps('ROIC')}`, 'ratio', 42.2),
  row(
    'return on capital employed',
    `return on (?:average )?capital employed|${caps('ROCE')}`,
    'ratio',
    42.2,
  ),
  row('contribution margin', 'contribution margins?', 'ratio', 23),
  row(
    'segment income',
    '(?<!\\btotal )segment (?:income|earnings|loss(?:es)?)(?! before)',
    'flow',
    31,
  ),
  row('segment profit', '(?<!\\btotal )segment profits?(?! (?:before|margins?))', 'flow', 31),
  row(
    'total segment profit',
    '(?:total|overall|combined|consolidated) (?:adjusted )?(?:reportable )?segment (?:adjusted )?(?:operating )?(?:profits?|income|earnings|EBIT)(?! (?:before|margins?|per))',
    'flow',
    31,
  ),
  row('segment margin', '(?<!\\btotal )segment (?:profit |income )?margins?', 'ratio', 32),
  row('contribution profit', 'contribution profit', 'flow', 21),
];
