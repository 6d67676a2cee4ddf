import type { Ask } from '../ask/ask.ts';
import { isHypothetical } from '../ask/is-forward.ts';
import type { Book, Said } from '../book/book.ts';
import type { Term } from '../book/terms.ts';
import { paidForIn, paysOtherwise, tellsMeans } from '../sentences/tells-means.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const LEAST_WORTH = 0.6;
const MOST_BACK = 3; // sentences from what is bought to what pays for it
const THE_DEAL =
  /\b(?:the|this|that) (?:\w+ )?(?:acquisition|deal|transaction|purchase|merger|takeover)\b/i;
const OF_NAME =
  /\b(?:acquisition|purchase|takeover|merger) (?:of|with) (?:the )?\p{Lu}|\bacquir\w+ \p{Lu}/u;

/** "How are they paying for Tarn?": by what means, in a sentence that names it or goes on about the deal. */
export function answerHowPaid(ask: Ask, book: Book): Draft | null {
  const names = paidForIn(ask);
  if (ask.speaker !== null || names.length === 0) return null;
  const isOfAll = ({ own }: Said) => names.every((name) => own.has(name));
  const told = book.said.filter(
    ({ text, worth }) =>
      worth >= LEAST_WORTH &&
      tellsMeans(text) &&
      !paysOtherwise(text, names) &&
      !isHypothetical(text),
  );
  const own = told.find(isOfAll);
  if (own) return shown([own], ask, book);
  for (const said of told) {
    if (!THE_DEAL.test(said.text) || OF_NAME.test(said.text)) continue;
    const before = namedBefore(said, names, book);
    if (before) return shown([before, said], ask, book);
  }
  return null;
}

/** The sentence of its turn that names all of it, with no other deal named between the two. */
function namedBefore(said: Said, names: readonly Term[], book: Book): Said | null {
  for (let at = said.at - 1; at >= Math.max(0, said.at - MOST_BACK); at--) {
    const before = book.said[at];
    if (before?.turn !== said.turn) return null;
    if (names.every((name) => before.own.has(name))) return before;
    if (OF_NAME.test(before.text)) return null;
  }
  return null;
}

function shown(said: readonly Said[], { terms }: Ask, book: Book): Draft {
  return answered(
    said.map((each) => ({ wordings: [quoted(each, terms, book)], ids: [each.id] })),
    { form: 'passages', asking: new Set(terms) },
  );
}
