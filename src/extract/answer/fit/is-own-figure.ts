import { sameMetric } from '../../../verify/figure/compare.ts';
import type { Ask } from '../ask/ask.ts';
import { wantsFigure } from '../ask/want.ts';
import type { Book } from '../book/book.ts';
import { termsOf } from '../book/terms.ts';
import type { Shown } from './shown.ts';

/**
 * Whether a figure stands in a sentence that says of what it is: no word of the asked metric that was only
 * said before makes "accessories were up almost 9%" a figure of sales. A sum of money goes on about it:
 * "the pilot business did the remaining $540 million".
 */
export function isOwnFigure(ask: Ask, { facts, said, asking }: Shown, book: Book): boolean {
  const { want, isYesOrNo, metrics, metricText } = ask;
  if (metricText === null || facts.length > 0 || isYesOrNo || !wantsFigure(want)) return true;
  const words = termsOf(metricText).filter((term) => !asking.has(term));
  return said.some(({ id, own, worth }) => {
    if (worth === 0 || words.some((term) => own.has(term))) return true;
    const { figures = [], facts: read = [] } = book.index.sentences.get(id) ?? {};
    if (want !== 'move' && figures.some(({ figure }) => figure.unit === 'money')) return true;
    return read.some(({ metric }) => metrics.some((asked) => sameMetric(asked, metric)));
  });
}
