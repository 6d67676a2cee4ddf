import { CallId } from './call.ts';

/** What somebody typed for a call, read: the company's words and the period, either may be missing. */
export interface CallQuery {
  /** Lower case, in order; empty when only a period was typed. */
  readonly words: readonly string[];
  /** "q2-2023", "h1-2020", "fy-2024"; null when none was typed. */
  readonly period: string | null;
}

const LONGEST = 200;

// The ways people write a period among other words; the first that fits wins.
// A new way is one line here and one row in call-id.test.ts.
const WAYS: readonly RegExp[] = [
  /\b(?<kind>q)(?<part>[1-4]) ?(?:fy ?)?'?(?<year>(?:20)?\d\d)\b/, // q2 2023, Q2'23, Q3 FY25
  /\b(?<part>[1-4])(?<kind>q) ?'?(?<year>(?:20)?\d\d)\b/, // 2q23
  /\b(?:fy ?)?'?(?<year>20\d\d) ?(?<kind>q)(?<part>[1-4])\b/, // 2023 Q2
  /\b(?<kind>h)(?<part>[12]) ?'?(?<year>(?:20)?\d\d)\b/, // H1 2020
  /\b(?<part>[12])(?<kind>h) ?'?(?<year>(?:20)?\d\d)\b/, // 1H20
  /\b(?<kind>fy|full year) ?'?(?<year>(?:20)?\d\d)\b/, // FY 2024
];

/** Reads what someone typed for a call in any usual way; null when it names neither company nor period. */
export function readCallQuery(typed: string): CallQuery | null {
  if (typed.length > LONGEST) return null;
  const plain = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‘’`]/g, "'")
    .replaceAll(/[\s_\p{Pd}]+/gu, ' ')
    .trim();
  if (/[^\p{L}\p{N} '&.,()]/u.test(plain)) return null; // paths, mentions, control characters, emoji

  for (const way of WAYS) {
    const match = way.exec(plain);
    const { kind = '', part = '', year = '' } = match?.groups ?? {};
    if (!match || year === '') continue;
    const rest = `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}`;
    const label = kind === 'full year' ? 'fy' : kind;
    return { words: wordsOf(rest), period: `${label}${part}-20${year.slice(-2)}` };
  }
  const words = wordsOf(plain);
  return words.length > 0 ? { words, period: null } : null;
}

/** Reads what someone typed as a whole call id; null when it names no call by itself. */
export function readCallId(typed: string): CallId | null {
  const query = readCallQuery(typed);
  if (!query?.period || query.words.length === 0) return null;
  return CallId.safeParse(`${query.words.join('-')}-${query.period}`).data ?? null;
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}|'s\b|'/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}
