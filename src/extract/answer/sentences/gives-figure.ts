import type { SpokenFigure } from '../../../figures/grammar/spoken-figure.ts';
import { termOf } from '../../../figures/lexicon/lexicon.ts';
import { MOVING } from '../../../figures/role/directions.ts';
import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { type Term, termsOf } from '../book/terms.ts';
import { clauseOf } from './clauses.ts';
import { countedIn, counts, figuresOf } from './counts.ts';
import { asksCost, givesCost, isStock } from './holds.ts';
import { isSegment } from './results-of.ts';

const NUMBER =
  /\b(?:none|no|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|dozens?|hundreds?|half|thirds?|most|all|doubled|tripled)\b/i;
// So many more or fewer: not how many there are.
const COME_OR_GO =
  /\b(?:let \S+ (?:\S+ )?go|laid off|lay off|took out|hir(?:e|ed|ing)|add(?:ed|ing)?|cut(?:ting)?|los[et]\w*|left|join(?:ed|ing)?)\b/i;
// "Around 88% are on paid drug"
const OF_THEM =
  /^(?:(?:about|around|roughly|nearly|over|some|so) )*\d[\d.]*% (?:are|were|have|of)\b/i;
const OF = /^\s?(?:%|percent)?\s?of\b/i;
const SHARE = /%|\b(?:percentage|percent|share|proportion|portion) of\b/i;

/** Whether a sentence has a figure of the asked kind that is read as nothing else, beside a word of what is asked. */
export function givesFigure(
  said: Said,
  { isReply }: { readonly isReply: boolean },
  ask: Ask,
  book: Book,
): boolean {
  if (asksCost(ask) && !givesCost(said, book)) return false;
  const figures = figuresOf(said, book).filter((spoken) => isOfKind(said, spoken, ask, book));
  if (ask.want === 'count' && !isStock(said.text, ask)) return false;
  const isCounted = ask.want === 'count' || termOf(ask.metrics[0] ?? '')?.kind === 'count';
  if (isCounted && COME_OR_GO.test(said.text) && !COME_OR_GO.test(ask.text)) return false;
  if (isCounted && figures.length === 0)
    return isReply
      ? NUMBER.test(said.text) || /\b\d/.test(said.text)
      : counts(said, countedIn(ask.text), []);
  const terms = new Set(ask.terms);
  return figures.some((spoken) => {
    if (isReply || figuresOf(said, book).length === 1) return true;
    const facts = book.index.sentences.get(said.id)?.facts ?? [];
    const isRead = facts.some(
      ({ metric, spoken: { start } }) =>
        start === spoken.start && ask.metrics.some((asked) => sameMetric(metric, asked)),
    );
    return isRead || termsOf(clauseOf(said.text, spoken)).some((term) => terms.has(term));
  });
}

// What is counted beside anything: "40 hours in which customers had to wait"
const MEASURED =
  /^\s(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|times|kilomet(?:er|re)s?|miles?|pages?|points?)\b/i;

/** "40 hours in which customers had to wait" counts no customers. */
function isOfNoun(text: string, { end }: SpokenFigure, asked: readonly Term[]): boolean {
  const [noun] = MEASURED.exec(text.slice(end)) ?? [];
  return noun === undefined || termsOf(noun).some((term) => asked.includes(term));
}

function isOfKind(
  { id, text }: Said,
  spoken: SpokenFigure,
  { want, metrics, segment, terms, text: asked }: Ask,
  { index }: Book,
): boolean {
  const { unit } = spoken.figure;
  const read = (index.sentences.get(id)?.facts ?? []).filter(
    (fact) => fact.spoken.start === spoken.start,
  );
  const isAsked = (name: string) =>
    metrics.length > 0
      ? metrics.some((each) => sameMetric(each, name))
      : termsOf(name).some((term) => terms.includes(term));
  if (read.length > 0 && !read.some(({ metric }) => isAsked(metric))) return false;
  if (SHARE.test(asked)) return unit === 'percent';
  // "Members grew to 34 million": counted, though no noun stands behind it
  const isCountRead = read.some(
    ({ metric, role }) => role === 'level' && isAsked(metric) && termOf(metric)?.kind === 'count',
  );
  if (want === 'count' && isCountRead && !/\p{Sc}/u.test(spoken.figure.text)) return true;
  if (want === 'count' && unit === 'count') return isOfNoun(text, spoken, terms);
  if (want === 'count') return unit === 'percent' && OF_THEM.test(text);
  if (want === 'move' && metrics.length > 0)
    return read.some((fact) => fact.role === 'change' && isSegment(fact.segment, segment));
  if (want === 'move') return unit !== 'count' && MOVING.test(text);
  const { noun } = spoken;
  const isCounted = noun === null || termsOf(noun).some((term) => terms.includes(term));
  if (unit === 'count' && !isCounted && want !== 'amount') return false;
  if (unit === 'count' && noun !== null && isCounted && metrics.length > 0) return true;
  if (want === 'amount' && unit === 'percent' && OF.test(text.slice(spoken.end))) return true;
  const kind = termOf(metrics[0] ?? '')?.kind;
  const isMove = read.some(({ role }) => role === 'change');
  if (isMove && (kind === 'stock' || unit === 'points' || unit === 'bps')) return false;
  if (kind === 'ratio') return unit === 'percent' || unit === 'multiple' || unit === 'bps';
  if (kind === 'count') return unit === 'count';
  if (kind === 'per share' || kind === 'stock') return unit === 'money';
  return kind === undefined || unit === 'money' || unit === 'percent';
}
