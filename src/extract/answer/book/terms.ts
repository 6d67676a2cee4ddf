/** A content word of a text: its stem, or the concept that stands for it and its synonyms. */
export type Term = string;

// Words that ask, and words any call is full of: they tell nothing of what a question is about.
const EMPTY = new Set(
  'a about above across actually after again ago all almost already also although always am among an and any anyone anything are aren around as ask asked at away back be became because become been before being below between both but by call came can cannot come comes coming company could couldn did didn do does doesn doing don done during each earnings either else end enough etc even ever every exactly far few first third fourth following for found from further gave get gets getting give given gives giving go goes going gone got had has hasn have haven having he her here hers him his how however i if in indeed instead into is isn it its itself just keep kind know known last later least less let like likely little ll look looked looking lot made january february april june july august september october november december main mainly make makes making management many may maybe me mean meant might more most much must my near need never new next no nor not nothing now of off often on once one ones only onto or other our ours out over overall own part past per perhaps please prior put question quite rather re really regarding relative reported right s said same saw say saying says second see seen several shall she should since so some something sort still such t take taken takes than that the their them then there these they thing things think this those though thought through throughout thus to today together told too took toward towards turn two under until up upon us use used very via want was way we well went were what whatever when where whether which while who whole whom whose why will with within would yes yet you your yours versus vs compared compare comparison versus period quarter quarterly year years yearly month months week fiscal half mid time times currently current previous recent recently former latest business firm group answer answers answered explain explained explanation comment comments commented commentary describe described description detail details discuss discussed discussion mention mentioned mentions talk talked talking touch elaborate clarify tell speak spoke update updated updates color colour view views thoughts opinion sense reason reasons cause caused causes causing behind due driver drivers drive drove driven driving lead led explains main key biggest primary result results figure figures number numbers amount amounts level levels value big large size total happened happen happens happening another change changed changes changing became impact impacted affect affected effect level report reports reporting give specific specifically anything everything everyone everybody person people year-over-year million billion thousand percent quite ve d m won wouldn shouldn wasn weren lately currently nowadays presently rn'.split(
    /\s+/,
  ),
);

// One line a concept. The first word names it; all are stemmed alike.
const CONCEPTS = `
buyback repurchase repurchases buybacks
exclude excluding excluded without except ex
auto automotive automobile car cars
reward rewards loyalty
headcount employee workforce staff staffing personnel hiring hire hired hires recruit
guidance outlook forecast guide guided guiding
target goal aim ambition
customer client clientele
fall fell fallen decline decrease drop dropped lower fewer reduce reduction down decreased shrink shrank slip slipped dip weaken weaker weakness softer soften contraction
rise rose risen grow grew grown growth increase increasing higher gain up expand expansion climb hike
price pricing
cost costs expense expenses
competition competitor competitive compete rival peers
acquire acquisition acquisitions merger m&a takeover
layoff layoffs redundancies redundancy retrench
delinquency delinquencies delinquent arrears
shortage bottleneck constraint constrained scarcity
tariff tariffs
lose loses losing lost
ev evs electric electrified bev bevs
inflation inflationary
fx currency currencies
advertising advertisement advertisements advertise
store stores shop shops outlet outlets location locations
ship shipment shipped shipments deliver delivery deliveries delivered
delay delayed postpone postponed pushed slippage
launch launched introduce introduction rollout release released debut
close closed closure shutdown shut shutter shuttered
lawsuit litigation legal court
cyber cybersecurity breach hack hacked hackers
debt borrowing borrowings
hedge hedged hedging
factory plant plants factories
employee employees
improve improved improvement better
worse worsen deteriorate worsened
finish complete completed completion finished
cut cuts cutting
impairment impairments impaired writedown
begin start started beginning
buy bought purchase purchased purchasing
sell sold selling sale
divest divestment divestiture disposal
open opened opening openings
pay paid payment
profit profitable profitability
seasonality seasonal
order ordered orders booking bookings
weather storm storms
strike strikes walkout
ton tonne tonnes
user users subscriber subscribers subs
produce produces producing produced production
china chinese
europe european
america american us
expect expected expectation expectations anticipate expecting assume assumes assumed assumption assumptions
invest investment investing invested
supply supplier suppliers
country countries
hospital hospitals
partner partnership partnering
risk risks
decide decided decision decisions deciding
replace replaced replacement successor succeed
resign resigned resignation departure stepping retire retirement
`;

/** Terms that say which way something goes, and nothing of what it is. */
export const MOVES: ReadonlySet<Term> = new Set(
  'rise fall improve worse weaken slump plung surg jump climb accelerat slow widen narrow chang swing swung'.split(
    ' ',
  ),
);

/** Words of expecting: a call that looks ahead need not use them. */
export const FORWARD: ReadonlySet<Term> = new Set(
  'guidance target goal expect plan futur project'.split(' '),
);

/** Words that many parts of a business have: "equities trading" is "equities". */
export const GENERAL: ReadonlySet<Term> = new Set(
  'trad busi servic product segment divis unit platform brand oper'.split(' '),
);

const PHRASES: readonly (readonly [RegExp, string])[] = [
  // "A weaker yen"
  [
    /\b(?:weak(?:er|ening|ness)?|strong(?:er)?|strengthening|strength|appreciat(?:ion|ing)|depreciat(?:ion|ing)) (?:of the |in the )?(?:u\.?s\.? )?(?=(?:dollar|yen|euro|pound|sterling|rupee|real|peso|krona|krone|franc|yuan|renminbi|won|lira|rand|ruble|zloty)\b)/g,
    'fx ',
  ],
  [/\bloan[- ]to[- ]value\b/g, 'ltv'],
  [/\bpay(?:s|ing)? (?:\w+ ){0,2}attention\b/g, 'watch'],
  [/\bdrive[- ]?(?:thru|through)s?\b/g, 'drivethru'],
  // what a bank calls "our requirement"
  [/\b(?:capital|cet1|cet1 ratio|regulatory|srep) requirements?\b/g, 'requirement'],
  [/\bcapital (?:expenditures?|spending|spend)\b/g, 'capex'],
  [/\bartificial intelligence\b/g, 'ai'],
  [/\be-?commerce\b/g, 'online'],
  [/\bearnings per share\b/g, 'eps'],
  [/\bcost inflation\b/g, 'inflation'],
  [/\bcash burn\b/g, 'cashburn'],
  [/\bproperty tax(?:es)?\b/g, 'propertytax'], // of no income
  // paid in cash, and no cash that is there
  [
    /\bcash (?=(?:costs?|taxes|interest|charges?|payments?|outlays?|items?|compensation|bonus(?:es)?|expenses?|consideration|usage|outflows?)\b)/g,
    'incash ',
  ],
  [
    /\b(?:per|each|every) month\b|(?<=\d[\d.,]* (?:thousand|million|billion)?) a month\b/g,
    ' monthly',
  ],
  [/\b(?:share|stock) (?:repurchases?|buy-?backs?)\b/g, 'buyback'],
  [
    /\b(?:(?:buy|buying|bought) back|repurchas(?:e|ed|ing))(?: (?:any|more|some|its|their|our|own))*(?: (?:shares?|stock))?\b/g,
    'buyback',
  ],
  [
    /\bpast[- ]due\b|\b(?:behind|late) on (?:their|the|its|our) (?:loans?|payments?|bills?|mortgages?|rents?|credit)\b/g,
    'delinquency',
  ],
  [/\bmarketing\b/g, 'promotionspend'], // no market
  [/\bpurchase price\b/g, 'pay price'],
  [/\bpre-?tax\b/g, 'pretax'],
  [/\blead times?\b/g, 'leadtime'],
  [/\bopex\b/g, 'operating expense'],
  [/\bequity per share\b/g, 'book value per share'],
  [/\b(?:air)?planes?\b/g, 'aircraft'], // "plane" has the stem of "plan"
  // "this leaves 2 billion of the buyback"
  [/\bleaves (?=(?:about |around |approximately |some )?(?:[$€£¥]|[a-z]{3} )\s?\d)/g, 'unspent '],
  // "we have 62 million left on the authorization": of buybacks, whatever else it is called
  [
    /\b(?:left|remaining|available) (?:on|under) (?:the|our|this|that|its) (?:\w+ ){0,2}(?=authori[sz]ation\b)/g,
    'unspent buyback ',
  ],
  [
    /\b(?:can|could|may|able to)\b[^?.;]{0,30}\bstill (?:spend|buy|repurchase|draw|borrow|use)\b|\bstill (?:to (?:spend|use|buy)|available)\b|\b(?:is|are|was|still) left\b|\bleft(?= (?:on|under|in|of)\b)|\bleaving\b(?=.{0,50}\b(?:program|authoriz))|\bremain(?:s|ing)?\b(?= (?:\w+ ){0,3}(?:under|in(?! line)|on(?! (?:track|course|pace|plan|schedule|target))|of our|authoriz\w+|capacity|availab\w+)\b)/g,
    'unspent',
  ],
  [
    /\bkick(?:s|ed|ing)? in\b|\b(?:go(?:es|ing)?|went|com(?:e|es|ing)|came|tak(?:e|es|ing)|took) (?:in)?to? ?effect\b|\beffective (?=(?:as of |from |on )?(?:today|january|february|march|april|may|june|july|august|september|october|november|december)\b)/g,
    'begin ',
  ],
  [/\b(?:com(?:e|es|ing)|came|go(?:es|ing)?|went) (?:on-?\s?line|live|on ?stream)\b/g, 'begin'],
  [/\b(net|gross|negative|positive) ads\b/g, '$1 adds'], // as it is heard
  [/\bads?\b/g, 'advertising'], // "adding" has the same stem
  [/\b(?:los(?:e|es|ing)|lost) money\b/g, 'loss'],
  [/\bwr(?:ites?|ote|itten|iting)[- ]?downs?\b/g, 'writedown'],
  [/\bresearch (?:and|&) development\b/g, 'r&d'],
  // "came down", "came in light"
  [
    /\b(?:come|came|comes|coming) (?:down\b|in (?:so |a bit |a little )?(?:light|soft|weak|short|low|below)\b)/g,
    'fall',
  ],
  [
    /\b(?:come|came|comes|coming) in (?:so |a bit |a little )?(?:strong|high|above|ahead)\b/g,
    'rise',
  ],
  [
    /\b(?:adjust(?:ing|ed)|normali[sz](?:ing|ed)) for(?: the (?:inclusion|effects?|impact) of)?\b|\b(?:strip|stripp|leav|tak|back)(?:ing|ed) out\b|\bnot counting\b/g,
    'excluding',
  ],
  // "we employ 2,100 people", never "the capital we employ"
  [
    /\bemploy(?:s|ing|ed)? (?=(?:about |around |over |nearly |almost |more than |some |now )*\d)/g,
    'headcount ',
  ],
  [/\bcarrying (?:values?|amounts?)\b/g, 'book value'],
  // "For 2024 we paid 8.50 per share", never what was paid for the shares of another
  [
    /\bpa(?:id|y|ying) (?:out )?(?=(?:[a-z]{3} |[$€£¥])?\d[\d.,]* (?:(?:cents?|pence|euros?|dollars?|kron\w+|francs?) )?(?:per|a) share\b(?! (?:in cash )?for\b))/g,
    'dividend ',
  ],
  // "starts at £64,000": a price
  [
    /\b(?:starts?|starting|begins?) at (?=(?:about |around |just )?(?:[$€£¥]|[a-z]{3} )\s?\d)/g,
    'price ',
  ],
  [/(?<=\b(?:jobs|roles|positions) )(?:will|are to|would|are going to) (?:go|disappear)\b/g, 'cut'],
  // a part of many firms, and no part called "services"
  [/\bbusiness services?\b/g, 'businessservices'],
  // no order book
  [
    /(?<=\b(?:loans?|leas(?:e|ing)|mortgages?|credit|lending|front|back|trading|banking|policy) )books?\b/g,
    'portfolio',
  ],
  [/\border[- ]books?\b|\borders (?:on|in) hand\b/g, 'backlog order'],
  // no closure
  [
    /\bclose (?=of (?:the |this |our |fiscal |calendar |business |trading |last |each )*\p{L})/gu,
    'end ',
  ],
  // "below expectations", "lower than we had planned"
  [
    /\b(?:below|short of|under|behind) (?=(?:our |the |internal |market |consensus |prior |initial ){0,2}(?:expectations?|plans?|guidance|forecasts?|outlook|consensus|estimates)\b)|\b(?:lower|weaker|worse|softer|slower|less|fewer)[- ](?:than[- ])(?=(?:(?:we|initially|originally|previously|had|have)\s){0,3}(?:expected|anticipated|planned|forecast|thought|hoped|guided)\b)/g,
    'miss $&',
  ],
  [
    /\b(?:above|ahead of|over) (?=(?:our |the |internal |market |consensus |prior |initial ){0,2}(?:expectations?|plans?|guidance|forecasts?|outlook|consensus|estimates)\b)|\b(?:higher|stronger|better|faster|more)[- ](?:than[- ])(?=(?:(?:we|initially|originally|previously|had|have)\s){0,3}(?:expected|anticipated|planned|forecast|thought|hoped|guided)\b)/g,
    'beat $&',
  ],
  [/\b(?:surpris\w+|disappoint\w+) (?:to|on) the downside\b|\bdownside surprises?\b/g, 'miss'],
  [/\bsurpris\w+ (?:to|on) the upside\b|\bupside surprises?\b/g, 'beat'],
  [/\bduties\b/g, 'tariff'], // a single duty is none
  [/\bhead ?count\b/g, 'headcount'],
  // "our first priority for capital", "the main use of cash": what is called capital allocation
  [
    /\b(?:priorit(?:y|ies)|uses?) (?:for|of) (?:the |our |their |its )?(?:excess |free )?(?:cash|capital)(?! (?:flows?|expend|spend|goods|return|proj))\b|\b(?:capital|cash) (?:allocation|deployment)(?: priorit(?:y|ies))?\b|\b(?:allocation|deployment) of (?:our |their |its )?capital\b/g,
    'capitalallocation',
  ],
  [/\b(?:self-?driving|driverless)\b/g, 'autonomous'],
  [/\blive[- ]stream/g, 'livestream'],
  [/\bg(?:et|ets|ot|etting) rid of\b/g, 'ridof'],
  [/\bjet fuel\b/g, 'aviation fuel'],
  [/\b(?:(?:foreign )?exchange|fx|currency) rates?\b|\bforeign exchange\b/g, 'fx'],
  [/\b(?:laid|lay|laying|lays) off\b|\bjob cuts?\b/g, 'layoff'],
  [
    /\b(?:same[- ]store|like[- ]for[- ]like|comparable(?: store)?|comp(?: store)?) sales\b|\bcomps?\b/g,
    'lfl',
  ],
  [/\bassets under management\b/g, 'aum'],
  [/\bnet interest income\b/g, 'nii'],
  [/\bnet interest margin\b/g, 'nim'],
  [/\bfree cash flows?\b/g, 'fcf'],
  [/\bnet (?:revenue|dollar) retention\b/g, 'nrr'],
  [/\bannual(?:ized)? recurring revenues?\b/g, 'arr'],
  [/\bremaining performance obligations?\b/g, 'rpo'],
  // a positive margin is a profit
  [/\b(?:positive|negative) (?=(?:\w+ ){0,2}margins?\b)/g, 'profit '],
  [/\b(?:is|are|was|were|been|be) (?:already )?done(?= *[?.!,]?$)/g, 'complete'],
  // "a change of 1 yen affects operating profit": what people call a sensitivity
  [
    /\b(?:change|move|movement|swing) (?:of|in) (?:an?|one|1|10|100) (?=[\w ]{1,30}\b(?:affects?|impacts?|costs?|adds?|means?|moves?|is worth)\b)/g,
    'sensitivity ',
  ],
  // "up 4%" rises, "set up" does not
  [
    /\bup (?=(?:by |about |around |approximately |over |nearly |almost |slightly |another )?(?:[$€£¥]|\d|[a-z]{2,3}[ $]?\d))/g,
    'rise ',
  ],
  [
    /\bdown (?=(?:by |about |around |approximately |over |nearly |almost |slightly |another )?(?:[$€£¥]|\d|[a-z]{2,3}[ $]?\d))/g,
    'fall ',
  ],
  [/\bset up\b|\bpick(?:s|ed|ing)? up\b/g, ' '],
];

/** Plain English words that questions and calls are full of: those that ask, and those of a concept. */
export const PLAIN_WORDS: ReadonlySet<string> = new Set(
  [...EMPTY, ...CONCEPTS.split(/\s+/)].filter((word) => /^[a-z]{4,}$/.test(word)),
);

const conceptOf: ReadonlyMap<string, Term> = conceptsBy(CONCEPTS);

/** Content words of a text in order, stemmed, synonyms under one name. */
export function termsOf(text: string): readonly Term[] {
  let plain = text
    .replaceAll(/\bAmericas\b/gi, 'bothamericas') // a part of many firms, never the country
    .replaceAll(
      /\b[Uu]\.[Ss]\.(?:[Aa]\.)?|\bUSA?\b(?!\$)|\bUnited States\b|\b[Ii]n the States\b|\bin the states(?=\??$)|\b[Ss]tateside\b/g,
      'america',
    )
    .replaceAll(/\bU\.K\.|\bUnited Kingdom\b|\bBritain\b/g, 'uk')
    .toLowerCase()
    .replaceAll(/[‘’]/g, "'");
  if (MARKED.test(plain)) plain = withoutMarks(plain);
  for (const [phrase, word] of PHRASES) plain = plain.replaceAll(phrase, word);
  const terms: Term[] = [];
  for (const [word] of plain.matchAll(
    /(?<![\p{L}\p{N}])\p{N}*\p{L}[\p{L}\p{N}]*(?:&[\p{L}\p{N}]+)*/gu,
  )) {
    if (word.length < 2 || EMPTY.has(word)) continue;
    terms.push(termOf(word));
  }
  return terms;
}

const MARKED = /[^\p{ASCII}]/u;

/** "Wrocław" as people type it. */
function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[łøðþßæœ]/g, (letter) => PLAIN[letter] ?? letter);
}

const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

const MOST_KNOWN = 50_000; // words; a call has two thousand
const known = new Map<string, Term>();

/** The term of one word, content word or not. */
export function termOf(word: string): Term {
  const found = known.get(word);
  if (found !== undefined) return found;
  const stem = stemOf(word);
  const term = conceptOf.get(stem) ?? stem;
  if (known.size < MOST_KNOWN) known.set(word, term);
  return term;
}

/** A light stemmer: inflections and the commonest endings, never below three letters. */
export function stemOf(word: string): string {
  let stem = word;
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (/^[^aeiou]{2}us$/.test(stem))
    stem = stem.slice(0, -1); // "GPUs", never "status"
  else if (stem.length > 3 && /[^su]s$/.test(stem)) stem = stem.slice(0, -1);
  for (const ending of ['ization', 'isation', 'ation', 'ing', 'ed', 'ly', 'ment', 'ity'])
    if (stem.endsWith(ending) && stem.length - ending.length >= 3) {
      stem = stem.slice(0, -ending.length);
      if (/([bdfgmnprt])\1$/.test(stem)) stem = stem.slice(0, -1);
      if (/iz|is$/.test(ending.slice(0, 2))) stem = `${stem}iz`;
      break;
    }
  return stem.replace(/e$/, '').replace(/y$/, 'i');
}

function conceptsBy(rows: string): ReadonlyMap<string, Term> {
  const concepts = new Map<string, Term>();
  for (const row of rows.trim().split('\n')) {
    const [name = '', ...words] = row.split(' ');
    for (const word of [name, ...words])
      if (!concepts.has(stemOf(word))) concepts.set(stemOf(word), name);
  }
  return concepts;
}
