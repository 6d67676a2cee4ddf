import type { Fiscal, PeriodRow } from './fiscal.ts';
import { fullYear, half, inMonths, inWeeks, ORDINALS, quarter } from './period-labels.ts';

/** Quarters, halves, nine months and full years by their names, with a year's number before or behind, or without. */
export const PARTS_OF_YEARS: readonly PeriodRow[] = [
  [
    /\b(?:(?:fiscal|financial|FY) ?(?:year )?['’‘]?(?<before>(?:20)?\d\d)(?:['’]s)?,? )?(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:fiscal )?quarter(?:s)?(?! in a row)(?: of| in(?= (?:(?:fiscal|financial) )?20\d\d))?(?: (?:the|our(?= (?:(?:fiscal|financial) year|20\d\d)\b)))?(?: (?:fiscal|financial))?(?: year(?!-|\s(?:over|on)\b))?(?: (?<year>20\d\d)(?: (?:fiscal|financial) year)?|\s['’‘](?<short>\d\d)\b| (?:of |in )?(?<same>this year|the year|next (?:fiscal |financial |calendar )?year))?/gi,
    ({ before, ordinal = '', year, short, same }, call) =>
      quarter(
        ORDINALS[ordinal.toLowerCase()],
        year ?? (short && `20${short}`) ?? inFull(before) ?? nextYear(same, call),
        call,
      ),
  ],
  [
    /\b(?:(?:fiscal|financial|FY) ?(?:year )?['’‘]?(?<before>(?:20)?\d\d)(?:['’]s)?,? )?(?<number>q[1-4]|[1-4]q)(?:\s?(?:of\s)?(?:fy\s?|fiscal\s)?(?:(?<year>20\d\d)|['’‘](?<short>\d\d))|(?:\s?of)?\s?fy\s?['’‘]?(?<tail>\d\d)|(?<=\dq)(?<tight>\d\d)|\s(?:of |in )?(?<same>next (?:fiscal |financial |calendar )?year))?\b/gi,
    ({ before, number = '', year, short, tail, tight, same }, call) => {
      const digits = short ?? tail ?? tight;
      const said = year ?? (digits && `20${digits}`) ?? inFull(before) ?? nextYear(same, call);
      return quarter(Number(number.replace(/q/i, '')), said, call);
    },
  ],
  [
    /\b(?:(?:fiscal|financial|FY) ?(?:year )?['’‘]?(?<before>(?:20)?\d\d)(?:['’]s)?,? )?(?<which>first|second|back)(?: half|-half)(?: of| in(?= 20\d\d))?(?: the)?(?: fiscal)?(?: (?<year>20\d\d)| FY ?['’‘]?(?:20)?(?<short>\d\d)\b| (?<same>(?:this |the |next )?year))?/gi,
    ({ before, which, year, short, same }, call) =>
      half(
        which?.toLowerCase() === 'first' ? 1 : 2,
        year ?? (short && `20${short}`) ?? inFull(before) ?? nextYear(same, call),
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
    /\b(?:first|(?:through|over|during|in) (?:the )?(?=(?:nine|six|9|6)[- ]months? of )) ?(?<months>nine|six|9|6)[- ]months?\b(?: of (?:the )?(?:fiscal )?(?<of>20\d\d)\b)?|\b(?<ended>nine|six|9|6)[- ]months? (?:ended|period|of (?:fy|fiscal|the)\b)|(?:^|\b(?:consolidated|(?:in|for|over|during|across) (?:(?:the|those|these) )?|our|the|those|these)) ?(?<whole>nine|six|9|6)[- ]months?(?=\s(?:y[- ]?o|year|it|we|they|that|and|number|figure|performance|results?|figures|numbers|revenue|sales|ebitda|net|operating|adjusted|capex|profit|was|were|came|reached|stood|fy|compared|versus|in total\b|in all\b|as a whole\b|combined\b|together\b)|[,.;]|$)|\b(?<short>[69]M) ?(?:FY ?)?['’]?(?:20)?(?<year>\d\d)\b/gi,
    ({ months, of, ended, whole, short, year }, call) =>
      inMonths(months ?? ended ?? whole ?? short, of?.slice(2) ?? year, call),
  ],
  [
    /\b(?:the )?(?<year>20\d\d) (?:(?:full )?(?:fiscal|financial|calendar|business|trading)|full) year\b|\b(?:for|in|during|over) (?:the|our) (?:(?:fiscal|financial|business) )?year (?<after>20\d\d)\b/gi,
    ({ year, after }, call) => fullYear(year ?? after, call),
  ],
  [
    /(?<!\b(?:an?|each|every|any|per|next) )\b(?:the )?(?:full|fiscal|financial|business|trading|whole|entire|calendar)[- ](?:(?:fiscal|financial|business|trading)[- ])?year(?! (?:ends?(?! (?:at|with)\b)|begins?|starts?|runs)\b)(?: (?<year>20\d\d))?\b|\bFY ?['’‘]?(?<short>\d\d|20\d\d)\b/gi,
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
  // "by year-end", "we expect to end the year with": of a year that is not over
  [
    /\b(?:by|before) (?:(?:the )?(?:fiscal |calendar )?year[- ]end|(?:the )?end of (?:the|this) (?:fiscal |calendar )?year)\b(?! (?:of )?(?:20\d\d|fiscal|FY|next))|(?<=\b(?:will be|expect(?:ed)?|to be|target(?:ing)?|aim(?:ing)?)\b[^.;]{0,60} )at (?:the )?year[- ]end(?! (?:of )?(?:20\d\d|fiscal|FY|next))|(?<=\b(?:(?:to|will|should|['’]ll) (?:end|exit|finish|close|leave)|exiting|ending|finishing) )(?:the|this) (?:fiscal )?year\b/gi,
    (_, call) => (call.fiscalQuarter === 4 ? null : fullYear(undefined, call)),
  ],
];

/** "22" as "2022". */
function inFull(year: string | undefined): string | undefined {
  return year?.length === 2 ? `20${year}` : year;
}

/** "the first quarter of next year": the year behind the call's own, where that is what is said. */
function nextYear(said: string | undefined, { fiscalYear }: Fiscal): string | undefined {
  return said?.startsWith('next') && fiscalYear !== null ? String(fiscalYear + 1) : undefined;
}
