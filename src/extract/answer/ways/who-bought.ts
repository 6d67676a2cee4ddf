import type { Ask } from '../ask/ask.ts';
import { isHypothetical } from '../ask/is-forward.ts';
import { settled } from '../ask/telling-terms.ts';
import type { Book } from '../book/book.ts';
import { GENERAL, termsOf } from '../book/terms.ts';
import { answered, type Draft } from '../wording/draft.ts';
import { quoted } from '../wording/quote.ts';

const LEAST_WORTH = 0.6;
const ASKS =
  /^(?:and |so )?(?:who|which (?:company|firm|group|buyer))(?: is| are| was| has|['’]s)? (?:the (?:buyer|purchaser|acquirer) (?:of|for)|buying|bought|purchas(?:ed|ing)|acquir(?:ed|ing)) (?<thing>[^?,]{3,60}?)\W*$/i;
// "The sale of our kiosks to Halden"
const SOLD_TO =
  /\b(?:sale|sell|sold|selling|divest\w*|disposal|disposed)\b[^.;]{3,140}?\bto (?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|FY)\b)(?:an? )?(?:(?:[\p{Ll}-]+ ){0,2}\p{Lu}[\p{L}&.-]+|(?:[\p{L}-]+ ){0,4}(?:buyers?|investors?|funds?|consortium|purchasers?|acquirers?|firm|owners?|competitor|peer|partner|management team)\b)/u;
const BOUGHT_BY = /\b(?:acquired|bought|purchased|taken over) by (?:the )?\p{Lu}[\p{L}&.-]+/u;
const OF_ANY = new Set(termsOf('unit business segment division arm operations company'));

/** "Who bought the kiosks?": to whom they were sold, in a sentence that names all of them. */
export function answerWhoBought(ask: Ask, book: Book): Draft | null {
  const { thing = '' } = ASKS.exec(ask.text)?.groups ?? {};
  const names = termsOf(thing)
    .map((term) => settled(term, book))
    .filter((term) => !OF_ANY.has(term) && !GENERAL.has(term));
  if (names.length === 0 || ask.speaker !== null) return null;
  const said = book.said.find(
    ({ text, own, worth }) =>
      worth >= LEAST_WORTH &&
      (SOLD_TO.test(text) || BOUGHT_BY.test(text)) &&
      !isHypothetical(text) &&
      names.every((term) => own.has(term)),
  );
  return said
    ? answered([{ wordings: [quoted(said, ask.terms, book)], ids: [said.id] }], {
        form: 'passages',
        isWhole: true,
      })
    : null;
}
