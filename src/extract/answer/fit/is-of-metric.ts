import { findMetrics } from '../../../figures/lexicon.ts';
import { sameMetric } from '../../../verify/compare.ts';
import type { Ask } from '../ask/ask.ts';
import type { Book } from '../book/book.ts';
import { termsOf } from '../book/terms.ts';
import { isAbout } from './is-about.ts';
import type { Shown } from './shown.ts';

/** Whether it speaks of the asked metric, by name or by a figure of it. */
export function isOfMetric(
  { metrics, metricText }: Ask,
  { facts, said }: Shown,
  book: Book,
): boolean {
  if (metricText === null || facts.length > 0) return true;
  const words = termsOf(metricText);
  return said.some((each) => {
    const read = [
      ...findMetrics(each.text).map(({ name }) => name),
      ...(book.index.sentences.get(each.id)?.facts ?? []).map(({ metric }) => metric),
    ];
    return (
      read.some((name) => metrics.some((asked) => sameMetric(name, asked))) ||
      words.every((term) => isAbout(each, term))
    );
  });
}
