import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { revisionOf } from '../sentences/revision-of.ts';
import { timeIn } from '../sentences/search.ts';
import { answered, type Draft } from './draft.ts';
import { quoted } from './quote.ts';

/** What is expected, in the speaker's own words, with what it was before where that is said behind it. */
export function guidedPassages(said: readonly Said[], ask: Ask, book: Book): Draft {
  const revised = said.length === 1 ? said.flatMap((each) => revisionOf(each, book) ?? []) : [];
  return answered(
    [...said, ...revised].map((each) => ({
      wordings: [quoted(each, ask.terms, book, { figure: guidedIn(each, ask, book) })],
      ids: [each.id],
    })),
    { form: 'passages' },
  );
}

/** The figure of the asked metric in a sentence, or the time that is asked for, as it is said. */
function guidedIn(
  { id, text }: Said,
  { metrics, want, period }: Ask,
  { index }: Book,
): string | null {
  if (want === 'when') return timeIn(text);
  const facts = index.sentences.get(id)?.facts ?? [];
  const own = facts.filter(({ metric }) => metrics.some((name) => sameMetric(metric, name)));
  const fact = own.find((each) => each.period === period?.label) ?? own[0];
  // Where no metric is asked for, the first that is guided
  const [first] = metrics.length > 0 ? [] : facts.filter(({ modality }) => modality === 'guidance');
  return (fact ?? first)?.spoken.figure.text ?? null;
}
