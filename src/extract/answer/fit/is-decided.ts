import type { Fact } from '../../../figures/fact.ts';
import type { Ask } from '../ask/ask.ts';
import { mayCount, tellsEvents } from '../ask/events.ts';
import { asksWhatWasDone } from '../ask/outlook-action.ts';
import type { Book, Said } from '../book/book.ts';
import { FORWARD, MOVES, termsOf } from '../book/terms.ts';
import { decides, isTold, neededOf } from '../sentences/decides.ts';
import type { Shown } from './shown.ts';

const YES_OR_NO =
  /^(?:\[interpreted\] )?(?:yes|no|yeah|yep|nope|absolutely|correct|right|exactly|certainly|definitely|of course|sure|not)\b(?! (?:question|doubt))/i;
// An analyst's question that takes a yes or a no.
const ASKS_WHETHER =
  /(?:^|[,;.-]\s|\b(?:and|so|or|but|then|just|now)\s)(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should)(?:n['’]t)?\s|\b(?:whether|wondering if|ask if|know if|confirm (?:if|that))\b|, (?:right|correct|is that so)\W*$/i;

/**
 * Whether what is shown decides a question of yes or no, and a count of what was done is one of that very
 * doing.
 */
export function isDecided(ask: Ask, { said, facts, asking }: Shown, book: Book): boolean {
  if (!ask.isYesOrNo)
    return ask.want !== 'count' || said.some(({ text }) => mayCount(text, ask.text));
  // Its way has told by other words that they are decided.
  const needed = neededOf(ask);
  if (needed.length > 0 && needed.every((term) => asking.has(term))) return true;
  if (asksWhatWasDone(ask)) return false;
  if (facts.length > 0) return isDecidedByFigures(ask, facts, said);
  const questions = said.filter(({ worth }) => worth === 0);
  const own = said.filter(({ worth }) => worth > 0);
  if (questions.length > 0 && isDecidedByReply(ask, questions, own)) return true;
  return own.some((each) => decides(each, ask, book));
}

/** A level or a move of the metric, of nothing that is asked beside it. */
function isDecidedByFigures(ask: Ask, facts: readonly Fact[], said: readonly Said[]): boolean {
  const named = new Set(facts.flatMap(({ metric, segment }) => termsOf(`${metric} ${segment}`)));
  const words = new Set(termsOf(ask.metricText ?? ''));
  const left = neededOf(ask).filter(
    (term) => !named.has(term) && !words.has(term) && !MOVES.has(term) && !FORWARD.has(term),
  );
  return (
    said.some(({ text }) => tellsEvents(text, ask.text)) &&
    left.every((term) => said.some(({ own }) => own.has(term)))
  );
}

/** "Yes, it is", or what was said to the very question where an analyst asked it whole. */
function isDecidedByReply(ask: Ask, questions: readonly Said[], replies: readonly Said[]): boolean {
  const asked = questions.map(({ text }) => text).join(' ');
  const whole = [asked, ...replies.map(({ text }) => text)].join(' ');
  if (!isTold(whole, ask)) return false;
  return replies.some(({ text }) => YES_OR_NO.test(text)) || ASKS_WHETHER.test(asked);
}
