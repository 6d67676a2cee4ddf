import type { Fact } from '../../../figures/fact.ts';
import { isLater } from '../../../figures/fiscal.ts';
import { canBeLevel, findMetrics, termOf as termNamed } from '../../../figures/lexicon.ts';
import { findPeriods } from '../../../figures/periods.ts';
import type { SpokenFigure } from '../../../figures/spoken-figure.ts';
import { sameMetric } from '../../../verify/compare.ts';
import { findHedge } from '../../hedges.ts';
import type { Ask } from '../ask/ask.ts';
import { periodsOf } from '../ask/asked-period.ts';
import { isForward, isHypothetical } from '../ask/is-forward.ts';
import { segmentTerms } from '../book/asked-segment.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES as OF_MOVES, type Term, termsOf } from '../book/terms.ts';
import { countedIn, counts, figuresOf } from './counts.ts';
import { isSegment } from './results-of.ts';
import { sum, tellsTime } from './search.ts';
import { withoutDrivers } from './without-drivers.ts';

const MOVES =
  /\b(?:rais|ris|ros|hik|increas|decreas|grow|grew|higher|lower|improv|declin|fell|fall|up|down|expan|reduc|cut|flat|stable|unchanged)\w*\b/i;
const UP = /\b(?:up|rose|ris\w+|grew|grow\w*|increas\w*|higher|improv\w*|expan\w*|gain\w*)\b/i;
const DOWN = /\b(?:down|fell|fall\w*|decreas\w*|declin\w*|lower|reduc\w*|drop\w*)\b/i;
const ADJUSTED = /\b(?:adjusted|non-?gaap|normali[sz]ed|underlying|excluding)\b/i;
// Said of so many parts that the words alone do not mean the company's.
const OF_ANYTHING =
  /^(?:(?:total|net|gross|operating|adjusted) )*(?:revenues?|sales|turnover|margins?|profits?|earnings|income|loss(?:es)?|ebitda|costs?|expenses?)$/i;
const EXPECTS = /\b(?:we|i) (?:now |still )?expect\b/i;
const PLANNED = /\b(?:plan|plans|target|guidance|forecast|will)\b/i; // not done yet
const SHARE =
  /(?:%|\b(?:share|percentage|percent|portion|proportion|how much)) of (?!shares?\b|the (?:market|shares)|(?:the|its|their) (?:\w+ )?(?:buyback|program|plan|guidance|order|work|project))/i;
const OF = /^\s?(?:%|percent)?\s?of\b/i;
// A bare "write-off rate" asks for a figure, "rural demand" for words.
const FIGURE =
  /^(?!what did|how)(?:.*\s)?(?:rates?|ratios?|costs?|prices?|values?|amounts?|numbers?|fees?|charge-?\s?offs?|size|spend(?:ing)?|expenses?|charges?)\b/i;
const COSTS = /\b(?:what|how much)\b.*\bcosts?(?: in total| altogether| them| us| you)?\W*$/i;
const IT = /,\s(?:it|this|that|they)\s(?:\w+\s){1,4}$/i;
const NEAR = 70; // letters
const NAMES = /(?<=[\p{L},] )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u; // of people or firms
const LEAST_BESIDE = 0.6; // of what is asked, by weight, in the clause of its figure
const BESIDE_IT = 30; // letters around a metric and its figure within which it is qualified

/** Makes the test of what a sentence must hold to answer this kind of question. */
export function holdsFor(ask: Ask, book: Book): (said: Said) => boolean {
  const holds = holdsIn(ask, book);
  const isOfFigure = !ask.isYesOrNo && ['value', 'amount', 'move', 'count'].includes(ask.want);
  const isNow = isOfFigure && !ask.isAhead && (ask.period === null || ask.period.versus !== null);
  return (said) => holds(said) && !(isNow && isExpected(said, book));
}

function holdsIn(ask: Ask, book: Book): (said: Said) => boolean {
  const isPast = !ask.isAhead && /\b(?:did|was|were|had)\b/i.test(ask.text);
  const isHedged = ({ text }: Said) => findHedge(text)?.isStrong === true;
  const isDone = (said: Said) => !isPast || !(isHedged(said) || PLANNED.test(said.text));
  if (ask.want === 'when')
    return (said) => isDone(said) && tellsTime(said.text) && (!ask.isAhead || isForward(said.text));
  // What moved is not explained by what is expected.
  if (ask.want === 'why' && isPast) return (said) => !isHedged(said) && !isExpected(said, book);
  if (ask.want === 'count') {
    const nouns = countedIn(ask.text);
    return (said) => isDone(said) && counts(said, nouns, figuresOf(said, book));
  }
  if (SHARE.test(ask.text) && !ask.isAhead)
    return (said) =>
      isDone(said) &&
      !isHedged(said) &&
      figuresOf(said, book).some(
        ({ figure, end }) => figure.unit === 'percent' && OF.test(said.text.slice(end)),
      );
  const asksValue = ask.want === 'value' || ask.want === 'amount' || ask.want === 'move';
  if (asksValue && ask.metrics.length > 0 && !ask.isAhead && !ask.isYesOrNo)
    return (said) =>
      isDone(said) &&
      (givesMetric(said, ask, book) || saysInWords(said, ask, book) || saysOfPart(said, ask, book));
  if (ask.want === 'who') return ({ text }) => NAMES.test(text);
  if (ask.isAhead && (ask.metrics.length > 0 || ask.isYesOrNo))
    return ({ text }) => isForward(text);
  // "What will the closures cost": no count of them
  if (COSTS.test(ask.text))
    return (said) => figuresOf(said, book).some(({ figure }) => figure.unit === 'money');
  if (ask.want === 'amount' || ask.want === 'move')
    return (said) =>
      isDone(said) &&
      (ask.want === 'amount'
        ? figuresOf(said, book).some((spoken) => isInClause(said, spoken, ask, book))
        : movesIt(said, ask) && namesAll(said, ask)) &&
      goesThatWay(said, ask);
  if (ask.isYesOrNo && ask.direction !== null)
    return (said) =>
      movesIt(said, ask) &&
      (!ask.isAhead || isForward(said.text)) &&
      (!ask.period?.versus || periodsOf(said, book).includes(ask.period.label)) &&
      (ask.metrics.length === 0 || namesMetric(said, ask, book));
  if (ask.isYesOrNo && ask.metrics.length > 0) return (said) => namesMetric(said, ask, book);
  if (ask.isAhead && ask.want === 'value') return ({ text }) => isForward(text);
  if (/%\s*\?*$/.test(ask.text) && ask.want === 'value' && !ask.isAhead)
    return (said) =>
      !isHedged(said) &&
      figuresOf(said, book).some(
        (spoken) => spoken.figure.unit === 'percent' && isInClause(said, spoken, ask, book),
      );
  if (ask.want === 'value' && !ask.isYesOrNo && FIGURE.test(ask.text))
    return (said) =>
      !isHedged(said) &&
      figuresOf(said, book).some(
        (spoken) => spoken.figure.unit !== 'count' && isBeside(said, spoken, ask, book),
      );
  // "A&P spend": what it was, not what it is expected to be
  if (ask.want === 'value' && !ask.isYesOrNo && ask.terms.length <= 4)
    return (said) => !isHedged(said) || figuresOf(said, book).length === 0;
  return () => true;
}

/** "An increase in our dividend": a word of moving near what is asked, or of what the sentence takes up. */
function movesIt({ text, leans }: Said, { terms }: Ask): boolean {
  const subject = terms.filter((term) => !OF_MOVES.has(term));
  return [...text.matchAll(new RegExp(MOVES, 'gi'))].some(({ index }) => {
    const around = new Set(termsOf(text.slice(Math.max(0, index - NEAR), index + NEAR)));
    return leans || subject.every((term) => around.has(term));
  });
}

/** Whether a sentence speaks of the asked metric, by name or by a figure of it. */
function namesMetric({ id, own }: Said, { metrics, metricText }: Ask, { facts }: Book): boolean {
  return (
    termsOf(metricText ?? '').every((term) => own.has(term)) ||
    facts.some(
      ({ sentence, metric }) => sentence === id && metrics.some((name) => sameMetric(metric, name)),
    )
  );
}

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

/** Most of what is asked stands in the clause of the figure. */
function isBeside(
  { text }: Said,
  spoken: SpokenFigure,
  { terms, text: asked }: Ask,
  book: Book,
): boolean {
  // "Excluding that, it would have been 13 basis points"
  if (IT.test(text.slice(0, spoken.start))) return true;
  const clause = new Set(termsOf(withoutDrivers(clauseOf(text, spoken))));
  const [head] = termsOf(FIGURE.exec(asked)?.[0].split(' ').at(-1) ?? '').slice(-1);
  if (head !== undefined && !clause.has(head)) return false;
  const held = terms.filter((term) => clause.has(term));
  return sum(held, book) >= LEAST_BESIDE * sum(terms, book);
}

/** The asked thing stands in the clause of the figure, or all of it was named right before. */
function isInClause(said: Said, spoken: SpokenFigure, { terms }: Ask, book: Book): boolean {
  const subject = terms.filter((term) => !OF_MOVES.has(term));
  const clause = new Set(termsOf(clauseOf(said.text, spoken)));
  const held = subject.filter((term) => clause.has(term) || (said.leans && !said.own.has(term)));
  return sum(held, book) >= LEAST_BESIDE * sum(subject, book);
}

/** All that is said to move is named, here or in what the sentence takes up. */
function namesAll({ own, about, leans }: Said, { terms }: Ask): boolean {
  return terms.every(
    (term) => OF_MOVES.has(term) || own.has(term) || (leans && (about.get(term) ?? 0) >= 0.5),
  );
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

/** The clause around a span, and at least some letters on both sides. */
function clauseOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const opens = [...text.slice(0, start).matchAll(/[,;:]\s/g)].at(-1)?.index ?? 0;
  const closes = /[,;:]\s/.exec(text.slice(end))?.index ?? text.length - end;
  return text.slice(
    Math.min(opens, Math.max(0, start - BESIDE_IT)),
    end + Math.max(closes, BESIDE_IT),
  );
}

/**
 * The metric's own words beside a figure, where the call gives it in no form the lexicon reads: all
 * that is asked in one clause, of no later period.
 */
function saysInWords(said: Said, ask: Ask, book: Book): boolean {
  const { metrics, metricText, rest, segment, want } = ask;
  const [name = ''] = metrics;
  if (metricText === null || want === 'move') return false;
  const isWhole = rest.length === 0 && segment === null;
  if (isWhole && OF_ANYTHING.test(metricText)) return false;
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

/** Expected of a time that is still to come. */
function isExpected({ text }: Said, { transcript: { call } }: Book): boolean {
  return (
    (EXPECTS.test(text) || isForward(text)) &&
    findPeriods(text, call).some(({ label }) => label !== null && isLater(label, call))
  );
}

/** "Security was up 21%", "Foods grew 11.1% to 390 crore": revenue is what is spoken of where nothing is named. */
function saysOfPart(said: Said, ask: Ask, book: Book): boolean {
  const { metrics, rest, segment, period } = ask;
  const words = [...rest, ...(segment ? segmentTerms(segment) : [])].filter(
    (term) => term !== 'rise' && term !== 'fall',
  );
  if (metrics[0] !== 'revenue' || words.length === 0 || period?.versus) return false;
  const isBare = findMetrics(said.text).length === 0 && MOVES.test(said.text);
  const isMove = figuresOf(said, book).some(
    ({ figure }) => figure.unit === 'percent' || figure.unit === 'money',
  );
  const owners = new Set(termsOf(withoutDrivers(said.text)));
  return (
    isBare && isMove && words.every((term) => owners.has(term)) && !isLaterOrAside(said, ask, book)
  );
}

function goesThatWay({ text }: Said, { direction }: Ask): boolean {
  if (direction === null) return true;
  return direction === 'up' ? UP.test(text) || !DOWN.test(text) : DOWN.test(text) || !UP.test(text);
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
