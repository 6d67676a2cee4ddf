/** A fiscal label as printed; half and full years have no quarter. */
export interface FiscalPeriod {
  readonly kind: 'q' | 'h' | 'fy';
  /** 1–4 for quarters, 1–2 for halves, null for a year. */
  readonly part: number | null;
  readonly year: number;
  readonly printed: string;
}

const WORDS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};
const YEAR = "(?:fiscal(?: year)? |fy ?)?['’]?(?<year>(?:20)?\\d\\d)";

const WAYS: readonly (readonly ['q' | 'h' | 'fy', RegExp])[] = [
  ['q', new RegExp(`\\bq(?<part>[1-4])[ ,-]*(?:(?:and|&)[ \\w]{2,12} )?(?:of )?${YEAR}\\b`, 'i')], // Q3 FY '25
  ['q', /\b(?<part>[1-4])q ?['’]?(?:fy)?(?<year>(?:20)?\d\d)\b/i], // 2Q25
  ['q', /\bfy ?['’]?(?<year>(?:20)?\d\d)[ ,-]*q(?<part>[1-4])\b/i], // FY2024 Q4
  [
    'q',
    new RegExp(
      `\\b(?<word>first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter(?: and (?:full|fiscal)[ -]year)?(?: results)?(?: (?:of|for))?(?: the)? ?,? ?${YEAR}\\b`,
      'i',
    ),
  ],
  ['q', /\b(?:fiscal(?: year)? )?(?<year>20\d\d) (?<word>first|second|third|fourth)[ -]quarter\b/i], // 2004 Fourth-Quarter
  ['h', new RegExp(`\\bh(?<part>[12])[ ,-]*${YEAR}\\b`, 'i')], // H1 2020
  ['h', /\b(?<part>[12])h ?['’]?(?<year>(?:20)?\d\d)\b/i],
  ['h', new RegExp(`\\b(?<word>first|second) half(?: (?:of|for))?(?: the)? ?${YEAR}\\b`, 'i')],
  ['fy', /\b(?:fy|full[ -]year|fiscal year|annual)[ ,-]*['’]?(?<year>(?:20)?\d\d)\b/i], // FY 2024
];

/** The first fiscal period a text names; null when it names none. */
export function readFiscalPeriod(text: string): FiscalPeriod | null {
  for (const [kind, way] of WAYS) {
    const match = way.exec(text);
    if (!match?.groups) continue;
    const { part, word, year = '' } = match.groups;
    const number = part ? Number(part) : (WORDS[word?.toLowerCase() ?? ''] ?? null);
    return {
      kind,
      part: kind === 'fy' ? null : number,
      year: Number(year.length === 2 ? `20${year}` : year),
      printed: match[0].trim(),
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
