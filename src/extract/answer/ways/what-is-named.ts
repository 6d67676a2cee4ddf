import { findRefusal } from '../../guidance/refusals.ts';
import { type Ask, readAsk } from '../ask/ask.ts';
import { askedKind, otherName } from '../ask/asked-kind.ts';
import { tellsEvents } from '../ask/events.ts';
import { isForward, isHypothetical } from '../ask/is-forward.ts';
import type { Book, Said } from '../book/book.ts';
import { FORWARD, MOVES, termsOf } from '../book/terms.ts';
import { coverageOf } from '../sentences/coverage.ts';
import { isLeadIn } from '../sentences/headings.ts';
import { isOfTheSame } from '../sentences/qualified.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const LEAST = 0.9; // of what is asked beside the kind
const LEAST_OWN = 0.8;
const LEAST_WORTH = 0.6;
const LEAST_SAID = 2; // things beside the kind: a single word stands beside many names
const DONE = /^(?:and |so |but )?(?:which|what|where)\b.{0,60}?\b(?:did|was|were|has|have|had)\b/i;
const COMMITTED = /\b(?:committed to|agreed to|agreement to|about to|set to|on track to)\b/i;

/**
 * "Which carmaker chose their sensors": the sentence that has all the rest of it and a name. What it is
 * the name of need not be said.
 */
export function answerWhatIsNamed(asked: Ask, book: Book): Draft | null {
  const kind = askedKind(asked.text);
  if (kind === null || asked.isYesOrNo || asked.speaker !== null) return null;
  const ask: Ask = { ...readAsk(kind.text, book), want: 'words' };
  if (ask.metrics.length > 0 || countOf(ask) < LEAST_SAID) return null;
  const cover = coverageOf(ask, book);
  if (!cover) return null;
  const found = book.said.flatMap((said) => {
    const covered = said.worth >= LEAST_WORTH ? cover(said) : null;
    const isAll = covered !== null && covered.share >= LEAST && covered.own >= LEAST_OWN;
    return isAll && isNaming(said, ask, asked, book) ? [{ said, own: covered.own }] : [];
  });
  const [best] = found.toSorted((one, other) => other.own - one.own || one.said.at - other.said.at);
  if (!best) return null;
  const name = otherName(best.said.text, asked.text, book);
  const wording = quoted(best.said, ask.terms, book, { figure: name });
  return answered([{ wordings: [wording], ids: [best.said.id] }], {
    form: 'passages',
    asking: new Set([...asked.terms, ...termsOf(asked.text)]),
  });
}

/** How many things are asked beside the kind, a month and an event among them. */
function countOf({ terms, text, month, period }: Ask): number {
  const telling = terms.filter((term) => !FORWARD.has(term) && !MOVES.has(term));
  const isDated = month !== null || period !== null;
  const isOfEvent = !tellsEvents('', text) && telling.length > 0;
  return new Set(telling).size + Number(isDated) + Number(isOfEvent && telling.length === 1);
}

function isNaming(said: Said, ask: Ask, asked: Ask, book: Book): boolean {
  const { text } = said;
  if (findRefusal(text) !== null || isLeadIn(text) || !isOfTheSame(said, ask)) return false;
  if (ask.month !== null && !text.toLowerCase().includes(ask.month)) return false;
  if (isHypothetical(text) && !/\b(?:could|might|may|would)\b/i.test(asked.text)) return false;
  if (ask.isAhead && !DONE.test(asked.text) && !isForward(text) && !COMMITTED.test(text))
    return false;
  return tellsEvents(text, asked.text) && otherName(text, asked.text, book) !== null;
}
