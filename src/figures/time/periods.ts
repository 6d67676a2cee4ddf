import { guarded } from '../../core/guarded/guarded.ts';
import { matchesOf } from '../../core/matches.ts';
import { onceOf } from '../../core/once-of.ts';
import { remembered } from '../../core/remembered.ts';
import {
  type Fiscal,
  halfBefore,
  type PeriodMention,
  quarterBefore,
  type Reading,
  shiftQuarter,
  yearBefore,
} from './fiscal.ts';
import { lastYearEnd, readMonthEnd, readMonthQuarter } from './month-ends.ts';
import {
  against,
  atDay,
  fullYear,
  half,
  IN_CAPITALS,
  inMonths,
  inWeeks,
  isoDate,
  MONTH,
  monthOf,
  ORDINALS,
  quarter,
  throughMonth,
  time,
  toDate,
  toDay,
} from './period-labels.ts';
import { inItsYear } from './year-of.ts';

// Longer forms first: the first row that reads a place keeps it.
const ROWS: readonly (readonly [
  RegExp,
  (groups: Record<string, string | undefined>, call: Fiscal) => Reading | null,
])[] = [
  // "compared to $47 million for Q3 year-to-date last year"
  [
    /\b(?:Q[1-4]|(?:second|third|fourth)[- ]quarter) (?:year[- ]to[- ]date|YTD)(?<last> (?:last|(?:the )?(?:prior|previous)) year)?\b/gi,
    ({ last }, call) => toDate(call, last !== undefined),
  ],
  // "in the September quarter", "the June quarter of last year"
  [
    new RegExp(
      `\\b(?<month>${IN_CAPITALS})(?: (?<first>20\\d\\d))?[- ][Qq]uarter\\b(?: (?:of |in )?(?<year>20\\d\\d)\\b| (?:of |in )?(?<last>(?:last|the (?:prior|previous)) year\\b))?`,
      'g',
    ),
    ({ month = '', first, year, last }, call) =>
      readMonthQuarter(
        monthOf(month),
        { year: first ?? year, isLastYear: last !== undefined },
        call,
      ),
  ],
  // "from 2.3 times at year-end", "down $2 million from the end of last year"
  [
    /(?<=\b(?:from|since|versus|vs\.?|than|above|below|against|compared (?:to|with))\b[^;]{0,40}\s)(?:(?:the )?end of (?:the )?(?:last|prior|previous) (?:fiscal |financial )?year|(?:the )?(?:(?:last|prior|previous) )?(?:fiscal |financial )?year[- ]end(?: (?<year>20\d\d))?)\b/gi,
    ({ year }, call) =>
      year === undefined || Number(year) === Number(call.fiscalYear) - 1
        ? lastYearEnd(call)
        : fullYear(year, call),
  ],
  [
    /\b(?:(?:year over|year-over)[- ]year|(?:year on|year-on)[- ]year|(?:yo|y-o|y\/o)[/-]?y|versus (?:a|one) year ago|annually)\b/gi,
    (_, call) => against(yearBefore(call), 'year-ago'),
  ],
  [
    /\b(?:(?:quarter over|quarter-over)[- ]quarter|(?:quarter on|quarter-on)[- ]quarter|(?:qo|q-o|q\/o)[/-]?q|sequential(?:ly)?|(?:on a )?linked[- ](?:quarter|basis)|(?-i:LQ))\b/gi,
    (_, call) => against(quarterBefore(call), 'previous-quarter'),
  ],
  [
    /\b(?:the )?(?:same|corresponding|comparable|equivalent) (?:period|quarter|time)(?: of| in)?(?: the)?(?: fiscal| FY)?(?: year)? (?<year>20\d\d)\b/gi,
    ({ year = '' }, call) =>
      Number(year) === Number(call.fiscalYear) - 1
        ? time(yearBefore(call), 'year-ago')
        : time(
            call.fiscalQuarter === null ? `FY ${year}` : `Q${call.fiscalQuarter} ${year}`,
            'other',
          ),
  ],
  // "in the year so far"
  [/\b(?:the )?year so far\b/gi, (_, call) => toDate(call)],
  [
    /\b(?:the |our )?(?:coming|upcoming) (?:fiscal |financial )?year\b/gi,
    (_, call) => time(call.fiscalYear === null ? null : `FY ${call.fiscalYear + 1}`),
  ],
  // "last year's Q4", "the prior year fourth quarter": the quarter of that number
  [
    /\b(?:the )?(?:last|prior|previous)[- ]year(?:['’]s)? (?:fiscal )?(?:q(?<number>[1-4])\b|(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[- ]quarter\b)/gi,
    ({ number, ordinal = '' }, call) => {
      const quarter = Number(number ?? ORDINALS[ordinal.toLowerCase()]);
      if (quarter === call.fiscalQuarter) return time(yearBefore(call), 'year-ago');
      return call.fiscalYear === null
        ? null
        : time(
            `Q${quarter} ${call.fiscalYear - 1}`,
            quarter === 4 && call.fiscalQuarter === 1 ? 'previous-quarter' : 'other',
          );
    },
  ],
  [
    /\b(?:q[1-4] of )?(?:the )?(?:same|(?:prior |previous )?corresponding|comparable|equivalent|(?:(?:same|corresponding|comparable) )?(?:(?:year ago|year-ago)|(?:prior |prior-)year(?:['’]s)?|last year['’]s))(?: (?:same|corresponding|comparable))? (?:period|quarter|half|time|(?:first|second|third|fourth|1st|2nd|3rd|4th) quarter)(?: (?:of |in |from )?(?:the )?(?:last|prior|previous|a) year(?: ago)?)?|\bPCP\b/gi,
    (_, call) => time(yearBefore(call), 'year-ago'),
  ],
  [
    /\b(?:in|over|during)(?: the last| the past) (?:year|\w+ (?:months|quarters|years))\b/gi,
    () => null,
  ],
  [
    /\b(?:(?:(?:first|second|third|fourth) quarter|q[1-4]) )?(?:(?:of |in |from |the ){0,3}(?:last|prior|previous)[- ](?:fiscal )?year(?: period)?|(?:a|one)(?: year ago| year earlier)|(?:year ago|year-ago)|(?:prior |prior-)year)\b/gi,
    (_, call) => time(yearBefore(call), 'year-ago'),
  ],
  // "down 3% versus prior Q2": the last one of that number that is over
  [
    /\b(?:the )?(?:last|previous|prior) q(?<number>[1-4])\b(?! ?(?:of |FY ?)?(?:20|['’‘])\d\d)/gi,
    ({ number }, call) => {
      if (Number(number) === call.fiscalQuarter) return time(yearBefore(call), 'year-ago');
      const before = quarterBefore(call);
      return before?.startsWith(`Q${number}`) ? time(before, 'previous-quarter') : null;
    },
  ],
  [
    /\b(?:the )?(?:last|previous|prior|preceding) quarter\b(?!(?:['’]s)?\s(?:earnings\s)?(?:call|release|report)\b)/gi,
    (_, call) => time(quarterBefore(call), 'previous-quarter'),
  ],
  [
    /\b(?:the )?(?:last|previous|prior|preceding) half(?:[- ]year)?\b/gi,
    (_, call) => time(halfBefore(call), 'other'),
  ],
  [/\bhalf[- ](?:on|over)[- ]half\b|\bHoH\b/gi, (_, call) => against(halfBefore(call), 'other')],
  [
    /\b(?:a|one) quarter (?:ago|earlier)\b/gi,
    (_, call) => time(quarterBefore(call), 'previous-quarter'),
  ],
  [/\bfrom the quarter before\b/gi, (_, call) => time(quarterBefore(call), 'previous-quarter')],
  // "; nine months 45 million": read aloud from a table
  [
    /(?<=[;:]\s(?:the\s)?)(?<months>nine|six|9|6)[- ]months?(?=\s(?:[A-Z]{0,3}[$€£¥₹]\s?|[A-Z]{3}\s)?\d)/g,
    ({ months }, call) => inMonths(months, undefined, call),
  ],
  // "the six months ended June 30, 2024": its end is no time of its own
  [
    new RegExp(
      `\\b(?:the )?(?:first )?(?<months>nine|six|9|6)[- ]months?(?: period)? (?:ending|ended|to) (?:on )?(?:\\d{1,2} )?(?<month>${MONTH})(?: \\d{1,2}(?:st|nd|rd|th)?\\b)?(?:,? 20(?<year>\\d\\d)\\b)?`,
      'gi',
    ),
    // where the year begins in January; elsewhere its number may be another
    ({ months, month, year }, call) =>
      inMonths(months, /^(?:jun|sep)/i.test(month ?? '') ? year : undefined, call),
  ],
  // "year-to-date through October 22": beyond the end of the quarter
  [
    new RegExp(
      `\\b(?:year[- ]to[- ]date|YTD)(?: period)?,? (?:ended|ending|through|thru|as of|up to|until) (?:on )?(?<month>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (?<year>20\\d\\d)\\b)?`,
      'gi',
    ),
    ({ month = '', day = '', year }, call) => toDay(month, day, { year, call }),
  ],
  [
    new RegExp(
      `\\b(?:the |our )?(?:fiscal|financial) year (?:ending|ended|that ends?|to) (?:on )?(?:\\d{1,2} )?(?:${MONTH})(?: \\d{1,2})?,? (?<year>20\\d\\d)\\b`,
      'gi',
    ),
    ({ year }, call) => fullYear(year, call),
  ],
  [
    new RegExp(
      `\\b(?:as (?:of|at) (?:the end of )?|at |ended |ending |end of )?(?<month>${MONTH})\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<year>20\\d\\d)\\b`,
      'gi',
    ),
    ({ month = '', day = '', year = '' }) => time(isoDate(month, day, year)),
  ],
  // "at 30 June", "as at June 30": the year is the last one that the day was in
  [
    new RegExp(
      `\\b(?:as (?:of|at) |at |ended |ending )(?:the )?(?:(?<first>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>${MONTH})|(?<named>${MONTH}) (?<second>\\d{1,2})(?:st|nd|rd|th)?)\\b(?:,? (?<year>20\\d\\d)\\b)?`,
      'gi',
    ),
    ({ first, month, named, second, year }, call) =>
      atDay(month ?? named ?? '', first ?? second ?? '', { year, call }),
  ],
  [
    new RegExp(
      `\\b(?:(?:at|as of|by) )?(?:the )?end of (?<month>${MONTH})(?: (?<year>20\\d\\d))?\\b`,
      'gi',
    ),
    ({ month = '', year }, call) => readMonthEnd(monthOf(month), year, call),
  ],
  // "at December it was 3 million": the month's end, for what stands on a day
  [
    new RegExp(
      `\\b(?:as )?at (?<month>${IN_CAPITALS})\\b(?=,?\\s(?:it|that|this|they|we) (?:was|were|had|stood)\\b)`,
      'g',
    ),
    ({ month = '' }, call) => readMonthEnd(monthOf(month), undefined, call),
  ],
  // "at year-end we had 3 million": of a year that is over
  [
    /\bat (?:the )?(?:(?:last|prior|previous) )?(?:fiscal |financial )?year[- ]end(?=,?\s(?:it|that|this|they|we) (?:was|were|had|stood)\b)|\bat (?:the )?(?:last|prior|previous) (?:fiscal |financial )?year[- ]end\b|(?<=\b(?:it|that|this|they) (?:was|were) (?:[A-Z]{3} ?)?[$€£]?\d[\d.,]*(?:x|%| times| percent| million| billion)? )at (?:the )?(?:fiscal |financial )?year[- ]end\b/gi,
    (_, call) => (call.fiscalQuarter === 4 ? null : lastYearEnd(call)),
  ],
  // "up 3% from March": the month at whose end it was last told
  [
    new RegExp(
      `(?<=\\b(?:from|since|versus|vs\\.?|against|compared (?:to|with)|than) (?:\\S{0,12}\\d\\S{0,12} (?:\\w{1,20} )?(?:in|at) )?)(?<month>${IN_CAPITALS})\\b(?! ?(?:\\d|onwards?|on\\b|through|to\\b|until|and\\b|quarter))`,
      'g',
    ),
    ({ month = '' }, call) => (call.date ? readMonthEnd(monthOf(month), undefined, call) : null),
  ],
  [
    /\b(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:fiscal )?quarter(?:s)?(?! in a row)(?: of| in(?= (?:fiscal )?20\d\d))?(?: the)?(?: fiscal)?(?: year(?!-|\s(?:over|on)\b))?(?: (?<year>20\d\d)|\s['’‘](?<short>\d\d)\b| (?:of |in )?(?<same>this year|the year|next (?:fiscal |financial |calendar )?year))?/gi,
    ({ ordinal = '', year, short, same }, call) =>
      quarter(
        ORDINALS[ordinal.toLowerCase()],
        year ?? (short && `20${short}`) ?? nextYear(same, call),
        call,
      ),
  ],
  [
    /\b(?<number>q[1-4]|[1-4]q)(?:\s?(?:of\s)?(?:fy\s?|fiscal\s)?(?:(?<year>20\d\d)|['’‘](?<short>\d\d))|(?:\s?of)?\s?fy\s?['’‘]?(?<tail>\d\d)|(?<=\dq)(?<tight>\d\d)|\s(?:of |in )?(?<same>next (?:fiscal |financial |calendar )?year))?\b/gi,
    ({ number = '', year, short, tail, tight, same }, call) => {
      const digits = short ?? tail ?? tight;
      const said = year ?? (digits && `20${digits}`) ?? nextYear(same, call);
      return quarter(Number(number.replace(/q/i, '')), said, call);
    },
  ],
  [
    /\b(?<which>first|second|back)(?: half|-half)(?: of| in(?= 20\d\d))?(?: the)?(?: fiscal)?(?: (?<year>20\d\d)| FY ?['’‘]?(?:20)?(?<short>\d\d)\b| (?<same>(?:this |the |next )?year))?/gi,
    ({ which, year, short, same }, call) =>
      half(
        which?.toLowerCase() === 'first' ? 1 : 2,
        year ?? (short && `20${short}`) ?? nextYear(same, call),
        call,
      ),
  ],
  // "For the 28 weeks, sales were": a retailer's half year
  [
    /(?<=\b(?:in|for|over|during|across) )the (?<weeks>[1-5]\d) weeks(?=[,.;]| (?:our|we|group|total|sales|revenue|to|ended)\b)/gi,
    ({ weeks }, call) => inWeeks(Number(weeks), call),
  ],
  // "For the half year, revenue came to"
  [
    /\b(?:for|in|over|during) the half(?:[- ]year)?(?=[,.;]|\s(?:it|we|our|revenues?|sales|and|was|were|under)\b)|\b(?:the|our) half[- ]year\b(?! ago)|\bhalf[- ]year(?= (?:net |total |adjusted |operating |gross )*(?:revenues?|sales|profit|earnings|income|EBITDA?|results?|dividend|EPS|margin|cash flow))/gi,
    (_, call) => half((call.fiscalQuarter ?? 2) <= 2 ? 1 : 2, undefined, call),
  ],
  [
    /\b(?<which>h[12]|[12]h)(?:\s?(?:of\s|fy\s?|fiscal\s)?(?:(?<year>20\d\d)|['’‘]?(?<short>\d\d)))?\b(?!\s?%)/gi,
    ({ which = '', year, short }, call) =>
      half(Number(which.replace(/h/i, '')), year ?? (short && `20${short}`), call),
  ],
  [
    /\b(?:first|(?:through|over|during|in) (?:the )?(?=(?:nine|six|9|6)[- ]months? of )) ?(?<months>nine|six|9|6)[- ]months?\b(?: of (?:the )?(?:fiscal )?(?<of>20\d\d)\b)?|\b(?<ended>nine|six|9|6)[- ]months? (?:ended|period|of (?:fy|fiscal|the)\b)|(?:^|\b(?:consolidated|(?:in|for|over|during|across) (?:(?:the|those|these) )?|our|the|those|these)) ?(?<whole>nine|six|9|6)[- ]months?(?=\s(?:y[- ]?o|year|it|we|they|that|and|number|figure|performance|results?|figures|numbers|revenue|sales|ebitda|net|operating|adjusted|capex|profit|was|were|came|reached|stood|fy|compared|versus)|[,.;]|$)|\b(?<short>[69]M) ?(?:FY ?)?['’]?(?:20)?(?<year>\d\d)\b/gi,
    ({ months, of, ended, whole, short, year }, call) =>
      inMonths(months ?? ended ?? whole ?? short, of?.slice(2) ?? year, call),
  ],
  [
    /(?<!\b(?:an?|each|every|any|per|next) )\b(?:the )?(?:full|fiscal|whole|entire|calendar)[- ](?:fiscal[- ])?year(?: (?<year>20\d\d))?\b|\bFY ?['’‘]?(?<short>\d\d|20\d\d)\b/gi,
    ({ year, short }, call) => fullYear(year ?? short, call),
  ],
  // "which brings us to a full-year decline of 3%": of the year
  [
    /(?<=\ban? )full-year(?= (?:decline|decrease|drop|increase|rise|growth)(?: rate)? of\b)/gi,
    (_, call) => fullYear(undefined, call),
  ],
  // "On a full-year basis, revenue was", once the year is over
  [
    /(?<=\bon a )(?:full|fiscal)[- ]year(?= basis\b)/gi,
    (_, call) => (call.fiscalQuarter === 4 ? fullYear(undefined, call) : null),
  ],
  // "We expect a full-year margin of 6%": of the year, where "a full year of costs" is of any
  [
    /(?<=\ban? )full(?:-year(?= (?:adjusted|underlying|organic|net|gross|operating|core|group|comparable|revenue|sales|EPS|EBITD?A?|earnings|profit|margin|free cash|capex|tax rate|dividend)\b)| year(?= (?:adjusted|revenue|EPS|EBITD?A?|capex|(?:effective )?tax rate)\b))/gi,
    (_, call) => fullYear(undefined, call),
  ],
  [
    /\b(?:the )?(?<year>20\d\d) (?:fiscal|financial|calendar) year\b|\b(?:for|in|during|over) the (?:financial )?year (?<after>20\d\d)\b/gi,
    ({ year, after }, call) => fullYear(year ?? after, call),
  ],
  // "by year-end", "we expect to end the year with": of a year that is not over
  [
    /\b(?:by|before) (?:(?:the )?(?:fiscal |calendar )?year[- ]end|(?:the )?end of (?:the|this) (?:fiscal |calendar )?year)\b(?! (?:of )?(?:20\d\d|fiscal|FY|next))|(?<=\b(?:will be|expect(?:ed)?|to be|target(?:ing)?|aim(?:ing)?)\b[^.;]{0,60} )at (?:the )?year[- ]end(?! (?:of )?(?:20\d\d|fiscal|FY|next))|(?<=\b(?:(?:to|will|should|['’]ll) (?:end|exit|finish|close|leave)|exiting|ending|finishing) )(?:the|this) (?:fiscal )?year\b/gi,
    (_, call) => (call.fiscalQuarter === 4 ? null : fullYear(undefined, call)),
  ],
  [
    /\b(?:this|the current|the reported|the reporting) (?:quarter|period)\b|\bduring the quarter\b|\b(?:for|in) the quarter\b/gi,
    (_, call) => time(call.period || null),
  ],
  // said in the call of its last quarter
  [
    /(?<=\b(?:in|over|during) )the year\b(?!-| (?:to|ago|before|ahead|after))/gi,
    (_, call) => (call.fiscalQuarter === 4 ? fullYear(undefined, call) : null),
  ],
  // "so far this year", "so far, in 2021": up to the end of the call's period
  [
    /\b(?:so|thus) far,? (?:this|in the|in this|in) (?:(?:fiscal |calendar )?(?:year|(?<year>20\d\d))\b)/gi,
    ({ year }, call) =>
      year === undefined || Number(year) === call.fiscalYear ? toDate(call) : fullYear(year, call),
  ],
  [
    /\b(?:this|for the|the current)(?: fiscal)? year\b(?!-to-date| to[- ]date|['’]s\s(?:first|second|third|fourth)\b)/gi,
    (_, call) => fullYear(undefined, call),
  ],
  [
    /\b(?:on an? )?(?:two|three|2|3)[- ]year(?: stack(?:ed)?| basis| comparison)\b/gi,
    () => against(null, 'other'),
  ],
  // "2021 was a record-setting year": the year itself is what the sentence speaks of
  [
    /(?<=^(?:(?:and|so|overall|all in all|in short),? )?)(?<year>20\d\d)(?= (?:was|has been|proved|marked|turned out|ended up)\b)/gi,
    ({ year }, call) => fullYear(year, call),
  ],
  // "another exceptional year with revenue of": said in the call of its last quarter
  [
    /\b(?:an?|another|our) (?:\w+ )?(?:exceptional|outstanding|record(?:-(?:setting|breaking))?|strong|solid|great|good|successful|remarkable|challenging|difficult|excellent|transformative) year\b|(?<=\bin )a year (?=when\b|where\b|in which\b|that\b)/gi,
    (_, call) => (call.fiscalQuarter === 4 ? fullYear(undefined, call) : null),
  ],
  [
    /(?<=\b(?:versus|vs\.?|over|above|below|than|from|against|relative to|compared (?:to|with)) (?:the )?)pre-?(?:pandemic|COVID(?:-19)?)(?: (?:(?:revenues?|sales|volumes?|earnings|profit|margin|activity|demand|occupancy) )?(?:levels?|periods?|times?))?(?= ?(?:[,.;]|$|(?:and|but|despite|due|as|driven|in the)\b))/gi,
    () => against(null, 'other'),
  ],
  // "Annual revenue of $2.5 billion", said in the call of its last quarter
  [
    /(?<=^|[,.;] (?:and |our )?|\b(?:our|record) )annual(?= (?:adjusted |net |total |operating |record ){0,3}(?:revenues?|sales|income|earnings|profits?|EBITDA|EPS|production)\b)/gi,
    (_, call) => (call.fiscalQuarter === 4 ? fullYear(undefined, call) : null),
  ],
  [/\b(?:year to|year-to)[- ]date\b|\bYTD\b/gi, (_, call) => toDate(call)],
  // "Cash conversion through September", in a call on the third quarter
  [
    /(?<!\b(?:from|date|YTD|January|February|March|April|May|June|July|August|to|and|runs?|extend\w*|out|good|hedged|continue[ds]?) )\bthrough (?:the end of )?(?<month>June|September)\b(?! (?:\d|of|and|next|[Qq]uarter|\w+ing\b))/g,
    ({ month = '' }, call) => throughMonth(month, call),
  ],
  [
    /\b(?:fiscal|calendar) (?:year )?(?<year>20\d\d|['’‘]?\d\d)\b/gi,
    ({ year }, call) => fullYear(year?.replace(/^['’‘]/, ''), call),
  ],
  // "We narrow 2024 guidance to", "we expect 2024 earnings of"
  [
    /\b(?<year>20\d\d)(?= (?:full[- ]year |financial )?(?:(?:adjusted|core|operating|organic|net|total|diluted|underlying|comparable|non-GAAP|GAAP) ){0,2}(?:guidance|outlook|earnings|EPS|revenues?|sales|FFO|EBITDA|capex|capital expenditures?|free cash flow|production|profit|margins?|NII|NOI|(?:net )?interest (?:income|expense|margin)|(?:operating |non-?interest )?(?:expenses?|costs)|opex|G&A|(?:net )?charge-?offs?|loan growth|(?:same[- ](?:store|property) )?(?:net operating income|NOI))\b)/gi,
    ({ year }, call) => fullYear(year, call),
  ],
  [/\bnext quarter\b/gi, (_, call) => time(shiftQuarter(call, 1))],
  [
    /\bnext (?:fiscal |financial )?year\b/gi,
    (_, call) => time(call.fiscalYear === null ? null : `FY ${call.fiscalYear + 1}`),
  ],
  // "31% compared to the more normal 2019", "8% versus '19"
  [
    /(?<=\b(?:compared (?:to|with)|relative to|versus|vs\.?|than|(?:\d[\d.]{0,5} ?%|percent) (?:above|below)|(?:\d[\d.]{0,5} ?%|percent|growth|increase|decrease|decline|rise|up|down|higher|lower)(?: or [^,;]{1,24})? (?:over|from|on)) (?:(?:the |an? )?(?:(?:more|very|relatively) )?(?:normal(?:i[sz]ed)?|pre-?(?:pandemic|COVID(?:-19)?)|strong|record|tough|difficult|weak) )?)(?:(?<year>20\d\d)\b(?! (?!levels\b|results\b)\w+s\b)|['’‘](?<short>\d\d)\b)/gi,
    ({ year, short }, call) => {
      const said = year ?? `20${short}`;
      return time(`FY ${said}`, Number(said) === Number(call.fiscalYear) - 1 ? 'year-ago' : null);
    },
  ],
  [
    /(?<=\b(?:turn(?:ing)?|look(?:ing)?|mov(?:e|ing)|now|on|ahead) (?:ahead |forward |now )?to )(?<year>20\d\d)\b/gi,
    ({ year }) => time(`FY ${year}`),
  ],
  [
    /\b(?:in|into|for|of|from|versus|during|by|through|throughout|until|our|early|late) (?<year>20\d\d)\b(?!(?:['’]s)? (?:first|second|third|fourth)[- ]quarter)/gi,
    ({ year }) => time(`FY ${year}`),
  ],
  // "earnings grew in '23"
  [/\b(?:in|during|throughout) ['’‘](?<short>[12]\d)\b/gi, ({ short }) => time(`FY 20${short}`)],
  // "our highest since 2014": what is told is of now
  [/\bsince (?<year>20\d\d)\b/gi, ({ year }) => time(`FY ${year}`, 'other')],
];
const READERS = ROWS.map(([pattern, read]) => ({ pattern: guarded(pattern), read }));
// What a period has: most sentences have none.
const ANY =
  /\bpcp\b|\bpre-?(?:pandemic|covid)|quarter|year|end of|half|month|weeks|period|fy|fiscal|calendar|\b[yq][/-]?o|linked|\blq\b|\bhoh\b|\bq[1-4]|[1-4]q|\bh[12]|[12]h|sequential|annual|ytd|\b20\d\d\b|['’‘]\d\d\b|january|february|march|april|\bmay\b|june|july|august|september|october|november|december/i;
const CONSECUTIVE = /^\s*(?:consecutive|straight|in a row|successive)/i;

/** "the first quarter of next year": the year behind the call's own, where that is what is said. */
function nextYear(said: string | undefined, { fiscalYear }: Fiscal): string | undefined {
  return said?.startsWith('next') && fiscalYear !== null ? String(fiscalYear + 1) : undefined;
}

const SENTENCES = 1000; // about those of one call that have a period or a figure

const readers = onceOf((call: Fiscal) => remembered((text) => periodsIn(text, call), SENTENCES));

/** Periods named in a text, in order of place; "fourth consecutive quarter" names none. */
export function findPeriods(text: string, call: Fiscal): readonly PeriodMention[] {
  return readers(call)(text);
}

function periodsIn(text: string, call: Fiscal): readonly PeriodMention[] {
  if (!ANY.test(text)) return [];
  const found: PeriodMention[] = [];
  const taken = new Uint8Array(text.length);
  for (const { pattern, read } of READERS) {
    for (const match of matchesOf(text, pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken[start] === 1 || taken[end - 1] === 1) continue;
      if (CONSECUTIVE.test(text.slice(end, end + 20))) continue;
      const reading = read(match.groups ?? {}, call);
      if (reading) found.push({ ...inItsYear(reading, { text, start, end }, call), start, end });
      taken.fill(1, start, end);
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
