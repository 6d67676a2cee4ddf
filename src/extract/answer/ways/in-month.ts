import { findMetrics } from '../../../figures/lexicon/lexicon.ts';
import type { Ask } from '../ask/ask.ts';
import { isForward, isHypothetical } from '../ask/is-forward.ts';
import type { Book, Said } from '../book/book.ts';
import { termsOf } from '../book/terms.ts';
import { figuresOf } from '../sentences/counts.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const HEADS =
  /\b(?:sales|revenues?|volumes?|shipments|comps?|traffic|orders|bookings|deliveries|demand)\b/i;
const WHOLE = /\b(?:total|overall|company|group|net sales|consolidated)\b/i;
const MOST = 2;
// "October trend", "how is October looking": of what was sold in it
const OF_TREND = new Set(
  termsOf('trend trends trading start looking tracking shaping going business'),
);

/** "How did June go": what was sold in that month, the whole before its parts. */
export function answerInMonth(ask: Ask, book: Book): Draft | null {
  const { month, metrics, segment, terms, speaker, isAhead, isYesOrNo } = ask;
  if (month === null || metrics.length > 0 || segment !== null) return null;
  if (!terms.every((term) => OF_TREND.has(term))) return null;
  if (speaker !== null || isAhead || isYesOrNo || ask.want === 'why' || ask.want === 'when')
    return null;
  const inMonth = new RegExp(
    `\\b(?:in|into|for|during|through) (?:the (?:month|first \\w+ weeks) of )?${month}\\b`,
    'i',
  );
  const told = book.said.filter(
    (said) =>
      said.worth > 0.6 &&
      inMonth.test(said.text) &&
      (HEADS.test(said.text) || findMetrics(said.text).length > 0) &&
      figuresOf(said, book).length > 0 &&
      !isForward(said.text) &&
      !isHypothetical(said.text),
  );
  // "October is running a bit above that": where no figure of it is told
  const isSubject = new RegExp(
    `^(?:(?:and|so|but|now),? )?${month} (?:is|was|has|looks|started)\\b`,
    'i',
  );
  const spoken = book.said.filter(({ text, worth }) => worth > 0.6 && isSubject.test(text));
  const [first, ...others] = (told.length > 0 ? told : spoken).toSorted(
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
