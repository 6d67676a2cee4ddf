import type { Ask } from '../ask/ask.ts';
import type { Book } from '../book/book.ts';
import type { Draft } from '../wording/draft.ts';
import { coversWords } from './covers-words.ts';
import { isAccounted } from './is-accounted.ts';
import { isDecided } from './is-decided.ts';
import { isDone } from './is-done.ts';
import { isDuration } from './is-duration.ts';
import { isLoss } from './is-loss.ts';
import { isMeans } from './is-means.ts';
import { isOfBasis } from './is-of-basis.ts';
import { isOfKind } from './is-of-kind.ts';
import { isOfMetric } from './is-of-metric.ts';
import { isOfPart } from './is-of-part.ts';
import { isOfStage } from './is-of-stage.ts';
import { isOfTime } from './is-of-time.ts';
import { isOwnFigure } from './is-own-figure.ts';
import { isPerUnit } from './is-per-unit.ts';
import { isPrice } from './is-price.ts';
import { isReason } from './is-reason.ts';
import { isRefused } from './is-refused.ts';
import { isReply } from './is-reply.ts';
import { isWhen } from './is-when.ts';
import { isWhole } from './is-whole.ts';
import { type Shown, shownBy } from './shown.ts';

/** One thing that a question names and an answer has to be of. */
type Check = (ask: Ask, shown: Shown, book: Book) => boolean;

const OF_BOTH: readonly Check[] = [isOfMetric, isOfTime];
const OF_REFUSAL: readonly Check[] = [isOfMetric, isRefused];
const OF_ANSWER: readonly Check[] = [
  ...OF_BOTH,
  isPerUnit,
  isLoss,
  coversWords,
  isAccounted,
  isOwnFigure,
  isReply,
  isOfPart,
  isOfBasis,
  isOfKind,
  isReason,
  isPrice,
  isMeans,
  isDecided,
  isDone,
  isDuration,
  isWhen,
  isOfStage,
  isWhole,
];

// Its subject is what is asked, word for word: only time, basis and doing are left to be held against it.
const OF_WHOLE: readonly Check[] = [...OF_BOTH, isPerUnit, isLoss, isOfBasis, isDecided];

/**
 * Whether a draft is of all that is asked: every telling word, the part, the period, the basis and the kind
 * of figure. The last word over all ways to an answer: what does not fit is not shown for one, nor is a
 * refusal of something else. Where nothing is said to be found, there is nothing to hold against it.
 */
export function fits(ask: Ask, draft: Draft, book: Book): boolean {
  const isRefusal = draft.status === 'not stated';
  if (isRefusal && draft.sentences[0]?.ids.length === 0) return true;
  const shown = shownBy(draft, book);
  const checks = draft.isWhole ? OF_WHOLE : OF_ANSWER;
  return (isRefusal ? OF_REFUSAL : checks).every((holds) => holds(ask, shown, book));
}
