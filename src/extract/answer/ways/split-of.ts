import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { type Term, termsOf } from '../book/terms.ts';
import { figuresOf } from '../sentences/counts.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const SPLIT = /\b(?:split|mix|breakdown|break down)\b/i;
const OF_SPLITTING: ReadonlySet<Term> = new Set(termsOf('split mix breakdown break'));
// "45% of the order intake", "made up the remaining 55%"
const OF =
  /^\s?(?:%|percent)?\s?of (?:(?:the|our|its|their|total|all|net|group|these|those) )*([^,;.]{3,60})/iu;
const REMAINING = /\b(?:the )?(?:remaining|rest|other|balance)\b[^.;]{0,20}$/i;

/** "Bookings split": the sentence that tells a part of all bookings, and the next where that tells the rest. */
export function answerSplitOf(ask: Ask, book: Book): Draft | null {
  const { metricText, rest, speaker, isAhead, isYesOrNo, segment } = ask;
  if (!SPLIT.test(ask.text) || metricText === null || speaker || isAhead || isYesOrNo) return null;
  if (segment !== null || rest.some((term) => !OF_SPLITTING.has(term))) return null;
  const whole = termsOf(metricText);
  const said = book.said.find((each) => each.worth > 0.6 && tellsPart(each, whole, book));
  if (!said) return null;
  const next = book.said[said.at + 1];
  const isRest = next?.turn === said.turn && tellsRest(next, book);
  return answered(
    [said, ...(isRest ? [next] : [])].map((each) => ({
      wordings: [quoted(each, ask.terms, book)],
      ids: [each.id],
    })),
    { form: 'passages', isWhole: true },
  );
}

function tellsPart(said: Said, whole: readonly Term[], book: Book): boolean {
  return figuresOf(said, book).some(({ figure, end }) => {
    const [, told = ''] = (figure.unit === 'percent' && OF.exec(said.text.slice(end))) || [];
    const of = termsOf(told).slice(0, whole.length);
    return whole.length > 0 && whole.every((term) => of.includes(term));
  });
}

function tellsRest(said: Said, book: Book): boolean {
  return figuresOf(said, book).some(
    ({ figure, start }) => figure.unit === 'percent' && REMAINING.test(said.text.slice(0, start)),
  );
}
