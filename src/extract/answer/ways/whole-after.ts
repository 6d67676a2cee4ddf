import type { SpokenFigure } from '../../../figures/grammar/spoken-figure.ts';
import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import type { Ask } from '../ask/ask.ts';
import { wantsFigure } from '../ask/want.ts';
import type { Book } from '../book/book.ts';
import { MOVES, type Term, termsOf } from '../book/terms.ts';
import { figuresOf } from '../sentences/counts.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

// "Across the group it is 5.6 million": the whole of what a part was told of before
const WHOLE =
  /^(?:(?:and|but|so),? )?(?:(?:across|in|for|at|over) the (?:whole |entire |total )?(?:group|company|firm|business)(?: (?:as a whole|level|overall))?|(?:group|company|firm)-?wide|(?:in|for|across) (?:the |our )?[\w ]{2,40} as a whole|in total|overall|altogether|all in all|worldwide|globally),? /i;

const BARE = /^[\d.,]+(?: (?:thousand|[mb]illion))?$/; // of whatever was counted before

/** Counts what is asked, where a count is asked for. */
function isCounted({ figure, noun }: SpokenFigure, terms: readonly Term[], { want }: Ask): boolean {
  if (want !== 'count') return true;
  return figure.unit === 'count' && termsOf(noun ?? '').some((term) => terms.includes(term));
}

/** A figure of the whole that the sentence after a part's gives without naming it again: both are shown. */
export function answerWholeAfter(ask: Ask, book: Book): Draft | null {
  const { want, segment, isAhead, isYesOrNo, speaker, proper, period } = ask;
  if (!wantsFigure(want) || want === 'move' || isAhead || isYesOrNo) return null;
  if (segment !== null || speaker !== null || proper.length > 0 || period?.versus) return null;
  const terms = ask.terms.filter((term) => !MOVES.has(term));
  if (terms.length === 0) return null;
  for (const said of book.said) {
    const before = book.said[said.at - 1];
    if (said.worth < 1 || before?.turn !== said.turn || !WHOLE.test(said.text)) continue;
    const [figure, ...others] = figuresOf(said, book);
    const isBareNumber = BARE.test(figure?.figure.text ?? '');
    const isOfUnit = figuresOf(before, book).some(
      (each) =>
        isCounted(each, terms, ask) &&
        (each.figure.unit === figure?.figure.unit ||
          (isBareNumber && each.figure.unit === 'count')),
    );
    if (!figure || others.length > 0 || !isOfUnit || findMetrics(said.text).length > 0) continue;
    const isBare = termsOf(figure.noun ?? '').every((term) => terms.includes(term));
    if (!isBare || !terms.every((term) => before.own.has(term))) continue;
    return answered(
      [before, said].map((each) => ({ wordings: [quoted(each, terms, book)], ids: [each.id] })),
      { form: 'passages', isWhole: true },
    );
  }
  return null;
}
