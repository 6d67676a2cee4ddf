import { CallId } from './call.ts';
import { companyWords, withoutLegalForms } from './company-words.ts';

/** What somebody typed for a call, read: the company's words and the period, either may be missing. */
export interface CallQuery {
  /** Lower case, in order; empty when only a period was typed. */
  readonly words: readonly string[];
  /** "q2-2023", "h1-2020", "fy-2024"; "q2", "h1", "fy" without a year; null when none was typed. */
  readonly period: string | null;
}

const LONGEST = 200; // a call id has 80 at most
// What is left must be letters, digits and the marks of names: paths, mentions and emoji are not.
const FOREIGN = /[^\p{L}\p{N}\p{M} '&.,()!?-]|\uFE0F|\u20E3/u;

// Spellings brought to one form before a period is looked for; "2q23" becomes "q2 23".
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/&amp;/g, '&'], // how Slack sends AT&T
  [/[\u2018\u2019\u02BC\u00B4`]/g, "'"],
  [/["\u201C\u201D\u00AB\u00BB]/g, ' '],
  [/[\s_\p{Pd}\u2212]+/gu, ' '],
  [/\([^()\d]*\)/g, ' '], // Kingsoft Cloud (NASDAQ:KC) Q2 2023
  [/\b[a-z]{2,8}: ?(?=[a-z\d])/g, ''], // NYSE:KC
  [/(?<![^ ])\$(?=[a-z])/g, ''], // $KC
  [/(?<= a)\/(?=s\b)/g, ''], // Novo Nordisk A/S
  [/(?<=\b(?:q[1-4]|[1-4]q|h[12]|[12]h))\/(?=(?:20)?\d\d\b)/g, ' '], // Q2/23
  [/\b(?:first|1st) (quarter|half)\b/g, '1$1'],
  [/\b(?:second|2nd) (quarter|half)\b/g, '2$1'],
  [/\b(?:third|3rd) quarter\b/g, '3quarter'],
  [/\b(?:fourth|4th) quarter\b/g, '4quarter'],
  [/\b([1-4])q(?:uarter)?(?=\b|\d\d)/g, 'q$1 '], // 2q23
  [/\b([12])h(?:alf)?(?=\b|\d\d)/g, 'h$1 '], // 1H20
  [/\b(?:half year|interim)\b/g, 'h1 '],
  [/\b(?:full (?:fiscal )?year|fiscal(?: year)?|annual)\b/g, 'fy '],
  [/\b(?:of|for|in)(?= (?:the )?(?:fy|'?\d\d))/g, ' '],
  [/[,\s]+/g, ' '],
];

const PART = '(?<part>q[1-4]|h[12])';
const YEAR = "'?(?<year>20\\d\\d|\\d\\d)";
// The ways people write a period among other words; the first that fits wins.
// A new way is one line here and one row in call-id.test.ts.
const WAYS: readonly RegExp[] = [
  new RegExp(`\\b${PART} ?(?:fy ?)?${YEAR}\\b`), // q2 2023, Q2'23, Q3 FY25, q223
  new RegExp(`\\bfy ?${YEAR} ?${PART}\\b`), // FY24 Q2
  new RegExp(`\\b(?<year>20\\d\\d) ?${PART}\\b`), // 2023Q2
  new RegExp(`\\b(?<part>fy) ?${YEAR}\\b`), // FY 2024, full year '24
  /\b(?<year>20\d\d) ?(?<part>fy)\b/, // 2024 FY
  new RegExp(`\\b${PART}\\b`), // Q2
  /\b(?<part>fy)\b/,
];
// Said around a call's name, never a name by itself.
const AROUND = /^(?:earnings|results?|calls?|transcript|latest)$/;

/** Reads what someone typed for a call in any usual way; null when it names neither company nor period. */
export function readCallQuery(typed: string): CallQuery | null {
  if (typed.length > LONGEST) return null;
  const plain = SPELLINGS.reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    typed.normalize('NFKC').toLowerCase(),
  ).trim();
  if (FOREIGN.test(plain)) return null;

  for (const way of WAYS) {
    const match = way.exec(plain);
    const { part, year } = match?.groups ?? {};
    if (!match || part === undefined) continue;
    const rest = `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}`;
    const period = year === undefined ? part : `${part}-20${year.slice(-2)}`;
    return { words: wordsOf(rest), period };
  }
  const words = wordsOf(plain);
  return words.length > 0 ? { words, period: null } : null;
}

/** The first quarter or half that a sentence names: "q3-2024", "q3" without a year; null when none. */
export function readPeriod(text: string): string | null {
  const plain = SPELLINGS.reduce(
    (words, [from, to]) => words.replaceAll(from, to),
    text.normalize('NFKC').toLowerCase(),
  );
  for (const way of WAYS) {
    const { part, year } = way.exec(plain)?.groups ?? {};
    if (part === undefined || (year === undefined && !part.startsWith('q'))) continue;
    return year === undefined ? part : `${part}-20${year.slice(-2)}`;
  }
  return null;
}

/** Reads what someone typed as a whole call id; null when it names no call by itself. */
export function readCallId(typed: string): CallId | null {
  // An id stands as it is, whatever its words mean: "the-annual-company-q2-2023".
  const id = CallId.safeParse(typed.trim().toLowerCase()).data;
  if (id) return id;
  const query = readCallQuery(typed);
  if (!query?.period || query.words.length === 0) return null;
  const company = withoutLegalForms(query.words).join('-');
  return CallId.safeParse(`${company}-${query.period}`).data ?? null;
}

function wordsOf(text: string): readonly string[] {
  const words = companyWords(text);
  const named = words.filter((word) => !AROUND.test(word));
  return named.length > 0 ? named : words;
}
