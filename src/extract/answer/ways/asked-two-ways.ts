import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { readAsk } from '../ask/ask.ts';
import type { Book } from '../book/book.ts';
import { looseMetric } from '../book/loose-metrics.ts';
import { ASKS } from './asking-words.ts';

/** One thing asked for in two ways, each standing alone: on two bases, now and then, as it is and as it is split. */
export function twoWaysIn(question: string, book: Book): readonly string[] | null {
  return (
    basesIn(question) ??
    timesIn(question) ??
    moveIn(question) ??
    expectedIn(question) ??
    basisIn(question) ??
    splitIn(question, book)
  );
}

/** Whether "split" or "versus" asks for a thing in two ways, and for no comparison. */
export function isAskedTwoWays(question: string): boolean {
  return AND_SPLIT.test(question) || BASES.test(question) || BASES_BEHIND.test(question);
}

const BASES =
  /^(?<head>(?:and )?(?:(?:what (?:is|was|were|are) )?(?:the |their )?)?)(?<one>gaap|reported|adjusted|non-?gaap) (?:vs\.?|versus|and|&|or) (?<other>gaap|reported|adjusted|non-?gaap) (?<rest>[^?]{2,40})\W*$/i;

// "EPS adjusted vs reported"
const BASES_BEHIND =
  /^(?:and )?(?:(?:what (?:is|was|were|are) )?(?:the |their )?)(?<rest>[^?]{2,40}?),? (?:on )?(?<one>gaap|reported|adjusted|non-?gaap) (?:vs\.?|versus|and|&|or|\/) (?<other>gaap|reported|adjusted|non-?gaap)\W*$/i;

/** "GAAP vs adjusted EPS": on either basis. */
function basesIn(question: string): readonly string[] | null {
  const found = BASES.exec(question) ?? BASES_BEHIND.exec(question);
  const { one = '', other = '', rest = '' } = found?.groups ?? {};
  return findMetrics(rest)[0]?.start === 0 ? [`${one} ${rest}?`, `${other} ${rest}?`] : null;
}

const NOW =
  '(?:(?:in |for )?(?:this|the) (?:quarter|year|period|half)|now|today|currently|at present|(?:in )?(?:q[1-4]|h[12]))';
const TIMES = new RegExp(
  `^(?<first>.{3,60}?)(?<now> ${NOW})?,? (?:and|&) (?:(?:(?:the |in |at )?|for (?!the ))(?<then>(?:last|prior|previous) (?:year|quarter)|(?:a )?year[- ]ago|year[- ]end|(?:by|at|for|in) (?:the )?(?:end of (?:the |this |next )?year|year[- ]?end|next (?:year|quarter)|20\\d\\d|FY ?['’]?\\d\\d|full year|year|second half|H2|(?:rest|remainder|balance) of (?:the |this )?year)|the (?:year|quarter) before)(?:['’]?s)?(?: (?:one|figure|number|level))?)\\W*$`,
  'i',
);

/** "NRR and last year's", "cash this quarter and last year": of now and of then. */
function timesIn(question: string): readonly string[] | null {
  const { first = '', now = '', then = '' } = TIMES.exec(question)?.groups ?? {};
  return first !== '' && isOfFigure(first) ? [`${first}${now}?`, `${first} ${then}?`] : null;
}

/** Names a metric, or asks for a count. */
function isOfFigure(text: string): boolean {
  return findMetrics(text).length > 0 || looseMetric(text) !== null || /\bhow many\b/i.test(text);
}

const MOVE =
  '(?:growth(?: rate)?|change|move|increase|decrease|decline|delta|trend|%|percent|pct|rate of growth)';
const BASE =
  '(?:year-over-year|yoy|quarter-over-quarter|qoq|sequential(?:ly)?|annual|organic(?:ally)?|(?:from|vs\\.?|versus|on) (?:a year ago|last (?:year|quarter)|the (?:year|quarter) before))';
const AND_MOVE = new RegExp(
  `^(?<first>.{2,60}?)(?:,? (?:and|&|plus|with) |, | ?[/+] ?)(?:(?:what|how much) (?:is|was) )?(?:the |its |their |% |percent |pct )?(?:(?<base>${BASE})(?: ${MOVE})?|${MOVE}(?: (?<behind>${BASE}))?)\\W*$`,
  'i',
);
const WHETHER_OR_WHY = /^(?:why|did|does|do|is|are|was|were|has|have|will|how)\b/i;

/** "Q3 revenue and growth", "orders + yoy": how much it is, and by how much it moved. */
function moveIn(question: string): readonly string[] | null {
  const { first = '', base, behind } = AND_MOVE.exec(question)?.groups ?? {};
  const [{ end = -1 } = {}, ...others] = findMetrics(first);
  const last = end === -1 ? (looseMetric(first)?.end ?? -1) : end;
  if (last === -1 || others.length > 0 || WHETHER_OR_WHY.test(first) || MOVED.test(first))
    return null;
  const on = (base ?? behind ?? '').replace(/^sequential$/i, 'sequentially');
  const line = first.replace(/^(?:what|how much) (?:is|was|were|are) /i, '');
  const move = /^organic/i.test(on) ? `organic ${line} growth` : `${line} growth ${on}`;
  return [`${first}?`, move.trim()];
}
const MOVED = /\b(?:growth|guid\w*|outlook|forecast|target|expect\w*)\b/i;

const THEN =
  '(?:the )?(?:last|prior|previous) (?:year|quarter)|(?:a )?year[- ]ago|(?:the )?year before';
const AGAINST = new RegExp(
  `^(?<first>.{3,60}?)(?<now> (?:(?:in |for )?(?:this|the) (?:quarter|year)|now|today|q[1-4]|h[12]))?,? (?:and|&) (?:(?:vs\\.?|versus|compared (?:to|with)|against) (?<then>${THEN})|how (?:does|did|do) (?:that|it|this|they|those) (?:compare(?: (?:to|with|against|vs\\.?|versus))?|stack up(?: (?:to|against))?) (?<before>${THEN}))(?:['’]?s)?\\W*$`,
  'i',
);

/** "Margin this quarter and vs year ago": as it is, and against what it was then. */
export function againstIn(question: string): readonly string[] | null {
  const { first = '', now = '', ...named } = AGAINST.exec(question)?.groups ?? {};
  const then = named.then ?? named.before;
  const isOfCount = /\bhow many\b/i.test(first); // "how many stores, vs last year": both in one sentence
  return isOfFigure(first) && !isOfCount ? [`${first}${now}?`, `${first} vs ${then}?`] : null;
}

const EXPECTED =
  /^(?<first>.{3,60}?)(?:,| and| &) (?:and )?(?:what (?:is|are|was) )?(?:the |their )?(?<span>(?:full[- ]year|annual|q[1-4]|20\d\d|next (?:year|quarter)) )?(?:expected|guided|forecast|guidance|outlook|target)(?: (?:range|level|rate|figure))?(?<when> for (?:the )?(?:full )?(?:year|quarter|fy|20\d\d|q[1-4])(?: 20\d\d)?)?\W*$/i;
const NOW_OR_THEN =
  /\s(?:(?:in|for) )?(?:q[1-4]|[1-4]q|h[12]|(?:the |this )?quarter|now|today)(?: 20\d\d)?$/i;

/** "Write-offs in Q3, expected range for the year": as they were, and what is expected of them. */
function expectedIn(question: string): readonly string[] | null {
  const { first = '', when: named, span } = EXPECTED.exec(question)?.groups ?? {};
  const when =
    named ?? (span === undefined ? '' : ` for ${/\d/.test(span) ? '' : 'the '}${span.trim()}`);
  const line = first
    .replace(NOW_OR_THEN, '')
    .replace(/^(?:what|how much) (?:was|were|is|are) /i, '');
  return first === '' || ASKS.test(line) || /^how\b/i.test(line)
    ? null
    : [`${first}?`, `guidance for ${line}${when}?`];
}

const STACK =
  /^(?<first>.{3,60}?),? (?:and|&|plus) (?:(?:on )?(?:a |the )?)?(?<basis>(?:two|three|four)-year (?:stack|basis|cagr))(?:ed)?\W*$/i;

/** "Comps and two-year stack": as they were, and on that basis. */
function basisIn(question: string): readonly string[] | null {
  const { first = '', basis = '' } = STACK.exec(question)?.groups ?? {};
  const { start, end } = findMetrics(first)[0] ?? looseMetric(first) ?? { start: -1, end: -1 };
  return end <= 0 ? null : [`${first}?`, `${first.slice(start, end)} on a ${basis}?`];
}

// "Bookings and split": its own
const AND_SPLIT =
  /^(?<first>.{3,60}?),? (?:and|&|plus) (?:(?:the|its|their) )?(?<split>split|mix|breakdown)\W*$/i;

/** Of a thing, and of its parts. */
function splitIn(question: string, book: Book): readonly string[] | null {
  const { first = '', split = '' } = AND_SPLIT.exec(question)?.groups ?? {};
  const { metricText = null } = first === '' ? {} : readAsk(first, book);
  return metricText === null ? null : [`${first}?`, `${metricText} ${split}?`];
}
