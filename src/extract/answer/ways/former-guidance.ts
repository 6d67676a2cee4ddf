import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import { asksFormer, tellsFormer } from '../ask/former-guidance.ts';
import type { Book } from '../book/book.ts';
import { isSegment } from '../sentences/results-of.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

/** What was guided before: the sentence that tells it beside the new one, or as what had been said. */
export function answerFormerGuidance(ask: Ask, book: Book): Draft | null {
  const { text, metrics, segment, period, speaker, terms } = ask;
  if (!asksFormer(text) || metrics.length === 0 || speaker !== null) return null;
  const told = book.facts.filter(
    ({ metric, modality, role }) =>
      modality === 'aside' &&
      role === 'level' &&
      metrics.some((asked) => sameMetric(metric, asked)),
  );
  const parts = new Set(told.map((fact) => fact.segment));
  const fact = told.find(
    (each) =>
      (isSegment(each.segment, segment) || (segment === null && parts.size === 1)) &&
      (period === null || each.period === period.label) &&
      tellsFormer(book.index.sentences.get(each.sentence)?.text ?? ''),
  );
  const said = book.said.find(({ id, worth }) => id === fact?.sentence && worth > 0);
  if (!said) return null;
  return answered([{ wordings: [quoted(said, terms, book)], ids: [said.id] }], {
    form: 'passages',
    isWhole: true,
  });
}
