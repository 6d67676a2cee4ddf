import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book } from '../book/book.ts';
import { figuresOf } from '../sentences/counts.ts';
import { isSegment } from '../sentences/results-of.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

/** "Any read on October occupancy": what is told of that very month, or expected for it. */
export function answerMetricInMonth(ask: Ask, book: Book): Draft | null {
  const { month, metrics, segment, speaker, isYesOrNo, want, rest } = ask;
  if (month === null || metrics.length === 0 || speaker !== null || isYesOrNo) return null;
  if (want !== 'value' && want !== 'move' && want !== 'amount') return null;
  const named = new RegExp(`\\b${month}\\b(?! \\d{1,2}\\b(?!\\d))`, 'i');
  const told = book.said.flatMap((said) => {
    const facts = (book.index.sentences.get(said.id)?.facts ?? []).filter(
      (fact) =>
        metrics.some((asked) => sameMetric(asked, fact.metric)) && isSegment(fact.segment, segment),
    );
    const isOfIt =
      said.worth > 0.6 && named.test(said.text) && rest.every((term) => said.own.has(term));
    const isResult = facts.some(({ modality }) => modality === 'actual');
    return isOfIt && facts.length > 0 && figuresOf(said, book).length > 0
      ? [{ said, isResult }]
      : [];
  });
  const best = told.find(({ isResult }) => isResult) ?? told[0];
  if (!best) return null;
  return answered([{ wordings: [quoted(best.said, ask.terms, book)], ids: [best.said.id] }], {
    form: 'passages',
  });
}
