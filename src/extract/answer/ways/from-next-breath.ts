import type { Unit } from '../../../core/figure.ts';
import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import { isLater } from '../../../figures/time/fiscal.ts';
import { findPeriods } from '../../../figures/time/periods.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES } from '../book/terms.ts';
import { isInClause } from '../sentences/clauses.ts';
import { figuresOf } from '../sentences/counts.ts';
import { narrowed, resultsOf } from '../sentences/results-of.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

/**
 * An earlier figure that the sentence after the asked one gives without naming the metric again: "Free
 * cash flow was negative. Last year it was positive JPY 2.3 billion." Both are shown.
 */
export function answerFromNextBreath(ask: Ask, book: Book): Draft | null {
  const { period, want, isAhead, isYesOrNo, speaker } = ask;
  const isOfFigure = want === 'value' || want === 'amount' || want === 'move';
  if (period === null || (period.versus === null && isOfCall(period.label, book))) return null;
  if (!isOfFigure || isAhead || isYesOrNo || speaker) return null;
  for (const { said, unit } of levelsOf(ask, book)) {
    const next = book.said[said.at + 1];
    if (!next || next.turn !== said.turn) continue;
    const [first] = figuresOf(next, book);
    // "It was 74 a year ago": a bare number is of the unit that was spoken before.
    const isSameUnit =
      figuresOf(next, book).some(({ figure }) => figure.unit === unit) ||
      (first?.figure.unit === 'count' && first.noun === null);
    if (!isSameUnit || !takesUp(next, period.label, book)) continue;
    return answered(
      [said, next].map((each) => ({
        wordings: [quoted(each, ask.terms, book)],
        ids: [each.id],
      })),
      { form: 'passages' },
    );
  }
  return null;
}

/** Of the call's own period the asked sentence itself tells. */
function isOfCall(label: string, { transcript: { call } }: Book): boolean {
  return label === call.period || isLater(label, call);
}

interface Level {
  readonly said: Said;
  readonly unit: Unit;
}

/** Where the asked thing has a level: a figure of the metric, or one in a clause with all the words. */
function levelsOf(ask: Ask, book: Book): readonly Level[] {
  if (ask.metrics.length === 0)
    return book.said.flatMap((said) => {
      const terms = ask.terms.filter((term) => !MOVES.has(term));
      if (said.worth === 0 || terms.length < 2 || !terms.every((term) => said.own.has(term)))
        return [];
      return figuresOf(said, book)
        .filter((spoken, _, all) => all.length === 1 || isInClause(said, spoken, ask, book))
        .map(({ figure }) => ({ said, unit: figure.unit }));
    });
  return narrowed(resultsOf(ask, book.results), ask, book).flatMap(({ sentence, role, spoken }) => {
    const said = book.said.find(({ id }) => id === sentence);
    return role === 'level' && said ? [{ said, unit: spoken.figure.unit }] : [];
  });
}

const TAKES_UP =
  /^(?:and |but )?(?:(?:in|for) (?:the )?[\w\s-]{2,40},? (?:it|that|they|this) (?:was|were|came to|stood at|reached)\b|(?:in |for )?(?:the )?(?:last|prior|previous|a|same|one)\b[\w\s-]{0,40},? (?:(?:it|that|this|the \w+) (?:was|were|had been|stood)|we (?:had |have )?(?:paid|declared|distributed|had|made|earned|reported|booked|spent|sold|did))|(?:it|that|this) (?:was|were|had been|compares?|compared))\b/i;

/** Names the asked period, another metric never. */
function takesUp(said: Said, label: string, book: Book): boolean {
  const { text } = said;
  const { transcript } = book;
  const told = text.slice(0, figuresOf(said, book)[0]?.end ?? text.length);
  return (
    TAKES_UP.test(text) &&
    findMetrics(told).length === 0 &&
    findPeriods(text, transcript.call).some((each) => each.label === label)
  );
}
