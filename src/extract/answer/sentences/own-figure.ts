import type { Fact } from '../../../figures/fact.ts';
import type { SpokenFigure } from '../../../figures/grammar/spoken-figure.ts';
import { canBeLevel, findMetrics, termOf as termNamed } from '../../../figures/lexicon/lexicon.ts';
import { MOVING } from '../../../figures/role/directions.ts';
import { isLater } from '../../../figures/time/fiscal.ts';
import { findPeriods } from '../../../figures/time/periods.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import { findHedge } from '../../guidance/hedges.ts';
import type { Ask } from '../ask/ask.ts';
import { isAimed, isHypothetical } from '../ask/is-forward.ts';
import { segmentTerms } from '../book/asked-segment.ts';
import type { Book, Said } from '../book/book.ts';
import { type Term, termsOf } from '../book/terms.ts';
import { clauseOf } from './clauses.ts';
import { figuresOf } from './counts.ts';
import { isSegment } from './results-of.ts';
import { withoutDrivers } from './without-drivers.ts';

const ADJUSTED = /\b(?:adjusted|non-?gaap|normali[sz]ed|underlying|excluding)\b/i;
// Said of so many parts that the words alone do not mean the company's.
const OF_ANYTHING =
  /^(?:(?:total|net|gross|operating|adjusted) )*(?:revenues?|sales|turnover|margins?|profits?|earnings|income|loss(?:es)?|ebitda|costs?|expenses?)$/i;
/** "Sales": named alone it is the company's, and as often a part's. */
export function isOfAnything(metricText: string | null): boolean {
  return metricText !== null && OF_ANYTHING.test(metricText);
}

// "The pharmacy business did the remaining $540 million"
const EARNS =
  /\b(?:did|brought in|generated|contributed|delivered|posted|booked|took in|added) (?:\w+ ){0,4}(?:about |around )?[$€£¥\d]|\b(?:was|were|came in at|came to|reached) (?:about |around )?(?:[$€£¥]|[A-Z]{3} )\s?\d/i;
const OF = /^\s?(?:%|percent)?\s?of\b/i;

/** The asked metric itself, as a result, of the asked period, with all that the question leaves over. */
export function givesMetric(said: Said, ask: Ask, book: Book): boolean {
  const { call } = book.transcript;
  const { metrics, period, rest } = ask;
  const facts = book.results.filter(
    (fact) =>
      fact.sentence === said.id &&
      metrics.some((name) => sameMetric(fact.metric, name)) &&
      isOfAsked(fact, ask) &&
      isOfBasis(fact, said, ask) &&
      (ask.month !== null || fact.role === (ask.want === 'move' ? 'change' : 'level')),
  );
  const label = period?.label ?? call.period;
  if (ask.month !== null && !said.text.toLowerCase().includes(ask.month)) return false;
  const isOfIt = facts.some(
    (fact) => fact.period === label || fact.role === 'change' || /^\d{4}-/.test(fact.period),
  );
  const beside = new Set(facts.flatMap(({ spoken }) => termsBeside(said, spoken, ask)));
  const parts = new Set(facts.flatMap((fact) => (fact.segment ? segmentTerms(fact.segment) : [])));
  const left = rest.filter((term) => term !== 'rise' && term !== 'fall' && !parts.has(term));
  return isOfIt && left.every((term) => beside.has(term));
}

/** Terms of the clause in which the metric and its figure stand: what qualifies them. */
function termsBeside({ text }: Said, spoken: SpokenFigure, { metrics }: Ask): readonly Term[] {
  return findMetrics(text)
    .filter(({ name }) => metrics.some((asked) => sameMetric(name, asked)))
    .flatMap(({ start, end }) =>
      termsOf(
        clauseOf(text, { start: Math.min(start, spoken.start), end: Math.max(end, spoken.end) }),
      ),
    );
}

/**
 * The metric's own words beside a figure, where the call gives it in no form the lexicon reads: all
 * that is asked in one clause, of no later period.
 */
export function saysInWords(said: Said, ask: Ask, book: Book): boolean {
  const { metrics, metricText, rest, segment, want } = ask;
  const [name = ''] = metrics;
  if (metricText === null || want === 'move') return false;
  const isWhole = rest.length === 0 && segment === null;
  if (isWhole && isOfAnything(metricText)) return false;
  const isRead = book.results.some(
    (fact) => sameMetric(fact.metric, name) && isSegment(fact.segment, segment),
  );
  if (isRead && rest.length === 0) return false;
  if (isLaterOrAside(said, ask, book)) return false;
  const words = [...termsOf(metricText), ...rest, ...(segment ? segmentTerms(segment) : [])];
  const text = withoutOthers(said.text, metrics, words);
  const own = new Set(termsOf(text));
  const kind = termNamed(name)?.kind ?? null;
  return figuresOf(said, book).some((spoken) => {
    if (kind !== null && want === 'value' && !canBeLevel(kind, spoken.figure.unit)) return false;
    if (spoken.figure.unit === 'percent' && OF.test(said.text.slice(spoken.end))) return false;
    const clause = new Set(termsOf(withoutDrivers(clauseOf(text, spoken))));
    return (
      words.every((term) => own.has(term)) &&
      words.some((term) => clause.has(term)) &&
      ask.proper.every((term) => clause.has(term))
    );
  });
}

/** Without what is said of other metrics: the cash of "free cash flow" is no cash. */
export function withoutOthers(
  text: string,
  metrics: readonly string[],
  words: readonly Term[],
): string {
  let plain = text;
  for (const { name, start, end } of findMetrics(text))
    if (
      !metrics.some((asked) => sameMetric(asked, name)) &&
      !termsOf(text.slice(start, end)).every((term) => words.includes(term))
    )
      plain = `${plain.slice(0, start)}${' '.repeat(end - start)}${plain.slice(end)}`;
  return plain;
}

/** A sentence of a plan, of another period or of another's figure says nothing of this one. */
function isLaterOrAside({ id, text }: Said, { period }: Ask, { index, transcript }: Book): boolean {
  const { call } = transcript;
  const facts = index.sentences.get(id)?.facts ?? [];
  const label = period?.label ?? call.period;
  return (
    facts.some(({ modality }) => modality !== 'actual') ||
    findHedge(text)?.isStrong === true ||
    isHypothetical(text) ||
    isAimed(text) ||
    findPeriods(text, call).some(
      (each) =>
        each.label !== null &&
        each.versus === null &&
        each.label !== label &&
        isLater(each.label, call),
    ) ||
    (period?.versus !== undefined &&
      period.versus !== null &&
      !findPeriods(text, call).some((each) => each.label === label))
  );
}

/** "Security was up 21%", "Foods grew 11.1% to 390 crore": revenue is what is spoken of where nothing is named. */
export function saysOfPart(said: Said, ask: Ask, book: Book): boolean {
  const { metrics, rest, segment, period } = ask;
  const words = [...rest, ...(segment ? segmentTerms(segment) : [])].filter(
    (term) => term !== 'rise' && term !== 'fall',
  );
  if (metrics[0] !== 'revenue' || words.length === 0 || period?.versus) return false;
  const until = figuresOf(said, book).find(({ figure }) => figure.unit === 'money')?.start;
  const isOwnMetric = findMetrics(said.text.slice(0, until)).length === 0;
  const isBare = isOwnMetric && (EARNS.test(said.text) || MOVING.test(said.text));
  const isMove = figuresOf(said, book).some(
    ({ figure }) => figure.unit === 'percent' || figure.unit === 'money',
  );
  // "The A, B and C segments grew 28%": of the three together.
  if (isOneOfSeveral(said.text, words)) return false;
  const owners = new Set(termsOf(withoutDrivers(said.text)));
  return (
    isBare && isMove && words.every((term) => owners.has(term)) && !isLaterOrAside(said, ask, book)
  );
}

const SEVERAL =
  /(?:\p{Lu}[\p{L}\p{N}&-]{0,40},\s){0,12}\p{Lu}[\p{L}\p{N}&-]{0,40},?\s(?:and|&)\s\p{Lu}[\p{L}\p{N}&-]*(?=\s(?:(?:business\s)?(?:segments|businesses|units|divisions)|are|were|have|grew|together)\b)/gu;

function isOneOfSeveral(text: string, words: readonly Term[]): boolean {
  return [...text.matchAll(SEVERAL)].some(([names]) => {
    const named = termsOf(names);
    return (
      words.some((term) => named.includes(term)) && named.some((term) => !words.includes(term))
    );
  });
}

/** A figure that the sentence calls adjusted is never the reported one, nor the other way round. */
function isOfBasis({ basis }: Fact, { text }: Said, { basis: asked }: Ask): boolean {
  if (asked === null) return true;
  if (asked === 'adjusted') return basis === 'adjusted';
  return basis === 'reported' || (basis === null && !ADJUSTED.test(text));
}

/** Of the asked segment; of a part the call names where the question's other words name it. */
function isOfAsked(fact: Fact, { segment, rest }: Ask): boolean {
  if (segment !== null) return fact.segment === null || isSegment(fact.segment, segment);
  return fact.segment === null || segmentTerms(fact.segment).some((term) => rest.includes(term));
}
