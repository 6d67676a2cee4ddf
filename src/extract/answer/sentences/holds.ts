import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { FALLING, MOVING, RISING } from '../../../figures/role/directions.ts';
import { isLater } from '../../../figures/time/fiscal.ts';
import { findPeriods } from '../../../figures/time/periods.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import { findHedge } from '../../guidance/hedges.ts';
import type { Ask } from '../ask/ask.ts';
import { periodsOf } from '../ask/asked-period.ts';
import { isForward } from '../ask/is-forward.ts';
import { wantsFigure } from '../ask/want.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES, termsOf } from '../book/terms.ts';
import { asksFigure, clauseOf, isBeside, isInClause } from './clauses.ts';
import { countedIn, counts, figuresOf } from './counts.ts';
import { namesAsked } from './names-asked.ts';
import { givesMetric, saysInWords, saysOfPart } from './own-figure.ts';
import { isSegment } from './results-of.ts';
import { tellsTime } from './search.ts';

const EXPECTS = /\b(?:we|i) (?:now |still )?expect\b/i;
const PLANNED = /\b(?:plan|plans|target|guidance|forecast|will)\b/i; // not done yet
const SHARE =
  /(?:%|\b(?:share|percentage|percent|portion|proportion|how much)) of (?!shares?\b|the (?:market|shares)|(?:the|its|their) (?:\w+ )?(?:buyback|program|plan|guidance|order|work|project))/i;
const OF = /^\s?(?:%|percent)?\s?of\b/i;
const WHAT_IF = /\bwhat (?:if|happens (?:if|when)|would happen)\b/i;
const WOULD_BE =
  /\b(?:would|could|sensitiv\w*|for (?:every|each)|each|an? (?:\d|change|move|rise|cut|increase))/i;
// "How many aircraft do they have" is not answered by how many they retire.
const HELD = /\b(?:do|does|did) (?:[\w&'’-]+ ){1,5}(?:hold|have|own|operate|run|employ)\b/i;
const TAKEN =
  /\b(?:affect|impact|cut|reduc|eliminat|redeploy|transfer|retir|sell|sold|order|clos|open|add|deliver|lost|los[ei]|hir|bought|buy|acquir|launch)\w*\b/i;
// "20 new customers" are not all of them.
const NEWLY = /\d\s(?:[\w-]{1,30}\s)?(?:new|additional|more(?! than))\s\w/i;
const COMING =
  /\b(?:new|additional|more|net|add\w*|open\w*|launch\w*|sign\w*|w[io]n\w*|gain\w*|hir\w+|join\w*|b(?:uy|ought)|acquir\w*|order\w*|deliver\w*|build\w*|built|creat\w*|plan\w*|will|expect\w*|guid\w*|target\w*|introduc\w*|releas\w*)\b/i;
const SUMMED = /\b(?:total|bringing|ended|now have|in all)\b/i;
const COSTLY =
  /\b(?:costs?|charges?|expenses?|spen[dt]\w*|pa(?:y|id)\w*|invest\w*|provision\w*|bill|price|budget\w*|estimated (?:to|at)|outlay|capex|capital)\b/i;
const COSTS = /\b(?:what|how much)\b.*\bcosts?(?: in total| altogether| them| us| you)?\W*$/i;
const BUT = /\s(?:but|however|although)\s|;\s/i;
const NEAR = 70; // letters

/** Makes the test of what a sentence must hold to answer this kind of question. */
export function holdsFor(ask: Ask, book: Book): (said: Said) => boolean {
  const holds = holdsIn(ask, book);
  const isOfFigure = !ask.isYesOrNo && wantsFigure(ask.want);
  const isNow = isOfFigure && !ask.isAhead && (ask.period === null || ask.period.versus !== null);
  return (said) => holds(said) && !(isNow && isExpected(toldIn(said), book));
}

const OF_WHAT =
  /^\s?(?:%|percent)?\s?of (?:(?:our|the|its|total|all|that|this|overall|net|group) )*(?<whole>\p{L}+(?: \p{L}+)?)/iu;
const OF_IT = /^(?:it|that|this|them|those|these|which|total|group|company)\b/i;

/** "3.8% of rent" is no share of the space: of what it is stands in the question, or is taken up. */
function isOfAsked(after: string, { text }: Ask): boolean {
  const whole = OF_WHAT.exec(after)?.groups?.whole ?? '';
  const terms = termsOf(whole);
  if (terms.length === 0 || OF_IT.test(whole)) return true;
  const asked = new Set(termsOf(text));
  return terms.some((term) => asked.has(term)) || !/\bof\b/i.test(text);
}

/** "It was down on weaker demand but remains on track": without what is said behind it. */
function toldIn(said: Said): Said {
  return { ...said, text: said.text.split(BUT)[0] ?? '' };
}

function holdsIn(ask: Ask, book: Book): (said: Said) => boolean {
  const isPast = !ask.isAhead && /\b(?:did|was|were|had)\b/i.test(ask.text);
  const isHedged = ({ text }: Said) => findHedge(text)?.isStrong === true;
  const isDone = (said: Said) => !isPast || !(isHedged(said) || PLANNED.test(said.text));
  if (WHAT_IF.test(ask.text)) return ({ text }) => WOULD_BE.test(text);
  if (ask.want === 'when')
    return (said) => isDone(said) && tellsTime(said.text) && (!ask.isAhead || isForward(said.text));
  // What moved is not explained by what is expected.
  if (ask.want === 'why' && isPast)
    return (said) => !isHedged(toldIn(said)) && !isExpected(toldIn(said), book);
  if (ask.want === 'count') {
    const nouns = countedIn(ask.text);
    return (said) =>
      isDone(said) && isStock(said.text, ask) && counts(said, nouns, figuresOf(said, book));
  }
  if (SHARE.test(ask.text) && !ask.isAhead)
    return (said) =>
      isDone(said) &&
      !isHedged(said) &&
      figuresOf(said, book).some(
        ({ figure, end }) =>
          figure.unit === 'percent' &&
          OF.test(said.text.slice(end)) &&
          isOfAsked(said.text.slice(end), ask),
      );
  if (asksWhether(ask))
    return (said) =>
      isDone(said) &&
      (givesMetric(said, { ...ask, want: 'move' }, book) || movesItself(said, ask, book));
  const asksValue = ask.want === 'value' || ask.want === 'amount' || ask.want === 'move';
  if (asksValue && ask.metrics.length > 0 && !ask.isAhead && !ask.isYesOrNo)
    return (said) =>
      isDone(said) &&
      (givesMetric(said, ask, book) || saysInWords(said, ask, book) || saysOfPart(said, ask, book));
  if (ask.want === 'who') return ({ text }) => namesAsked(text, ask.text);
  if (ask.isAhead && (ask.metrics.length > 0 || ask.isYesOrNo))
    return ({ text }) => isForward(text);
  // "What will the closures cost": no count of them
  if (asksCost(ask)) return (said) => givesCost(said, book);
  if (ask.want === 'amount' || ask.want === 'move')
    return (said) =>
      isDone(said) &&
      (ask.want === 'amount'
        ? figuresOf(said, book).some((spoken) => isInClause(said, spoken, ask, book))
        : movesIt(said, ask) && namesAll(said, ask) && isSized(said, ask, book)) &&
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
  if (ask.want === 'value' && !ask.isYesOrNo && asksFigure(ask.text))
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

/** How many there are is not told by how many come or go. */
export function isStock(text: string, ask: Pick<Ask, 'text'>): boolean {
  if (SUMMED.test(text)) return true;
  if (NEWLY.test(text) && !COMING.test(ask.text)) return false;
  return !HELD.test(ask.text) || !TAKEN.test(text);
}

/** "What will the closures cost" */
export function asksCost({ text }: Ask): boolean {
  return COSTS.test(text);
}

/** Whether money stands in a clause of costs: what is saved is none. */
export function givesCost(said: Said, book: Book): boolean {
  return figuresOf(said, book).some(
    (spoken) => spoken.figure.unit === 'money' && COSTLY.test(clauseOf(said.text, spoken)),
  );
}

/** "An increase in our dividend": a word of moving near what is asked, or of what the sentence takes up. */
function movesIt({ text, leans }: Said, { terms }: Ask): boolean {
  const subject = terms.filter((term) => !MOVES.has(term));
  return [...text.matchAll(new RegExp(MOVING, 'gi'))].some(({ index }) => {
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

/** "How much did it grow" takes a figure, "how did it develop" none. */
function isSized(said: Said, { text }: Ask, book: Book): boolean {
  return (
    !/\bhow (?:much|far|fast|strongly)\b|\bgrowth\W*$/i.test(text) ||
    figuresOf(said, book).length > 0
  );
}

/** All that is said to move is named, here or in what the sentence takes up. */
function namesAll({ own, about, leans }: Said, { terms }: Ask): boolean {
  return terms.every(
    (term) => MOVES.has(term) || own.has(term) || (leans && (about.get(term) ?? 0) >= 0.5),
  );
}

/** Expected of a time that is still to come. */
function isExpected({ text }: Said, { transcript: { call } }: Book): boolean {
  return (
    (EXPECTS.test(text) || isForward(text)) &&
    findPeriods(text, call).some(({ label }) => label !== null && isLater(label, call))
  );
}

function goesThatWay({ text }: Said, { direction }: Ask): boolean {
  if (direction === null) return true;
  return direction === 'up'
    ? RISING.test(text) || !FALLING.test(text)
    : FALLING.test(text) || !RISING.test(text);
}

/** Whether it asks if a metric rose or fell. */
export function asksWhether({ metrics, isYesOrNo, direction, isAhead, want }: Ask): boolean {
  const isOfMove = want === 'move' || direction !== null;
  return metrics.length > 0 && isYesOrNo && isOfMove && !isAhead;
}

/** "Revenue fell", never "the cost of revenue fell", nor a sentence whose move is of another part. */
function movesItself({ id, text }: Said, { metrics, segment }: Ask, { facts }: Book): boolean {
  const isAsked = (name: string) => metrics.some((asked) => sameMetric(asked, name));
  const moves = facts.filter(
    ({ sentence, role, metric }) => sentence === id && role === 'change' && isAsked(metric),
  );
  if (moves.length > 0 && !moves.some((move) => isSegment(move.segment, segment))) return false;
  return MOVING.test(text) && findMetrics(text).some(({ name }) => isAsked(name));
}
