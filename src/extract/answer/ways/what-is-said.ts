import { sameMetric } from '../../../verify/figure/compare.ts';
import { type Ask, readAsk } from '../ask/ask.ts';
import { isOfPeriod, periodsOf } from '../ask/asked-period.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES, termsOf } from '../book/terms.ts';
import { figuresOf } from '../sentences/counts.ts';
import { isOfTheSame } from '../sentences/qualified.ts';
import type { Draft, DraftSentence } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';
import { answerFromGuidance } from './from-guidance.ts';
import { answerFromMetric, saidOfMetric } from './from-metric.ts';
import { answerFromPassages } from './from-passages.ts';
import { notStated } from './not-stated.ts';

// "There is no authorization today", "We did not buy any": nothing of it was.
const NOTHING_OF_IT = /\b(?:no(?! doubt| question)|not|never|none|nothing)\b|n['’]t\b/i;
// What a buyback is of, as people type it.
const OF_BUYBACKS = new Set(['stock', 'shar']);
const COMPARED = new Set(termsOf('slower faster stronger quicker weaker better worse'));

/** The answer where nothing answers: that it is not stated, with what the call does say of the same thing. */
export function notStatedBeside(ask: Ask, book: Book, unfit: readonly string[]): Draft {
  const says =
    ofAnother(ask, book) ??
    saidOfMetric(ask, book)?.sentences ??
    movedSince(ask, book) ??
    onSubject(ask, book);
  return notStated(ask, book, { says: says.slice(0, 1), unfit });
}

/** How a line moved since the time that its figure is asked for: "up 3% from a year ago" of no level then. */
function movedSince(ask: Ask, book: Book): readonly DraftSentence[] | null {
  const { metricText, metrics, segment, period, want, rest } = ask;
  if (metricText === null || !period?.versus || (want !== 'value' && want !== 'amount'))
    return null;
  if (rest.some((term) => !MOVES.has(term))) return null;
  const name = [segment, metricText].filter((each) => each !== null).join(' ');
  const open = readAsk(`By how much did ${name} change from ${ask.periodText}?`, book);
  const isSame = open.segment === segment && open.metrics[0] === metrics[0];
  return (isSame ? answerFromMetric(open, book)?.sentences : null) ?? null;
}

/** What somebody else said to it, where one speaker's words are asked for. */
function ofAnother(ask: Ask, book: Book): readonly DraftSentence[] | null {
  if (!ask.speaker || ask.speaker.people.length === 0) return null;
  const open: Ask = { ...ask, speaker: null };
  const draft =
    answerFromGuidance(open, book) ??
    answerFromMetric(open, book) ??
    answerFromPassages(open, book);
  return draft?.status === 'answered' ? draft.sentences : null;
}

/** A sentence on all that is asked: its figures where a reason is missing, its denial where a figure is. */
function onSubject(ask: Ask, book: Book): readonly DraftSentence[] {
  const { want, terms, strangers, speaker, isAhead } = ask;
  const isBuyback = terms.includes('buyback');
  const subject = terms.filter(
    (term) => !MOVES.has(term) && !COMPARED.has(term) && !(isBuyback && OF_BUYBACKS.has(term)),
  );
  if (
    subject.length === 0 ||
    speaker ||
    isAhead ||
    strangers.some((term) => subject.includes(term))
  )
    return [];
  const isTelling = (said: Said) => {
    if (want === 'why')
      return subject.length > 1 && figuresOf(said, book).length > 0 && !isOfOtherLine(said);
    const isOfAmount = want === 'count' || want === 'amount' || want === 'value';
    return isOfAmount && NOTHING_OF_IT.test(said.text) && figuresOf(said, book).length === 0;
  };
  // Beside a reason that is missing stands no figure of another metric.
  const isOfOtherLine = ({ id }: Said) => {
    const facts = book.index.sentences.get(id)?.facts ?? [];
    return (
      ask.metrics.length > 0 &&
      facts.length > 0 &&
      !facts.some(({ metric }) => ask.metrics.some((asked) => sameMetric(asked, metric)))
    );
  };
  const { call } = book.transcript;
  const other = ask.period && ask.period.label !== call.period ? ask.period.label : null;
  // Of another time than the call's only what names it tells anything.
  const isOfAskedPeriod = (said: Said) => other === null || periodsOf(said, book).includes(other);
  const said = book.said.find(
    (each) =>
      each.worth > 0.5 &&
      subject.every((term) => each.own.has(term)) &&
      isOfPeriod(each, ask, book) &&
      isOfTheSame(each, ask) &&
      isTelling(each) &&
      isOfAskedPeriod(each),
  );
  return said ? [{ wordings: [quoted(said, terms, book)], ids: [said.id] }] : [];
}
