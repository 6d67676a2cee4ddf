import type { Ask } from '../ask/ask.ts';
import type { Book } from '../book/book.ts';
import { FORWARD, MOVES } from '../book/terms.ts';
import type { Draft } from '../wording/draft.ts';

const OF_FIGURES = new Set<Ask['want']>(['value', 'move', 'amount', 'count']);
const CARRIED = 0.5; // of what the sentence before speaks of

/** Whether the sentences that an answer shows speak of all that is asked, as figures that are read do anyway. */
export function holdsAll(
  { sentences, form }: Draft,
  { terms, want, isYesOrNo }: Ask,
  { said }: Book,
): boolean {
  if (form === 'sentences') return true;
  const ids = sentences.flatMap((each) => each.ids);
  const shown = said.filter(({ id }) => ids.includes(id));
  const wanted = terms.filter((term) => !MOVES.has(term) && !FORWARD.has(term));
  // A figure is asked for, and no words will do.
  if (OF_FIGURES.has(want) && !isYesOrNo && !shown.some(({ text }) => /\d/.test(text)))
    return false;
  return (
    wanted.length > 0 &&
    wanted.every((term) =>
      shown.some(
        ({ own, about, leans }) => own.has(term) || (leans && (about.get(term) ?? 0) >= CARRIED),
      ),
    )
  );
}
