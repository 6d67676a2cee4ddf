import { CallId } from './call.ts';
import { readCallQuery } from './call-id.ts';

/** What somebody typed to have calls compared. */
export interface CompareQuery {
  /** Ways to read it as calls, the surest first; each names one call or more, as people type them. */
  readonly ways: readonly (readonly string[])[];
  /** The words parted in two wherever they can be: none is surer than another. */
  readonly guesses: readonly (readonly string[])[];
  /** How many quarters of one company; null where nobody said so. */
  readonly quarters: number | null;
}

const MOST_WORDS = 24;
const QUARTERS =
  /(?:^|(?<![\s,])[\s,]+)(?:(?:over|for|of) )?(?:(?:the )?(?:last|past|latest) )?(?:--?quarters[ =]?(?<flag>\d{1,2})|(?<count>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:quarters|calls))$/i;
// "kingsoft open promises": they are told by a run
const OPEN = /(?<=\S) (?:(?:still )?open(?: promises| guidance)?|promises|--?open)$/i;
const OPEN_QUARTERS = 8; // what is promised is promised for two years at most
const NUMBERS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};
// "a vs b", "a against b", "a and b", "a, b"; a name may hold "and", so each is only a way to read it.
const BETWEEN = /(?<!\s)(?:\s*[,;|]\s*|\s+(?:vs\.?|versus|against|with|to|and|&|[-–—→])\s+)/i;

/** Reads what stands behind `compare`; a period alone is of the company named before it, or behind it. */
export function readCompare(typed: string): CompareQuery {
  const plain = typed.trim().replaceAll(/\s+/g, ' ').slice(0, 400);
  const said = QUARTERS.exec(plain);
  const { flag, count = '' } = said?.groups ?? {};
  const open = said ? null : OPEN.exec(plain);
  if (open) return { ways: [[plain.slice(0, open.index)]], guesses: [], quarters: OPEN_QUARTERS };
  const quarters = said ? Number(flag ?? NUMBERS[count.toLowerCase()] ?? count) : null;
  const calls = said ? plain.slice(0, said.index) : plain;
  if (calls === '') return { ways: [], guesses: [], quarters };
  if (quarters !== null) return { ways: [[calls]], guesses: [], quarters };
  return { ways: waysOf(calls).map(completed), guesses: guessesOf(calls).map(completed), quarters };
}

/** The calls of several words or arguments, each named with its company. */
export function completed(calls: readonly string[]): readonly string[] {
  const companies = calls.map(companyOf);
  return calls.map((call, at) => {
    if (companies[at] !== null) return call;
    const company =
      companies.slice(0, at).findLast((each) => each !== null) ??
      companies.find((each) => each !== null);
    return company ? `${company} ${call}` : call;
  });
}

function waysOf(typed: string): readonly string[][] {
  const words = typed.split(' ');
  const parts = typed.split(BETWEEN).filter((part) => part !== '');
  const areIds = words.length > 1 && words.every((word) => isId(word));
  // "kingsoft q1 2023" is one call, not the latest of Kingsoft beside another.
  return [...(areIds ? [words] : []), ...(parts.length > 1 ? [parts] : []), [typed]];
}

function guessesOf(typed: string): readonly string[][] {
  const words = typed.split(' ').slice(0, MOST_WORDS);
  return words
    .slice(1)
    .map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')]);
}

function isId(word: string): boolean {
  return CallId.safeParse(word.toLowerCase()).success;
}

/** What of a call's name is its company; null for a period alone, or for what is read as no call. */
function companyOf(call: string): string | null {
  const id = CallId.safeParse(call.toLowerCase()).data;
  if (id) return id.replace(/-(?:q[1-4]|h[12]|fy)-20\d\d$/, '').replaceAll('-', ' ');
  const { words = [], period = null } = readCallQuery(call) ?? {};
  if (words.length > 0) return words.join(' ');
  return period === null ? call : null;
}
