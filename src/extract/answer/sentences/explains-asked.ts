import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { MOVES, termsOf } from '../book/terms.ts';
import { CONTRAST, movedIn, wayOf } from './goes-against.ts';

const MOST_BACK = 3; // sentences that one may take up, each by way of the one before it

/** Whether the reason in a sentence may be of what is asked: of its clause, and of a move that went that way. */
export function explainsAsked(said: Said, ask: Ask, book: Book): boolean {
  return !isOfOtherClause(said, ask, book) && !takesUpOther(said, ask, book);
}

/** "Ropes more than made up for it, while Sails was hit by the storm": no reason of Ropes. */
function isOfOtherClause({ text }: Said, { terms }: Ask, book: Book): boolean {
  const clauses = movedIn(text, terms).split(CONTRAST);
  const last = clauses.at(-1) ?? '';
  if (clauses.length < 2 || book.segments.find(last).length === 0) return false;
  const own = new Set(termsOf(last));
  return !terms.some((term) => !MOVES.has(term) && own.has(term));
}

/** "Costs were up 3 points. This was driven by": no reason of why they went down. */
function takesUpOther(said: Said, { direction, terms }: Ask, book: Book): boolean {
  if (direction === null) return false;
  let each: Said | undefined = said;
  for (let back = 0; back <= MOST_BACK && each?.turn === said.turn; back++) {
    const { up, down } = wayOf(movedIn(each.text, terms));
    if (up !== down) return up === (direction === 'down');
    if (up || !each.leans) return false;
    each = book.said[each.at - 1];
  }
  return false;
}
