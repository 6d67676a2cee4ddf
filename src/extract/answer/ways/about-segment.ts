import type { Ask } from '../ask/ask.ts';
import type { Book } from '../book/book.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { answerFromMetric } from './from-metric.ts';

// What is asked of a part that is only named, the most telling first.
const METRICS = [
  'revenue',
  'operating income',
  'ebitda',
  'operating margin',
  'orders',
  'same-store sales',
  'revenue per available room',
  'billings',
  'written premiums',
  'loans',
  'shipments',
  'production',
];
const MOST = 3; // sentences

/** "What about freight?": what the call reports of that part, where no more than its name is asked. */
export function answerAboutSegment(ask: Ask, book: Book): Draft | null {
  const { segment, metricText, rest, want, isAhead, isYesOrNo, speaker } = ask;
  const isOpen = want === 'value' || want === 'words' || want === 'move';
  if (segment === null || metricText !== null || rest.length > 0) return null;
  if (!isOpen || isAhead || isYesOrNo || speaker !== null) return null;
  const told = METRICS.flatMap((metric) => {
    const asked: Ask = { ...ask, metrics: [metric], metricText: metric };
    const draft =
      answerFromMetric({ ...asked, want: 'value' }, book) ??
      answerFromMetric({ ...asked, want: 'move' }, book);
    return draft ? [draft.sentences] : [];
  });
  const [only = [], ...others] = told;
  // Of one figure also how it moved; of several each alone.
  const shown = others.length > 0 ? told.flatMap(([first]) => first ?? []) : only.slice(0, 2);
  return shown.length > 0 ? answered(shown.slice(0, MOST)) : null;
}
