const MONTHS =
  'January February March April June July August September October November December'.split(' ');

// "At sept end", "as of Dec"
const OF_MONTHS = MONTHS.flatMap((month): readonly (readonly [RegExp, string])[] => {
  const named = `(?:${month.slice(0, 4)}|${month.slice(0, 3)}|${month})`;
  return [
    [
      new RegExp(`(?:\\b(?:at|by|as of|as at) )?(?:the )?\\b${named}\\.?[- ]end\\b`, 'gi'),
      `at the end of ${month}`,
    ],
    [
      new RegExp(`(?<=\\b(?:of|in|since|by|until|from) )${named}\\.?(?=\\W*$| 20\\d\\d)`, 'gi'),
      month,
    ],
  ];
});

const WORDS: readonly (readonly [RegExp, string])[] = [
  ...OF_MONTHS,
  [
    /\bhow (?:expensive|costly|pricey) (?:is|are|was|were|will) (.{3,60}?)(?: be)?(?=\W*$)/gi,
    'how much does $1 cost',
  ],
  // "Why did profit suffer"
  [
    /(?<=^(?:and |so )?why\b.{3,60})\b(?:suffer|struggle|take a hit)(?:ed|s|d|ing)?\b(?! from)/gi,
    'fall',
  ],
  [
    /\b(?:the|our|their|its|a) (20\d\d) (targets?|guidance|outlook|goals?|forecasts?)\b/gi,
    'the $2 for $1',
  ],
  [/\b(guidance|guide|outlook|forecasts?) ['’]?(2\d)(?!\d|%)\b/gi, '$1 for 20$2'],
  [/\b(guidance|guide|outlook|forecasts?|targets?|expectations?) (20\d\d)\b/gi, '$1 for $2'],
  [
    /(?<!\b(?:in|for|of|since|from|versus|vs|vs\.|to|with|than|over|above|during|by|through|until|fiscal|calendar|mid|late|early|Q[1-4]|H[12]|quarter|half|year|FY) )\b(20\d\d)\s*\??$/gi,
    'in $1',
  ],
  // "21 full year guidance", "'22 capex guide"
  [/^['’]?(2\d) (?:full[- ](?:year|yr)|fy)\b(.{0,60}?)\W*$/gi, 'full year 20$1$2'],
  [
    /^['’](2\d) ((?:[\w&-]+ ){1,4}(?:guid(?:e|ance)|outlook|forecast|targets?))\W*$/gi,
    '$2 for 20$1',
  ],
  // "2026 margin guidance"
  [/^(20[2-4]\d) (?!(?:vs|versus|and|or|to)\b)((?:(?!20\d\d).){3,60}?)\W*$/gi, '$2 in $1'],
  // "the margin guide for 24", "days covered in 25"
  [/\b(for|in|during) ['’]?(2\d)\s*\?*$/gi, '$1 20$2'],
  [/\b(last|this|next|prior|previous|prev) q\b/gi, '$1 quarter'],
  [/\bprev (quarter|year)\b/gi, 'previous $1'],
  [/\b(?:LY|PY)\b|\blast yr\b/g, 'last year'],
  [/\bytd\b/gi, 'year to date'],
  // "What do they guide for Q4"
  [
    /^what (?:do|did|does|are|is) (?:they|we|management|the company|it) (?:guid(?:e|ing|ed)|forecast(?:ing)?)(?: (?:for|to|on))?(?= |\W*$)/gi,
    'what is the guidance for',
  ],
  // "How much cash did they give back"
  [
    /(?<=\b(?:how much|cash|money|capital)\b[^?]{0,40})\bg(?:ive|ave|iven|iving) back\b(?! (?:to|any|some|all|part|most|of|its|their|the)\b)/gi,
    'return to shareholders',
  ],
  [
    /^(?:and )?how (?:did|are|were|do) (?:all |each of )?(?:the |its |their )?(?:segments|divisions|business (?:lines|segments|units)|businesses|service lines)(?: each)? (?:do|doing|perform(?:ing)?|grow(?:ing)?|develop)(?=\W*$)/gi,
    'revenue growth by segment',
  ],
  // "How much cash do they have on hand"
  [/(?<=\b(?:cash|money|liquidity|inventory|stock)\b[^?]{0,40}) on hand\b/gi, ''],
  // "How much cash went back to shareholders"
  [
    /\bhow much (?:cash |money |capital )?(?:went|goes|was|were|has been|has gone) (?:back|returned|(?:sent|handed|given|paid) back) to (?=(?:share|stock)?holders\b|investors\b|owners\b)/gi,
    'how much did the company return to ',
  ],
  [
    /\bhow much (?:of (?:its|their) )?(?:own )?(?:stock|shares?) did ([\w&’'-]+(?: [\w&’'-]+)?) (?:buy|repurchase)(?: back)?\b/gi,
    'how much did $1 spend on share repurchases',
  ],
  [
    /\bhow much (?:of (?:its|their) )?(?:own )?(?:stock|shares?) (have|has) ([\w&’'-]+(?: [\w&’'-]+)?) (?:bought|repurchased)(?: back)?\b/gi,
    'how much $1 $2 spent on share repurchases',
  ],
  [
    /\bhow much did (the (?:[\w&’'-]+ ){0,3}(?:acquisitions?|deals?|takeovers?|purchases?)) cost(?=\W*$)/gi,
    'what was the purchase price of $1',
  ],
  [/\borganic (?=(?:guidance|guide|outlook|forecast|target)\b)/gi, 'organic growth '],
  [/\bGP\b/g, 'gross profit'],
  [/\bOCF\b/g, 'operating cash flow'],
  [/\bgonna\b/gi, 'going to'],
  // "Do they have any bonds coming due anytime soon?"
  [/,? any ?time soon(?=\W*$)/gi, ''],
  [
    /(?<=\b(?:bonds?|debt|notes?|loans?|borrowings|maturities|facilit(?:y|ies))\b.{0,20})\b(?:com(?:es?|ing)|fall(?:s|ing)?) due\b/gi,
    'maturing',
  ],
  [/\bput(?:ting)? in (?=(?:more|new|additional|extra) )/gi, 'adding '],
  [/\bproduction capacity\b/gi, 'capacity'],
  [/(?<=^(?:and |so )?why\b.{3,30}\btax) line\b/gi, ''],
  [
    /^((?:and |so )?why\b.{10,90}?),? (?:instead of|rather than) (?:an? |the )?[\w-]{2,20}(?: [\w-]{2,20})?\W*$/gi,
    '$1',
  ],
  [/\bwanna\b/gi, 'want to'],
  // "Why is wholesale going to be light": of less than before
  [
    /(?<=^(?:and |so )?why\b.{3,60}\b(?:be|is|was|were|been) )(?:so |a bit |a little )?light(?=(?: (?:in|this|for|on|next)\b[^?]{1,30})?\W*$)/gi,
    'lower',
  ],
  [/\bmgmt\b/gi, 'management'],
  [/\bnon gaap\b/gi, 'non-GAAP'],
  [
    /\b(?:ex|excl\.?|excluding|without|before)[- ](?:the |any )?(?:one[- ]?(?:offs?|time (?:items|charges|costs))|(?:special |exceptional )?items|specials)(?!\w)/gi,
    'adjusted',
  ],
  [
    /^(?:what (?:is|was) )?(?:the )?((?!share |head)[\w-]+(?: [\w-]+){0,2}) count\s*\?*$/gi,
    'how many $1',
  ],
  // "How much revenue did they book": to record is no order
  [
    /(?<=\b(?:revenues?|sales|charges?|gains?|loss(?:es)?|income|provisions?|impairments?|costs?|benefits?|profits?) (?:did|do|does|have|has|will|would) (?:they|it|we|the company) )book(?:ed)?\b/gi,
    'report',
  ],
  [/\bqtrs?\b/gi, 'quarter'],
  [/\bFY\b(?!\s?['’]?\d)/g, 'full year'],
  [/\bPAT\b|^pat\b/g, 'profit after tax'],
  [/\bPBT\b|^pbt\b/g, 'profit before tax'],
  [/\byrs?\b/gi, 'year'],
  [/\babt\b/gi, 'about'],
  [/\badj\b\.?/gi, 'adjusted'],
  [/\bop (?=(?:forecast|guidance|guide|outlook|target)\b)/gi, 'operating profit '],
  [
    /\bsub (?=(?:guidance|guide|forecast|outlook|growth|losses|loss|additions|numbers?|adds)\b)/gi,
    'subscriber ',
  ],
  // "Why cut the profit forecast but not sales": of the profit
  [
    /(?<=^(?:and |so )?why\b.{6,80}),? (?:but|and) not (?:the |their |for )?[\w -]{3,30}?\W*$/gi,
    '?',
  ],
  // "Why did Freight grow while Parcels fell": of what is named first
  [
    /(?<=^(?:and |so )?(?:why|what (?:drove|caused|made|is driving|was behind))\b.{8,90}?\b(?:up|down|pick up|picked up|grow|rise|fall|drop|decline|increase|decrease|improve|shrink|flat|weak|soft|strong|slow|slower|higher|lower|better|worse)\b.{0,30}?),? (?:while|whereas|even though|although|though|even as|despite|when) (?!(?:they|it|we|you) )[^?]{4,80}\W*$/gi,
    '?',
  ],
  [/\b([2-5])[- ]?yr (?=stack|basis|cagr|comp)/gi, '$1-year '],
  [/\b2-year (?=stack|basis)/gi, 'two-year '],
  [/\b3-year (?=stack|basis)/gi, 'three-year '],
  [
    /\b(did|does|do) ((?:[\w&’'-]+ ){1,4})(?:make|made|earn) (?:any )?money\b/gi,
    '$1 $2make a profit',
  ],
  [/\b(?:making|earning) money\b/gi, 'profitable'],
  // "Did they lose share": of the market, never of revenue
  [
    /^(?:did|do|does|are|is|have|has|were|was) (?:they|we|it|the company|management) (?:still |now |really |again )?los(?:e|ing|t) (?:any |market )*share\b(?! of)/gi,
    'did market share fall',
  ],
  [
    /^(?:did|do|does|are|is|have|has|were|was) (?:they|we|it|the company|management) (?:still |now |really |again )?(?:gain|tak|win|won|took)(?:e|en|ing|ning|ed)? (?:any |market )*share\b(?! of)/gi,
    'did market share grow',
  ],
  [
    /\b((?:los(?:e|es|ing|t)|gain(?:s|ed|ing)?|t(?:ake|akes|aking|ook)|w(?:in|on|inning)) )share\b(?! of)/gi,
    '$1market share',
  ],
  [/\bop (margin|income|profit|loss|expenses|cash flow)\b/gi, 'operating $1'],
  [/\brevs?\b/gi, 'revenue'],
  [/\bgm\b/gi, 'gross margin'],
  // "did they guide for margins": what the guidance is, if any
  [
    /^(?:and |so |but )?(?:did|do|does|have|has|are|will) (?:they|he|she|it|we|management|the company) (?:guid(?:e|ed|ing)|(?:giv(?:e|en|ing)|provid(?:e|ed|ing)|issu(?:e|ed|ing)) (?:us )?(?:any |an? |the )?(?:guidance|guide|outlook|forecast)) (?:for|on|to|about|around) /gi,
    'what is the guidance for ',
  ],
  // "Are they giving any numbers for 2021"
  [
    /^(?:and |so |but )?(?:did|do|does|have|has|are|will) (?:they|he|she|it|we|management|the company) (?:giv(?:e|en|ing)|provid(?:e|ed|ing)|put(?:ting)? out|issu(?:e|ed|ing)) (?:us |out )?(?:any |an? |the )?(?:actual |specific |real )?(?:numbers?|figures?|targets?) (?:for|on) (?=20\d\d|next (?:year|quarter)|the (?:full )?year|this year|full year)/gi,
    'what is the guidance for ',
  ],
  [/(?<!\b(?:they|to|not|we|he|she|management|company)\s|n['’]t )\bguide\b/gi, 'guidance'],
  [/\b(debt|cash|inventory) (?:load|pile|burden|hoard|stack|mountain)\b/gi, '$1'],
  // "what is Lounge burning per quarter"
  [
    /^(?:what|how much)(?: money| cash)?(?: is| are| was| were|['’]s) (?!they\b|we\b|it\b|the company\b|cash\b)((?:[\w&+’'-]+ ){1,3})(?:burning|bleeding|losing)(?: money| cash)?(?: (?:per|a|each|every) quarter)?(?=\W*$)/gi,
    'how much was the $1loss',
  ],
  [
    /\bhow many (?:people|users|customers|folks) (?:(?:currently|now) )?(?:are )?(?:pay(?:ing)? for|subscrib(?:e|ing|ed) to) ([\w&+’-]+)/gi,
    'how many paid subscribers does $1 have',
  ],
  [/\b(?:the|a|one) quarter (?:before|earlier|ago|prior)\b/gi, 'last quarter'],
  [/\bprior (?:three months|3 months)\b/gi, 'last quarter'],
  [
    /\b(?:the year before|(?:12|twelve) months (?:ago|earlier|before)|a year (?:before|prior|back)|in the prior year)\b/gi,
    'a year ago',
  ],
  [/\bpre-?tax\b/gi, 'pre-tax'],
  [/\btopline\b/gi, 'top line'],
  [/(?<=\p{L}) [+] (?=\p{L})/giu, ' and '],
  // "EBITDA and margin": its own
  [
    /\b((?:adj(?:usted|\.)? )?(?:ebitda?|(?:operating|gross|net) (?:profit|income)))(,? and (?:its |the )?)(?=margins?\b)/gi,
    '$1$2$1 ',
  ],
  [/\bop-?ex\b/gi, 'opex'],
  [/\bcap-?ex\b/gi, 'capex'],
  [
    /\bhow (?:highly |heavily )?(?:levered|leveraged|geared) (?:are|is) (?:they|we|the company|the group|the balance sheet)\b/gi,
    'what is the net leverage',
  ],
  [/\b(charge|write)[ -]?offs\b/gi, '$1-offs'],
  [/\bnet debt ?(?:\/|over) ?(?=(?:adjusted )?ebitda\b)/gi, 'net debt to '],
  [/\bwhat['’]?s\b/gi, 'what is'],
  [/\bwho['’]?s\b/gi, 'who is'],
  [/\bhow['’]?s\b/gi, 'how is'],
  // "Which part had the best margin, and how much": one question
  [
    /^((?:and |so )?(?:which|what) .{3,60}?\b(?:best|worst|highest|lowest|largest|biggest|smallest|most|least|fastest|slowest|strongest|weakest)\b[^,?]{0,60}?),? (?:and )?(?:by )?how much(?: (?:was|is) it)?\W*$/gi,
    '$1?',
  ],
  // "New full year outlook", "ROCE target new": the one that stands
  [
    /^(?:and )?(?:the |their )?(?:new|latest|updated) (?=.*\b(?:guidance|guide|outlook|forecast|target)s?\W*$)/gi,
    '',
  ],
  [/\b(guidance|guide|outlook|forecast|target) new\W*$/gi, '$1'],
  // "What is going on with the disposals": what is said of them, and no figure
  [
    /^(?:so |and )?(?:what is (?:going on|happening|the (?:latest|story|status|deal|update)) (?:with|on|of|in|at)|where do (?:they|we|things) stand (?:on|with))(?= (?!(?:the )?(?:q[1-4]|call|quarter)\b))/gi,
    'what did they say about',
  ],
  // "Where is the money for the port coming from"
  [
    /^(?:and |so )?where (?:is|are|will|does|did) (?:they get )?the (?:money|cash|funds|funding) (?:for|to (?:pay for|fund|buy)) (.{3,60}?) (?:come|coming)(?: from)?(?=\W*$)/gi,
    'how are they going to fund $1',
  ],
  // "Will the team change after the acquisition": when it does is no word of an answer
  [
    /^((?:will|would|do|does|is|are) (?!.*\b(?:debt|leverage|margins?|revenues?|earnings|eps)\b).{6,80}?),? (?:after|following|post|once) the (?:acquisition|deal|merger|transaction|takeover|purchase|closing|sale|spin-?off)(?: closes| is (?:done|complete|closed)| completes)?(?=\W*$)/gi,
    '$1',
  ],
  [/\bwhen['’]?s\b/gi, 'when is'],
  [/\bwhere['’]?s\b/gi, 'where is'],
  [/\by-?o-?y\b/gi, 'year-over-year'],
  [/\bq-?o-?q\b/gi, 'quarter-over-quarter'],
];

const LONGEST = 1000;

/** A question in the words this engine reads: spaces settled, short forms and ways of dating spelled out. */
export function usualWords(question: string): string {
  let text = question.slice(0, LONGEST).replaceAll(/\s+/g, ' ').trim();
  for (const [pattern, word] of WORDS) text = text.replaceAll(pattern, word);
  return text;
}
