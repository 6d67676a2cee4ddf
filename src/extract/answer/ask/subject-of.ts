import type { Book } from '../book/book.ts';
import { FORWARD, MOVES, type Term, termsOf } from '../book/terms.ts';
import type { Ask } from './ask.ts';

const PLAIN_MOVES = new Set(['rise', 'fall']);
const EVENTS = new Set(['begin', 'launch', 'finish', 'happen', 'com', 'arriv', 'rol']);

/** A bare revenue: what a business is said to do anyway. */
export const BARE_REVENUE = /^(?:total |net )*(?:revenues?|sales|turnover)$/i;

/** The terms without words of expecting, and without a bare revenue where a part is named beside it. */
export function subjectOf(
  { terms: all, metricText, want, events }: Ask,
  book: Book,
): readonly Term[] {
  // "Is the COO leaving" of a call where one steps down
  const known = all.filter((term) => !events.includes(term) || book.has(term));
  const terms = known.length > 0 ? known : all;
  // "why did it slow": told in other words, as a rule
  const isMove = (term: Term) =>
    MOVES.has(term) && (want === 'why' ? !PLAIN_MOVES.has(term) : !book.has(term));
  const telling = terms.filter((term) => !FORWARD.has(term) && !isMove(term));
  // When a part's revenue comes is no question of the part alone.
  if (metricText === null || want === 'when' || !BARE_REVENUE.test(metricText)) return telling;
  const revenue = new Set(termsOf(metricText));
  const others = telling.filter((term) => !revenue.has(term) && term !== 'rise' && term !== 'fall');
  return others.length > 0 ? telling.filter((term) => !revenue.has(term)) : telling;
}

/** A question of a date without the verb of its event: "when does delivery start". */
export function withoutEvent(ask: Ask): Ask {
  const terms = ask.terms.filter((term) => !EVENTS.has(term));
  return terms.length >= 2 ? { ...ask, terms } : ask;
}

/** A question for a reason without the way it went: told in other words, "our comparisons were hurt by". */
export function withoutMoves(ask: Ask): Ask {
  const terms = ask.terms.filter((term) => !MOVES.has(term));
  return terms.length > 0 ? { ...ask, terms } : ask;
}
