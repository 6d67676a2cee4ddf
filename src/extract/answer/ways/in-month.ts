import type { Ask } from '../ask/ask.ts';
import { isForward, isHypothetical } from '../ask/is-forward.ts';
import type { Book, Said } from '../book/book.ts';
import { figuresOf } from '../sentences/counts.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const HEADS =
  /\b(?:sales|revenues?|volumes?|shipments|comps?|traffic|orders|bookings|deliveries|demand)\b/i;
const WHOLE = /\b(?:total|overall|company|group|net sales|consolidated)\b/i;
const MOST = 2;

/** "How did June go": what was sold in that month, the whole before its parts. */
export function answerInMonth(ask: Ask, book: Book): Draft | null {
  const { month, metrics, segment, terms, speaker, isAhead, isYesOrNo } = ask;
  if (month === null || metrics.length > 0 || segment !== null || terms.length > 0) return null;
  if (speaker !== null || isAhead || isYesOrNo || ask.want === 'why' || ask.want === 'when')
    return null;
  const inMonth = new RegExp(
    `\\b(?:in|for|during|through) (?:the (?:month|first \\w+ weeks) of )?${month}\\b`,
    'i',
  );
  const told = book.said.filter(
    (said) =>
      said.worth > 0.6 &&
      inMonth.test(said.text) &&
      HEADS.test(said.text) &&
      figuresOf(said, book).length > 0 &&
      !isForward(said.text) &&
      !isHypothetical(said.text),
  );
  const [first, ...others] = told.toSorted(
    (one, other) => rank(other) - rank(one) || one.at - other.at,
  );
  if (!first) return null;
  const shown = [first, ...others.filter(({ turn }) => turn === first.turn)].slice(0, MOST);
  return answered(
    shown.map((said) => ({ wordings: [quoted(said, ask.terms, book)], ids: [said.id] })),
    { form: 'passages', isWhole: true },
  );
}

function rank({ text }: Said): number {
  return Number(WHOLE.test(text));
}
