/** A fiscal label as printed; half and full years have no quarter. */
export interface FiscalPeriod {
  readonly kind: 'q' | 'h' | 'fy';
  /** 1–4 for quarters, 1–2 for halves, null for a year. */
  readonly part: number | null;
  readonly year: number;
  readonly printed: string;
}

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};
const NTH = '(?<word>first|second|third|fourth|1st|2nd|3rd|4th)';
// Two digits are a year only where nothing makes them an amount: "Q2 23", not "Q2 15% growth".
const YEAR =
  "(?:fiscal(?: year)? |fy ?)?['’]?(?<year>20\\d\\d|\\d\\d(?![\\d%]|[.,]\\d|(?:st|nd|rd|th)\\b| ?(?:percent|million|billion|basis|bps)))";
const MONTH = '(?:\\p{L}+ (?:\\d{1,2},? )?)?';
const SURE_YEAR =
  "(?:(?:fiscal(?: year)? |fy ?)?(?<year>20\\d\\d)|(?:fy ?|fiscal )?['’](?<short>\\d\\d)|fy ?(?<bare>\\d\\d))";
const ALSO =
  '(?:,? ?(?:and|&|/) ?(?:the )?(?:full|fiscal|half|first|nine|9|6|12|h1|fy)[- ]?(?:fiscal )?(?:year|half|months|m)?(?: fy)?)?';

// "FY 2024-25" is the year that ends in 2025; "2024-10-29" is a day.
const SPAN = /^[-–/](\d\d)(?![\d-])/;

const way = (pattern: string) => new RegExp(`\\b${pattern}(?!\\d)`, 'iu');
const WAYS: readonly (readonly ['q' | 'h' | 'fy', RegExp])[] = [
  ['q', way(`f?q(?<part>[1-4])${ALSO}[ ,/–-]*(?:results? )?(?:of )?${YEAR}`)], // Q3 & 9M FY '25
  ['q', way(`f?(?<part>[1-4])f?q${ALSO} ?${YEAR}`)], // 2Q25
  ['q', way(`quarter (?<part>[1-4])[ ,/–-]+${YEAR}`)], // Quarter 3, 2024
  [
    'q',
    way(
      `(?:fiscal year |fiscal |fy ?)?['’]?(?<year>20\\d\\d|(?<=fy ?['’]?)\\d\\d)(?:[-–/](?<to>\\d\\d))?[ ,–-]*q(?<part>[1-4])`,
    ),
  ], // FY2024 Q4, FY2024-25 Q4
  [
    'q',
    way(
      `${NTH}[ -](?:fiscal )?quarter${ALSO}(?: (?:earnings|results|financial results))?(?: (?:conference )?call)?(?:,? (?:of|for|in))?(?: the)?,? ?${SURE_YEAR}`,
    ),
  ], // fourth quarter and full year 2023
  [
    'q',
    way(
      `${NTH}[ -]quarter(?: results)? (?:of|for) (?:the )?(?:fiscal |financial )?year (?:ending|ended) ${MONTH}(?<year>20\\d\\d)`,
    ),
  ], // Third Quarter of the Fiscal Year Ending March 31, 2025
  ['q', way(`(?:fiscal(?: year)? |fy ?)?(?<year>20\\d\\d),? ${NTH}[ -]quarter`)], // 2004 Fourth-Quarter
  // Nine months are a report of the third quarter.
  ['q', way(`(?:9 ?m|nine[ -]months?|9 months?)(?: results)?(?: (?:of|for))?[ /–-]*${SURE_YEAR}`)],
  ['h', way(`h(?<part>[12])[ ,/–-]*${YEAR}`)], // H1 2020
  [
    'h',
    way(
      `(?:fiscal year |fiscal |fy ?)?['’]?(?<year>20\\d\\d|(?<=fy ?['’]?)\\d\\d)[ ,–-]*h(?<part>[12])`,
    ),
  ], // FY2024 H1
  ['h', way(`(?<part>[12])h ?${YEAR}`)],
  [
    'h',
    way(`${NTH}[ -]half(?:[ -]year)?(?: results)?(?:,? (?:of|for|in))?(?: the)?,? ?${SURE_YEAR}`),
  ],
  // Half Year Results for the six months ended 31 December 2024 = the first half of the year to June 2025
  [
    'h',
    way(
      `(?:half[ -]year(?:ly)?|interim|first[ -]half)(?: (?:financial )?(?:results|report|presentation))*,?(?: for)?(?: the)? (?:(?:six|6)[ -]months?|period|half[ -]year) (?:to|ended|ending) (?:\\d{1,2}(?:st|nd|rd|th)? )?(?<month>january|february|march|april|may|june|july|august|september|october|november|december)(?: \\d{1,2})?,? ?(?<year>20\\d\\d)`,
    ),
  ],
  ['h', way(`(?:half[ -]year(?:ly)?|interim)(?: results)?(?: (?:of|for))?,? ?${SURE_YEAR}`)], // Half Year 2023 = its first half
  ['h', way('(?<year>20\\d\\d) (?:half[ -]year(?:ly)?|interim) results')],
  [
    'fy',
    way(
      `(?:full[ -](?:fiscal )?year|annual|preliminary|year[ -]end|fiscal year[ -]end)(?: results)?(?: (?:of|for))?,? ?${SURE_YEAR}`,
    ),
  ],
  ['fy', way("(?:fiscal(?: year)?|fy) ?['’]?(?<year>20\\d\\d|(?<=fy ?['’]?)\\d\\d)")], // FY 2024
  ['fy', way('(?<year>20\\d\\d) (?:full[ -]year|annual|preliminary) results')],
];

// A first half that ends in these months is of the year that ends in the next one.
const LATE = /^(?:july|august|september|october|november|december)$/i;

/** The first fiscal period a text names; null when it names none. */
export function readFiscalPeriod(text: string): FiscalPeriod | null {
  if (!/\d\d/.test(text)) return null;
  for (const [kind, pattern] of WAYS) {
    const match = pattern.exec(text);
    if (!match?.groups) continue;
    const { part, word, year, short, bare, to, month } = match.groups;
    const digits = year ?? short ?? bare ?? '';
    const number = part
      ? Number(part)
      : (ORDINALS[word?.toLowerCase() ?? ''] ?? (kind === 'q' ? 3 : 1));
    if (kind === 'h' && number > 2) continue;
    const named = Number(digits.length === 2 ? `20${digits}` : digits);
    const from = LATE.test(month ?? '') ? named + 1 : named;
    const [tail = '', behind] = SPAN.exec(text.slice(match.index + match[0].length)) ?? [];
    const isSpan = Number(to ?? behind) === (from + 1) % 100;
    return {
      kind,
      part: kind === 'fy' ? null : number,
      year: isSpan ? from + 1 : from,
      printed: (isSpan ? match[0] + tail : match[0]).trim(),
    };
  }
  return null;
}

/** The tail of a call id: "q2-2023", "h1-2020", "fy-2024". */
export function periodSlug({ kind, part, year }: FiscalPeriod): string {
  return `${kind}${part ?? ''}-${year}`;
}

/** The label results show: "Q2 2023", "H1 2020", "FY 2024". */
export function periodLabel({ kind, part, year }: FiscalPeriod): string {
  return kind === 'fy' ? `FY ${year}` : `${kind.toUpperCase()}${part} ${year}`;
}
