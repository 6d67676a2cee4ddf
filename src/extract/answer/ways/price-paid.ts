import type { Ask } from '../ask/ask.ts';
import type { Book, Said } from '../book/book.ts';
import { termsOf } from '../book/terms.ts';
import { figuresOf } from '../sentences/counts.ts';
import { boughtIn, soldIn, tellsPaid, tellsSold } from '../sentences/tells-price.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const MOST_BACK = 5; // sentences from a name to what was paid for it
// "It is a team of 60 in Porto, and we pay 30 million": of what was named before, whatever else it names
const TAKES_UP =
  /^(?:and |so |but )?(?:it|they|this|that|the (?:deal|transaction|business|company))\b/i;
const A_YEAR = /\b(?:per|a|each) (?:year|quarter|annum)\b|\bdividends?\b|\btax(?:es)?\b/i;

/** "What did they pay for Tarn", "get for it": the sum, in a sentence that names it or goes on about it. */
export function answerPricePaid(ask: Ask, book: Book): Draft | null {
  if (ask.isYesOrNo || ask.speaker !== null) return null;
  const bought = boughtIn(ask.text);
  const tells = bought.length > 0 ? tellsPaid : tellsSold;
  const names = [...bought, ...soldIn(ask.text)].filter((term) => book.isName(term));
  if (names.length === 0) return null;
  const told = book.said.filter(
    (said) =>
      said.worth > 0.6 &&
      tells(said.text) &&
      !A_YEAR.test(said.text) &&
      figuresOf(said, book).some(({ figure }) => figure.unit === 'money'),
  );
  const own = told.find((said) => names.some((name) => said.own.has(name)));
  if (own) return shown([own], ask, book);
  for (const said of told) {
    const named = namedBefore(said, names, book);
    if (named) return shown([named, said], ask, book);
  }
  return null;
}

/** The sentence of its turn that names it, with no other name between the two. */
function namedBefore(said: Said, names: readonly string[], book: Book): Said | null {
  const isTakenUp = TAKES_UP.test(said.text) || !otherNames(said, names, book);
  if (!isTakenUp) return null;
  for (let at = said.at - 1; at >= Math.max(0, said.at - MOST_BACK); at--) {
    const before = book.said[at];
    if (before?.turn !== said.turn) return null;
    if (names.some((name) => before.own.has(name))) return before;
    if (otherNames(before, names, book)) return null;
  }
  return null;
}

function otherNames({ own }: Said, names: readonly string[], book: Book): boolean {
  return [...own].some((term) => book.isName(term) && !names.includes(term));
}

function shown(said: readonly Said[], { terms }: Ask, book: Book): Draft {
  return answered(
    said.map((each) => ({ wordings: [quoted(each, terms, book)], ids: [each.id] })),
    { form: 'passages', asking: new Set([...terms, ...termsOf('pay price purchase sell')]) },
  );
}
