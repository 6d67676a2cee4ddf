import { anyCase } from '../core/any-case.ts';
import type { MetricKind, MetricTerm } from './metric-term.ts';
import { TERMS } from './metric-terms.ts';
import { oneScan } from './one-scan.ts';

/** A term of the lexicon where a text names it, with the words of basis before it. */
export interface TermMatch {
  readonly term: MetricTerm;
  readonly basis: string;
  readonly start: number;
  readonly end: number;
}

const BASIS =
  '(?<basis>(?:(?:normalized|normalised|adjusted|adjustment|underlying|core|non-?GAAP|non-?IFRS|GAAP|IFRS|(?<=^|[,.;:(]\\s|\\b(?:our|the|its|a|of|in|with|for|to|was|were|total)\\s)reported|pro forma|comparable(?!\\s(?:net\\s)?(?:stores?|sales|restaurants?))|recurring|ex-items|headline)[\\s,]+(?:and\\s)?|(?:currency[- ]neutral|constant[- ]currency)\\s){0,4})';
// A text without any of these has no basis to read, and no "total".
const MAY_LEAD =
  /total|normali[sz]ed|adjust|underlying|core|gaap|ifrs|reported|pro forma|comparable|recurring|ex-items|headline|currency/;
// "gross profit margin" is a ratio, though it begins like an amount.
const NOT_RATIO = '(?!\\s(?:margins?|ratios?)\\b)';
// Nor is "net income per share" a sum of money, whatever its first words.
const NOT_PER_SHARE = '(?!\\sper\\s(?:diluted |basic |common |ordinary )*(?:share|ads)\\b)';
const UNLESS: Readonly<Record<MetricKind, string>> = {
  flow: `${NOT_RATIO}${NOT_PER_SHARE}`,
  stock: NOT_RATIO,
  ratio: '',
  count: NOT_RATIO,
  'per share': NOT_RATIO,
};

// "operating margin as a percent of revenue" names no revenue
const OF_REVENUE =
  '(?:\\sas an? (?:percent(?:age)?|%) of (?:total |net |our )?(?:revenues?|sales)\\b)?';

/** A term with its patterns, each compiled when a text first needs it: one for all took as long as a brief. */
interface Finder {
  readonly term: MetricTerm;
  /** The longer spelling of two stands first, so "EBITDA margin" is not "EBITDA". */
  readonly place: number;
  readonly bare: () => RegExp;
  readonly led: () => RegExp;
}

const LOOKAROUND = /\(\?<?[!=](?:[^()]|\([^()]*\))*\)/g; // (?!\sper\b)
const spelling = ({ pattern }: MetricTerm) => pattern.replaceAll(LOOKAROUND, '').length;
const FINDERS = TERMS.toSorted((one, other) => spelling(other) - spelling(one)).map(finderOf);
const mayName = oneScan(FINDERS, ({ term }) => term.pattern);

/** The terms that a text names, from left to right without overlap. */
export function termMatches(text: string): readonly TermMatch[] {
  const finders = mayName(text);
  if (finders.length === 0) return [];
  const isLed = MAY_LEAD.test(text.toLowerCase());
  let running = finders.flatMap((finder) => nextOf(finder, text, 0, isLed) ?? []);
  const found: TermMatch[] = [];
  while (running.length > 0) {
    const first = running.reduce((one, other) => (isBefore(other, one) ? other : one));
    found.push(first);
    running = running.flatMap((each) =>
      each.start >= first.end ? [each] : (nextOf(each.finder, text, first.end, isLed) ?? []),
    );
  }
  return found;
}

interface Running extends TermMatch {
  readonly finder: Finder;
  /** Where the term itself begins, behind its basis. */
  readonly own: number;
}

/** At one place the one with the most of its basis, then the longer spelling. */
function isBefore(one: Running, other: Running): boolean {
  if (one.start !== other.start) return one.start < other.start;
  return one.own === other.own ? one.finder.place < other.finder.place : one.own > other.own;
}

function nextOf(finder: Finder, text: string, from: number, isLed: boolean): Running | null {
  const pattern = isLed ? finder.led() : finder.bare();
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  if (!match) return null;
  const { index: start, groups: { lead = '', basis = '' } = {} } = match;
  const end = start + match[0].length;
  return { finder, term: finder.term, basis, start, end, own: start + lead.length };
}

function finderOf(term: MetricTerm, place: number): Finder {
  const own = `(?:${term.pattern})${UNLESS[term.kind]}(?![\\w-])${OF_REVENUE}`;
  const lead = `(?<lead>(?:total\\s)?${BASIS}(?:total\\s)?)`;
  return {
    term,
    place,
    bare: once(() => new RegExp(anyCase(`(?<![\\w-])${own}`), 'g')),
    led: once(() => new RegExp(anyCase(`(?<![\\w-])${lead}${own}`), 'g')),
  };
}

function once(make: () => RegExp): () => RegExp {
  let made: RegExp | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
