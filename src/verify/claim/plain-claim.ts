import { companyName } from '../../core/company-words.ts';
import { CURRENCY_BEFORE } from '../../core/currencies.ts';
import { narrow } from '../../core/narrow.ts';
import type { Transcript } from '../../core/transcript.ts';
import { VERB } from '../clause/clauses.ts';
import { companyForms, companyLeading } from './company-called.ts';
import { lossesMoved } from './losses-moved.ts';
import { plainTerms } from './plain-terms.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
// "March-quarter costs"
const MONTH_QUARTER = new RegExp(`\\b(${MONTHS.join('|')})-quarter\\b`, 'g');
const SCALE = '(?:trillion|billion|million|thousand|crores?|lakh|bn|mn|m|b|k)';
// "$151-153 million", "₹275-300 crore": the first number is in the scale of the second
const JOINED = new RegExp(
  `(?<sign>${CURRENCY_BEFORE})\\s?(?<low>\\d[\\d.,]*)\\s?(?:-|–|to)\\s?(?:${CURRENCY_BEFORE})?\\s?(?<high>\\d[\\d.,]*)\\s?(?<scale>${SCALE})\\b`,
  'g',
);
// "$18.75-19.40", "$3.60 to 3.90 per share"
const JOINED_SHARE = new RegExp(
  `(?<sign>${CURRENCY_BEFORE})\\s?(?<low>\\d[\\d,]*\\.\\d\\d)\\s?(?:-|–|to)\\s?(?<high>\\d[\\d,]*\\.\\d\\d)(?! ?(?:%|percent|${SCALE}\\b))`,
  'g',
);
// "Reaffirms FY revenue guidance", "Sees Q3 sales": who does is the company
const HEADLESS =
  /^(Reaffirms|Reiterates|Affirms|Raises|Lifts|Lowers|Cuts|Trims|Narrows|Maintains|Keeps|Withdraws|Suspends|Reinstates|Initiates|Issues|Provides|Gives|Sees|Expects|Projects|Forecasts|Guides|Anticipates|Estimates|Targets|Plans|Reports|Posts|Declares|Increases|Boosts|Achieves|Continues|Remains)(?= (?!(?:of|in|on|to|for|at|by|from|with|across|are|were|and|as|that)\b)\p{L})|^(Guides|Plans|Expects|Continues|Intends|Aims|Remains)(?= (?:to|on|for|in) )/u;
const VIEW =
  /(?<=^(?:Reaffirms|Reiterates|Affirms|Raises|Lifts|Lowers|Cuts|Trims|Narrows|Maintains|Keeps|Increases|Boosts|we \w+)\s[^.;\d]{0,60}(?:\d{4} [^.;\d]{0,40})?)\bview\b/i;
const ITSELF =
  /(?<=^|[.;,:]\s|\bthat\s)(?:the (?:company|group|bank|firm|business)(?: as a whole)?|management)(?=\s(?:now |also |still |has |had |does |did |is |was )?[a-z]+)/gi;
const OF_ITSELF = /\bthe (?:company|group|bank|firm)['’]s\s/gi;

// "4M homes": a short form of our own, which nobody says; "9M 2024" is a time, and "3M" and "6M" may be
const COUNT = /(?<![\w$€£¥₹.,-])(?:(?=[1-9]\s?[KB]|[124578]\s?M))(\d)\s?([KMB])(?![\w-])/g;
const SCALES: Readonly<Record<string, string>> = { K: 'thousand', M: 'million', B: 'billion' };
const VERBS: Readonly<Record<string, string>> = {
  ...{ increase: 'increased', rise: 'rose', gain: 'increased', growth: 'grew', jump: 'increased' },
  ...{ decrease: 'decreased', decline: 'declined', fall: 'fell', drop: 'dropped' },
  ...{ reduction: 'decreased', improvement: 'improved' },
};
// "There was an increase of 4% in cloud revenue year over year"
const MOVE_IN = new RegExp(
  `^(?:there was|the (?:company|group|bank|firm) (?:saw|had|posted|recorded|reported)|we (?:saw|had|posted|recorded|reported)) (not )?an? (?:\\w+ )?(${Object.keys(VERBS).join('|')}) of ([^,;]{0,40}?\\d[^,;]{0,40}?) in ((?:the |its |our )?(?!Q\\d|20\\d\\d|(?:the )?(?:first|second|third|fourth|last|same) )[^,;]{3,80}?)(?= (?:year|quarter|from|compared|versus|over|in|for|during|to)\\b|[,;.]|$)`,
  'i',
);

const NEARLY =
  /\b(?:not quite|just shy of|a shade (?:under|below)|a touch (?:under|below)|just short of|close on)\b/gi;
// "Orders fell just short of 2 billion" is no fall
const FELL_SHORT =
  /\b(?:fell|falls) (?:just |a little |slightly |narrowly )?(?:short|shy) of(?= (?:[$€£¥₹]|\d))/gi;
// "Without currency, growth would have been 3 points higher": what it did to growth
const WITHOUT =
  /^(?:without|but for) (?:the (?:effects?|impact) of )?([^,;]{3,60}), ([^,;]{3,60}?) would have been ([^,;]{0,20}\d[^,;]{0,20}?) (higher|lower)\b/i;
// "Leverage, at 2.4x EBITDA,"
const TURNS_OF_EBITDA =
  /\b(leverage|gearing)\b([^.;]{0,40}?\d[\d.]* ?(?:x|times)) (?:(?:of|the|adjusted) ){0,2}EBITDA\b/i;
const AT_THE_LINE =
  /\b(lost|made|earned) ([^.;,]{0,24}?\d[^.;, ]{0,12}(?: (?:million|billion|crores?))?) at the operating (?:line|level)\b/gi;
const ONES: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ twelve: 12, twenty: 20 },
};
// "one in ten customers"
const ONE_IN =
  /\b(one|two|three|four|seven|nine) (?:in|of|out of) (?:every )?(two|three|four|five|six|eight|ten|twenty)\b(?= \p{L})/giu;
const OF: Readonly<Record<string, string>> = {
  third: '0.33',
  quarter: '0.25',
  half: '0.5',
  fifth: '0.2',
};
// "Nine-month group sales came to"
const MONTHS_OF =
  /^((?:the |our )?)(six|nine)-month ([^,;.\d]{3,60}?) (?=(?:was|were|came|rose|fell|grew|declined|increased|decreased|reached|stood|totall?ed|amounted)\b)/i;
// "a third as much again as a year earlier"
const AS_AGAIN =
  /\b((?:a )?(?:half|third|quarter|fifth)) as (?:much|many|high|large|big) again as\b/gi;
// "a full-year margin above 15%": of the year
const A_FULL_YEAR =
  /\ban? full[- ]year (?=(?:[\w&-]+ ){0,3}(?:margin|revenues?|sales|profit|income|earnings|EPS|EBIT\w*|cash flow|growth|loss|dividend)\b)/gi;
// "by almost a fifth (19.6%)": the same again, and below nothing
const IN_BRACKETS =
  /(?<=\p{L}) \(((?:about |around |nearly |over )?(?:\+?\d[\d.]* ?(?:%|percent|bps|basis points|points)|[$€£¥₹]\d[\d.,]* ?(?:million|billion|trillion|[mMbB]n?)))\)/gu;
const SIZE_AT = '((?:about |around |roughly |nearly |just |some )?[$€£¥]?\\d[^,;]{0,40})';
const BE = '(was|were|is|are|stood|came in|remained|proved)';
// "At 22%, the tax rate was lower than last year": what it was
const AT_HEAD = new RegExp(`^At ${SIZE_AT}, ([^,;\\d]{3,80}?) ${BE} (?=[a-z])(?!\\w+ (?:by|to) )`);
// "Growth abroad, at 14%, was double"
const AT_BEHIND = new RegExp(
  `^([^,;\\d]{3,80}?), at ${SIZE_AT}, ${BE} (?=[a-z])(?!\\w+ (?:by|to) )`,
);
// "roughly a third of a billion dollars"
const OF_SCALE =
  /\b(?:a|one)[- ](third|quarter|half|fifth) (?:of )?a (billion|million|trillion) dollars\b/gi;

// "Orders of SEK 88 million", "Orders: SEK 88 million": the account, as a call seldom says it without a verb
const ORDERS_OF =
  /\borders(?=(?: of|:| came to| reached| (?:is|are) expected to be) (?:(?:about|around|roughly|nearly|over) )?[-−]?(?:[A-Z]{2,3} ?)?[$€£¥₹]?\d[\d.,]*\s?(?:[mb]illion|[MBK]\b|crores?)(?! from\b))/gi;

// "16% in the quarter; 17% is assumed for the next one"
const NEXT_ONE = /\b(quarter|year)\b([^.]{0,100}\b)the (?:next|following|coming) one\b/i;
// "20 for 2018 and 30 the year after"
const YEAR_AFTER =
  /\b(20\d\d)\b([^.]{0,100}? )(?:in |for )?(?:the|a) year (after|later|thereafter|before|earlier)\b(?! that)/i;

// "Over the first nine months, sales rose": when, and not than when
const OVER_MONTHS =
  /^Over (the (?:first )?(?:six|nine|twelve) months|the first (?:two|three) quarters|the (?:full )?year)(?=,)/;
// "now puts its tax rate at 21%"
const PUTS_AT = /(?<=\b(?:now|still) )puts ((?:its|the|their) [^,;.]{3,60}?) at (?=[^\s]{0,3}\d)/;
// "more than double the $99 of a year ago"
const OF_A_YEAR_AGO =
  /\bthe (?=[^\s]{0,3}\d)([^\s]+(?: (?:million|billion|crores?|bps|percent))?) of ((?:a|the) year (?:ago|earlier|before))\b/gi;

// "57 in Q2 2024, against 76 a year earlier": in that quarter a year before
const PART_OF_YEAR =
  /(?:\bQ[1-4]|\bH[12]|\b(?:quarter|half|months?|january|february|march|april|may|june|july|august|september|october|november|december)(?: of)?(?: fiscal)?(?: \d{1,2},)?) $/i;

/**
 * A claim in the call's own way of speaking, so that both are read alike: the company is "we", fractions
 * of a year lose their hyphens, both ends of a range carry its scale, signs are plain letters.
 */
export function plainClaim(claim: string, transcript: Transcript): string {
  return narrow(
    plainTerms(lossesMoved(asCalled(withoutCompany(claim, transcript), transcript), transcript))
      .replaceAll('−', '-')
      .replaceAll('×', 'x'),
  )
    .replaceAll(/\b(20\d\d)-(\d\d)-(\d\d)\b/g, (printed, year, month, day) =>
      MONTHS[Number(month) - 1] ? `${MONTHS[Number(month) - 1]} ${Number(day)}, ${year}` : printed,
    )
    .replaceAll(/\b(first|second|third|fourth|full|half)-(quarter|half|year)(['’]s)?\b/gi, '$1 $2')
    .replaceAll(MONTH_QUARTER, '$1 quarter')
    .replace(/^(?:quarter|period)-end (?=\p{Ll})/iu, 'At the end of the quarter, ')
    .replace(
      /^(?:the )?(last|prior|previous) year['’]s (first|second|third|fourth) quarter /i,
      'In the $2 quarter of $1 year, ',
    )
    .replaceAll(JOINED_SHARE, '$<sign>$<low> to $<sign>$<high>')
    .replace(VIEW, 'guidance')
    .replace(HEADLESS, (verb) => `we ${verb.toLowerCase()}`)
    .replaceAll(
      JOINED,
      (_, sign, low, high, scale) => `${sign}${low} ${scale} to ${sign}${high} ${scale}`,
    )
    .replace(
      MOVE_IN,
      (_, not, noun, size, of) =>
        `${of} ${not ? 'did not ' : ''}${VERBS[noun.toLowerCase()]} by ${size}`,
    )
    .replace(
      /\b(net debt) ((?:was|is|stands?|stood|came) (?:at )?[\d.]+ ?(?:x|times)) (?:(?:of|the) )?(?:adjusted )?EBITDA\b/i,
      '$1-to-EBITDA $2',
    )
    .replaceAll(OF_A_YEAR_AGO, '$1 $2')
    .replace(OVER_MONTHS, 'In $1')
    .replace(PUTS_AT, 'expects $1 to be ')
    .replace(NEXT_ONE, (_, unit, between) => `${unit}${between}the next ${unit.toLowerCase()}`)
    .replace(YEAR_AFTER, (said, year, between, way, at, text) => {
      if (PART_OF_YEAR.test(text.slice(0, at))) return said;
      const other = Number(year) + (/before|earlier/.test(way) ? -1 : 1);
      return `${year}${between}in ${other}`;
    })
    .replaceAll(/\b(\d[\d.]*) or (\d[\d.]*) ?(%|percent\b)/g, '$1% to $2%')
    .replaceAll(/\b(turn(?:s|ed)) over (?=[^,;.]{0,20}\d)/gi, 'had revenue of ')
    .replaceAll(/\bby a total of\b/gi, 'by')
    .replaceAll(/\bfirst (two|three) quarters\b(?! in a row)/gi, (_, count) =>
      /two/i.test(count) ? 'first six months' : 'first nine months',
    )
    .replaceAll(/\b(?:a|one) (?:full |whole )?(percentage point)\b/gi, '1 $1')
    .replaceAll(IN_BRACKETS, (_, said) => `, ${said},`)
    .replaceAll(/,(?=[,.;])/g, '')
    .replaceAll(/\b(?:the )?first three months of (20\d\d)\b/gi, 'the first quarter of $1')
    .replaceAll(A_FULL_YEAR, 'the full year ')
    .replace(
      MONTHS_OF,
      (_, head, count, what) => `${head}${what} in the first ${count.toLowerCase()} months `,
    )
    .replaceAll(AS_AGAIN, '$1 more than')
    .replace(AT_HEAD, (_, size, subject, verb) => `${subject} ${verb} ${size}, `)
    .replace(AT_BEHIND, (_, subject, size, verb) => `${subject} ${verb} ${size}, `)
    .replaceAll(
      /\b(\d[\d.]*(?:%|bps| points?| percent| basis points)) on the (quarter|year)\b/gi,
      (_, size, unit) =>
        `${size} ${unit.toLowerCase() === 'year' ? 'year over year' : 'sequentially'}`,
    )
    .replaceAll(
      /\b(?:passed|topped|crossed|exceeded|surpassed|went past|broke through) (?=[$€£¥₹]\s?\d)/gi,
      'was more than ',
    )
    .replaceAll(
      /\b(?:earned|made|achieved) an? (?=[\d.]+ ?% (?:return|yield|margin)\b)/gi,
      'had a ',
    )
    .replace(
      WITHOUT,
      (_, what, metric, size, way) =>
        `${what} ${way === 'higher' ? 'reduced' : 'lifted'} ${metric} by ${size}`,
    )
    .replaceAll(ORDERS_OF, 'order intake')
    .replaceAll(FELL_SHORT, 'was nearly')
    .replaceAll(NEARLY, 'nearly')
    .replace(TURNS_OF_EBITDA, '$1$2')
    .replaceAll(
      AT_THE_LINE,
      (_, verb, sum) => `had an operating ${verb === 'lost' ? 'loss' : 'profit'} of ${sum}`,
    )
    .replaceAll(/\b(?:upwards|north) of\b/gi, 'more than')
    .replaceAll(/\bsouth of\b/gi, 'less than')
    .replaceAll(/\b(\p{L}+|\d+)-cent\b/gu, '$1 cents')
    .replaceAll(ONE_IN, (_, few, many) => {
      const [part, whole] = [ONES[few.toLowerCase()] ?? 1, ONES[many.toLowerCase()] ?? 1];
      return `${Math.round((1000 * part) / whole) / 10}%`;
    })
    .replaceAll(OF_SCALE, (_, part, scale) => `$${OF[part.toLowerCase()]} ${scale}`)
    .replaceAll(COUNT, (_, digits, scale) => `${digits} ${SCALES[scale]}`)
    .replaceAll(ITSELF, 'we')
    .replaceAll(OF_ITSELF, 'our ')
    .trim();
}

const UNITED_STATES =
  /\b(?:United States(?: of America)?|(?<![$\w])US(?=[ ,.;’'-](?! ?\$))(?! (?:GAAP|dollars?)\b)|(?<!\b(?:North|South|Latin|Central|Pan)[- ])American(?= \p{Ll}))/gu;
const isDotted = new WeakMap<Transcript, boolean>();

/** The country as the call writes it: "the US business" of "the U.S." */
function asCalled(claim: string, transcript: Transcript): string {
  const isOwn =
    isDotted.get(transcript) ?? transcript.turns.some(({ text }) => /\bU\.S\.(?!A)/.test(text));
  isDotted.set(transcript, isOwn);
  return isOwn ? claim.replaceAll(UNITED_STATES, 'U.S.') : claim;
}

// "Lumo international parcels: revenue up 10%": a part that is named after its company
const HEADING = "\\s[\\p{L}&'’ -]{1,60}:\\s";

/** The company's own name, whatever it is called by, is no part of what is claimed. */
function withoutCompany(claim: string, transcript: Transcript): string {
  const leading = companyLeading(claim, transcript);
  const forms = [
    ...companyForms(transcript).filter((form) => claim.includes(form)),
    ...(leading === null ? [] : [leading]),
  ];
  if (forms.length === 0) return claim;
  // "Lumo's" has grown, and so has Lumo's revenue
  const isGenitive = /^\S+['’]s(?=[\s,]|$)/.test(companyName(transcript.call.company));
  const name = new RegExp(
    `(?<=^|[.;,:]\\s|\\b(?:that|said|says)\\s)(?:[Tt]he\\s)?(?:${forms.map(RegExp.escape).join('|')})(?:(?<own>['’]s)(?=\\s)|(?=\\s\\p{Ll}))(?!${HEADING})`,
    'u',
  );
  const inside = new RegExp(
    `(?<=[\\p{Ll}\\d,]\\s(?:the\\s)?)(?:${forms.map(RegExp.escape).join('|')})['’]s(?=\\s)`,
    'gu',
  );
  const behind = new RegExp(
    `\\b(?<of>at|for|of|across|within)\\s(?:${forms.map(RegExp.escape).join('|')})(?=,?\\s\\p{Ll}|[.;]|$)`,
    'gu',
  );
  return claim
    .replace(name, (printed: string, own: string | undefined, at: number) => {
      const [next = ''] = claim.slice(at + printed.length).match(/[\p{L}-]+/u) ?? [];
      return own && !(isGenitive && VERB.test(next) && next !== 'rated') ? 'our' : 'we';
    })
    .replaceAll(inside, 'our')
    .replaceAll(behind, '$<of> the company');
}
