import { retractedIn } from '../../../figures/settle/retracted.ts';
import type { Ask } from '../ask/ask.ts';
import { periodsOf } from '../ask/asked-period.ts';
import { wantsFigure } from '../ask/want.ts';
import type { Book } from '../book/book.ts';
import { FORWARD, MOVES } from '../book/terms.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

/** A figure that was told wrong and put right: both sentences, the wrong one for what it is of. */
export function answerFigurePutRight(ask: Ask, book: Book): Draft | null {
  const { want, isAhead, isYesOrNo, speaker, period } = ask;
  if (!wantsFigure(want) || isAhead || isYesOrNo || speaker !== null) return null;
  const terms = ask.terms.filter((term) => !MOVES.has(term) && !FORWARD.has(term));
  const { call } = book.transcript;
  for (const [wrong, right] of retractedIn(book.transcript).righted) {
    const [told, put] = [wrong, right].map((id) => book.said.find((each) => each.id === id));
    if (!told || !put || terms.length === 0) continue;
    const labels = periodsOf(told, book);
    const isOfTime =
      period === null
        ? labels.length === 0 || labels.includes(call.period)
        : labels.includes(period.label);
    if (!isOfTime || !terms.every((term) => told.own.has(term))) continue;
    return answered(
      [told, put].map((each) => ({ wordings: [quoted(each, terms, book)], ids: [each.id] })),
      { form: 'passages', isWhole: true },
    );
  }
  return null;
}
