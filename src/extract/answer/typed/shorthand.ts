import type { Transcript } from '../../../core/transcript.ts';
import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { UNIT } from '../../../figures/lexicon/per-unit.ts';

// Written as people type to each other; the second part may use what the first found.
const WORDS: Readonly<Record<string, string>> = {
  cc: 'constant currency',
  consol: 'consolidated',
  ocf: 'operating cash flow',
  eff: 'effective',
  shd: 'should',
  shld: 'should',
  wld: 'would',
  cld: 'could',
  abt: 'about',
  wrt: 'about',
  re: 'about',
  incl: 'including',
  excl: 'excluding',
  mkt: 'market',
  mkts: 'markets',
  mktg: 'marketing',
  biz: 'business',
  govt: 'government',
  intl: 'international',
  mfg: 'manufacturing',
  mgmt: 'management',
  acq: 'acquisition',
  vol: 'volume',
  vols: 'volumes',
  cust: 'customers',
  custs: 'customers',
  avg: 'average',
  ye: 'year end',
  eoy: 'the end of the year',
  quater: 'quarter',
  thru: 'through',
  divvy: 'dividend',
  ly: 'last year',
  py: 'last year',
  pls: 'please',
  plz: 'please',
  ppl: 'people',
  cuz: 'because',
  opinc: 'operating income',
  nii: 'NII',
  rnd: 'R&D',
  ecom: 'e-commerce',
  ecomm: 'e-commerce',
  ss: 'same-store',
  fcst: 'forecast',
  fcast: 'forecast',
  xmas: 'Christmas',
  nxt: 'next',
  tgt: 'target',
  chg: 'change',
  wat: 'what',
  wht: 'what',
  wats: 'what is',
  wots: 'what is',
  hw: 'how',
  hv: 'have',
  cud: 'could',
  shud: 'should',
  b4: 'before',
  wud: 'would',
  coz: 'because',
};
// A word small only: "US" is a place, "NI" may be one.
const SMALL: Readonly<Record<string, string>> = {
  ni: 'net income',
  rd: 'R&D',
  bc: 'because',
  u: 'you',
  r: 'are',
};
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const SIGNS: readonly (readonly [RegExp, string])[] = [
  // "why didnt they guide", "theyre"
  [/\b(did|do|does|is|are|was|were|has|have|had|could|would|should|wo|ca)nt\b/gi, "$1n't"],
  // "y did sales fall", "so y r they closing it"
  [
    /^((?:and |so |but )?)y(?= (?:did|do|does|is|are|r|was|were|has|have|had|will|would|didn|isn|the|they|no|not|so)\b)/gi,
    '$1why',
  ],
  // "Isn't it growing?" asks whether it is
  [/^((?:and |so |but )?)won['’]t (?=\w)/gi, '$1will '],
  [/^((?:and |so |but )?)can['’]t (?=\w)/gi, '$1can '],
  [
    /^((?:and |so |but )?)(did|does|is|are|was|were|has|have|had|could|would|should|do(?=\S* (?:they|we|you)\b))n['’]t (?=\w)/gi,
    '$1$2 ',
  ],
  [/\b(they|you)(re|ve|ll)\b/gi, "$1'$2"],
  [/\b(why|that|there)s\b/gi, '$1 is'],
  // "what'd they do to the guide", "where did CET1 end up"
  [/\b(what|where|how|who|when|why)['’]d(?= (?:they|he|she|it|the|we|you)\b)/gi, '$1 did'],
  [/^((?:and |so )?how)['’]d(?= .{1,40} (?:do|go|perform|fare|look|trend|hold up)\b)/gi, '$1 did'],
  // "Any read on October traffic?"
  [
    /^(?:(?:is|was|did) there )?any (?:early |first )?read(?:[- ]?through)? (?:on|into|for) (?=\w)/gi,
    '',
  ],
  [/\bwhere did (?=.{2,40} (?:end up|come out|land|finish|shake out)\W*$)/gi, 'what was '],
  [/(?<=\bwhat was .{2,40}) (?:end up|come out|land|finish|shake out)(?=\W*$)/gi, ''],
  [/(?<![\w/])w\/o\b/gi, 'without'],
  [/(?<![\w/])w\/\s?(?=\w)/gi, 'with '],
  [/\bw (?=(?:the|a|an|this|that|their|its|it|them|all)\b)/gi, 'with '],
  [/(?<![\w/])b\/c\b/gi, 'because'],
  [/\bbtwn\b|\bbtw\b(?=.* and )/gi, 'between'],
  [/^\s*btw,?\s|,?\sbtw\b/gi, ' '],
  [
    /(?<=\b(?:q[1-4]|h[12]|margin|growth|and|yoy|qoq) )(?:bps|basis points?|pp|pct pts?) (?=change|move|delta)/gi,
    '',
  ],
  [
    /(?<=\w),?\s(?:[-–]\s?)?(?:old (?:and|vs\.?|versus|to) new|new (?:and|vs\.?|versus) old)(?=\W*$)/gi,
    ' ',
  ],
  // "new margin guide vs old": a range that is changed is told with the one before
  [
    /(?<=\b(?:guid(?:e|ance)|outlook|forecast|target|range)s?\b[^?]{0,30}),? (?:vs\.?|versus|and|compared (?:to|with)) (?:the )?(?:old|prior|previous|former|earlier)(?: (?:one|guid(?:e|ance)|outlook|forecast|target|range))?(?=\W*$)/gi,
    ' ',
  ],
  // "dec qtr", "march q"
  ...MONTHS.map(
    (month) =>
      [
        new RegExp(`\\b(?:${month.slice(0, 3)}t?|${month})\\.? (?:q|qtr|quarter)\\b`, 'gi'),
        `${month} quarter`,
      ] as const,
  ),
  // "the hike in oct"
  ...MONTHS.filter((month) => month !== 'May').map(
    (month) =>
      [
        new RegExp(
          `(?<=\\b(?:in|since|from|for|by|during|through|until|late|early|mid) )${month.slice(0, 3)}t?\\b\\.?`,
          'gi',
        ),
        month,
      ] as const,
  ),
  [
    /(?<![\w&])lt (?=debt|target|guid|outlook|growth|goal|borrowings|margin|algorithm)/gi,
    'long-term ',
  ],
  [/(?<![\w&])st (?=debt|borrowings)/gi, 'short-term '],
  [/\bfy(?!\s?['’]?\d)\b/gi, 'full year'],
  // "full year 24", never "full year 24%"
  [
    /(?<=\bfull[- ]year )['’]?(\d\d)(?![\d.,%]|\s?(?:%|(?:pct|percent|pts?|points?|bps|bn?|mn?|k|cents?|[mb]illion|thousand)\b))/gi,
    '20$1',
  ],
  [/(?<![\d.\w])\.(?=\d{1,2}\b)/g, '0.'],
  [/\s\b(?:on (?:the |their |its )?books|in the bank|in the till)\b/gi, ''],
  // "EBITDA/t"
  [
    new RegExp(
      `(?<=\\p{L}) ?/ ?(?=(?:m?t|bbl|oz|sq\\.? ?ft|sf|share|employee|head|store|seat|day|${UNIT})(?![\\p{L}/]))`,
      'giu',
    ),
    ' per ',
  ],
  [/(?<=\bper )m?t\b/gi, 'ton'],
  [/(?<=\bper )bbl\b/gi, 'barrel'],
  [/(?<=\bper )(?:sq\.? ?ft|sf)\b/gi, 'square foot'],
  [/\by\/y\b/gi, 'year-over-year'],
  [/\bq\/q\b/gi, 'quarter-over-quarter'],
  [/(?<=\d)\s?bp\b/gi, ' bps'],
  [/(?<=\d)\s?nm\b/gi, '-nanometer'],
  [/(?<=\d)\s?mt\b/gi, ' million tons'],
  [
    /\bhow (?:fast|quickly|rapidly|strongly)\b(?=.{0,60}\b(?:grow|grew|ris|rose|increas|expand|fall|fell|declin|shr[aiu]nk))/gi,
    'how much',
  ],
  [/\bop\.? ?(?:inc|income)\b\.?/gi, 'operating income'],
  [
    /(?<!\b(?:for|to|with|tell|give|show|help|of|on|at|from|by|let|let's) )\bus(?=\s*\?*$)/g,
    'U.S.',
  ],
  [/^us(?= \w)|\b(?<=in (?:the )?)us(?= \w)|(?<=\bthe )us(?=\W*$| \w)/g, 'U.S.'],
  [/(?<![\w&])a&p(?![\w&])/g, 'A&P'],
  [/\bso (?:low|high|little|much|few|many|weak|strong|bad|good|small|big|large)\b/gi, ' '],
];
const PLUS = /(?<![\p{L}\p{N}])(\p{L}{2,})\+(?![\p{L}\p{N}])/gu;
// "op marg", "oper profit"
const OPERATING = /\bop(?:er)?\.? (?=(?:margin|profit|expenses|costs?|cash)\b)/gi;
// "EBITDA & margin", never the "Home & Garden" of the call
const AMPERSAND = /(?<=^|\s)([\p{L}-]{2,}) & ([\p{L}-]{2,})(?![\p{L}-])/giu;
const AHEAD = /\b(?:guid\w*|outlook|forecasts?|expect\w*)\b/i;
// "margin guide for march", of a call that says "March quarter"
const OF_MONTH = new RegExp(
  `(\\b(?:for|in) )(${MONTHS.join('|')})\\b(?! (?:quarter|qtr|q|\\d)|['’])`,
  'gi',
);
// Places in short: read so only in a call that says them in full and never so.
const PLACES: readonly (readonly [string, string])[] = [
  ['NA', 'North America'],
  ['SA', 'South America'],
  ['LATAM', 'Latin America'],
  ['APAC', 'Asia Pacific'],
  ['EU', 'Europe'],
  ['ME', 'Middle East'],
  ['UK', 'United Kingdom'],
];
// Metrics in short: read so only in a call that never uses the short form, which would be its own word.
const METRICS: readonly (readonly [RegExp, string])[] = [
  ['divi', 'dividend'],
  ['divs', 'dividends'],
  ['lfl', 'like-for-like'],
  ['lfls', 'like-for-likes'],
  ['ecommerce', 'e-commerce'],
  ['pax', 'passengers'],
  ['lev', 'leverage'],
  ['marg', 'margin'],
  ['margs', 'margins'],
  ['mgn', 'margin'],
  ['opm', 'operating margin'],
  ['gm', 'gross margin'],
  ['ebt', 'profit before tax'],
  ['hc', 'headcount'],
  ['bklg', 'backlog'],
  ['tce', 'time charter equivalent'],
  ['csm', 'contractual service margin'],
  ['sga', 'SG&A'],
  ['nav', 'net asset value'],
  ['dps', 'dividend per share'],
  ['npat', 'net profit'],
  ['npm', 'net profit margin'],
  ['gpm', 'gross margin'],
  ['sss', 'same-store sales'],
  ['sssg', 'same-store sales growth'],
  ['wc', 'working capital'],
  ['nwc', 'net working capital'],
  ['rwa', 'risk-weighted assets'],
  ['cir', 'cost income ratio'],
  ['pcl', 'provision for credit losses'],
  ['nps', 'net promoter score'],
  ['b2b', 'book-to-bill'],
  ['dtc', 'direct to consumer'],
].map(([short = '', words = '']) => [wordOf(short), words] as const);
// "Subscriber adds", never "what adds to growth".
const ADDS =
  /(?<!\b(?:what|that|which|it|this|who|net) )(?<=^|\s)adds(?=\s*(?:\?|$|(?:in )?q[1-4]\b|yoy\b))/gi;

// "How full were the planes"
const FULL = /^((?:and |so )?)how full (?:is|are|was|were) ([^?!]{2,60})(?=[?!]|$)/i;

// Planes have a load factor and rooms an occupancy, and neither has the other's; ships may have any.
const FULLNESS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\b(?:planes?|flights?|jets?|aircraft|airliners?)\b/i, ['load factor']],
  [/\b(?:hotels?|rooms?|beds?|resorts?|inns?)\b/i, ['occupancy']],
  [/(?:)/, ['occupancy', 'load factor', 'utilization']],
];
const OF_ROOMS =
  /^(?:the|their|its)\s|(?<=^|\s)(?:hotels|properties|rooms|beds|planes|flights|seats|communities|buildings|centers)$/gi;

/** A question with chat shorthand written out: "shd we buy", "mkts", "w/o fx". */
export function writtenOut(question: string): string {
  let text = question;
  for (const [pattern, words] of SIGNS) text = text.replaceAll(pattern, words);
  return text.replaceAll(
    /(?<![\p{L}\p{N}&'’./-])(?:\p{L}{1,6}|[bB]4)(?![\p{L}\p{N}&'’/-])/gu,
    (word) => WORDS[word.toLowerCase()] ?? SMALL[word] ?? word,
  );
}

/** The same with places that the call says in full only: "NA volume" of North America. */
export function inFull(question: string, { turns }: Pick<Transcript, 'turns'>): string {
  const uses = (word: RegExp) => turns.some(({ text: said }) => said.search(word) !== -1);
  let text = writtenOut(question);
  for (const [short, words] of METRICS)
    if (text.search(short) !== -1 && !uses(short)) text = text.replaceAll(short, words);
  if (text.search(ADDS) !== -1 && !uses(/\badds\b/i)) text = text.replaceAll(ADDS, 'net additions');
  text = text.replaceAll(INITIALS, (short) =>
    findMetrics(short).length > 0 ? short : (inItsWords(short, turns) ?? short),
  );
  text = text.replace(FULL, (said, lead: string, thing: string) => {
    const [, measures = []] = FULLNESS.find(([kind]) => kind.test(thing)) ?? [];
    const measure = measures.find((each) => uses(new RegExp(`\\b${each}`, 'i')));
    const name = thing.replaceAll(OF_ROOMS, '').trim();
    const of = name === '' ? '' : ` of ${name}`;
    return measure === undefined ? said : `${lead}what was the ${measure}${of}`;
  });
  // "Lounge+" as the call says it
  text = text.replaceAll(PLUS, (said, name: string) =>
    turns.some((turn) => turn.text.toLowerCase().includes(`${name.toLowerCase()} plus`))
      ? `${name} plus`
      : said,
  );
  text = text.replaceAll(OPERATING, 'operating ');
  text = text.replaceAll(AMPERSAND, (said, one: string, other: string) =>
    uses(new RegExp(`${RegExp.escape(one)} (?:&|and) ${RegExp.escape(other)}`, 'i'))
      ? said
      : `${one} and ${other}`,
  );
  if (AHEAD.test(text))
    text = text.replaceAll(OF_MONTH, (said, lead: string, month: string) =>
      uses(new RegExp(`\\b${month} quarter\\b`, 'i')) ? `${lead}${month} quarter` : said,
    );
  for (const [short, place] of PLACES) {
    const pattern = new RegExp(`(?<![\\w&.])${short}(?![\\w&.])`, 'g');
    if (!pattern.test(text)) continue;
    const says = (name: string) => turns.some((turn) => turn.text.includes(name));
    if (says(place) || says(place.replace(' ', '-'))) text = text.replaceAll(pattern, place);
  }
  return text;
}

// "the OR", and never "revenue OR profit"
const INITIALS =
  /(?<=\b(?:the|their|its|our|what['’]?s|is|was)\s)(?!(?:US|UK|EU|NA|SA|ME|AI|IT|IR|CEO|CFO|COO)\b)[A-Z]{2,4}(?![\p{L}\p{N}&'’/-])/gu;

/** "OR" as the "operating ratio" of a call that speaks of one; null where it speaks of no such metric. */
function inItsWords(short: string, turns: Pick<Transcript, 'turns'>['turns']): string | null {
  const words = [...short.toLowerCase()].map((letter) => `${letter}[a-z]{2,20}`).join('[ -]');
  const spelled = new RegExp(`\\b${words}\\b`, 'gi');
  for (const { text } of turns)
    for (const [phrase] of text.matchAll(spelled)) {
      const [metric] = findMetrics(phrase);
      if (metric?.start === 0 && metric.end === phrase.length) return phrase.toLowerCase();
    }
  return null;
}

function wordOf(short: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}&'’./-])${short}(?![\\p{L}\\p{N}&'’/-])`, 'giu');
}
