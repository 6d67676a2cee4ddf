import { findMetrics } from '../../../figures/lexicon.ts';
import { findPeriods } from '../../../figures/periods.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
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
  if (!period?.versus || !isOfFigure || isAhead || isYesOrNo || speaker) return null;
  for (const { sentence, role, spoken } of narrowed(resultsOf(ask, book.results), ask)) {
    const at = book.said.findIndex(({ id }) => id === sentence);
    const [said, next] = [book.said[at], book.said[at + 1]];
    if (role !== 'level' || !said || !next || next.turn !== said.turn) continue;
    const isSameUnit = figuresOf(next, book).some(
      ({ figure }) => figure.unit === spoken.figure.unit,
    );
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

const TAKES_UP =
  /^(?:and |but )?(?:(?:in |for )?(?:the )?(?:last|prior|previous|a|same|one)\b[\w\s-]{0,40},? (?:it|that|this|the \w+) (?:was|were|had been|stood)|(?:it|that|this) (?:was|were|had been|compares?|compared))\b/i;

/** Names the asked period, another metric never. */
function takesUp({ text }: Said, label: string, { transcript }: Book): boolean {
  return (
    TAKES_UP.test(text) &&
    findMetrics(text).length === 0 &&
    findPeriods(text, transcript.call).some((each) => each.label === label)
  );
}
