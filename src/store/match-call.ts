import { type Call, CallId } from '../core/call.ts';
import { readCallQuery } from '../core/call-id.ts';
import type { Found } from '../core/ports.ts';

const MOST_NEAR = 3;
// Two ids are near when a third of their letter pairs differ at most.
const NEAR = 0.55;

/** What the library's calls say to something people typed: ids, tickers, initials, a company alone. */
export function matchCall(typed: string, calls: readonly Call[]): Found {
  const exact = calls.find(({ id }) => id === typed.trim().toLowerCase());
  if (exact) return { kind: 'found', id: CallId.parse(exact.id) };
  const query = readCallQuery(typed);
  if (!query) return { kind: 'unknown', near: [] };

  const named = query.words.length === 0 ? [] : calls.filter((call) => names(call, query.words));
  const inPeriod =
    query.period === null ? named : named.filter(({ id }) => id.endsWith(`-${query.period}`));
  const companies = new Set(inPeriod.map(({ id }) => companyOf(id)));
  const latest = inPeriod.toSorted(byPeriod).at(-1);
  if (latest && companies.size === 1) return { kind: 'found', id: CallId.parse(latest.id) };
  if (companies.size > 1)
    return {
      kind: 'ambiguous',
      matches: inPeriod
        .toSorted(byPeriod)
        .toReversed()
        .slice(0, 5)
        .map(({ id }) => CallId.parse(id)),
    };
  return {
    kind: 'unknown',
    near: nearest(query.words, query.period, named.length > 0 ? named : calls),
  };
}

/** Whether the words are the company's first ones, its ticker, or its initials. */
function names({ id, company, ticker }: Call, words: readonly string[]): boolean {
  const own = companyOf(id).split('-');
  const full = company
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const joined = words.join('');
  const initials = (of: readonly string[]) => of.map((word) => word.charAt(0)).join('');
  // Whole words only: "kingsof" is a slip of the finger, and gets a near miss.
  const isPrefix = (of: readonly string[]) => words.every((word, at) => of[at] === word);
  return (
    isPrefix(own) ||
    isPrefix(full) ||
    ticker?.toLowerCase() === joined ||
    (joined.length >= 2 &&
      words.length === 1 &&
      (initials(own) === joined || initials(significant(full)) === joined))
  );
}

function significant(words: readonly string[]): readonly string[] {
  return words.filter(
    (word) =>
      !/^(?:ltd|limited|inc|corp|corporation|co|company|holdings?|plc|ag|se|nv|sa|group|the)$/.test(
        word,
      ),
  );
}

function nearest(
  words: readonly string[],
  period: string | null,
  calls: readonly Call[],
): readonly CallId[] {
  const wanted = [...words, ...(period === null ? [] : [period])].join('-');
  if (wanted.length < 3) return [];
  return calls
    .map(({ id }) => ({ id, like: likeness(wanted, period === null ? companyOf(id) : id) }))
    .filter(({ like }) => like >= NEAR)
    .toSorted((one, other) => other.like - one.like)
    .slice(0, MOST_NEAR)
    .map(({ id }) => CallId.parse(id));
}

/** 0..1: the share of letter pairs two words have in common (Dice). */
function likeness(one: string, other: string): number {
  const pairs = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
  const left = pairs(one);
  const rest = pairs(other);
  const total = left.length + rest.length;
  let shared = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at === -1) continue;
    shared++;
    rest.splice(at, 1);
  }
  return total === 0 ? 0 : (2 * shared) / total;
}

function companyOf(id: string): string {
  return id.replace(/-(?:q[1-4]|h[12]|fy)-20\d\d$/, '');
}

/** Earlier before later; the full year after its quarters. */
function byPeriod(one: Call, other: Call): number {
  return orderOf(one.id) - orderOf(other.id);
}

function orderOf(id: string): number {
  const [, kind = '', part = '', year = '0'] = /-(q|h|fy)([1-4]?)-(20\d\d)$/.exec(id) ?? [];
  const within = kind === 'q' ? Number(part) * 3 : kind === 'h' ? Number(part) * 6 + 0.5 : 12.9;
  return Number(year) * 100 + within;
}
