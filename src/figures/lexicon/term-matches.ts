import { anyCase } from '../../core/any-case.ts';
import { guardOfMany } from '../../core/guarded/guard.ts';
import type { MetricKind, MetricTerm } from './metric-term.ts';
import { TERMS } from './metric-terms.ts';

/** A term of the lexicon where a text names it, with the words of basis before it. */
interface TermMatch {
  readonly term: MetricTerm;
  readonly basis: string;
  readonly start: number;
  readonly end: number;
}

const BASIS =
  '(?<basis>(?:(?:normalized|normalised|(?:(?:rent|lease|as)[- ])?adjusted(?!\\s(?:admissions|prescriptions|scripts|discharges)\\b)|adjustment|underlying|statutory|ongoing|core(?!\\s(?:customer\\s|transaction\\s)?(?:deposits?|loans?)\\b)|non-?GAAP|non-?IFRS|GAAP|IFRS|(?<=^|[,.;:(]\\s|\\b(?:our|the|its|a|of|in|with|for|to|was|were|total)\\s)reported|pro forma|comparable(?!\\s(?:net\\s)?(?:stores?|sales|restaurants?))|recurring(?!\\s(?:net\\s|fee\\s)?(?:revenues?|sales|fees?)\\b)|ex-items|ex[- ](?:COVID(?:-19)?|cats?|catastrophes?)|headline|operating(?=\\s(?:diluted\\s)?(?:FFO|funds from operations|EPS|earnings per|income per|ROE|ROTC?E|return on (?:tangible )?equity|earnings (?:were|was|of) [$€£¥₹]?[\\d.]+ (?:to [$€£¥₹]?[\\d.]+ )?(?:per|a))))[\\s,]+(?:and\\s)?(?:(?:FY|fiscal|full[- ]year|annuali[sz]ed|annual|quarterly|Q[1-4]|(?:first|second|third|fourth)[- ]quarter)\\s){0,2}|(?:(?:currency|FX)[- ]neutral|constant[- ]currency|NAREIT|EPRA(?!\\s(?:earnings|EPS|net income|profit)\\b)|(?:fully[- ])?tax(?:able)?[- ]equivalent)\\s){0,4})';
// A text without any of these has no basis to read, and no "total".
const MAY_LEAD =
  /total|normali[sz]ed|adjust|underlying|statutory|ongoing|core|gaap|ifrs|reported|pro forma|comparable|recurring|ex-items|ex[- ]c[oa]|headline|currency|neutral|nareit|epra|equivalent|operating (?:diluted )?(?:ffo|funds|eps|earnings|income per|rot?c?e|return on)/;
// "gross profit margin" is a ratio, though it begins like an amount.
const NOT_RATIO = '(?!\\s(?:margins?|ratios?)\\b)';
// Nor is "net income per share" a sum of money, whatever its first words.
const NOT_PER_SHARE = '(?!\\sper\\s(?:diluted |basic |common |ordinary ){0,4}(?:share|ads)\\b)';
const UNLESS: Readonly<Record<MetricKind, string>> = {
  flow: `${NOT_RATIO}${NOT_PER_SHARE}`,
  stock: NOT_RATIO,
  ratio: '',
  count: NOT_RATIO,
  'per share': NOT_RATIO,
};

// "operating margin as a percent of revenue" names no revenue
const OF_REVENUE = new RegExp(
  anyCase('\\sas an? (?:percent(?:age)?|%) of (?:total |net |our )?(?:revenues?|sales)\\b'),
  'y',
);

const LEAD = `(?:total\\s)?${BASIS}(?:total\\s)?`;
// Read backwards from a term and forwards from where it begins: one pattern with both for each term took
// more room than all other patterns together.
const LEAD_BEFORE = new RegExp(anyCase(`(?<=(?<![\\w-])(?<lead>${LEAD}))`), 'y');
const LEAD_AT = new RegExp(anyCase(LEAD), 'y');

/** A term with its pattern, compiled when a text first needs it: one for all took as long as a brief. */
interface Finder {
  readonly term: MetricTerm;
  /** The longer spelling of two stands first, so "EBITDA margin" is not "EBITDA". */
  readonly place: number;
  readonly pattern: () => RegExp;
}

const LOOKAROUND = /\(\?<?[!=](?:[^()]|\([^()]*\))*\)/g; // (?!\sper\b)
const spelling = ({ pattern }: MetricTerm) => pattern.replaceAll(LOOKAROUND, '').length;
const FINDERS = TERMS.toSorted((one, other) => spelling(other) - spelling(one)).map(finderOf);
const findersFor = guardOfMany(FINDERS, ({ term }) => term.pattern);

/** The terms that a text names, from left to right without overlap. */
export function termMatches(text: string): readonly TermMatch[] {
  const finders = findersFor(text);
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

/** At one place the one with the most of its basis, then of its words, then the longer spelling. */
function isBefore(one: Running, other: Running): boolean {
  if (one.start !== other.start) return one.start < other.start;
  if (one.own !== other.own) return one.own > other.own;
  return one.end === other.end ? one.finder.place < other.finder.place : one.end > other.end;
}

function nextOf(finder: Finder, text: string, from: number, isLed: boolean): Running | null {
  const match = execAt(finder.pattern(), text, from);
  if (!match) return null;
  const { index } = match;
  const bare = {
    finder,
    term: finder.term,
    basis: '',
    start: index,
    end: endOf(match),
    own: index,
  };
  return isLed ? withLead(bare, text, from) : bare;
}

/** With the words of basis before a term, and those that it begins with itself: the "core" of "core loans". */
function withLead(bare: Running, text: string, from: number): Running {
  const { lead = '', basis = '' } = execAt(LEAD_BEFORE, text, bare.own)?.groups ?? {};
  const start = bare.own - lead.length;
  const led = start < from ? bare : { ...bare, basis, start };
  const own = bare.own + (execAt(LEAD_AT, text, bare.own)?.[0].length ?? 0);
  const later = own === bare.own ? null : execAt(bare.finder.pattern(), text, own);
  if (later?.index !== own) return led;
  const whole = execAt(LEAD_BEFORE, text, own)?.groups ?? {};
  return { ...led, basis: whole.basis ?? '', end: endOf(later), own };
}

function endOf({ index, input, 0: said }: RegExpExecArray): number {
  const end = index + said.length;
  return end + (execAt(OF_REVENUE, input, end)?.[0].length ?? 0);
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function finderOf(term: MetricTerm, place: number): Finder {
  const own = `(?:${term.pattern})${UNLESS[term.kind]}(?![\\w-])`;
  return {
    term,
    place,
    pattern: once(() => new RegExp(anyCase(`(?<![\\w-])${own}`), 'g')),
  };
}

function once(make: () => RegExp): () => RegExp {
  let made: RegExp | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
