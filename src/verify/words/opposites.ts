import { matchesOf } from '../../core/matches.ts';
import type { Reason } from '../../core/verdict.ts';
import { readNumberWords } from '../../figures/grammar/number-words.ts';

const CUT =
  /\b(?:trim(?:s|med|ming)?|cut(?:s|ting)?|lower(?:s|ed|ing)|reduc(?:e[sd]?|ing|tions?)|decreas(?:e[sd]?|ing))\b/i;
type Pair = readonly [Reason, RegExp, RegExp];
const MOVED: Pair = [
  'direction',
  /\b(?:rais(?:e[sd]?|ing)|lift(?:s|ed|ing)?|increas(?:e[sd]?|ing))\b/i,
  CUT,
];
// Words of one thing that exclude each other; what a claim says by one, its sentence may not say by the other alone.
const PAIRS: readonly Pair[] = [
  ['sign', /\bfavou?rabl[ey]\b/i, /\bunfavou?rabl[ey]\b|\badverse(?:ly)?\b/i],
  ['sign', /\btailwinds?\b/i, /\bheadwinds?\b/i],
  ['sign', /\baccretive\b/i, /\bdilutive\b/i],
  [
    'sign',
    /\b(?:set|put|sets|puts) aside\b|\bprovided (?:for )?(?=[$€£¥₹\d])/i,
    /\b(?:benefit|releas(?:e[sd]?|ing)|write-?backs?|wrote back|reversals?)\b/i,
  ],
  [
    'direction',
    /\b(?:with)?in(?:side)? (?:the|its|our|a) (?:\w+ )?range\b/i,
    /\b(?:outside|beyond|out of) (?:of )?(?:the|its|our|a) (?:\w+ )?range\b/i,
  ],
  [
    'direction',
    /\b(?:support(?:s|ed|ing|ive)?|favou?rs?|back(?:s|ed)|welcom(?:e[sd]?|ing)|agrees?)\b/i,
    /\b(?:oppos(?:e[sd]?|ing)|object(?:s|ed)? to|resist(?:s|ed|ing)?|against)\b/i,
  ],
  [
    'range',
    /\b(?:whole|entire|all (?:of )?(?:its|our|the)|fully|outright)\b/i,
    /\b(?:part|portion|some|piece|half|fraction) of\b|\bpart(?:ly|ially)\b/i,
  ],
  MOVED,
  [
    'direction',
    /\b(?:r[au]n(?:ning)? out of|short(?:age)?s? of|lack(?:s|ed|ing)?|too few|sold out)\b/i,
    /\b(?:too many|too much|excess|surplus|glut|overstock\w*|oversuppl\w*)\b/i,
  ],
  [
    'direction',
    /\b(?:led|leads?|leading|outperform\w*|outpac\w+)\b/i,
    /\b(?:lag(?:s|ged|ging)?|trail(?:s|ed|ing)?|underperform\w*)\b/i,
  ],
  ['direction', /\b(?:worsen(?:s|ed|ing)?|deteriorat\w+)\b/i, /\bimprov(?:e[sd]?|ing|ements?)\b/i],
  ['segment', /\byoung\w*\b/i, /\b(?:older|elderly|senior)\b/i],
  [
    'direction',
    /\b(?:open(?:s|ed|ing)?|commission(?:ed|ing)|start(?:ed|ing) up)\b/i,
    /\b(?:clos(?:es|ed|ing)(?! (?:out|on|at|(?:the|our|this) (?:fiscal )?(?:year|quarter|month|half))\b)|shut(?:s|ting)?)\b/i,
  ],
  [
    'direction',
    /\b(?:step(?:s|ped|ping)? up|ramp(?:s|ed|ing)? up|intensif\w+|scal(?:e[sd]?|ing) up|build(?:s|ing)? up|extend(?:s|ed|ing)?)\b/i,
    /\b(?:roll(?:s|ed|ing)? (?:[\w-]+ ){0,5}(?:back|off)|rollbacks?|scal(?:e[sd]?|ing) (?:\w+ )?(?:back|down)|w[io]u?nd(?:s|ing)? (?:\w+ )?down|phas(?:e[sd]?|ing) (?:\w+ )?out|unwind(?:s|ing)?|dial(?:s|ed|ing)? (?:\w+ )?back|tak(?:e[ns]?|ing) off)\b/i,
  ],
  [
    'direction',
    /\b(?:worst|best|hardest|toughest|challenges?) (?:\w+ ){0,3}(?:ahead|to come)\b/i,
    /\b(?:worst|best|hardest|toughest|challenges?) (?:\w+ ){0,4}behind\b/i,
  ],
  [
    'direction',
    /\b(?:clear(?:er)?|good|better|full|high|strong|improv\w+|excellent|great) (?:\w+ )?visibility\b|\bvisibility (?:is|was|remains?|remained|stays?) (?:\w+ )?(?:clear|good|full|high|strong|excellent|great)\b/i,
    /\b(?:limited|low|poor|little|less|no|reduced) (?:\w+ )?visibility\b|\bvisibility (?:is|was|remains?|remained|stays?) (?:\w+ )?(?:limited|low|poor|reduced)\b/i,
  ],
  [
    'metric',
    /\bequity[- ](?:financed|funded)\b|\b(?:financed|funded|paid(?: for)?) (?:\w+ )?(?:with|by|through|in) (?:\w+ )?(?:equity|stock|shares)\b/i,
    /\bdebt[- ](?:financed|funded)\b|\b(?:financed|funded|paid(?: for)?) (?:\w+ )?(?:with|by|through|in) (?:\w+ )?(?:debt|bonds|notes|cash|borrowings)\b/i,
  ],
  ['range', /\btemporar\w+\b|\btransitor\w+\b/i, /\bpermanent\w*\b|\bstructural\w*\b/i],
  [
    'range',
    /\bshort(?:er)?[- ](?:term|dated|lived)\b/i,
    /\blong(?:er)?[- ](?:term|dated|lived)\b/i,
  ],
  [
    'direction',
    /\b(?:easy|easier|soft(?:er)?) comp(?:arison|arable)?s?\b/i,
    /\b(?:tough(?:er)?|hard(?:er)?|difficult|strong(?:er)?) comp(?:arison|arable)?s?\b/i,
  ],
  [
    'direction',
    /\b(?:ahead of|before) (?:plan|schedule|expectations?)\b/i,
    /\b(?:behind|after|short of) (?:plan|schedule|expectations?)\b/i,
  ],
  [
    'direction',
    /\b(?:resum(?:e[sd]?|ing)|restart(?:s|ed|ing)?|reopen(?:s|ed|ing)?|reinstat(?:e[sd]?|ing))\b/i,
    /\b(?:on hold|paus(?:e[sd]?|ing)|suspend(?:s|ed|ing)?|halt(?:s|ed|ing)?|frozen|mothballed)\b/i,
  ],
  [
    'direction',
    /\b(?:complet(?:e[sd]?|ing|ion)|finish(?:es|ed|ing)?|finali[sz]\w+)\b/i,
    /\b(?:postpon\w+|delay(?:s|ed|ing)?|defer(?:s|red|ring|rals?)?|cancel\w*|abandon\w*|on hold|shelved)\b/i,
  ],
  [
    'sign',
    /\bincremental\b|\badditive\b/i,
    /\bat the expense of\b|\bcannibali[sz]\w*\b|\bsubstitut\w+\b/i,
  ],
  [
    'direction',
    /\b(?:normal|usual|typical|healthy|balanced)\b/i,
    /\b(?:unusual\w*|abnormal\w*|elevated|bloated|excess\w*|depleted)\b/i,
  ],
  [
    'direction',
    /\b(?:steady|even|regular|uniform)\b(?! (?:in|with|though|if|when|more|before|after)\b)/i,
    /\b(?:erratic|uneven|patchy|choppy|irregular)\b/i,
  ],
  [
    'direction',
    /\b(?:return(?:s|ed|ing)?|back) to (?:\w+ ){0,2}(?:growth|profit(?:ability)?)\b/i,
    /\b(?:keeps?|kept|continu(?:e[sd]?|ing)|still|further) (?:to )?(?:shrink\w*|declin\w*|fall\w*|contract\w*|los(?:e|ing)\b)/i,
  ],
  [
    'sign',
    /\b(?:receiv(?:e[sd]?|ing)|collect(?:s|ed|ing)?|earn(?:s|ed|ing)?) (?:\S+ ){0,4}(?:in |of )?(?:cash )?dividends?\b/i,
    /\b(?:paid|pa(?:y|ys|ying)|distribut\w+|return(?:s|ed|ing)?) (?:\S+ ){0,6}dividends?\b/i,
  ],
  [
    'sign',
    /\b(?:issu(?:e[sd]?|ing)|sold|selling) (?:\S+ ){0,5}(?:shares|stock)\b|\b(?:shares|stock) (?:was |were )?(?:issued|sold)\b/i,
    /\b(?:repurchas\w+|bought back|buy(?:s|ing)? ?back|buy-?backs?) (?:\S+ ){0,6}(?:shares|stock)\b|\b(?:shares|stock) (?:\w+ )?(?:was |were )?(?:repurchased|bought back)\b|\b(?:share|stock) (?:repurchases?|buy-?backs?)\b/i,
  ],
  ['range', /\bmajority\b|\bmost of\b/i, /\bminority\b|\bfew of\b/i],
  [
    'direction',
    /\b(?:hir(?:e[sd]?|ing)|recruit\w*)\b/i,
    /\b(?:laid off|lay(?:ing)? off|layoffs?|job cuts)\b/i,
  ],
  [
    'direction',
    /\b(?:bought|buy(?:s|ing)?|acquir(?:e[sd]?|ing))\b/i,
    /\b(?:sold|sell(?:s|ing)?|divest\w*)\b/i,
  ],
];

/**
 * In what the words of a claim exclude those of its sentence: a headwind is no tailwind. Which way its figures
 * moved is not asked again where that was read of them.
 */
export function oppositeReasons(
  claim: string,
  said: string,
  { isMoveRead = false }: { readonly isMoveRead?: boolean } = {},
): readonly Reason[] {
  const isNegated = isNegatedByPrefix(claim, said);
  return [
    ...(isNegated ? (['direction'] as const) : []),
    ...PAIRS.flatMap((pair) => {
      const [reason, one, other] = pair;
      if (isMoveRead && pair === MOVED) return [];
      // "rose to 52% as it cut pay": which way the figure itself went
      const own = pair === MOVED ? clausesOf(said, claim) : claim;
      const [up, down] = [one.test(own), other.test(own)];
      if (up === down) return [];
      const [same, turned] = up ? [one, other] : [other, one];
      const near = reason === 'direction' ? clausesOf(claim, said) : said;
      const now = near.replaceAll(HAD_BEEN, ' ');
      return turned.test(now) && !same.test(now) ? [reason] : [];
    }),
  ];
}

// "resumed the work that had been halted": how it was before
const HAD_BEEN = /\b(?:that|which) (?:have|has|had) (?:\w+ )?been (?:\w+ )?[a-z]{3,20}\b/gi;

// Qualities that a syllable before them turns round: "irrational", "unsustainable", "nonrecurring".
const QUALITY =
  'rational|certain|stable|favou?rable|profitable|sustainable|usual|likely|expected|changed|able|organic|regular|recoverable|significant|consistent|balanced|affected|available|planned|successful|funded|hedged|secured|satisfied|acceptable|clear|healthy|comfortable|competitive|attractive|efficient|effective|sufficient|adequate|complete|accurate|appropriate|recurring|discretionary|predictable|controllable|avoidable|realistic|reasonable|patient|dependent|flexible|visible|direct|material|precedented|disciplined|concerned|willing';
const BARE = new RegExp(`(?<![\\w-])(?<of>${QUALITY})(?:ly)?\\b`, 'gi');
const NEGATED = new RegExp(`\\b(?:un|in|im|ir|non-?|dis)(?<of>${QUALITY})(?:ly)?\\b`, 'gi');
const DENIAL = /\b(?:not|no|never|nor|neither|without|hardly|anything but)\b|n['’]t\b/i;

/** Whether one text calls so what the other calls the reverse, and neither denies it: "rational" of "irrational". */
function isNegatedByPrefix(claim: string, said: string): boolean {
  const [one, other] = [claim, said].map(qualitiesIn);
  if (!one || !other || DENIAL.test(claim) || DENIAL.test(said)) return false;
  const turns = (a: typeof one, b: typeof one) =>
    [...a.negated].some((word) => b.bare.has(word) && !b.negated.has(word) && !a.bare.has(word));
  return turns(one, other) || turns(other, one);
}

function qualitiesIn(text: string): {
  readonly bare: ReadonlySet<string>;
  readonly negated: ReadonlySet<string>;
} {
  const wordsOf = (pattern: RegExp) =>
    new Set(matchesOf(text, pattern).map(({ groups }) => (groups?.of ?? '').toLowerCase()));
  return { bare: wordsOf(BARE), negated: wordsOf(NEGATED) };
}

// "We lowered costs and delivered a margin of 42%, a better level"
const CLAUSE =
  /[.;:,]\s|\s(?:but|while|which)\s|\sand\s(?=(?:we|it|they|shut|lost|sold|bought|[a-z]{2,20}ed)\b)/;
const NUMBER =
  /\d[\d.,]{0,20}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/gi;

// "We sold, in May, our Bolt unit for $40 million": the clause of the figure has no verb
const VERB = /\b(?:[a-z]{2,20}ed|we|it|they|was|were|is|are|had|has|have|grew|rose|fell)\b/i;

/** Of what was said the clauses that have a number of the claim and a verb, else all. */
function clausesOf(claim: string, said: string): string {
  const numbers = new Set(numbersIn(claim));
  const near = said
    .split(CLAUSE)
    .filter((text) => numbersIn(text).some((each) => numbers.has(each)))
    .join('; ');
  return VERB.test(near) ? near : said;
}

function numbersIn(text: string): readonly string[] {
  return (text.match(NUMBER) ?? []).map((each) =>
    String(readNumberWords(each)?.value ?? each.replace(/[.,]$/, '')),
  );
}
